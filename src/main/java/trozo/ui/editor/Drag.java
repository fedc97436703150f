package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.lab.CurveEdits;
import trozo.lab.Restraint;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.piecewise.Symmetry;

/// A handle taken hold of at a point, with the breakpoints that go with it: where the hand goes, the curve follows,
/// always from where it was taken.
///
/// @param base the curve when the handle was taken
/// @param handle what was taken
/// @param moved the breakpoints that move, the handle's own first; none for a grip
/// @param dz how far right of the pointer the handle was
/// @param df how far above the pointer the handle was
public record Drag(PiecewiseLinear base, Handle handle, List<Handle.Point> moved, double dz, double df) {
    /// The nearest to its breakpoint that a grip turns its tail, along z.
    private static final double SHORTEST = 0.05;

    /// What several breakpoints are moved by is rounded to what a number is written as.
    private static final double DIGITS = 1e12;

    /// What a drag has come to.
    ///
    /// @param caught what the hand was pulled to
    public record Bent(PiecewiseLinear curve, List<Snap.Catch> caught) {}

    /// @param z where the pointer took the handle
    /// @param handleZ where the handle stood
    public static Drag taken(PiecewiseLinear base, Handle handle, double z, double f, double handleZ, double handleF) {
        List<Handle.Point> alone = handle instanceof Handle.Point point ? List.of(point) : List.of();
        return new Drag(base, handle, alone, handleZ - z, handleF - f);
    }

    /// The same with other breakpoints besides the handle's own.
    Drag with(List<Handle.Point> others) {
        List<Handle.Point> all = new ArrayList<>(moved);
        for (Handle.Point other : others) {
            if (all.stream().noneMatch(point -> point.k() == other.k())) {
                all.add(other);
            }
        }
        return new Drag(base, handle, all, dz, df);
    }

    /// The curve with the pointer at (`z`, `f`).
    ///
    /// @param snap empty while the hand wants to be free
    /// @param now the curve as it stands: what is not held may have been moved by training
    /// @param learnable its locks and switches
    public Bent to(double z, double f, Optional<Snap> snap, PiecewiseLinear now, Learnable learnable) {
        return switch (handle) {
            case Handle.Point point -> moved(point, z + dz, f + df, snap, now, learnable);
            case Handle.Grip grip -> turned(grip.side(), z + dz, f + df, snap, now, learnable);
        };
    }

    /// Whether the hand holds number `coordinate` of the curve, so that training has no say in it.
    ///
    /// @param symmetry the hand holds the mirror too
    public boolean holds(int coordinate, Symmetry symmetry) {
        int mirror = symmetry.mirror(coordinate, base.size());
        return holds(coordinate) || mirror != coordinate && holds(mirror);
    }

    private boolean holds(int coordinate) {
        int size = base.size();
        return switch (handle) {
            case Handle.Point point ->
                coordinate < 3 * size && moved.stream().anyMatch(held -> held.k() == coordinate % size);
            case Handle.Grip grip ->
                coordinate == (grip.side() == Side.LEFT ? Coordinates.leftSlope(size) : Coordinates.rightSlope(size))
                        || size == 0;
        };
    }

    private Bent moved(
            Handle.Point point, double z, double f, Optional<Snap> snap, PiecewiseLinear now, Learnable learnable) {
        Snap.Found found = snap.map(s -> s.point(z, f, now, moved)).orElse(new Snap.Found(z, f, List.of()));
        double across = found.z() - base.breakpoint(point.k()).x();
        double up = found.f() - Handles.value(base, point);
        double[] wanted = Coordinates.of(now);
        for (Handle.Point each : moved) {
            boolean first = each.equals(point);
            double toZ = first ? found.z() : decimal(base.breakpoint(each.k()).x() + across);
            double toF = first ? found.f() : decimal(Handles.value(base, each) + up);
            CurveEdits.place(wanted, base, each.k(), each.end(), toZ, toF);
        }
        PiecewiseLinear bent = Restraint.move(now, wanted, learnable);
        return new Bent(bent, kept(found.caught(), bent));
    }

    /// What was caught and then not reached was not caught.
    private List<Snap.Catch> kept(List<Snap.Catch> caught, PiecewiseLinear bent) {
        Handle.Point point = moved.getFirst();
        return caught.stream().filter(one -> one.isOn(bent, point)).toList();
    }

    private Bent turned(Side side, double z, double f, Optional<Snap> snap, PiecewiseLinear now, Learnable learnable) {
        boolean left = side == Side.LEFT;
        double fromZ = 0;
        double fromF = 0;
        if (now.size() > 0) {
            Breakpoint from =
                    left ? now.breakpoints().getFirst() : now.breakpoints().getLast();
            fromZ = from.x();
            fromF = left ? from.yLeft() : from.yRight();
        }
        double reach = Math.max(SHORTEST, left ? fromZ - z : z - fromZ);
        double slope = (left ? fromF - f : f - fromF) / reach;
        double wanted = snap.map(s -> s.slope(slope, reach)).orElse(slope);
        PiecewiseLinear bent = withTail(now, side, wanted, learnable);
        int piece = left ? 0 : now.size();
        boolean caught = snap.isPresent() && Snap.isNotableSlope(bent.slope(piece));
        return new Bent(bent, caught ? List.of(new Snap.Catch.Slope(piece, bent.slope(piece))) : List.of());
    }

    /// The curve with the slope of one tail as near to `slope` as may be.
    static PiecewiseLinear withTail(PiecewiseLinear curve, Side side, double slope, Learnable learnable) {
        int size = curve.size();
        double[] wanted = Coordinates.of(curve);
        double within = Math.max(-CurveEdits.LARGEST, Math.min(slope, CurveEdits.LARGEST));
        if (side == Side.LEFT || size == 0) {
            wanted[Coordinates.leftSlope(size)] = within;
        }
        if (side == Side.RIGHT || size == 0) {
            wanted[Coordinates.rightSlope(size)] = within;
        }
        return Restraint.move(curve, wanted, learnable);
    }

    private static double decimal(double value) {
        return Math.rint(value * DIGITS) / DIGITS + 0.0;
    }
}
