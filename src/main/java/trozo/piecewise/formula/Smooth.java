package trozo.piecewise.formula;

import java.util.Locale;
import org.apache.commons.numbers.gamma.Erf;

/// The functions of a formula that have no kink, named as the ops that compute them in a graph.
public enum Smooth {
    EXP,
    LOG,
    SQRT,
    SIN,
    COS,
    TANH,
    /// 1 / (1 + exp(-x)).
    SIGMOID,
    /// log(1 + exp(x)).
    SOFTPLUS,
    ERF;

    private static final double TWO_OVER_ROOT_PI = 2 / StrictMath.sqrt(StrictMath.PI);

    /// The name in formulas and of the op.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    double value(double x) {
        return switch (this) {
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case SQRT -> StrictMath.sqrt(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TANH -> StrictMath.tanh(x);
            case SIGMOID -> sigmoid(x);
            case SOFTPLUS -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
            case ERF -> Erf.value(x);
        };
    }

    /// @param y the value at x
    double derivative(double x, double y) {
        return switch (this) {
            case EXP -> y;
            case LOG -> 1 / x;
            case SQRT -> 0.5 / y;
            case SIN -> StrictMath.cos(x);
            case COS -> -StrictMath.sin(x);
            case TANH -> 1 - y * y;
            case SIGMOID -> y * (1 - y);
            case SOFTPLUS -> sigmoid(x);
            case ERF -> TWO_OVER_ROOT_PI * StrictMath.exp(-x * x);
        };
    }

    private static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }
}
