package trozo.piecewise.formula;

import java.util.ArrayList;
import java.util.List;

/// The places where a formula changes its piece.
public final class Breakpoints {
    /// How many equal parts of a stretch are looked at for a change that cannot be computed.
    private static final int PARTS = 1024;

    private Breakpoints() {}

    /// Those that comparisons of lines give, from left to right.
    public static List<FormulaBreakpoint> exact(Plan plan) {
        return plan.breakpoints().stream()
                .map(x -> FormulaBreakpoint.at(plan, x, true))
                .toList();
    }

    /// Those of a range, and there those too that no comparison of lines gives: they are searched for by halving
    /// intervals on whose ends different pieces hold. Two changes within a thousandth of the range may be missed.
    public static List<FormulaBreakpoint> within(Plan plan, double low, double high) {
        List<FormulaBreakpoint> found = new ArrayList<>();
        double from = low;
        for (double x : plan.breakpoints()) {
            if (x >= low && x <= high) {
                scan(plan, from, Math.nextDown(x), found);
                found.add(FormulaBreakpoint.at(plan, x, true));
                from = Math.nextUp(x);
            }
        }
        scan(plan, from, high, found);
        return found;
    }

    /// Looks for changes inside one stretch.
    private static void scan(Plan plan, double from, double to, List<FormulaBreakpoint> found) {
        if (plan.isExact()) {
            return;
        }
        double before = from;
        for (int part = 1; part <= PARTS; part++) {
            double after = part == PARTS ? to : from + (to - from) * part / PARTS;
            search(plan, before, after, found);
            before = after;
        }
    }

    /// Adds the change between two points of one stretch, if their pieces differ.
    private static void search(Plan plan, double from, double to, List<FormulaBreakpoint> found) {
        if (!(from < to) || plan.pieceAt(from) == plan.pieceAt(to)) {
            return;
        }
        int before = plan.pieceAt(from);
        double low = from;
        double high = to;
        double middle = low + (high - low) / 2;
        while (low < middle && middle < high) {
            if (plan.pieceAt(middle) == before) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        found.add(FormulaBreakpoint.at(plan, plan.isBetween(low) ? low : high, false));
    }
}
