package trozo.lab;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import trozo.lab.Outcome.Done;
import trozo.lab.Outcome.Refused;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Room;
import trozo.piecewise.Symmetry;

/// Moves the numbers of a curve as far as its locks and its switches let them. A hand is led along what stops it; a
/// number that was typed is refused when it cannot be.
public final class Restraint {
    /// How often what was stopped tries to go on along the axes: a corner is reached after as many turns.
    private static final int TURNS = 3;

    /// Where a bound stops a number, this many digits after the decimal mark are meant.
    private static final double TIDY = 1e12;

    private Restraint() {}

    /// `curve` with its numbers brought as near to `wanted` as may be. The mirror of what moves moves with it; what
    /// moves is stopped together, so that several breakpoints keep their shape.
    ///
    /// @param wanted in the order of [Coordinates]
    /// @param learnable the locks and bounds
    public static PiecewiseLinear move(PiecewiseLinear curve, double[] wanted, Learnable learnable) {
        int size = curve.size();
        double[] from = Coordinates.of(curve);
        double[] to = mirrored(from, wanted, learnable);
        Bounds bounds = learnable.bounds();
        Room room = new Room(bounds.withGap(Math.max(CurveEdits.HAND_GAP, bounds.gap())), size);
        double[] at = advanced(from, to, room, c -> true);
        for (int turn = 0; turn < TURNS; turn++) {
            at = advanced(at, to, room, c -> c < size);
            at = advanced(at, to, room, c -> c >= size);
        }
        return Coordinates.with(curve, at);
    }

    /// An edit by number, if locks and switches allow it.
    ///
    /// @param outcome what the number would make of `curve`, with as many breakpoints
    public static Outcome number(PiecewiseLinear curve, Outcome outcome, Learnable learnable) {
        if (!(outcome instanceof Done done)) {
            return outcome;
        }
        double[] from = Coordinates.of(curve);
        double[] to = Coordinates.of(done.curve());
        for (int c = 0; c < 3 * curve.size(); c++) {
            if (from[c] != to[c] && learnable.isLocked(c % curve.size())) {
                return new Refused(new Refusal.Locked(c % curve.size()));
            }
        }
        double[] mirrored = mirrored(from, to, learnable);
        for (int k = 0; k + 1 < curve.size(); k++) {
            if (!(mirrored[k] < mirrored[k + 1])) {
                return new Refused(
                        new Refusal.Breaks(learnable.bounds().symmetry() == Symmetry.ODD ? Switch.ODD : Switch.EVEN));
            }
        }
        return checked(curve, Coordinates.with(done.curve(), mirrored), done.selected(), learnable);
    }

    /// `after` as an edit of `before`, unless it breaks what that kept.
    static Outcome checked(PiecewiseLinear before, PiecewiseLinear after, OptionalInt selected, Learnable learnable) {
        Bounds bounds = learnable.bounds();
        for (Switch each : Switch.values()) {
            if (each.isKept(bounds, before) && !each.isKept(bounds, after)) {
                return new Refused(new Refusal.Breaks(each));
            }
        }
        return new Done(after, selected);
    }

    /// `wanted` without what is locked and with the mirror of what moves; where both of a pair move they meet half way.
    private static double[] mirrored(double[] from, double[] wanted, Learnable learnable) {
        int size = learnable.size();
        Symmetry symmetry = learnable.bounds().symmetry();
        double[] to = from.clone();
        for (int c = 0; c < to.length; c++) {
            boolean locked = c < 3 * size && learnable.isLocked(c % size);
            int mirror = symmetry.mirror(c, size);
            double other = symmetry.sign(c, size) * wanted[mirror];
            if (locked || symmetry.isZero(c, size)) {
                continue;
            }
            boolean moves = wanted[c] != from[c];
            boolean mirrorMoves = wanted[mirror] != from[mirror];
            if (moves && mirrorMoves && mirror != c) {
                to[c] = (wanted[c] + other) / 2 + 0.0;
            } else if (mirrorMoves) {
                to[c] = other + 0.0;
            } else if (moves) {
                to[c] = wanted[c];
            }
        }
        return to;
    }

    private static double[] advanced(double[] at, double[] to, Room room, IntPredicate along) {
        double[] next = at.clone();
        for (int c = 0; c < next.length; c++) {
            next[c] = along.test(c) ? to[c] : at[c];
        }
        double share = room.reach(at, next);
        for (int c = 0; share < 1 && c < next.length; c++) {
            next[c] = next[c] == at[c] ? at[c] : tidy(at[c] + share * (next[c] - at[c]));
        }
        return next;
    }

    private static double tidy(double value) {
        return Math.abs(value) < 1e3 ? Math.rint(value * TIDY) / TIDY + 0.0 : value;
    }
}
