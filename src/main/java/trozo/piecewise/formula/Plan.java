package trozo.piecewise.formula;

import java.util.List;

/// Which piece of a formula holds where.
///
/// @param pieces expressions without cases
/// @param breakpoints where the formula changes for certain, increasing; their number is K
/// @param stretches what holds on the K + 1 open intervals between them
/// @param points the piece that holds at each breakpoint itself
public record Plan(List<Expression> pieces, List<Double> breakpoints, List<Tree> stretches, List<Integer> points) {

    /// What holds on a stretch.
    public sealed interface Tree {}

    record Leaf(int piece) implements Tree {}

    /// As a comparison that is not between lines turns out.
    record Ask(Condition.Comparison comparison, Tree yes, Tree no) implements Tree {}

    /// How often the search for a point beside a tie doubles its step, from one unit in the last place.
    private static final int DOUBLINGS = 40;

    public Plan {
        pieces = List.copyOf(pieces);
        breakpoints = List.copyOf(breakpoints);
        stretches = List.copyOf(stretches);
        points = List.copyOf(points);
    }

    public int size() {
        return breakpoints.size();
    }

    /// Whether all places where the formula changes are known.
    public boolean isExact() {
        return stretches.stream().allMatch(Leaf.class::isInstance);
    }

    /// The piece at z.
    int pieceAt(double z) {
        int stretch = 0;
        for (int k = 0; k < size(); k++) {
            double breakpoint = breakpoints.get(k);
            if (z == breakpoint) {
                return points.get(k);
            }
            stretch += z > breakpoint ? 1 : 0;
        }
        return pieceIn(stretches.get(stretch), z);
    }

    private static int pieceIn(Tree tree, double z) {
        Tree at = tree;
        while (at instanceof Ask ask) {
            at = ask.comparison.at(z) ? ask.yes : ask.no;
        }
        return ((Leaf) at).piece;
    }

    /// Whether z is a breakpoint, or a comparison that decides at z is tied there.
    boolean isBetween(double z) {
        int stretch = 0;
        for (double breakpoint : breakpoints) {
            if (z == breakpoint) {
                return true;
            }
            stretch += z > breakpoint ? 1 : 0;
        }
        return isTied(stretches.get(stretch), z);
    }

    private static boolean isTied(Tree tree, double z) {
        Tree at = tree;
        while (at instanceof Ask ask) {
            if (ask.comparison.isTied(z)) {
                return true;
            }
            at = ask.comparison.at(z) ? ask.yes : ask.no;
        }
        return false;
    }

    /// The piece right beside z.
    ///
    /// @param direction -1 for the left, 1 for the right
    int pieceBeside(double z, int direction) {
        double step = direction * Math.ulp(z);
        for (int i = 0; i < DOUBLINGS && isBetween(z + step); i++) {
            step *= 2;
        }
        return pieceAt(z + step);
    }
}
