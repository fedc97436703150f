package trozo.nn;

import java.util.Arrays;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.Symmetry;

/// Brings the numbers of a curve back into their bounds after a step, in place: first the gaps between positions, then
/// the order of values, then the slopes, then the symmetry. Numbers that do not learn are never moved; where they leave
/// no room, the others come as near as they can.
///
/// Breakpoints that would cross, or come closer than the gap, stop at the gap: order is kept, whoever pushed.
public final class CurveBounds {
    private final Learnable learnable;
    private final int size;
    private final double[] gaps;
    private final double[] noGaps;
    private final boolean[] heldX;
    private final Ordering ordering;
    /// The values from left to right, a joined breakpoint once and a jump twice.
    private final double[] values;
    /// Which breakpoint each is of.
    private final int[] of;
    /// Whether it is the right value of a jump: no piece leads to it from the one before.
    private final boolean[] isRight;
    private final boolean[] held;
    private int count;

    public CurveBounds(Learnable learnable) {
        this.learnable = learnable;
        this.size = learnable.size();
        this.gaps = new double[size];
        this.noGaps = new double[2 * size];
        this.heldX = new boolean[size];
        for (int k = 0; k < size; k++) {
            heldX[k] = !learnable.learns(Coordinates.x(k));
        }
        this.ordering = new Ordering(2 * size);
        this.values = new double[2 * size];
        this.of = new int[2 * size];
        this.isRight = new boolean[2 * size];
        this.held = new boolean[2 * size];
    }

    /// @param c the numbers in the order of [Coordinates]; changed in place
    /// @param before what they were before the step
    void restore(double[] c, double[] before) {
        Bounds bounds = learnable.bounds();
        for (int k = 0; k + 1 < size; k++) {
            gaps[k] = Math.min(bounds.gap(), before[k + 1] - before[k]);
        }
        restore(c);
    }

    /// Brings numbers into their bounds that never were: neighbours that began closer than the gap part too.
    public void impose(double[] c) {
        Arrays.fill(gaps, learnable.bounds().gap());
        restore(c);
    }

    private void restore(double[] c) {
        Bounds bounds = learnable.bounds();
        ordering.restore(c, size, gaps, heldX);
        if (bounds.monotone() || Double.isFinite(bounds.steepest())) {
            restoreValues(c, bounds);
        }
        restoreSymmetry(c, bounds.symmetry());
    }

    /// What keeps the other bounds on both sides keeps them in the middle of the two.
    private void restoreSymmetry(double[] c, Symmetry symmetry) {
        for (int i = 0; symmetry != Symmetry.NONE && i < c.length; i++) {
            int j = symmetry.mirror(i, size);
            if (i <= j && learnable.learns(i)) {
                double sign = symmetry.sign(i, size);
                c[i] = (c[i] + sign * c[j]) / 2 + 0.0;
                c[j] = sign * c[i] + 0.0;
            }
        }
    }

    private void restoreValues(double[] c, Bounds bounds) {
        boolean steep = Double.isFinite(bounds.steepest());
        double least = bounds.monotone() ? 0 : -bounds.steepest();
        for (int tail = Coordinates.leftSlope(size); tail <= Coordinates.rightSlope(size); tail++) {
            if (learnable.learns(tail)) {
                c[tail] = within(least, c[tail], bounds.steepest());
            }
        }
        gather(c);
        if (bounds.monotone()) {
            ordering.restore(values, count, noGaps, held);
        }
        if (steep) {
            restoreSlopes(c, least, bounds.steepest());
        }
        scatter(c);
    }

    private void gather(double[] c) {
        count = 0;
        for (int k = 0; k < size; k++) {
            double left = c[Coordinates.yLeft(size, k)];
            double right = c[Coordinates.yRight(size, k)];
            add(k, left, false);
            if (left != right) {
                add(k, right, true);
            }
        }
    }

    private void add(int k, double value, boolean right) {
        values[count] = value;
        of[count] = k;
        isRight[count] = right;
        held[count] = !learnable.learns(Coordinates.yLeft(size, k));
        count++;
    }

    private void scatter(double[] c) {
        for (int i = 0; i < count; i++) {
            if (!isRight[i]) {
                c[Coordinates.yLeft(size, of[i])] = values[i];
            }
            c[Coordinates.yRight(size, of[i])] = values[i];
        }
    }

    /// Stretch by stretch between the jumps. In each, values that do not learn stay, or else the one in the middle, and
    /// the others move towards them.
    private void restoreSlopes(double[] c, double least, double most) {
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && !isRight[to]) {
                to++;
            }
            restoreStretch(c, from, to, least, most);
            from = to;
        }
    }

    private void restoreStretch(double[] c, int from, int to, double least, double most) {
        int first = nextHeld(from, to);
        if (first == to) {
            first = (from + to - 1) / 2;
        }
        for (int i = first - 1; i >= from; i--) {
            double dx = c[of[i + 1]] - c[of[i]];
            values[i] = within(values[i + 1] - most * dx, values[i], values[i + 1] - least * dx);
        }
        for (int i = first + 1; i < to; i++) {
            if (held[i]) {
                continue;
            }
            double dx = c[of[i]] - c[of[i - 1]];
            double low = values[i - 1] + least * dx;
            double high = values[i - 1] + most * dx;
            int next = nextHeld(i, to);
            if (next < to) {
                double rest = c[of[next]] - c[of[i]];
                low = Math.max(low, values[next] - most * rest);
                high = Math.min(high, values[next] - least * rest);
            }
            values[i] = within(low, values[i], high);
        }
    }

    /// The first value from `from` on that does not learn; `to` if none does before it.
    private int nextHeld(int from, int to) {
        int i = from;
        while (i < to && !held[i]) {
            i++;
        }
        return i;
    }

    private static double within(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
