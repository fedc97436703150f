package trozo.ui.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import trozo.figure.Numbers;

/// The words of the window in the language of the moment.
///
/// A text in the scene is bound, so that it changes with the language:
///
/// ```java
/// label.textProperty().bind(words.bind("bar.step"));
/// label.textProperty().bind(words.bind(() -> words.whole(studio.frame().get().step()), studio.frame()));
/// ```
public final class Words {
    private static final char MINUS = '\u2212';
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u2009\u202f]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final ObjectProperty<Language> language;

    public Words(Language first) {
        language = new SimpleObjectProperty<>(this, "language", first);
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    public Locale locale() {
        return language.get().locale();
    }

    /// The message of `key`, its gaps filled in order.
    ///
    /// @throws java.util.MissingResourceException if there is none
    public String text(String key, Object... gaps) {
        String message = bundle(language.get()).getString(key);
        for (int i = 0; i < gaps.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(gaps[i]));
        }
        return message;
    }

    /// The message of `key.one` or `key.other`, whichever goes with `count`, which fills the first gap.
    public String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".other"), whole(count));
    }

    /// The name of a constant in the language of the moment: the message `prefix.CONSTANT`.
    public String name(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /// A message without gaps that follows the language.
    public StringBinding bind(String key) {
        return bind(() -> text(key));
    }

    /// A sentence that is said anew when the language or one of `on` changes.
    public StringBinding bind(Supplier<String> sentence, Observable... on) {
        Observable[] all = Arrays.copyOf(on, on.length + 1);
        all[on.length] = language;
        return Bindings.createStringBinding(sentence::get, all);
    }

    /// `31 000`
    public String whole(long value) {
        return Numbers.count(value);
    }

    /// With exactly `decimals` digits after the decimal mark.
    public String fixed(double value, int decimals) {
        return Numbers.fixed(value, decimals, locale());
    }

    /// With `digits` significant digits; `5.2×10⁻⁷` where that would be long.
    public String significant(double value, int digits) {
        return Numbers.significant(value, digits, locale());
    }

    /// With at most `digits` significant digits and no zeros at the end.
    public String shortest(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Numbers.fixed(value, 0, locale());
        }
        double rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
        return Numbers.tick(rounded, locale());
    }

    /// As it stands in a field: every digit that counts, and nothing that could not be typed again.
    public String typed(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        int power = exact.precision() - exact.scale() - 1;
        String text = power < -6 || power > 12 ? exact.toString().toLowerCase(Locale.ROOT) : exact.toPlainString();
        return (value == 0 ? "0" : text).replace('-', MINUS).replace('.', decimalMark());
    }

    /// A share of 1 as a percentage with one decimal.
    public String percent(double share) {
        return fixed(100 * share, 1) + "\u00a0%";
    }

    /// The number that a user typed, with a decimal point or a comma; empty if it is none.
    public OptionalDouble parse(String text) {
        String plain = SPACES.matcher(text).replaceAll("").replace(MINUS, '-').replace(',', '.');
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private char decimalMark() {
        return language.get() == Language.SPANISH ? ',' : '.';
    }

    private static ResourceBundle bundle(Language language) {
        // Without the fallback the machine's own locale has no say in which words are shown.
        return ResourceBundle.getBundle(
                "trozo.ui.words",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
