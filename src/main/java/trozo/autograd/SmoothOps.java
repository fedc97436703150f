package trozo.autograd;

import static trozo.autograd.Entrywise.row;

import java.util.List;
import org.apache.commons.numbers.gamma.Erf;

/// Smooth functions of one number.
final class SmoothOps {
    private static final double SQRT_PI = Math.sqrt(Math.PI);
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

    private SmoothOps() {}

    static final List<Op> ROWS = List.of(
            row("neg", Entry.smooth(x -> -x, (x, y) -> -1), anywhere()),
            row("exp", Entry.smooth(StrictMath::exp, (x, y) -> y), anywhere()),
            row("expm1", Entry.smooth(StrictMath::expm1, (x, y) -> y + 1), anywhere()),
            row("log", Entry.dividing(StrictMath::log, (x, y) -> x), positive()),
            row("log1p", Entry.dividing(StrictMath::log1p, (x, y) -> 1 + x), positive()),
            row("sqrt", Entry.dividing(Math::sqrt, (x, y) -> 2 * y), positive()),
            row("rsqrt", Entry.smooth(x -> 1 / Math.sqrt(x), (x, y) -> -0.5 * y * y * y), positive()),
            row("reciprocal", Entry.smooth(x -> 1 / x, (x, y) -> -y * y), positive()),
            row("square", Entry.smooth(x -> x * x, (x, y) -> 2 * x), anywhere()),
            row(
                    "pow",
                    attributes -> power(attributes.number("exponent")),
                    positive().and("exponent", -1.5),
                    anywhere().and("exponent", 3.0),
                    anywhere().and("exponent", 1.0)),
            row("sin", Entry.smooth(StrictMath::sin, (x, y) -> StrictMath.cos(x)), anywhere()),
            row("cos", Entry.smooth(StrictMath::cos, (x, y) -> -StrictMath.sin(x)), anywhere()),
            row("asin", Entry.smooth(StrictMath::asin, (x, y) -> 1 / Math.sqrt(1 - x * x)), within(-0.9, 0.9)),
            row("sinc", Entry.smooth(SmoothOps::sinc, SmoothOps::sincSlope), anywhere()),
            row("tanh", Entry.smooth(StrictMath::tanh, (x, y) -> 1 - y * y), anywhere()),
            row("sigmoid", Entry.smooth(LossOps::sigmoid, (x, y) -> y * (1 - y)), anywhere()),
            row("logsigmoid", Entry.smooth(SmoothOps::logSigmoid, (x, y) -> LossOps.sigmoid(-x)), anywhere()),
            row("silu", Entry.smooth(x -> x * LossOps.sigmoid(x), SmoothOps::siluSlope), anywhere()),
            row("erf", Entry.smooth(Erf::value, (x, y) -> 2 * StrictMath.exp(-x * x) / SQRT_PI), anywhere()),
            row("gelu", Entry.smooth(x -> x * normal(x), SmoothOps::geluSlope), anywhere()),
            row("softsign", Entry.smooth(x -> x / (1 + Math.abs(x)), SmoothOps::softsignSlope), anywhere()));

    private static Example anywhere() {
        return Example.none().with("x", 2, 3);
    }

    private static Example positive() {
        return within(0.2, 3);
    }

    private static Example within(double low, double high) {
        return Example.none().within(low, high, "x", 2, 3);
    }

    /// x to the power of p; the slope of a constant is 0 even where x to the power of -1 is infinite.
    private static Entry power(double p) {
        return Entry.smooth(x -> StrictMath.pow(x, p), (x, y) -> p == 0 ? 0 : p * StrictMath.pow(x, p - 1));
    }

    /// sin(pi x) / (pi x), and 1 at 0.
    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double sincSlope(double x, double y) {
        return x == 0 ? 0 : (StrictMath.cos(Math.PI * x) - y) / x;
    }

    private static double logSigmoid(double x) {
        return Math.min(x, 0) - StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    private static double siluSlope(double x, double y) {
        double s = LossOps.sigmoid(x);
        return s * (1 + x * (1 - s));
    }

    /// The normal distribution function.
    private static double normal(double x) {
        return 0.5 * Erf.value(x / Math.sqrt(2)) + 0.5;
    }

    private static double geluSlope(double x, double y) {
        return normal(x) + x * StrictMath.exp(-0.5 * x * x) / SQRT_2_PI;
    }

    private static double softsignSlope(double x, double y) {
        double d = 1 + Math.abs(x);
        return 1 / (d * d);
    }
}
