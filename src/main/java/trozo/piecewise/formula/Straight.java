package trozo.piecewise.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plan all of whose pieces are lines and all of whose breakpoints are known.
///
/// @param lines the line on each stretch, from left to right
/// @param breakpoints one less
public record Straight(List<Affine> lines, List<FormulaBreakpoint> breakpoints) {
    public Straight {
        lines = List.copyOf(lines);
        breakpoints = List.copyOf(breakpoints);
    }

    /// Empty if a piece bends, an end is not known, a point has a value that neither neighbour comes to, or a value is
    /// beyond all numbers.
    public static Optional<Straight> of(Plan plan) {
        List<Affine> lines = new ArrayList<>();
        for (Plan.Tree stretch : plan.stretches()) {
            Optional<Affine> line =
                    stretch instanceof Plan.Leaf leaf ? Affine.of(plan.pieces().get(leaf.piece())) : Optional.empty();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(line.get());
        }
        List<FormulaBreakpoint> breakpoints = Breakpoints.exact(plan);
        Straight straight = new Straight(lines, breakpoints);
        boolean owned = breakpoints.stream().allMatch(point -> point.isOwnedLeft() || point.isOwnedRight());
        return owned && straight.isFinite() ? Optional.of(straight) : Optional.empty();
    }

    /// Whether no value at a breakpoint, and no slope between two, overflows.
    private boolean isFinite() {
        for (int k = 0; k < breakpoints.size(); k++) {
            FormulaBreakpoint here = breakpoints.get(k);
            double before = k == 0 ? 0 : breakpoints.get(k - 1).right().value();
            double across = k == 0 ? 1 : here.x() - breakpoints.get(k - 1).x();
            double rise = here.left().value() - before;
            if (!Double.isFinite(rise / across) || !Double.isFinite(here.right().value())) {
                return false;
            }
        }
        return true;
    }
}
