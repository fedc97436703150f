package trozo.figure;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;

/// Which part of the z axis and of f's values the activation column shows. It stays as it is while a handle is dragged.
public record ColumnView(double zLow, double zHigh, double yLow, double yHigh) {
    private static final double USUAL = 3;
    private static final int SAMPLES = 128;
    /// Values of a formula beyond are taken to run away.
    private static final double FARTHEST = 20;

    public ColumnView {
        if (!(zLow < zHigh && yLow < yHigh)) {
            throw new IllegalArgumentException(
                    "an empty view: z " + zLow + " to " + zHigh + ", f " + yLow + " to " + yHigh);
        }
    }

    /// A view of the usual interval and of every breakpoint, with air around them, on halves. Values that run away are
    /// left out of sight.
    public static ColumnView around(Activation f) {
        double zLow = -USUAL;
        double zHigh = USUAL;
        for (Joint joint : f.joints()) {
            zLow = Math.min(zLow, joint.x() - 1);
            zHigh = Math.max(zHigh, joint.x() + 1);
        }
        zLow = Math.floor(2 * zLow - 0.2) / 2;
        zHigh = Math.ceil(2 * zHigh + 0.2) / 2;
        double[] values = values(f, zLow, zHigh);
        double yLow = Math.min(-0.5, DoubleStream.of(values).min().orElse(0));
        double yHigh = Math.max(1, DoubleStream.of(values).max().orElse(0));
        double air = 0.06 * (yHigh - yLow);
        return new ColumnView(zLow, zHigh, Math.floor(2 * (yLow - air)) / 2, Math.ceil(2 * (yHigh + air)) / 2);
    }

    /// The values at the ends and at the breakpoints, and of a formula some between.
    private static double[] values(Activation f, double low, double high) {
        DoubleStream exact = DoubleStream.concat(
                DoubleStream.of(f.value(low), f.value(high)),
                f.joints().stream().flatMapToDouble(joint -> DoubleStream.of(joint.yLeft(), joint.yRight())));
        return switch (f) {
            case PiecewiseLinear pieces -> exact.toArray();
            case PiecewiseFormula formula ->
                DoubleStream.concat(
                                exact,
                                IntStream.range(1, SAMPLES).mapToDouble(i -> f.value(low + (high - low) * i / SAMPLES)))
                        .filter(value -> Math.abs(value) <= FARTHEST)
                        .toArray();
        };
    }

    /// Zoomed about a point that stays where it is.
    ///
    /// @param factor below 1 shows less, larger
    public ColumnView zoomed(double factor, double z, double y) {
        return new ColumnView(
                z + (zLow - z) * factor, z + (zHigh - z) * factor, y + (yLow - y) * factor, y + (yHigh - y) * factor);
    }

    public ColumnView movedBy(double dz, double dy) {
        return new ColumnView(zLow + dz, zHigh + dz, yLow + dy, yHigh + dy);
    }
}
