package trozo.piecewise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// Which numbers of a piecewise-linear function training may move, and what keeps them in bounds.
///
/// @param x for each breakpoint, whether its position learns
/// @param y for each breakpoint, whether its value learns: one number where the pieces are joined, two at a jump
/// @param leftSlope whether the slope of the left tail learns; without a breakpoint, the slope of the line
/// @param rightSlope whether the slope of the right tail learns
/// @param bounds what holds after every step
public record Learnable(List<Boolean> x, List<Boolean> y, boolean leftSlope, boolean rightSlope, Bounds bounds) {

    /// How positions are moved.
    public enum Gaps {
        /// The positions themselves are the parameters; where two come closer than the gap, they are put back.
        RAW,
        /// The first position is a parameter and so is g for each gap, which is `gap + log(1 + exp(g))` wide: order and
        /// gap cannot be lost. Takes all positions together.
        SOFTPLUS
    }

    /// @param gap the least distance between neighbouring breakpoints; those that begin closer come no closer
    /// @param monotone whether the function may only rise: values in order from left to right, tails not falling
    /// @param steepest the largest slope in magnitude, of every piece and both tails; infinite for none. A continuous
    ///     function then has this Lipschitz constant
    public record Bounds(double gap, boolean monotone, double steepest, Gaps gaps) {
        public static final double USUAL_GAP = 1e-3;

        public static final Bounds USUAL = new Bounds(USUAL_GAP, false, Double.POSITIVE_INFINITY, Gaps.RAW);

        public Bounds {
            Objects.requireNonNull(gaps);
            if (!(gap >= 1e-9 && gap <= 1e9)) {
                throw new IllegalArgumentException("the gap must lie in [1e-9, 1e9], not " + gap);
            }
            if (!(steepest > 0)) {
                throw new IllegalArgumentException("the steepest slope must be positive, not " + steepest);
            }
        }
    }

    public Learnable {
        x = List.copyOf(x);
        y = List.copyOf(y);
        Objects.requireNonNull(bounds);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " positions but " + y.size() + " values");
        }
        if (bounds.gaps() == Gaps.SOFTPLUS && x.contains(true) && x.contains(false)) {
            throw new IllegalArgumentException("with softplus gaps all positions learn, or none");
        }
    }

    /// Nothing of a function of `size` breakpoints.
    public static Learnable nothing(int size) {
        return uniform(size, false);
    }

    /// Every number of a function of `size` breakpoints.
    public static Learnable everything(int size) {
        return uniform(size, true);
    }

    private static Learnable uniform(int size, boolean learns) {
        List<Boolean> all = Collections.nCopies(size, learns);
        return new Learnable(all, all, learns, learns, Bounds.USUAL);
    }

    /// Nothing of `activation`.
    public static Learnable nothing(Activation activation) {
        return nothing(sizeOf(activation));
    }

    private static int sizeOf(Activation activation) {
        return activation instanceof PiecewiseLinear f ? f.size() : 0;
    }

    /// How many breakpoints it speaks of.
    public int size() {
        return x.size();
    }

    /// Whether it can be said of `activation`.
    public boolean goesWith(Activation activation) {
        return sizeOf(activation) == size() && (activation instanceof PiecewiseLinear || !any());
    }

    public boolean any() {
        return leftSlope || rightSlope || x.contains(true) || y.contains(true);
    }

    /// Whether everything that can learn does.
    public boolean all() {
        return leftSlope && rightSlope && !x.contains(false) && !y.contains(false);
    }

    /// Whether number `coordinate` of the function learns, in the order of [Coordinates].
    public boolean learns(int coordinate) {
        int size = size();
        if (coordinate < size) {
            return x.get(coordinate);
        }
        if (coordinate < 3 * size) {
            return y.get(coordinate % size);
        }
        return coordinate == Coordinates.leftSlope(size) || size == 0 ? leftSlope : rightSlope;
    }

    /// Whether training may make `to` of `from`: they differ only in what learns.
    public boolean leads(Activation from, Activation to) {
        if (!(from instanceof PiecewiseLinear f && to instanceof PiecewiseLinear g && f.size() == g.size())) {
            return from.equals(to);
        }
        double[] numbers = Coordinates.of(f);
        double[] others = Coordinates.of(g);
        for (int c = 0; c < numbers.length; c++) {
            if (!learns(c) && Double.compare(numbers[c], others[c]) != 0) {
                return false;
            }
        }
        return Coordinates.with(g, numbers).equals(f);
    }

    /// With or without breakpoint `k`, position and value.
    public Learnable withPoint(int k, boolean learns) {
        List<Boolean> newX = new ArrayList<>(x);
        List<Boolean> newY = new ArrayList<>(y);
        newX.set(k, learns);
        newY.set(k, learns);
        Bounds kept = bounds;
        if (bounds.gaps() == Gaps.SOFTPLUS) {
            // Softplus gaps take all positions; a choice of some goes back to raw ones.
            kept = new Bounds(bounds.gap(), bounds.monotone(), bounds.steepest(), Gaps.RAW);
        }
        return new Learnable(newX, newY, leftSlope, rightSlope, kept);
    }

    /// With or without the slope of a tail; a line has but one.
    public Learnable withSlope(Side side, boolean learns) {
        if (size() == 0) {
            return withAll(learns);
        }
        return side == Side.LEFT
                ? new Learnable(x, y, learns, rightSlope, bounds)
                : new Learnable(x, y, leftSlope, learns, bounds);
    }

    /// With everything or with nothing.
    public Learnable withAll(boolean learn) {
        return uniform(size(), learn).withBounds(bounds);
    }

    public Learnable withBounds(Bounds newBounds) {
        return new Learnable(x, y, leftSlope, rightSlope, newBounds);
    }

    /// The same for a function with other breakpoints: those at the same x keep what is said of them; the others learn
    /// if all did before.
    public Learnable fittedTo(Activation before, Activation after) {
        if (sizeOf(after) == size() && (after instanceof PiecewiseLinear || !any())) {
            return this;
        }
        if (!(after instanceof PiecewiseLinear to)) {
            return nothing(0);
        }
        boolean otherX = size() > 0 ? !x.contains(false) : any();
        boolean otherY = size() > 0 ? !y.contains(false) : any();
        List<Boolean> newX = new ArrayList<>();
        List<Boolean> newY = new ArrayList<>();
        for (Breakpoint point : to.breakpoints()) {
            int k = placeOf(point.x(), before);
            newX.add(k < 0 || bounds.gaps() == Gaps.SOFTPLUS ? otherX : x.get(k));
            newY.add(k < 0 ? otherY : y.get(k));
        }
        return new Learnable(newX, newY, leftSlope, rightSlope, bounds);
    }

    private static int placeOf(double x, Activation in) {
        if (in instanceof PiecewiseLinear f) {
            for (int k = 0; k < f.size(); k++) {
                if (f.breakpoint(k).x() == x) {
                    return k;
                }
            }
        }
        return -1;
    }
}
