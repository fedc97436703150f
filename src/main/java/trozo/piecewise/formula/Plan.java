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

    public record Leaf(int piece) implements Tree {}

    /// As a comparison that is not between lines turns out.
    public record Ask(Condition.Comparison comparison, Tree yes, Tree no) implements Tree {}

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
    public int pieceAt(double z) {
        int before = countBefore(z);
        return isBreakpoint(before, z) ? points.get(before) : pieceIn(stretches.get(before), z);
    }

    /// How many breakpoints lie left of z.
    private int countBefore(double z) {
        int count = 0;
        while (count < size() && z > breakpoints.get(count)) {
            count++;
        }
        return count;
    }

    private boolean isBreakpoint(int k, double z) {
        return k < size() && z == breakpoints.get(k);
    }

    /// The stretch that z lies on, counted from 0; a breakpoint lies on the one whose piece it has, mostly.
    public int stretchOf(double z) {
        int before = countBefore(z);
        boolean onRight = isBreakpoint(before, z) && !stretches.get(before).equals(new Leaf(points.get(before)));
        return onRight ? before + 1 : before;
    }

    private static int pieceIn(Tree tree, double z) {
        Tree at = tree;
        while (at instanceof Ask ask) {
            at = ask.comparison.at(z) ? ask.yes : ask.no;
        }
        return ((Leaf) at).piece;
    }

    /// Whether z is a breakpoint, or a comparison that decides at z is tied there.
    public boolean isBetween(double z) {
        int before = countBefore(z);
        return isBreakpoint(before, z) || isTied(stretches.get(before), z);
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
