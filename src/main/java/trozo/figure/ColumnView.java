package trozo.figure;

import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;

/// Which part of the z axis and of f's values the activation column shows. It stays as it is while a handle is dragged.
public record ColumnView(double zLow, double zHigh, double yLow, double yHigh) {
    private static final double USUAL = 3;

    public ColumnView {
        if (!(zLow < zHigh && yLow < yHigh)) {
            throw new IllegalArgumentException(
                    "an empty view: z " + zLow + " to " + zHigh + ", f " + yLow + " to " + yHigh);
        }
    }

    /// A view of the usual interval and of every breakpoint, with air around them, on halves.
    public static ColumnView around(PiecewiseLinear f) {
        double zLow = -USUAL;
        double zHigh = USUAL;
        for (Breakpoint point : f.breakpoints()) {
            zLow = Math.min(zLow, point.x() - 1);
            zHigh = Math.max(zHigh, point.x() + 1);
        }
        zLow = Math.floor(2 * zLow - 0.2) / 2;
        zHigh = Math.ceil(2 * zHigh + 0.2) / 2;
        double yLow = Math.min(-0.5, Math.min(f.value(zLow), f.value(zHigh)));
        double yHigh = Math.max(1, Math.max(f.value(zLow), f.value(zHigh)));
        for (Breakpoint point : f.breakpoints()) {
            yLow = Math.min(yLow, Math.min(point.yLeft(), point.yRight()));
            yHigh = Math.max(yHigh, Math.max(point.yLeft(), point.yRight()));
        }
        double air = 0.06 * (yHigh - yLow);
        return new ColumnView(zLow, zHigh, Math.floor(2 * (yLow - air)) / 2, Math.ceil(2 * (yHigh + air)) / 2);
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
