package trozo.piecewise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// Which numbers of a piecewise-linear function training may move, which breakpoints nobody may, and what keeps the
/// numbers in bounds, whoever moves them.
///
/// @param x for each breakpoint, whether its position learns
/// @param y for each breakpoint, whether its value learns: one number where the pieces are joined, two at a jump
/// @param leftSlope whether the slope of the left tail learns; without a breakpoint, the slope of the line
/// @param rightSlope whether the slope of the right tail learns
/// @param bounds what holds after every step of training and every edit by hand
/// @param locked for each breakpoint, whether it stays where it is until unlocked
public record Learnable(
        List<Boolean> x, List<Boolean> y, boolean leftSlope, boolean rightSlope, Bounds bounds, List<Boolean> locked) {

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
    /// @param continuous whether there are no jumps
    public record Bounds(
            double gap, boolean monotone, double steepest, Gaps gaps, boolean continuous, Symmetry symmetry) {
        public static final double USUAL_GAP = 1e-3;

        public static final Bounds USUAL = new Bounds(USUAL_GAP, false, Double.POSITIVE_INFINITY, Gaps.RAW);

        /// Jumps allowed, no symmetry asked for.
        public Bounds(double gap, boolean monotone, double steepest, Gaps gaps) {
            this(gap, monotone, steepest, gaps, false, Symmetry.NONE);
        }

        public Bounds {
            Objects.requireNonNull(gaps);
            if (monotone && symmetry == Symmetry.EVEN) {
                throw new IllegalArgumentException("a function that only rises cannot be even too");
            }
            if (!(gap >= 1e-9 && gap <= 1e9)) {
                throw new IllegalArgumentException("the gap must lie in [1e-9, 1e9], not " + gap);
            }
            if (!(steepest > 0)) {
                throw new IllegalArgumentException("the steepest slope must be positive, not " + steepest);
            }
        }

        public Bounds withGap(double newGap) {
            return new Bounds(newGap, monotone, steepest, gaps, continuous, symmetry);
        }

        public Bounds withMonotone(boolean on) {
            return new Bounds(gap, on, steepest, gaps, continuous, symmetry);
        }

        public Bounds withSteepest(double slope) {
            return new Bounds(gap, monotone, slope, gaps, continuous, symmetry);
        }

        public Bounds withGaps(Gaps newGaps) {
            return new Bounds(gap, monotone, steepest, newGaps, continuous, symmetry);
        }

        public Bounds withContinuous(boolean on) {
            return new Bounds(gap, monotone, steepest, gaps, on, symmetry);
        }

        /// Softplus gaps move every position with the first, which no symmetry survives.
        public Bounds withSymmetry(Symmetry other) {
            return new Bounds(gap, monotone, steepest, other == Symmetry.NONE ? gaps : Gaps.RAW, continuous, other);
        }
    }

    /// With no breakpoint locked.
    public Learnable(List<Boolean> x, List<Boolean> y, boolean leftSlope, boolean rightSlope, Bounds bounds) {
        this(x, y, leftSlope, rightSlope, bounds, Collections.nCopies(x.size(), false));
    }

    public Learnable {
        x = List.copyOf(x);
        y = List.copyOf(y);
        Objects.requireNonNull(bounds);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " positions but " + y.size() + " values");
        }
        locked = List.copyOf(locked);
        if (locked.size() != x.size()) {
            throw new IllegalArgumentException(x.size() + " breakpoints but " + locked.size() + " locks");
        }
        if (bounds.gaps() == Gaps.SOFTPLUS && x.contains(true)) {
            if (x.contains(false) || locked.contains(true)) {
                throw new IllegalArgumentException("with softplus gaps all positions learn, or none");
            }
            if (bounds.symmetry() != Symmetry.NONE) {
                throw new IllegalArgumentException("softplus gaps keep no symmetry");
            }
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
    ///
    /// A locked breakpoint does not; and under a symmetry a number learns only together with its mirror.
    public boolean learns(int coordinate) {
        Symmetry symmetry = bounds.symmetry();
        int mirror = symmetry.mirror(coordinate, size());
        return !symmetry.isZero(coordinate, size())
                && isChosen(coordinate)
                && isChosen(mirror)
                && !(coordinate < 3 * size() && isLocked(coordinate % size()));
    }

    /// Whether breakpoint `k` stays where it is: it is locked, or its mirror under a symmetry is.
    public boolean isLocked(int k) {
        return locked.get(k) || locked.get(bounds.symmetry().mirror(k, size()));
    }

    private boolean isChosen(int coordinate) {
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
        // Softplus gaps take all positions; a choice of some goes back to raw ones.
        return new Learnable(
                with(x, k, learns), with(y, k, learns), leftSlope, rightSlope, bounds.withGaps(Gaps.RAW), locked);
    }

    /// With breakpoint `k`, and under a symmetry its mirror, locked or not.
    public Learnable withLocked(int k, boolean lock) {
        Bounds kept = lock ? bounds.withGaps(Gaps.RAW) : bounds;
        return new Learnable(x, y, leftSlope, rightSlope, kept, with(locked, k, lock));
    }

    /// A flag of breakpoint `k`, and under a symmetry of its mirror, set.
    private List<Boolean> with(List<Boolean> flags, int k, boolean set) {
        List<Boolean> changed = new ArrayList<>(flags);
        changed.set(k, set);
        changed.set(bounds.symmetry().mirror(k, size()), set);
        return changed;
    }

    /// With or without the slope of a tail; a line has but one.
    public Learnable withSlope(Side side, boolean learns) {
        if (size() == 0) {
            return withAll(learns);
        }
        boolean both = bounds.symmetry() != Symmetry.NONE;
        return new Learnable(
                x,
                y,
                both || side == Side.LEFT ? learns : leftSlope,
                both || side == Side.RIGHT ? learns : rightSlope,
                bounds,
                locked);
    }

    /// With everything or with nothing.
    public Learnable withAll(boolean learn) {
        List<Boolean> all = Collections.nCopies(size(), learn);
        return new Learnable(all, all, learn, learn, bounds, locked);
    }

    public Learnable withBounds(Bounds newBounds) {
        return new Learnable(x, y, leftSlope, rightSlope, newBounds, locked);
    }

    /// The same for a function with other breakpoints: those at the same x keep what is said of them; the others learn
    /// if all did before. A lock stays on a breakpoint that has not moved.
    public Learnable fittedTo(Activation before, Activation after) {
        if (!(after instanceof PiecewiseLinear to)) {
            return size() == 0 && !any() ? this : nothing(0);
        }
        if (to.size() == size()) {
            return locked.contains(true) ? new Learnable(x, y, leftSlope, rightSlope, bounds, locks(before, to)) : this;
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
        return new Learnable(newX, newY, leftSlope, rightSlope, bounds, locks(before, to));
    }

    private List<Boolean> locks(Activation before, PiecewiseLinear after) {
        List<Boolean> locks = new ArrayList<>();
        for (Breakpoint point : after.breakpoints()) {
            int k = placeOf(point.x(), before);
            boolean same = k >= 0
                    && before instanceof PiecewiseLinear f
                    && f.breakpoint(k).yLeft() == point.yLeft()
                    && f.breakpoint(k).yRight() == point.yRight();
            locks.add(same && locked.get(k));
        }
        return locks;
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
