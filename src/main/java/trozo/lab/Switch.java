package trozo.lab;

import trozo.piecewise.Activation;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Room;
import trozo.piecewise.Symmetry;

/// What can be asked of a curve and then holds, whoever bends it: the hand, a number typed, or training.
public enum Switch {
    CONTINUOUS,
    MONOTONE,
    ODD,
    EVEN,
    /// No slope steeper than a number.
    SLOPE,
    /// No two breakpoints nearer than a number.
    GAP;

    /// The numbers that [#SLOPE] and [#GAP] begin with.
    public static final double USUAL_SLOPE = 1;

    public static final double USUAL_GAP = 0.1;

    /// Two positions that are hardly two.
    private static final Bounds ANYTHING = Bounds.USUAL.withGap(1e-9);

    public boolean isOn(Bounds bounds) {
        return switch (this) {
            case CONTINUOUS -> bounds.continuous();
            case MONOTONE -> bounds.monotone();
            case ODD -> bounds.symmetry() == Symmetry.ODD;
            case EVEN -> bounds.symmetry() == Symmetry.EVEN;
            case SLOPE -> Double.isFinite(bounds.steepest());
            case GAP -> bounds.gap() != Bounds.USUAL_GAP;
        };
    }

    /// With this on; what cannot hold beside it goes off. A curve that only rises is not even.
    ///
    /// @param number of [#SLOPE] and [#GAP]
    public Bounds on(Bounds bounds, double number) {
        return switch (this) {
            case CONTINUOUS -> bounds.withContinuous(true);
            case MONOTONE -> (bounds.symmetry() == Symmetry.EVEN ? EVEN.off(bounds) : bounds).withMonotone(true);
            case ODD -> bounds.withSymmetry(Symmetry.ODD);
            case EVEN -> bounds.withMonotone(false).withSymmetry(Symmetry.EVEN);
            case SLOPE -> bounds.withSteepest(number);
            case GAP -> bounds.withGap(number);
        };
    }

    public Bounds off(Bounds bounds) {
        return switch (this) {
            case CONTINUOUS -> bounds.withContinuous(false);
            case MONOTONE -> bounds.withMonotone(false);
            case ODD, EVEN -> isOn(bounds) ? bounds.withSymmetry(Symmetry.NONE) : bounds;
            case SLOPE -> bounds.withSteepest(Double.POSITIVE_INFINITY);
            case GAP -> bounds.withGap(Bounds.USUAL_GAP);
        };
    }

    /// The number in force of [#SLOPE] and [#GAP], or the one to begin with.
    public double number(Bounds bounds) {
        boolean slope = this == SLOPE;
        return isOn(bounds) ? slope ? bounds.steepest() : bounds.gap() : slope ? USUAL_SLOPE : USUAL_GAP;
    }

    /// Whether it is off, or `curve` is as it asks.
    public boolean isKept(Bounds bounds, PiecewiseLinear curve) {
        return !isOn(bounds) || Room.holds(on(ANYTHING, number(bounds)), curve);
    }

    /// The bounds for a curve put in the place of another: what that one kept and this one does not goes off.
    static Bounds keptBy(Bounds bounds, Activation before, PiecewiseLinear after) {
        Bounds kept = bounds;
        for (Switch each : values()) {
            boolean held = !(before instanceof PiecewiseLinear curve) || each.isKept(bounds, curve);
            if (held && !each.isKept(bounds, after)) {
                kept = each.off(kept);
            }
        }
        return kept;
    }
}
