package trozo.lab;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import trozo.lab.Outcome.Done;
import trozo.lab.Outcome.Refused;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.piecewise.Symmetry;

/// The edits that make a curve another kind of curve, made within its locks and switches: under a symmetry to the
/// mirror as well.
public final class Reshaping {
    private Reshaping() {}

    /// A breakpoint more at `x`; see [CurveEdits#add].
    public static Outcome add(PiecewiseLinear curve, double x, Learnable learnable) {
        double gap = Math.max(CurveEdits.HAND_GAP, learnable.bounds().gap());
        boolean symmetric = learnable.bounds().symmetry() != Symmetry.NONE;
        // With a mirror of its own it could not be so near to the middle; there it is its own.
        double at = symmetric && 2 * Math.abs(x) < gap ? 0 : x;
        for (int k = 0; k < curve.size(); k++) {
            double there = curve.breakpoint(k).x();
            if (Math.abs(at - there) < gap) {
                return new Refused(new Refusal.TooClose(at, k, there));
            }
        }
        Outcome added = CurveEdits.add(curve, at);
        if (symmetric && at != 0 && added instanceof Done done) {
            added = CurveEdits.add(done.curve(), -at);
        }
        return added instanceof Done done ? Done.at(done.curve(), placeOf(at, done.curve())) : added;
    }

    private static int placeOf(double x, PiecewiseLinear curve) {
        int k = 0;
        while (curve.breakpoint(k).x() != x) {
            k++;
        }
        return k;
    }

    /// Without the breakpoints `points`, as far as one is left.
    public static Outcome remove(PiecewiseLinear curve, List<Integer> points, Learnable learnable) {
        PiecewiseLinear left = curve;
        int selected = 0;
        for (int k = curve.size() - 1; k >= 0; k--) {
            int mirror = learnable.bounds().symmetry().mirror(k, curve.size());
            if (points.contains(k) || points.contains(mirror)) {
                if (learnable.isLocked(k)) {
                    return new Refused(new Refusal.Locked(k));
                }
                if (left.size() == 1) {
                    return new Refused(new Refusal.LastPoint());
                }
                left = left.without(k);
                selected = Math.max(0, k - 1);
            }
        }
        return Restraint.checked(curve, left, OptionalInt.of(Math.min(selected, left.size() - 1)), learnable);
    }

    /// Breakpoint `k` split into a jump; see [CurveEdits#split].
    public static Outcome split(PiecewiseLinear curve, int k, Learnable learnable) {
        return changed(curve, k, learnable, CurveEdits::split);
    }

    /// The jump at breakpoint `k` closed.
    public static Outcome weld(PiecewiseLinear curve, int k, Learnable learnable) {
        return changed(curve, k, learnable, CurveEdits::weld);
    }

    /// Whom breakpoint `k` belongs to.
    public static Outcome close(PiecewiseLinear curve, int k, Side side, Learnable learnable) {
        int mirror = learnable.bounds().symmetry().mirror(k, curve.size());
        Side other = side == Side.LEFT ? Side.RIGHT : Side.LEFT;
        return changed(
                curve,
                k,
                learnable,
                (now, point) -> CurveEdits.close(now, point, point == k ? side : mirror == k ? side : other));
    }

    private static Outcome changed(
            PiecewiseLinear curve,
            int k,
            Learnable learnable,
            BiFunction<PiecewiseLinear, Integer, PiecewiseLinear> edit) {
        if (learnable.isLocked(k)) {
            return new Refused(new Refusal.Locked(k));
        }
        PiecewiseLinear changed = edit.apply(curve, k);
        Symmetry symmetry = learnable.bounds().symmetry();
        int mirror = symmetry.mirror(k, curve.size());
        if (mirror != k) {
            // The numbers of the other half are those of this half over again.
            changed = Mirroring.copied(edit.apply(changed, mirror), k, mirror, symmetry);
        } else if (symmetry == Symmetry.ODD) {
            changed = Mirroring.centred(changed, k);
        }
        return Restraint.checked(curve, changed, OptionalInt.of(k), learnable);
    }
}
