package trozo.lab;

import java.util.Optional;
import trozo.nn.CurveBounds;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Symmetry;

/// Turns switches, which brings the curve into what they ask for.
public final class Imposing {
    private Imposing() {}

    /// What turning a switch came to.
    public sealed interface Turned {
        record To(LabState state) implements Turned {}

        record Not(Refusal why) implements Turned {}
    }

    /// `state` with other bounds, its curve the nearest that keeps them. A locked breakpoint does not give way: then
    /// the bounds are refused.
    public static Turned bounds(LabState state, Bounds bounds) {
        if (!(state.activation() instanceof PiecewiseLinear curve)) {
            return new Turned.Not(new Refusal.ByFormula());
        }
        PiecewiseLinear nearest = nearest(curve, bounds, state.learnable());
        if (nearest.size() > CurveEdits.MOST_POINTS) {
            return new Turned.Not(new Refusal.TooMany(CurveEdits.MOST_POINTS));
        }
        Optional<Integer> broken = movedLock(curve, nearest, state.learnable());
        if (broken.isPresent()) {
            return new Turned.Not(new Refusal.Locked(broken.get()));
        }
        for (Switch each : Switch.values()) {
            if (!each.isKept(bounds, nearest)) {
                return new Turned.Not(new Refusal.Breaks(each));
            }
        }
        LabState bent = state.withActivation(nearest);
        return new Turned.To(bent.withLearnable(bent.learnable().withBounds(bounds)));
    }

    private static PiecewiseLinear nearest(PiecewiseLinear curve, Bounds bounds, Learnable learnable) {
        PiecewiseLinear shaped = curve;
        Symmetry symmetry = bounds.symmetry();
        if (symmetry != Symmetry.NONE) {
            boolean already = (symmetry == Symmetry.ODD ? Switch.ODD : Switch.EVEN).isKept(bounds, curve);
            shaped = already ? curve : Mirroring.of(curve, symmetry);
        }
        for (int k = 0; bounds.continuous() && k < shaped.size(); k++) {
            shaped = shaped.breakpoint(k).isJump() ? welded(shaped, k, symmetry) : shaped;
        }
        Learnable free = Learnable.everything(shaped.size()).withBounds(bounds.withGaps(Learnable.Gaps.RAW));
        Learnable fitted = learnable.fittedTo(curve, shaped);
        for (int k = 0; k < shaped.size(); k++) {
            free = fitted.locked().get(k) ? free.withLocked(k, true) : free;
        }
        double[] numbers = Coordinates.of(shaped);
        new CurveBounds(free).impose(numbers);
        return Coordinates.with(shaped, numbers);
    }

    /// A jump closes at f(x); one in the middle of an odd curve half way.
    private static PiecewiseLinear welded(PiecewiseLinear curve, int k, Symmetry symmetry) {
        Breakpoint here = curve.breakpoint(k);
        return symmetry == Symmetry.ODD && here.x() == 0
                ? curve.with(k, here.withValues(0, 0))
                : CurveEdits.weld(curve, k);
    }

    private static Optional<Integer> movedLock(PiecewiseLinear before, PiecewiseLinear after, Learnable learnable) {
        Learnable fitted = learnable.fittedTo(before, after);
        long kept = fitted.locked().stream().filter(locked -> locked).count();
        long were = learnable.locked().stream().filter(locked -> locked).count();
        if (kept == were) {
            return Optional.empty();
        }
        for (int k = 0; k < before.size(); k++) {
            Breakpoint here = before.breakpoint(k);
            boolean stays = after.breakpoints().stream()
                    .anyMatch(point ->
                            point.x() == here.x() && point.yLeft() == here.yLeft() && point.yRight() == here.yRight());
            if (learnable.locked().get(k) && !stays) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }
}
