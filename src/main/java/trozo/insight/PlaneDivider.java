package trozo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trozo.insight.Regions.Segment;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.nn.Sharing;
import trozo.piecewise.PiecewiseLinear;

/// Divides a rectangle into the cells of a network with two inputs and piecewise-linear activations, exactly.
///
/// Layer by layer: on a cell found so far every pre-activation is affine, so each unit and breakpoint cuts it along a
/// straight line; on the parts every unit stays on one piece, and the next layer's pre-activations are affine again.
/// This is the recursion of SplineCam (Humayun et al., CVPR 2023) for any number of breakpoints.
public final class PlaneDivider {
    static final int MOST_CELLS = 20_000;

    /// Signed values closer to 0 than this, relative to the size of the line's coefficients, lie on the line.
    private static final double ON_LINE = 1e-12;

    private final Parameters parameters;
    /// Layer by layer the curve of each hidden unit.
    private final List<List<PiecewiseLinear>> curves;
    private final List<Segment> lines = new ArrayList<>();

    PlaneDivider(Parameters parameters, List<PiecewiseLinear> curves) {
        this.parameters = parameters;
        this.curves = Sharing.byLayer(curves, parameters.shape().hidden());
    }

    /// A cell and the affine map of the layer reached: row `unit` of `map` is (coefficient of x1, of x2, constant).
    record Cell(Polygon polygon, double[] map) {
        double at(int unit, double x, double y) {
            return map[3 * unit] * x + map[3 * unit + 1] * y + map[3 * unit + 2];
        }
    }

    /// The whole box, with the first layer's pre-activations.
    Cell start(Bounds box) {
        return affine(1, new Cell(Polygon.of(box), new double[] {1, 0, 0, 0, 1, 0}));
    }

    /// The curves of the units of hidden layer `layer`, counted from 1.
    List<PiecewiseLinear> curves(int layer) {
        return curves.get(layer - 1);
    }

    /// The lines that have cut so far.
    List<Segment> lines() {
        return lines;
    }

    /// How far from a x1 + b x2 = c still is on it.
    static double tolerance(double a, double b) {
        return ON_LINE * (1 + Math.abs(a) + Math.abs(b));
    }

    /// @param curves as [Sharing] says
    public static Regions divide(Parameters parameters, List<PiecewiseLinear> curves, Bounds box) {
        PlaneDivider divider = new PlaneDivider(parameters, curves);
        List<Cell> cells = divider.cells(box);
        boolean complete = cells.size() <= MOST_CELLS;
        int counted = Math.min(cells.size(), MOST_CELLS);
        boolean jumps = curves.stream().anyMatch(curve -> !curve.isContinuous());
        if (!complete) {
            return new Regions(counted, counted, false, divider.lines, RegionMap.EMPTY, jumps);
        }
        RegionMap map = new RegionMap(
                box,
                cells.stream()
                        .map(cell -> new RegionMap.Cell(cell.polygon(), cell.map(), 0))
                        .toList(),
                divider.lines);
        int[] regions = Merger.regions(map);
        int linear = Arrays.stream(regions).max().orElse(-1) + 1;
        return new Regions(counted, linear, true, divider.lines, map.withRegions(regions), jumps);
    }

    /// The cells with the network's own affine maps; more than [#MOST_CELLS] if it gave up.
    private List<Cell> cells(Bounds box) {
        MlpShape shape = parameters.shape();
        List<Cell> cells = List.of(start(box));
        for (int layer = 1; layer < shape.layers(); layer++) {
            List<PiecewiseLinear> own = curves(layer);
            List<Cell> next = new ArrayList<>();
            for (Cell cell : cells) {
                divide(cell, layer, own, next);
                if (next.size() > MOST_CELLS) {
                    return next;
                }
            }
            int above = layer + 1;
            cells = next.stream().map(cell -> affine(above, cell)).toList();
        }
        return cells;
    }

    /// The next layer's pre-activations, or the outputs, on a cell with the map of the activations before.
    Cell affine(int layer, Cell cell) {
        double[] weights = parameters.tensors().get(2 * layer - 2).values();
        double[] biases = parameters.tensors().get(2 * layer - 1).values();
        int units = biases.length;
        int fanIn = weights.length / units;
        double[] map = new double[3 * units];
        for (int unit = 0; unit < units; unit++) {
            double x = 0;
            double y = 0;
            double constant = biases[unit];
            for (int i = 0; i < fanIn; i++) {
                double weight = weights[unit * fanIn + i];
                x += weight * cell.map()[3 * i];
                y += weight * cell.map()[3 * i + 1];
                constant += weight * cell.map()[3 * i + 2];
            }
            map[3 * unit] = x;
            map[3 * unit + 1] = y;
            map[3 * unit + 2] = constant;
        }
        return new Cell(cell.polygon(), map);
    }

    /// @param own the curve of each unit
    private void divide(Cell cell, int layer, List<PiecewiseLinear> own, List<Cell> into) {
        List<Polygon> parts = new ArrayList<>(List.of(cell.polygon()));
        int units = cell.map().length / 3;
        for (int unit = 0; unit < units; unit++) {
            double a = cell.map()[3 * unit];
            double b = cell.map()[3 * unit + 1];
            double c = cell.map()[3 * unit + 2];
            double tolerance = tolerance(a, b);
            PiecewiseLinear curve = own.get(unit);
            for (int k = 0; k < curve.size(); k++) {
                double beta = curve.breakpoint(k).x();
                if (cell.polygon().isCrossedBy(a, b, c - beta, tolerance)) {
                    parts = cut(parts, a, b, c - beta, tolerance, new Segment(0, 0, 0, 0, layer, unit + 1, k + 1));
                }
            }
        }
        for (Polygon part : parts) {
            into.add(activated(part, cell, own));
        }
    }

    private List<Polygon> cut(List<Polygon> parts, double a, double b, double c, double tolerance, Segment by) {
        List<Polygon> cut = new ArrayList<>(parts.size() + 2);
        for (Polygon part : parts) {
            if (part.isCrossedBy(a, b, c, tolerance)) {
                Polygon.Halves halves = part.cut(a, b, c, tolerance);
                cut.add(halves.below());
                cut.add(halves.above());
                lines.add(new Segment(
                        halves.x1(), halves.y1(), halves.x2(), halves.y2(), by.layer(), by.unit(), by.breakpoint()));
            } else {
                cut.add(part);
            }
        }
        return cut;
    }

    /// The part with the layer's activations: each unit is on the piece that it is on at the part's centre.
    static Cell activated(Polygon part, Cell cell, List<PiecewiseLinear> own) {
        double x = part.centreX();
        double y = part.centreY();
        int units = cell.map().length / 3;
        double[] map = new double[3 * units];
        for (int unit = 0; unit < units; unit++) {
            PiecewiseLinear curve = own.get(unit);
            int piece = curve.pieceOf(cell.at(unit, x, y));
            double slope = curve.slope(piece);
            map[3 * unit] = slope * cell.map()[3 * unit];
            map[3 * unit + 1] = slope * cell.map()[3 * unit + 1];
            map[3 * unit + 2] = slope * cell.map()[3 * unit + 2] + curve.valueOn(piece, 0);
        }
        return new Cell(part, map);
    }
}
