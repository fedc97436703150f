package trozo.piecewise.fit;

import java.util.List;
import trozo.piecewise.PiecewiseLinear;

/// A best approximation and how good it is. Immutable by agreement: nobody writes into the arrays.
///
/// @param x the ends of the range and the knots between, from left to right; with tails the knots alone
/// @param y the values there
/// @param leftSlope the slope of the first piece
/// @param rightSlope the slope of the last
/// @param error in the norm of the goal
/// @param largest the largest distance, whatever the norm
/// @param peaks where the distance is larger than anywhere near, from left to right
public record Fit(
        Goal goal,
        double[] x,
        double[] y,
        double leftSlope,
        double rightSlope,
        double error,
        double largest,
        List<Peak> peaks) {
    /// How near to the largest a peak is that counts as one of the equal ripples.
    private static final double EQUAL = 1 - 1e-6;

    public Fit {
        peaks = List.copyOf(peaks);
    }

    /// The approximation as an activation: beyond the range its end pieces go on.
    public PiecewiseLinear curve() {
        if (goal.tails()) {
            return PiecewiseLinear.through(leftSlope, x, y, rightSlope);
        }
        int knots = x.length - 2;
        if (knots == 0) {
            return PiecewiseLinear.through(leftSlope, new double[] {x[0]}, new double[] {y[0]}, rightSlope);
        }
        double[] inner = new double[knots];
        double[] values = new double[knots];
        System.arraycopy(x, 1, inner, 0, knots);
        System.arraycopy(y, 1, values, 0, knots);
        return PiecewiseLinear.through(leftSlope, inner, values, rightSlope);
    }

    /// The peaks that are as high as the highest.
    public List<Peak> ripples() {
        return peaks.stream()
                .filter(peak -> Math.abs(peak.error()) >= EQUAL * largest)
                .toList();
    }
}
