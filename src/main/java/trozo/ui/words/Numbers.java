package trozo.ui.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as a reader of one language expects them: a true minus sign, thousands apart by a space, and the decimal
/// mark
/// of the language. Reading takes a point or a comma in either.
final class Numbers {
    private static final char MINUS = '\u2212';
    private static final char SPACE = '\u00a0';
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Numbers() {}

    static String whole(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder text = new StringBuilder(value < 0 ? String.valueOf(MINUS) : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /// With exactly `decimals` digits after the mark.
    static String fixed(double value, int decimals, char mark) {
        if (!Double.isFinite(value)) {
            return unusual(value);
        }
        String plain =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        boolean nothing = plain.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return dressed(nothing && plain.startsWith("-") ? plain.substring(1) : plain, mark);
    }

    /// With at most `digits` significant digits and no zeros at the end; powers of ten far from 1.
    static String shortest(double value, int digits, char mark) {
        if (!Double.isFinite(value)) {
            return unusual(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        if (power < -5 || power >= Math.max(7, digits)) {
            String mantissa = rounded.movePointLeft(power).toPlainString();
            return dressed(mantissa + "e" + power, mark);
        }
        return dressed(rounded.toPlainString(), mark);
    }

    private static String dressed(String plain, char mark) {
        return plain.replace('-', MINUS).replace('.', mark);
    }

    private static String unusual(double value) {
        return Double.isNaN(value) ? "\u2013" : value > 0 ? "\u221e" : MINUS + "\u221e";
    }

    /// What a user typed, if it is a finite number.
    static OptionalDouble parse(String text) {
        String plain = text.strip()
                .replace(MINUS, '-')
                .replace(',', '.')
                .replace(String.valueOf(SPACE), "")
                .replace(" ", "");
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain.toLowerCase(Locale.ROOT));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
