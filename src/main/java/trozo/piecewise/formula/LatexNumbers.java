package trozo.piecewise.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in LaTeX: exact where four significant digits are, else rounded to so many.
///
/// @param mark the decimal mark
record LatexNumbers(char mark) {
    private static final MathContext FOUR = new MathContext(4);
    /// Beyond these powers of ten a number is written with one.
    private static final int SMALLEST_POWER = -4;

    private static final int LARGEST_POWER = 6;

    /// Whether it would be written as 1.
    boolean isOne(double value) {
        return write(value).equals("1");
    }

    String write(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\\mathrm{NaN}" : value > 0 ? "\\infty" : "-\\infty";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        if (power >= SMALLEST_POWER && power <= LARGEST_POWER) {
            return marked(rounded);
        }
        BigDecimal mantissa = rounded.movePointLeft(power).stripTrailingZeros();
        String ten = "10^{" + power + "}";
        if (mantissa.abs().compareTo(BigDecimal.ONE) == 0) {
            return (mantissa.signum() < 0 ? "-" : "") + ten;
        }
        return marked(mantissa) + " \\cdot " + ten;
    }

    /// In braces a comma takes no space after it.
    private String marked(BigDecimal value) {
        String text = value.toPlainString();
        return mark == '.' ? text : text.replace(".", "{" + mark + "}");
    }
}
