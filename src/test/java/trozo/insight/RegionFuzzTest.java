package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import trozo.nn.Blocks;
import trozo.nn.Curves;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;

/// Networks nobody has chosen, ordinary and degenerate ones, divided exactly and held against the network itself.
class RegionFuzzTest {
    private static final int NETS = 200;
    private static final int POINTS = 60;
    private static final Bounds BOX = new Bounds(-2, 2, -2, 2);
    private static final List<PiecewiseLinear> CURVES = List.of(
            Preset.RELU.function(),
            PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1),
            Preset.HARD_TANH.function(),
            Preset.HAT.function(),
            Preset.ABS.function(),
            PiecewiseLinear.through(-1, new double[] {-1, 0, 1}, new double[] {0, 1, 0}, 1),
            PiecewiseLinear.through(0, new double[] {-1, -0.5, 0.5, 1}, new double[] {-1, 0, 0, 1}, 0),
            PiecewiseLinear.through(1, new double[] {0}, new double[] {0}, 1));

    /// A network and what was done to it.
    private record Net(Parameters parameters, PiecewiseLinear curve, String told) {}

    private static Net net(SplittableRandom random) {
        List<Integer> hidden = new ArrayList<>();
        int depth = 1 + random.nextInt(4);
        for (int layer = 0; layer < depth; layer++) {
            hidden.add(1 + random.nextInt(depth < 3 ? 16 : 7));
        }
        MlpShape shape = new MlpShape(2, hidden, 1 + random.nextInt(2));
        double scale = random.nextInt(8) == 0 ? 1e-5 : 1.5;
        Parameters parameters = RegionNets.draw(shape, scale, random.nextInt(3) == 0 ? 0 : scale / 3, random.nextInt());
        int defect = random.nextInt(7);
        double[] first = parameters.tensors().getFirst().values();
        double[] biases = parameters.tensors().get(1).values();
        int units = biases.length;
        int one = random.nextInt(units);
        int other = random.nextInt(units);
        switch (defect) {
            // A unit that sees nothing, and is just on its breakpoint.
            case 0 -> put(first, biases, one, 0, 0, 0);
            // The same unit twice.
            case 1 -> put(first, biases, one, first[2 * other], first[2 * other + 1], biases[other]);
            // A line through corners of the box.
            case 2 -> put(first, biases, one, 1, 1, 0);
            // A line along the edge of the box.
            case 3 -> put(first, biases, one, 1, 0, 2);
            // The same line from the other side.
            case 4 -> put(first, biases, one, -first[2 * other], -first[2 * other + 1], -biases[other]);
            // A second layer that hears nothing.
            case 5 -> java.util.Arrays.fill(parameters.tensors().get(2).values(), 0);
            default -> {}
        }
        PiecewiseLinear curve = CURVES.get(random.nextInt(CURVES.size()));
        return new Net(parameters, curve, hidden + " " + curve + " defect " + defect + " scale " + scale);
    }

    private static void put(double[] weights, double[] biases, int unit, double x, double y, double bias) {
        weights[2 * unit] = x;
        weights[2 * unit + 1] = y;
        biases[unit] = bias;
    }

    private static double[] outputs(Net net, double[] points) {
        return new Blocks(net.parameters(), Curves.of(List.of(net.curve())), points).forward();
    }

    private static Regions divide(Net net) {
        return PlaneDivider.divide(net.parameters(), List.of(net.curve()), BOX);
    }

    private static double value(double[] map, int output, double x, double y) {
        return map[3 * output] * x + map[3 * output + 1] * y + map[3 * output + 2];
    }

    private static double size(List<RegionMap.Cell> cells) {
        double size = 0;
        for (RegionMap.Cell cell : cells) {
            for (double number : cell.map()) {
                size = Math.max(size, Math.abs(number));
            }
        }
        return size;
    }

    private static double gradientSize(List<RegionMap.Cell> cells) {
        double size = 0;
        for (RegionMap.Cell cell : cells) {
            for (int i = 0; i < cell.map().length; i++) {
                size = Math.max(size, i % 3 == 2 ? 0 : Math.abs(cell.map()[i]));
            }
        }
        return size;
    }

    @Test
    void theCellsTileTheBoxAndInsideEachTheNetworkIsItsMap() {
        SplittableRandom random = new SplittableRandom(20);
        for (int n = 0; n < NETS; n++) {
            Net net = net(random);
            Regions regions = divide(net);
            if (!regions.complete()) {
                continue;
            }
            List<RegionMap.Cell> cells = regions.map().cells();
            assertEquals(16, cells.stream().mapToDouble(c -> c.polygon().area()).sum(), 1e-9, net.told());
            double[] points = new double[2 * cells.size()];
            for (int i = 0; i < cells.size(); i++) {
                points[i] = cells.get(i).polygon().centreX();
                points[cells.size() + i] = cells.get(i).polygon().centreY();
            }
            double[] outputs = outputs(net, points);
            double size = size(cells);
            for (int i = 0; i < outputs.length; i++) {
                int cell = i % cells.size();
                double found =
                        value(cells.get(cell).map(), i / cells.size(), points[cell], points[cells.size() + cell]);
                assertEquals(outputs[i], found, 1e-11 * size, net.told());
            }
        }
    }

    /// Two points of a grid side by side with the same gradient everywhere in between are in one linear region, and
    /// two points of one region have the same gradient.
    @Test
    void theLinearRegionsAreThoseThatAGridSees() {
        SplittableRandom random = new SplittableRandom(21);
        int compared = 0;
        for (int n = 0; n < NETS; n++) {
            Net net = net(random);
            Regions regions = divide(net);
            if (!regions.complete()) {
                continue;
            }
            RegionMap map = regions.map();
            double[] grid = new double[2 * POINTS * POINTS];
            for (int i = 0; i < POINTS * POINTS; i++) {
                grid[i] = -1.9993 + 3.99 * (i % POINTS) / POINTS;
                grid[POINTS * POINTS + i] = -1.9991 + 3.99 * Math.floorDiv(i, POINTS) / POINTS;
            }
            double[][] gradients = gradients(net, grid);
            double size = gradientSize(map.cells());
            if (size < 1e-2 * size(map.cells())) {
                // The difference quotients would be rounding.
                continue;
            }
            compared++;
            for (int i = 0; i + 1 < POINTS * POINTS; i++) {
                RegionMap.Cell here = at(map, grid, i);
                RegionMap.Cell next = at(map, grid, i + 1);
                if (i % POINTS + 1 == POINTS) {
                    continue;
                }
                // The difference quotient is off where a kink lies within its step.
                boolean clear = same(gradients[i], here.map(), size) && same(gradients[i + 1], next.map(), size);
                if (here.region() == next.region()) {
                    assertTrue(!clear || same(gradients[i], gradients[i + 1], size), net.told());
                } else if (clear && same(gradients[i], gradients[i + 1], size)) {
                    assertTrue(changesBetween(net, grid, i, size), net.told() + " at " + grid[i] + ", " + i);
                }
            }
        }
        assertTrue(compared > NETS / 2);
    }

    private static RegionMap.Cell at(RegionMap map, double[] grid, int i) {
        return map.cellAt(grid[i], grid[POINTS * POINTS + i]).orElseThrow();
    }

    private static boolean same(double[] one, double[] other, double size) {
        for (int i = 0; i < one.length; i++) {
            if (i % 3 != 2 && Math.abs(one[i] - other[i]) > 1e-7 * size) {
                return false;
            }
        }
        return true;
    }

    /// For each point and output the gradient, by difference quotients over a small step; laid out as a cell's map.
    private static double[][] gradients(Net net, double[] points) {
        double step = 1e-6;
        int count = points.length / 2;
        double[] right = points.clone();
        double[] up = points.clone();
        for (int i = 0; i < count; i++) {
            right[i] += step;
            up[count + i] += step;
        }
        double[] here = outputs(net, points);
        double[] atRight = outputs(net, right);
        double[] above = outputs(net, up);
        int outputs = here.length / count;
        double[][] gradients = new double[count][3 * outputs];
        for (int i = 0; i < count; i++) {
            for (int output = 0; output < outputs; output++) {
                gradients[i][3 * output] = (atRight[output * count + i] - here[output * count + i]) / step;
                gradients[i][3 * output + 1] = (above[output * count + i] - here[output * count + i]) / step;
            }
        }
        return gradients;
    }

    /// Whether somewhere on the way from a point of the grid to the next the network leaves the straight line.
    private static boolean changesBetween(Net net, double[] grid, int i, double size) {
        int parts = 2000;
        double[] points = new double[2 * (parts + 1)];
        for (int k = 0; k <= parts; k++) {
            points[k] = grid[i] + (grid[i + 1] - grid[i]) * k / parts;
            points[parts + 1 + k] = grid[POINTS * POINTS + i];
        }
        double[][] gradients = gradients(net, points);
        for (double[] gradient : gradients) {
            if (!same(gradient, gradients[0], size)) {
                return true;
            }
        }
        return false;
    }

    /// One layer: one more cell for each different line that crosses the box and for each crossing of two inside it.
    @Test
    void oneLayerHasTheRegionsOfItsLinesAndTheirCrossings() {
        SplittableRandom random = new SplittableRandom(22);
        for (int n = 0; n < NETS; n++) {
            int units = 1 + random.nextInt(12);
            PiecewiseLinear curve = CURVES.get(random.nextInt(CURVES.size()));
            Parameters parameters = RegionNets.draw(new MlpShape(2, List.of(units), 1), 1.4, 0.7, random.nextInt());
            double[] w = parameters.tensors().getFirst().values();
            double[] b = parameters.tensors().get(1).values();
            List<double[]> chords = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                for (int k = 0; k < curve.size(); k++) {
                    double c = b[unit] - curve.breakpoint(k).x();
                    Polygon.of(BOX).chord(w[2 * unit], w[2 * unit + 1], c).ifPresent(chords::add);
                }
            }
            long crossings = 0;
            for (int i = 0; i < chords.size(); i++) {
                for (int j = i + 1; j < chords.size(); j++) {
                    crossings += cross(chords.get(i), chords.get(j)) ? 1 : 0;
                }
            }
            Regions regions = PlaneDivider.divide(parameters, List.of(curve), BOX);
            assertEquals(1 + chords.size() + crossings, regions.cells(), units + " " + curve);
        }
    }

    private static boolean cross(double[] one, double[] other) {
        return side(one, other[0], other[1]) > 0 != side(one, other[2], other[3]) > 0
                && side(other, one[0], one[1]) > 0 != side(other, one[2], one[3]) > 0;
    }

    private static double side(double[] chord, double x, double y) {
        return (chord[2] - chord[0]) * (y - chord[1]) - (chord[3] - chord[1]) * (x - chord[0]);
    }
}
