package trozo.bench;

import trozo.piecewise.PiecewiseLinear;

/// The activations of the benchmarks.
final class Functions {
    static final PiecewiseLinear RELU = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);

    private Functions() {}

    /// tanh through so many breakpoints, evenly from -2 to 2, level outside.
    ///
    /// @param breakpoints at least 2
    static PiecewiseLinear tanh(int breakpoints) {
        double[] x = new double[breakpoints];
        double[] y = new double[breakpoints];
        for (int k = 0; k < breakpoints; k++) {
            x[k] = -2 + 4.0 * k / (breakpoints - 1);
            y[k] = StrictMath.tanh(x[k]);
        }
        return PiecewiseLinear.through(0, x, y, 0);
    }

    /// ReLU for one breakpoint, tanh for more.
    static PiecewiseLinear of(int breakpoints) {
        return breakpoints == 1 ? RELU : tanh(breakpoints);
    }
}
