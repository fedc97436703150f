package trozo.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/// Which edges between the points of a grid a field changes sign on: marching squares, the edges joined into lines. A
/// saddle is resolved by the mean of its corners.
final class Contour {
    private final IntToDoubleFunction field;
    private final int columns;

    /// The two neighbours along the line of each crossed edge; -1 for none.
    private final TreeMap<Integer, int[]> links = new TreeMap<>();

    private Contour(IntToDoubleFunction field, int columns) {
        this.field = field;
        this.columns = columns;
    }

    /// @param field the values, `row * columns + column`; finite
    /// @return lines, each the edges that it crosses in order, the first again at the end of a loop. Edge `2 * point`
    ///     leads from a point to the next of its row, `2 * point + 1` to the one above.
    static List<int[]> zero(IntToDoubleFunction field, int columns, int rows) {
        Contour contour = new Contour(field, columns);
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                contour.square(column, row);
            }
        }
        return contour.lines();
    }

    /// Whether an edge leads up rather than along a row.
    static boolean isUpright(int edge) {
        return edge % 2 == 1;
    }

    private void square(int column, int row) {
        int corner = row * columns + column;
        double a = field.applyAsDouble(corner);
        double b = field.applyAsDouble(corner + 1);
        double c = field.applyAsDouble(corner + columns + 1);
        double d = field.applyAsDouble(corner + columns);
        int bottom = a >= 0 == b >= 0 ? -1 : 2 * corner;
        int right = b >= 0 == c >= 0 ? -1 : 2 * (corner + 1) + 1;
        int top = d >= 0 == c >= 0 ? -1 : 2 * (corner + columns);
        int left = a >= 0 == d >= 0 ? -1 : 2 * corner + 1;
        if (bottom >= 0 && right >= 0 && top >= 0) {
            boolean aJoinsC = (a + b + c + d >= 0) == (a >= 0);
            link(bottom, aJoinsC ? right : left);
            link(top, aJoinsC ? left : right);
            return;
        }
        int first = -1;
        for (int edge : new int[] {bottom, right, top, left}) {
            if (edge >= 0) {
                if (first >= 0) {
                    link(first, edge);
                }
                first = edge;
            }
        }
    }

    private void link(int from, int to) {
        put(from, to);
        put(to, from);
    }

    private void put(int edge, int neighbour) {
        int[] both = links.computeIfAbsent(edge, none -> new int[] {-1, -1});
        both[both[0] < 0 ? 0 : 1] = neighbour;
    }

    private List<int[]> lines() {
        List<int[]> lines = new ArrayList<>();
        // Open lines from an end first; what is left are loops.
        for (int edge : List.copyOf(links.keySet())) {
            if (links.containsKey(edge) && links.get(edge)[1] < 0) {
                lines.add(line(edge, false));
            }
        }
        while (!links.isEmpty()) {
            lines.add(line(links.firstKey(), true));
        }
        return lines;
    }

    private int[] line(int start, boolean loop) {
        List<Integer> edges = new ArrayList<>();
        int edge = start;
        while (edge >= 0) {
            edges.add(edge);
            int[] both = links.remove(edge);
            edge = links.containsKey(both[0]) ? both[0] : links.containsKey(both[1]) ? both[1] : -1;
        }
        if (loop) {
            edges.add(start);
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }
}
