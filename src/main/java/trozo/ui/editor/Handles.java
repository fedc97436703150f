package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// The handles of a curve, in the order in which Tab visits them.
final class Handles {
    private Handles() {}

    /// From left to right: the left grip, the breakpoints (of a jump the left end, then the right), the right grip.
    static List<Handle> of(PiecewiseLinear curve) {
        List<Handle> all = new ArrayList<>();
        all.add(new Handle.Grip(Side.LEFT));
        for (int k = 0; k < curve.size(); k++) {
            if (curve.breakpoint(k).isJump()) {
                all.add(new Handle.Point(k, End.LEFT));
                all.add(new Handle.Point(k, End.RIGHT));
            } else {
                all.add(new Handle.Point(k, End.BOTH));
            }
        }
        all.add(new Handle.Grip(Side.RIGHT));
        return all;
    }

    /// The handle of breakpoint `k`: of a jump, its closed end.
    static Handle.Point of(PiecewiseLinear curve, int k) {
        if (!curve.breakpoint(k).isJump()) {
            return new Handle.Point(k, End.BOTH);
        }
        return new Handle.Point(k, curve.breakpoint(k).closed() == Side.LEFT ? End.LEFT : End.RIGHT);
    }

    /// The handle `steps` further to the right, or the outermost.
    static Handle next(PiecewiseLinear curve, Handle from, int steps) {
        List<Handle> all = of(curve);
        int here = all.indexOf(kept(curve, from));
        return all.get(Math.clamp(here + (long) steps, 0, all.size() - 1));
    }

    /// Whether there is a handle `steps` further to the right.
    static boolean hasNext(PiecewiseLinear curve, Handle from, int steps) {
        int there = of(curve).indexOf(kept(curve, from)) + steps;
        return there >= 0 && there < of(curve).size();
    }

    /// The handle of this curve that `handle` has become: a breakpoint may have been split, welded or removed.
    static Handle kept(PiecewiseLinear curve, Handle handle) {
        if (handle instanceof Handle.Point point) {
            if (curve.size() == 0) {
                return new Handle.Grip(Side.RIGHT);
            }
            int near = Math.min(point.k(), curve.size() - 1);
            boolean sameEnd = curve.breakpoint(near).isJump() && point.end() != End.BOTH && near == point.k();
            return sameEnd ? handle : of(curve, near);
        }
        return handle;
    }

    /// Where a breakpoint's handle stands on the f axis.
    static double value(PiecewiseLinear curve, Handle.Point point) {
        return CurveEdits.valueAt(curve, point.k(), point.end());
    }
}
