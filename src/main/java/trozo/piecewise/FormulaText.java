package trozo.piecewise;

import java.math.BigDecimal;
import java.math.MathContext;

/// An activation as a formula that can be typed, and read again by [PiecewiseFormula#parse]: breakpoints exactly,
/// values to within rounding. Kink rules are no part of a formula.
public final class FormulaText {
    private static final int MOST_DIGITS = 17;

    private FormulaText() {}

    public static String of(Activation activation) {
        return switch (activation) {
            case PiecewiseFormula formula -> formula.text();
            case PiecewiseLinear pieces -> pieces(pieces);
        };
    }

    private static String pieces(PiecewiseLinear f) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < f.size(); k++) {
            Breakpoint end = f.breakpoint(k);
            text.append(end.closed() == Side.LEFT ? "x <= " : "x < ")
                    .append(number(end.x()))
                    .append(" ? ")
                    .append(line(f, k))
                    .append(" : ");
        }
        return text.append(line(f, f.size())).toString();
    }

    /// The piece with as few digits as give its values at both ends. A steep piece far from the origin loses too many
    /// in its offset; it is written from its breakpoint.
    private static String line(PiecewiseLinear f, int piece) {
        double slope = f.slope(piece);
        double offset = f.valueOn(piece, 0);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            MathContext precision = new MathContext(digits);
            double shortSlope = rounded(slope, precision);
            double shortOffset = rounded(offset, precision);
            if (meets(f, piece, shortSlope, shortOffset)) {
                return line(shortSlope, shortOffset);
            }
        }
        return f.size() == 0 ? line(slope, offset) : from(f.breakpoint(Math.max(0, piece - 1)), piece, slope);
    }

    private static String from(Breakpoint begin, int piece, double slope) {
        double y = piece == 0 ? begin.yLeft() : begin.yRight();
        String across = "(x" + signed(-begin.x()) + ")";
        return number(y) + (slope < 0 ? " - " : " + ") + number(Math.abs(slope)) + "*" + across;
    }

    private static double rounded(double value, MathContext precision) {
        return BigDecimal.valueOf(value).round(precision).doubleValue();
    }

    /// Whether a line has the values of a piece at its ends; a tail has one, and its slope.
    private static boolean meets(PiecewiseLinear f, int piece, double slope, double offset) {
        boolean tail = piece == 0 || piece == f.size();
        if (tail && slope != f.slope(piece)) {
            return false;
        }
        boolean left = piece == 0
                || isNearly(
                        slope * f.breakpoint(piece - 1).x() + offset,
                        f.breakpoint(piece - 1).yRight());
        boolean right = piece == f.size()
                || isNearly(
                        slope * f.breakpoint(piece).x() + offset,
                        f.breakpoint(piece).yLeft());
        return left && right && (f.size() > 0 || offset == 0);
    }

    private static boolean isNearly(double a, double b) {
        return Math.abs(a - b) <= 2 * Math.ulp(Math.max(1, Math.abs(b)));
    }

    private static String line(double slope, double offset) {
        if (slope == 0) {
            return number(offset);
        }
        String rise = slope == 1 ? "x" : slope == -1 ? "-x" : number(slope) + "*x";
        return offset == 0 ? rise : rise + signed(offset);
    }

    private static String signed(double term) {
        return (term < 0 ? " - " : " + ") + number(Math.abs(term));
    }

    private static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        int power = exact.precision() - exact.scale() - 1;
        return value == 0 ? "0" : power < -6 || power > 12 ? exact.toString() : exact.toPlainString();
    }
}
