package trozo.piecewise.fit;

import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;

/// The lines that a function comes near to far out on both sides.
record Asymptotes(Line left, Line right) {
    private static final double[] FAR = {1e3, 1e4, 1e5};
    private static final double SLOPE_AT = 1e8;

    /// How much the distance from the line may still change over the last factor of ten.
    private static final double SETTLED = 1e-3;

    /// @throws IllegalArgumentException if there is none on one side
    static Asymptotes of(Activation f) {
        return new Asymptotes(line(f, -1, "left"), line(f, 1, "right"));
    }

    private static Line line(Activation f, int side, String name) {
        if (f instanceof PiecewiseLinear pieces) {
            int piece = side < 0 ? 0 : pieces.size();
            return new Line(0, pieces.valueOn(piece, 0), pieces.slope(piece));
        }
        double slope = f.derivative(side * SLOPE_AT);
        double[] offsets = new double[FAR.length];
        for (int i = 0; i < FAR.length; i++) {
            offsets[i] = f.value(side * FAR[i]) - slope * side * FAR[i];
        }
        boolean settled = Math.abs(offsets[2] - offsets[1]) <= SETTLED
                && Math.abs(offsets[2] - offsets[1]) <= Math.max(1e-9, Math.abs(offsets[1] - offsets[0]) / 2);
        boolean steady = Math.abs(f.derivative(side * SLOPE_AT / 10) - slope) < 1e-9;
        if (!(settled && steady && Double.isFinite(slope) && Double.isFinite(offsets[2]))) {
            throw new IllegalArgumentException(
                    "the function has no asymptote on the " + name + " for a tail to follow; a range was expected");
        }
        // What is still missing shrinks by the same factor again and again (Aitken).
        double change = offsets[2] - offsets[1];
        double second = change - (offsets[1] - offsets[0]);
        return new Line(0, Math.abs(second) > 1e-9 ? offsets[2] - change * change / second : offsets[2], slope);
    }
}
