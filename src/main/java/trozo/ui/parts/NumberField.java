package trozo.ui.parts;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import trozo.ui.words.Words;

/// A field for one number. Enter takes what was typed; Escape, or leaving the field with something wrong in it, brings
/// the old number back. Something wrong marks the field and is answered in one line below it, and the number stays.
public final class NumberField extends CustomTextField {
    /// Which numbers a field takes.
    ///
    /// @param low the least, taken itself only if `lowIncluded`
    /// @param high the largest
    /// @param whole whether only whole numbers will do
    public record Range(double low, boolean lowIncluded, double high, boolean highIncluded, boolean whole) {
        public static Range whole(long low, long high) {
            return new Range(low, true, high, true, true);
        }

        public static Range closed(double low, double high) {
            return new Range(low, true, high, true, false);
        }

        boolean takes(double value) {
            return (lowIncluded ? value >= low : value > low)
                    && (highIncluded ? value <= high : value < high)
                    && (!whole || value == Math.rint(value));
        }
    }

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Words words;
    private final Range range;
    private final DoubleConsumer taken;
    private final Tooltip answer = new Tooltip();
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    private Supplier<String> sentence = () -> "";
    private double value = Double.NaN;

    /// @param taken told of each number that was typed and is right
    public NumberField(Words words, Range range, DoubleConsumer taken) {
        this.words = words;
        this.range = range;
        this.taken = taken;
        getStyleClass().add("number-field");
        answer.getStyleClass().add("complaint");
        // Escape is for the field; a tooltip would keep it for itself.
        answer.setHideOnEscape(false);
        setOnAction(event -> take());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown())) {
                restore();
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
        words.language().subscribe(language -> {
            if (complaint.get().isEmpty()) {
                restore();
            } else {
                complain(sentence);
            }
        });
    }

    /// Shows a number; what is being typed is left alone.
    public void show(double newValue) {
        if (newValue != value) {
            boolean typing = isFocused() && !getText().equals(shown());
            value = newValue;
            if (!typing) {
                restore();
            }
        }
    }

    public double value() {
        return value;
    }

    /// What is wrong with what was typed; empty if nothing is.
    public ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    private void take() {
        OptionalDouble typed = words.parse(getText());
        if (typed.isPresent() && range.takes(typed.getAsDouble())) {
            show(typed.getAsDouble());
            restore();
            taken.accept(value);
            selectAll();
        } else {
            String text = getText().strip();
            complain(() -> expectation(text));
        }
    }

    private void leave() {
        OptionalDouble typed = words.parse(getText());
        if (!getText().equals(shown()) && typed.isPresent() && range.takes(typed.getAsDouble())) {
            take();
            deselect();
        } else {
            restore();
        }
    }

    private void restore() {
        setText(shown());
        complain(() -> "");
    }

    private String shown() {
        return Double.isNaN(value) ? "" : words.typed(value);
    }

    private String expectation(String typed) {
        String kind = range.whole ? "number.whole" : "number.any";
        String low = (range.lowIncluded ? "number.from" : "number.above");
        String high = (range.highIncluded ? "number.to" : "number.below");
        return words.text(
                "number.expected",
                words.text(kind),
                words.text(low, bound(range.low)),
                words.text(high, bound(range.high)),
                typed);
    }

    private String bound(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < Long.MAX_VALUE
                ? words.whole((long) bound)
                : words.typed(bound);
    }

    private void complain(Supplier<String> what) {
        sentence = what;
        complaint.set(what.get());
        boolean wrong = !complaint.get().isEmpty();
        pseudoClassStateChanged(WRONG, wrong);
        setAccessibleHelp(wrong ? complaint.get() : null);
        answer.setText(complaint.get());
        if (wrong && getScene() != null) {
            Bounds here = localToScreen(getBoundsInLocal());
            answer.show(this, here.getMinX(), here.getMaxY() + 4);
        } else {
            answer.hide();
        }
    }
}
