package trozo.piecewise;

import trozo.piecewise.Learnable.Bounds;

/// The room that [Bounds] leave: how far the numbers of a function can go along a line until one of them stops them.
/// Bounds that are broken already may be broken no further.
public final class Room {
    /// The share of a number that is rounding.
    private static final double ROUNDING = 1e-9;

    private final Bounds bounds;
    private final int size;

    /// @param size breakpoints of the function
    public Room(Bounds bounds, int size) {
        this.bounds = bounds;
        this.size = size;
    }

    /// Whether `f` keeps the bounds, but for rounding.
    public static boolean holds(Bounds bounds, PiecewiseLinear f) {
        Room room = new Room(bounds, f.size());
        double[] c = Coordinates.of(f);
        double largest = 1;
        for (double number : c) {
            largest = Math.max(largest, Math.abs(number));
        }
        double slack = ROUNDING * largest;
        double[] mirrored = c.clone();
        bounds.symmetry().impose(mirrored, f.size());
        for (int i = 0; i < c.length; i++) {
            if (Math.abs(c[i] - mirrored[i]) > slack) {
                return false;
            }
        }
        double[] least = {Double.POSITIVE_INFINITY};
        room.eachRest((numbers, rest) -> least[0] = Math.min(least[0], rest.of(numbers)), c);
        return least[0] >= -slack && (!bounds.continuous() || f.isContinuous());
    }

    /// What is left of a bound, a linear function of the numbers and a constant; not below zero while it is kept.
    private interface Rest {
        double of(double[] c);
    }

    private interface Visitor {
        void visit(double[] c, Rest rest);
    }

    /// The largest share in [0, 1] of the way from `from` to `to` that keeps the bounds. Symmetry is not asked for
    /// here.
    public double reach(double[] from, double[] to) {
        double[] share = {1};
        eachRest(
                (c, rest) -> {
                    double before = rest.of(c);
                    double after = rest.of(to);
                    if (after < 0 && after < before) {
                        share[0] = Math.min(share[0], before <= 0 ? 0 : before / (before - after));
                    }
                },
                from);
        return share[0];
    }

    private void eachRest(Visitor visitor, double[] c) {
        boolean steep = Double.isFinite(bounds.steepest());
        double most = bounds.steepest();
        double least = bounds.monotone() ? 0 : -most;
        for (int k = 0; k + 1 < size; k++) {
            int from = k;
            int to = k + 1;
            visitor.visit(c, n -> n[to] - n[from] - bounds.gap());
            int low = Coordinates.yRight(size, from);
            int high = Coordinates.yLeft(size, to);
            if (steep) {
                visitor.visit(c, n -> most * (n[to] - n[from]) - (n[high] - n[low]));
            }
            if (bounds.monotone()) {
                visitor.visit(c, n -> n[high] - n[low]);
            } else if (steep) {
                visitor.visit(c, n -> n[high] - n[low] - least * (n[to] - n[from]));
            }
        }
        if (bounds.monotone()) {
            for (int k = 0; k < size; k++) {
                int low = Coordinates.yLeft(size, k);
                int high = Coordinates.yRight(size, k);
                visitor.visit(c, n -> n[high] - n[low]);
            }
        }
        for (int tail = Coordinates.leftSlope(size); tail <= Coordinates.rightSlope(size); tail++) {
            int slope = tail;
            if (steep) {
                visitor.visit(c, n -> most - n[slope]);
            }
            if (steep || bounds.monotone()) {
                visitor.visit(c, n -> n[slope] - least);
            }
        }
    }
}
