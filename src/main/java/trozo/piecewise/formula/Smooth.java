package trozo.piecewise.formula;

import java.util.Locale;
import trozo.autograd.Scalar;

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
    /// log(1 + exp(x)); x itself above 20, as in PyTorch.
    SOFTPLUS,
    ERF;

    private final Scalar scalar = Scalar.of(key());

    /// The name in formulas and of the op.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    double value(double x) {
        return scalar.value(x);
    }

    /// @param y the value at x
    double derivative(double x, double y) {
        return scalar.slope(x, y);
    }
}
