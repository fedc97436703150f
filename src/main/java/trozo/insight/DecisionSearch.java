package trozo.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import trozo.insight.PlaneDivider.Cell;
import trozo.insight.Regions.Segment;
import trozo.nn.Parameters;
import trozo.piecewise.PiecewiseLinear;

/// Divides a rectangle into cells only where the decision may change: a part on which [OutputBounds] shows that it
/// cannot is left whole. So the boundary is exact though nobody counts the cells away from it.
final class DecisionSearch {
    /// Multiplications that the search may take: about half a second.
    private static final long MOST_WORK = 600_000_000;

    private static final int MOST_TILES = 100_000;

    private final PlaneDivider divider;
    private final OutputBounds bounds;
    private final double threshold;
    private final int layers;
    private final int outputs;
    private final List<RegionMap.Cell> tiles = new ArrayList<>();

    DecisionSearch(Parameters parameters, List<PiecewiseLinear> curves, double threshold) {
        this.divider = new PlaneDivider(parameters, curves);
        this.bounds = new OutputBounds(parameters, curves, threshold);
        this.threshold = threshold;
        this.layers = parameters.shape().layers();
        this.outputs = parameters.shape().outputs();
    }

    /// A part of the plane, and how far it has been divided.
    ///
    /// @param cell with the map of the pre-activations of `layer`, or of the outputs
    /// @param next the first of the layer's lines, unit by unit, breakpoint by breakpoint, that has not cut it yet
    private record Part(Cell cell, int layer, int next) {}

    /// Cells with the outputs' maps, and parts of one decision with a constant map that decides like them; empty if
    /// there are too many.
    Optional<RegionMap> tiles(Bounds box) {
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(divider.start(box), 1, 0));
        while (!open.isEmpty()) {
            if (bounds.work() > MOST_WORK || tiles.size() > MOST_TILES) {
                return Optional.empty();
            }
            follow(open.pop(), open);
        }
        return Optional.of(new RegionMap(box, tiles, divider.lines()));
    }

    private void follow(Part part, Deque<Part> open) {
        OptionalInt decision = bounds.decision(part.cell(), part.layer());
        if (decision.isPresent()) {
            tiles.add(new RegionMap.Cell(part.cell().polygon(), deciding(decision.getAsInt()), 0));
        } else if (part.layer() == layers) {
            tiles.add(new RegionMap.Cell(part.cell().polygon(), part.cell().map(), 0));
        } else {
            divide(part, open);
        }
    }

    private void divide(Part part, Deque<Part> open) {
        List<PiecewiseLinear> own = divider.curves(part.layer());
        Cell cell = part.cell();
        int lines = 0;
        for (int unit = 0; unit < own.size(); unit++) {
            PiecewiseLinear curve = own.get(unit);
            for (int k = Math.max(0, part.next() - lines); k < curve.size(); k++) {
                double a = cell.map()[3 * unit];
                double b = cell.map()[3 * unit + 1];
                double c = cell.map()[3 * unit + 2] - curve.breakpoint(k).x();
                double tolerance = PlaneDivider.tolerance(a, b);
                if (cell.polygon().isCrossedBy(a, b, c, tolerance)) {
                    Polygon.Halves halves = cell.polygon().cut(a, b, c, tolerance);
                    divider.lines()
                            .add(new Segment(
                                    halves.x1(), halves.y1(), halves.x2(), halves.y2(), part.layer(), unit + 1, k + 1));
                    int next = lines + k + 1;
                    open.push(new Part(new Cell(halves.below(), cell.map()), part.layer(), next));
                    open.push(new Part(new Cell(halves.above(), cell.map()), part.layer(), next));
                    return;
                }
            }
            lines += curve.size();
        }
        Cell activated = PlaneDivider.activated(cell.polygon(), cell, own);
        open.push(new Part(divider.affine(part.layer() + 1, activated), part.layer() + 1, 0));
    }

    private double[] deciding(int decision) {
        double[] map = new double[3 * outputs];
        if (outputs == 1) {
            map[2] = threshold + (decision == 1 ? 1 : -1);
        } else {
            map[3 * decision + 2] = 1;
        }
        return map;
    }
}
