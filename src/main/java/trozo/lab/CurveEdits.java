package trozo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;
import trozo.lab.Outcome.Done;
import trozo.lab.Outcome.Refused;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// The edits of a curve, each from one curve to the next. Breakpoints are counted from 0.
///
/// What a hand does on the picture ([#place], then [Restraint#move]) stops at a limit; what is asked for by number or
/// by name is refused with a reason when it cannot be done.
public final class CurveEdits {
    /// The gap a breakpoint moved by hand keeps to its neighbours.
    public static final double HAND_GAP = 0.01;

    /// The least gap between two breakpoints placed by number.
    public static final double LEAST_GAP = 1e-6;

    /// The largest position, value or slope in magnitude.
    public static final double LARGEST = 1e6;

    public static final int MOST_POINTS = 64;

    /// How far [#split] opens a jump.
    public static final double JUMP = 0.5;

    private CurveEdits() {}

    /// Which values of a breakpoint a move takes along.
    public enum End {
        BOTH,
        LEFT,
        RIGHT
    }

    /// Writes into `numbers` where a hand wants breakpoint `k` of `curve`: its end at (`x`, `y`). Of a jump, [End#LEFT]
    /// or [End#RIGHT] moves one value alone and [End#BOTH] carries both, the left one to `y`.
    public static void place(double[] numbers, PiecewiseLinear curve, int k, End end, double x, double y) {
        Breakpoint here = curve.breakpoint(k);
        double newY = between(-LARGEST, y, LARGEST);
        Breakpoint moved = switch (end) {
            case LEFT -> here.withValues(newY, here.isJump() ? here.yRight() : newY);
            case RIGHT -> here.withValues(here.isJump() ? here.yLeft() : newY, newY);
            case BOTH -> here.withValues(newY, newY + (here.yRight() - here.yLeft()));
        };
        numbers[Coordinates.x(k)] = between(-LARGEST, x, LARGEST);
        numbers[Coordinates.yLeft(curve.size(), k)] = moved.yLeft();
        numbers[Coordinates.yRight(curve.size(), k)] = moved.yRight();
    }

    /// The value that the end of breakpoint `k` has; of both, the left one, which [#place] goes by.
    public static double valueAt(PiecewiseLinear curve, int k, End end) {
        Breakpoint here = curve.breakpoint(k);
        return end == End.RIGHT ? here.yRight() : here.yLeft();
    }

    /// Breakpoint `k` placed at `x` by number.
    public static Outcome placeAt(PiecewiseLinear curve, int k, double x) {
        double low = k == 0 ? Double.NEGATIVE_INFINITY : curve.breakpoint(k - 1).x();
        double high = k == curve.size() - 1
                ? Double.POSITIVE_INFINITY
                : curve.breakpoint(k + 1).x();
        if (!fits(x)) {
            return new Refused(new Refusal.TooLarge(x, LARGEST));
        }
        if (x < low + LEAST_GAP || x > high - LEAST_GAP) {
            return new Refused(new Refusal.OutOfOrder(x, low, high));
        }
        return Done.at(curve.with(k, curve.breakpoint(k).withX(x)), k);
    }

    /// The value on one side of breakpoint `k`, or on both, set by number.
    public static Outcome setValue(PiecewiseLinear curve, int k, End end, double y) {
        if (!fits(y)) {
            return new Refused(new Refusal.TooLarge(y, LARGEST));
        }
        Breakpoint here = curve.breakpoint(k);
        double left = end == End.RIGHT ? here.yLeft() : y;
        double right = end == End.LEFT ? here.yRight() : y;
        return Done.at(curve.with(k, here.withValues(left, right)), k);
    }

    /// The slope of piece `piece`, 0 to the number of breakpoints. A tail turns about its breakpoint, and a line
    /// without any about the origin. An inner piece turns about its left end, and all that lies to its right moves up
    /// or down with it, slopes kept.
    public static Outcome setSlope(PiecewiseLinear curve, int piece, double slope, OptionalInt selected) {
        if (!fits(slope)) {
            return new Refused(new Refusal.TooLarge(slope, LARGEST));
        }
        if (curve.size() == 0) {
            return new Done(curve.withSlopes(slope, slope), selected);
        }
        if (piece == 0) {
            return new Done(curve.withSlopes(slope, curve.rightSlope()), selected);
        }
        if (piece == curve.size()) {
            return new Done(curve.withSlopes(curve.leftSlope(), slope), selected);
        }
        Breakpoint from = curve.breakpoint(piece - 1);
        Breakpoint to = curve.breakpoint(piece);
        double newLeft = from.yRight() + slope * (to.x() - from.x());
        double lift = newLeft - to.yLeft();
        List<Breakpoint> points = new ArrayList<>(curve.breakpoints());
        for (int k = piece; k < points.size(); k++) {
            points.set(k, points.get(k).movedBy(0, lift));
        }
        return new Done(curve.withBreakpoints(points), selected);
    }

    /// A breakpoint more, on the curve at `x`: no value changes.
    public static Outcome add(PiecewiseLinear curve, double x) {
        if (!fits(x)) {
            return new Refused(new Refusal.TooLarge(x, LARGEST));
        }
        if (curve.size() >= MOST_POINTS) {
            return new Refused(new Refusal.TooMany(MOST_POINTS));
        }
        for (int k = 0; k < curve.size(); k++) {
            double there = curve.breakpoint(k).x();
            if (Math.abs(x - there) < HAND_GAP) {
                return new Refused(new Refusal.TooClose(x, k, there));
            }
        }
        return Done.at(curve.withPointAt(x), curve.pieceOf(x));
    }

    /// Without breakpoint `k`; its left neighbour, or else the first that is left, is selected.
    public static Outcome remove(PiecewiseLinear curve, int k) {
        if (curve.size() == 1) {
            return new Refused(new Refusal.LastPoint());
        }
        return Done.at(curve.without(k), Math.max(0, k - 1));
    }

    /// Breakpoint `k` opened into a jump of [#JUMP] upwards; f(x) itself stays, the open end moves. A jump stays one.
    public static PiecewiseLinear split(PiecewiseLinear curve, int k) {
        Breakpoint here = curve.breakpoint(k);
        if (here.isJump()) {
            return curve;
        }
        double left = here.closed() == Side.LEFT ? here.yLeft() : here.yLeft() - JUMP;
        double right = here.closed() == Side.LEFT ? here.yRight() + JUMP : here.yRight();
        return curve.with(k, here.withValues(left, right));
    }

    /// The jump at breakpoint `k` closed at f(x).
    public static PiecewiseLinear weld(PiecewiseLinear curve, int k) {
        double y = curve.breakpoint(k).value();
        return curve.with(k, curve.breakpoint(k).withValues(y, y).withSurrogate(Optional.empty()));
    }

    /// What backward adds to the slope around the jump at breakpoint `k`.
    public static PiecewiseLinear setSurrogate(PiecewiseLinear curve, int k, Optional<Surrogate> surrogate) {
        return curve.with(k, curve.breakpoint(k).withSurrogate(surrogate));
    }

    /// Which side owns breakpoint `k`.
    public static PiecewiseLinear close(PiecewiseLinear curve, int k, Side side) {
        return curve.with(k, curve.breakpoint(k).withClosed(side));
    }

    /// The kink rule of breakpoint `k`; empty for the curve's own.
    public static PiecewiseLinear setRule(PiecewiseLinear curve, int k, Optional<KinkRule> rule) {
        return curve.with(k, curve.breakpoint(k).withRule(rule));
    }

    /// One kink rule for the whole curve: breakpoints that had their own give it up.
    public static PiecewiseLinear setRule(PiecewiseLinear curve, KinkRule rule) {
        List<Breakpoint> points = curve.breakpoints().stream()
                .map(point -> point.withRule(Optional.empty()))
                .toList();
        return curve.withBreakpoints(points).withRule(rule);
    }

    private static boolean fits(double value) {
        return Math.abs(value) <= LARGEST;
    }

    private static double between(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
