package trozo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import trozo.insight.Decision.Path;

/// Finds where a decision changes between the points of a grid: the lines of [Contour], and on each edge that they
/// cross the place itself, by halving.
final class GridDecision {
    /// Halvings: from a two-hundredth of the picture's width to below 1e-12 of it.
    private static final int HALVINGS = 36;

    private final Bounds bounds;
    private final int columns;
    private final int rows;
    private final double threshold;
    private final UnaryOperator<double[]> network;

    GridDecision(Bounds bounds, int columns, int rows, double threshold, UnaryOperator<double[]> network) {
        this.bounds = bounds;
        this.columns = columns;
        this.rows = rows;
        this.threshold = threshold;
        this.network = network;
    }

    List<Path> paths(double[] outputs) {
        int cells = columns * rows;
        int count = outputs.length / cells;
        List<Path> paths = new ArrayList<>();
        for (int output = 0; output < count; output++) {
            double[] margins = margins(outputs, cells, output);
            List<int[]> lines = Contour.zero(cell -> margins[cell], columns, rows);
            if (!lines.isEmpty()) {
                paths.addAll(places(lines, margins, output));
            }
        }
        return paths;
    }

    /// By how much an output is ahead of the best of the others; a single output, of the threshold.
    private double[] margins(double[] outputs, int points, int output) {
        double[] margins = new double[points];
        int count = outputs.length / points;
        for (int point = 0; point < points; point++) {
            double best = count == 1 ? threshold : Double.NEGATIVE_INFINITY;
            for (int other = 0; other < count; other++) {
                if (other != output) {
                    best = Math.max(best, outputs[other * points + point]);
                }
            }
            margins[point] = outputs[output * points + point] - best;
        }
        return margins;
    }

    private List<Path> places(List<int[]> lines, double[] margins, int output) {
        int[] edges = lines.stream().flatMapToInt(Arrays::stream).distinct().toArray();
        Map<Integer, Integer> numbers = new HashMap<>();
        double[] from = new double[edges.length];
        double[] to = new double[edges.length];
        boolean[] ahead = new boolean[edges.length];
        for (int i = 0; i < edges.length; i++) {
            numbers.put(edges[i], i);
            to[i] = 1;
            ahead[i] = margins[edges[i] / 2] >= 0;
        }
        double[] points = new double[2 * edges.length];
        for (int halving = 0; halving < HALVINGS; halving++) {
            for (int i = 0; i < edges.length; i++) {
                put(edges[i], (from[i] + to[i]) / 2, points, i);
            }
            double[] here = margins(network.apply(points), edges.length, output);
            for (int i = 0; i < edges.length; i++) {
                double middle = (from[i] + to[i]) / 2;
                if (here[i] >= 0 == ahead[i]) {
                    from[i] = middle;
                } else {
                    to[i] = middle;
                }
            }
        }
        for (int i = 0; i < edges.length; i++) {
            put(edges[i], (from[i] + to[i]) / 2, points, i);
        }
        return lines.stream()
                .map(line -> new Path(
                        Arrays.stream(line)
                                .mapToDouble(edge -> points[numbers.get(edge)])
                                .toArray(),
                        Arrays.stream(line)
                                .mapToDouble(edge -> points[edges.length + numbers.get(edge)])
                                .toArray()))
                .toList();
    }

    /// The point at `share` of an edge between two cells' centres.
    private void put(int edge, double share, double[] points, int i) {
        boolean upright = Contour.isUpright(edge);
        int cell = edge / 2;
        int above = cell / columns;
        double column = cell % columns + (upright ? 0 : share);
        double row = above + (upright ? share : 0);
        points[i] = bounds.left() + bounds.width() * (column + 0.5) / columns;
        points[points.length / 2 + i] = bounds.bottom() + bounds.height() * (row + 0.5) / rows;
    }
}
