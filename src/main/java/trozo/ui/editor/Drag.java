package trozo.ui.editor;

import java.util.Optional;
import java.util.OptionalInt;
import trozo.lab.CurveEdits;
import trozo.lab.Outcome;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// A handle taken hold of at a point: where the hand goes, the curve follows, always from the curve as it was taken.
///
/// @param base the curve when the handle was taken
/// @param handle what was taken
/// @param dz how far right of the pointer the handle was
/// @param df how far above the pointer the handle was
public record Drag(PiecewiseLinear base, Handle handle, double dz, double df) {
    /// The nearest to its breakpoint that a grip turns its tail, along z.
    private static final double SHORTEST = 0.05;

    /// @param z where the pointer took the handle
    /// @param handleZ where the handle stood
    public static Drag taken(PiecewiseLinear base, Handle handle, double z, double f, double handleZ, double handleF) {
        return new Drag(base, handle, handleZ - z, handleF - f);
    }

    /// The curve with the pointer at (`z`, `f`).
    ///
    /// @param snap empty while the hand wants to be free
    public PiecewiseLinear to(double z, double f, Optional<Snap> snap) {
        return switch (handle) {
            case Handle.Point point -> moved(point, z + dz, f + df, snap);
            case Handle.Grip grip -> turned(grip.side(), z + dz, f + df, snap);
        };
    }

    /// Whether the hand holds number `coordinate` of the curve, so that training has no say in it.
    public boolean holds(int coordinate) {
        int size = base.size();
        return switch (handle) {
            case Handle.Point point ->
                coordinate == Coordinates.x(point.k())
                        || coordinate == Coordinates.yLeft(size, point.k())
                        || coordinate == Coordinates.yRight(size, point.k());
            case Handle.Grip grip ->
                coordinate == (grip.side() == Side.LEFT ? Coordinates.leftSlope(size) : Coordinates.rightSlope(size))
                        || size == 0;
        };
    }

    private PiecewiseLinear moved(Handle.Point point, double z, double f, Optional<Snap> snap) {
        return CurveEdits.move(
                base,
                point.k(),
                point.end(),
                snap.map(s -> s.z(z)).orElse(z),
                snap.map(s -> s.f(f, base, point)).orElse(f));
    }

    private PiecewiseLinear turned(Side side, double z, double f, Optional<Snap> snap) {
        boolean left = side == Side.LEFT;
        double fromZ = 0;
        double fromF = 0;
        if (base.size() > 0) {
            Breakpoint from =
                    left ? base.breakpoints().getFirst() : base.breakpoints().getLast();
            fromZ = from.x();
            fromF = left ? from.yLeft() : from.yRight();
        }
        double reach = Math.max(SHORTEST, left ? fromZ - z : z - fromZ);
        double slope = (left ? fromF - f : f - fromF) / reach;
        double wanted = snap.map(s -> s.slope(slope, reach)).orElse(slope);
        Outcome outcome = CurveEdits.setSlope(base, left ? 0 : base.size(), wanted, OptionalInt.empty());
        return outcome instanceof Outcome.Done done ? done.curve() : base;
    }
}
