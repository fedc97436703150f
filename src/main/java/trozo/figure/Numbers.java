package trozo.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as they are written in a language: its decimal mark, a true minus, thin spaces between thousands.
public final class Numbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char MINUS = '−';
    private static final char THIN_SPACE = '\u2009';

    private Numbers() {}

    /// With `decimals` digits after the decimal mark: `−0.35`.
    public static String fixed(double value, int decimals, Locale locale) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        return plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN), locale);
    }

    /// With `digits` significant digits: `0.00052`, and `5.2×10⁻⁷` where that would be long.
    public static String significant(double value, int digits, Locale locale) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int power = rounded.precision() - rounded.scale() - 1;
        if (power >= -4 && power < 5) {
            return plain(rounded.setScale(Math.max(0, digits - 1 - power), RoundingMode.HALF_EVEN), locale);
        }
        BigDecimal mantissa = rounded.movePointLeft(power).setScale(digits - 1, RoundingMode.HALF_EVEN);
        return plain(mantissa, locale) + "×" + powerOfTen(power);
    }

    /// A label of an axis: short, and exact for the round numbers of [Scale#ticks].
    public static String tick(double value, Locale locale) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(10)).stripTrailingZeros();
        int power = exact.precision() - exact.scale() - 1;
        if (power >= -3 && power < 5) {
            return plain(exact.scale() < 0 ? exact.setScale(0) : exact, locale);
        }
        BigDecimal mantissa = exact.movePointLeft(power).stripTrailingZeros();
        return mantissa.compareTo(BigDecimal.ONE) == 0
                ? powerOfTen(power)
                : plain(mantissa, locale) + "×" + powerOfTen(power);
    }

    /// `1 760`.
    public static String count(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder text = new StringBuilder(value < 0 ? String.valueOf(MINUS) : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(THIN_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /// `10⁻³`.
    static String powerOfTen(int power) {
        StringBuilder text = new StringBuilder("10").append(power < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String plain(BigDecimal value, Locale locale) {
        String text = value.toPlainString();
        char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        String body = text.replace("-", "").replace('.', mark);
        return value.signum() < 0 ? MINUS + body : body;
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
    }
}
