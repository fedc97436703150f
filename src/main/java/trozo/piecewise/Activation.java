package trozo.piecewise;

/// What a unit does to its pre-activation z: a = f(z).
public sealed interface Activation permits PiecewiseLinear {
    /// f(z).
    double value(double z);
}
