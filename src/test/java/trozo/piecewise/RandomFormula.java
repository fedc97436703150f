package trozo.piecewise;

import java.util.function.DoubleUnaryOperator;
import trozo.random.Draws;

/// A formula drawn at random, as text and as Java: the two say the same.
record RandomFormula(String text, DoubleUnaryOperator f) {

    /// Piecewise linear: lines, conditions between lines, abs, min, max, relu, clamp; numbers are eighths, so that sums
    /// are exact.
    static RandomFormula straight(Draws draws, int depth) {
        if (depth == 0) {
            return draws.below(3) == 0 ? number(draws) : line(draws);
        }
        RandomFormula a = straight(draws, depth - 1);
        RandomFormula b = straight(draws, depth - 1);
        return switch (draws.below(9)) {
            case 0 -> of("(" + a.text + " + " + b.text + ")", x -> a.at(x) + b.at(x));
            case 1 -> of("(" + a.text + " - " + b.text + ")", x -> a.at(x) - b.at(x));
            case 2 -> of("-2*" + wrapped(a), x -> -2 * a.at(x));
            case 3 -> of("abs(" + a.text + ")", x -> Math.abs(a.at(x)));
            case 4 -> of("min(" + a.text + ", " + b.text + ")", x -> Math.min(a.at(x), b.at(x)));
            case 5 -> of("max(" + a.text + ", " + b.text + ")", x -> Math.max(a.at(x), b.at(x)));
            case 6 -> of("clamp(" + a.text + ", -1, 1.5)", x -> Math.min(Math.max(a.at(x), -1), 1.5));
            case 7 -> choice(draws, a, b);
            default -> of("relu(" + a.text + ")", x -> Math.max(a.at(x), 0));
        };
    }

    private static RandomFormula choice(Draws draws, RandomFormula a, RandomFormula b) {
        RandomFormula left = line(draws);
        RandomFormula right = draws.below(2) == 0 ? number(draws) : line(draws);
        return switch (draws.below(4)) {
            case 0 ->
                of(
                        "(" + left.text + " < " + right.text + " ? " + a.text + " : " + b.text + ")",
                        x -> left.at(x) < right.at(x) ? a.at(x) : b.at(x));
            case 1 ->
                of(
                        "where(" + left.text + " >= " + right.text + ", " + a.text + ", " + b.text + ")",
                        x -> left.at(x) >= right.at(x) ? a.at(x) : b.at(x));
            case 2 ->
                of(
                        "(-1 < x <= 0.75 or " + left.text + " > 2 ? " + a.text + " : " + b.text + ")",
                        x -> -1 < x && x <= 0.75 || left.at(x) > 2 ? a.at(x) : b.at(x));
            default ->
                of(
                        "(not (" + left.text + " <= " + right.text + ") ? " + a.text + " : " + b.text + ")",
                        x -> !(left.at(x) <= right.at(x)) ? a.at(x) : b.at(x));
        };
    }

    /// Smooth pieces, and conditions that are not between lines.
    static RandomFormula bent(Draws draws, int depth) {
        if (depth == 0) {
            return draws.below(4) == 0 ? number(draws) : line(draws);
        }
        RandomFormula a = bent(draws, depth - 1);
        RandomFormula b = bent(draws, depth - 1);
        return switch (draws.below(10)) {
            case 0 -> of("(" + a.text + " + " + b.text + ")", x -> a.at(x) + b.at(x));
            case 1 -> of(wrapped(a) + "*" + wrapped(b), x -> a.at(x) * b.at(x));
            case 2 -> of("tanh(" + a.text + ")", x -> StrictMath.tanh(a.at(x)));
            case 3 -> of("sin(" + a.text + ")", x -> StrictMath.sin(a.at(x)));
            case 4 -> of("exp(-abs(" + a.text + "))", x -> StrictMath.exp(-Math.abs(a.at(x))));
            case 5 -> of("abs(" + a.text + ")", x -> Math.abs(a.at(x)));
            case 6 -> of("max(" + a.text + ", " + b.text + ")", x -> Math.max(a.at(x), b.at(x)));
            case 7 ->
                of(
                        "(sin(2*x) > 0.25 ? " + a.text + " : " + b.text + ")",
                        x -> StrictMath.sin(2 * x) > 0.25 ? a.at(x) : b.at(x));
            case 8 -> choice(draws, a, b);
            default -> of(wrapped(a) + "/(1 + " + wrapped(b) + "^2)", x -> a.at(x) / (1 + StrictMath.pow(b.at(x), 2)));
        };
    }

    private static RandomFormula line(Draws draws) {
        double slope = (draws.below(33) - 16) / 8.0;
        double offset = (draws.below(33) - 16) / 8.0;
        return of("(" + slope + "*x + " + offset + ")", x -> slope * x + offset);
    }

    private static RandomFormula number(Draws draws) {
        double value = (draws.below(33) - 16) / 8.0;
        return of("" + value, x -> value);
    }

    private static String wrapped(RandomFormula a) {
        return "(" + a.text + ")";
    }

    private static RandomFormula of(String text, DoubleUnaryOperator f) {
        return new RandomFormula(text, f);
    }

    double at(double x) {
        return f.applyAsDouble(x);
    }
}
