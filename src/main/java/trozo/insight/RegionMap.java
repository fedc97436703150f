package trozo.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trozo.insight.Regions.Segment;

/// Cells and kink lines, to be asked what lies at a point: an index of squares, each with the cells and lines that
/// touch it, answers without going through them all. Immutable once made.
public final class RegionMap {
    /// Nothing known.
    public static final RegionMap EMPTY = new RegionMap(new Bounds(0, 1, 0, 1), List.of(), List.of());

    /// A convex cell.
    ///
    /// @param polygon its corners
    /// @param map for each output the coefficient of x1, that of x2, and the constant; not to be written to
    /// @param region which linear region it belongs to, counted from 0
    public record Cell(Polygon polygon, double[] map, int region) {}

    private static final int MOST_SQUARES = 96;
    /// What rounding may do to a place, relative to the whole.
    private static final double SLACK = 1e-9;

    private final Bounds bounds;
    private final List<Cell> cells;
    private final List<Segment> lines;
    private final int side;
    private final int[][] cellsIn;
    private final int[][] linesIn;

    private RegionMap(RegionMap map, List<Cell> cells) {
        this.bounds = map.bounds;
        this.cells = cells;
        this.lines = map.lines;
        this.side = map.side;
        this.cellsIn = map.cellsIn;
        this.linesIn = map.linesIn;
    }

    /// The same with each cell in the region of that number.
    RegionMap withRegions(int[] regions) {
        return new RegionMap(
                this,
                IntStream.range(0, cells.size())
                        .mapToObj(i ->
                                new Cell(cells.get(i).polygon(), cells.get(i).map(), regions[i]))
                        .toList());
    }

    RegionMap(Bounds bounds, List<Cell> cells, List<Segment> lines) {
        this.bounds = bounds;
        this.cells = List.copyOf(cells);
        this.lines = List.copyOf(lines);
        this.side = (int) Math.clamp(Math.sqrt(cells.size()), 1, MOST_SQUARES);
        this.cellsIn = new int[side * side][];
        this.linesIn = new int[side * side][];
        double slackX = SLACK * bounds.width();
        double slackY = SLACK * bounds.height();
        for (int i = 0; i < cells.size(); i++) {
            double[] x = cells.get(i).polygon().x();
            double[] y = cells.get(i).polygon().y();
            put(cellsIn, i, least(x) - slackX, least(y) - slackY, most(x) + slackX, most(y) + slackY);
        }
        for (int i = 0; i < lines.size(); i++) {
            Segment line = lines.get(i);
            put(
                    linesIn,
                    i,
                    Math.min(line.x1(), line.x2()),
                    Math.min(line.y1(), line.y2()),
                    Math.max(line.x1(), line.x2()),
                    Math.max(line.y1(), line.y2()));
        }
        trim(cellsIn);
        trim(linesIn);
    }

    public List<Cell> cells() {
        return cells;
    }

    /// The cell that a point lies in.
    public Optional<Cell> cellAt(double x, double y) {
        if (cells.isEmpty() || !isInside(x, y)) {
            return Optional.empty();
        }
        for (int i : cellsIn[square(x, y)]) {
            if (cells.get(i).polygon().contains(x, y)) {
                return Optional.of(cells.get(i));
            }
        }
        return Optional.empty();
    }

    List<Segment> lines() {
        return lines;
    }

    interface Pair {
        void of(int one, int other);
    }

    /// Calls `pair` with all cells that may touch each other, perhaps more than once.
    void forNeighbours(Pair pair) {
        for (int[] here : cellsIn) {
            for (int i = 0; i < here.length; i++) {
                for (int j = i + 1; j < here.length; j++) {
                    pair.of(here[i], here[j]);
                }
            }
        }
    }

    /// The cells that may touch a line: those in the squares that it runs through, or all but touches.
    List<Cell> cellsAlong(Segment line) {
        double left = Math.min(line.x1(), line.x2());
        double right = Math.max(line.x1(), line.x2());
        double slackX = SLACK * bounds.width();
        double slackY = SLACK * bounds.height();
        BitSet found = new BitSet();
        int last = column(right + slackX);
        for (int column = column(left - slackX); column <= last; column++) {
            double from = bounds.left() + bounds.width() * column / side;
            double one = heightAt(line, Math.clamp(from, left, right), line.y1());
            double other = heightAt(line, Math.clamp(from + bounds.width() / side, left, right), line.y2());
            int top = row(Math.max(one, other) + slackY);
            for (int row = row(Math.min(one, other) - slackY); row <= top; row++) {
                for (int i : cellsIn[row * side + column]) {
                    found.set(i);
                }
            }
        }
        return found.stream().mapToObj(cells::get).toList();
    }

    private static double heightAt(Segment line, double x, double ifUpright) {
        return line.x1() == line.x2()
                ? ifUpright
                : line.y1() + (x - line.x1()) / (line.x2() - line.x1()) * (line.y2() - line.y1());
    }

    /// The cells of a linear region.
    public List<Cell> region(int region) {
        return cells.stream().filter(cell -> cell.region() == region).toList();
    }

    /// The kink line nearest to a point, if it is nearer than `reach`.
    public Optional<Segment> lineAt(double x, double y, double reach) {
        Segment nearest = null;
        double best = reach;
        if (!lines.isEmpty()) {
            for (int row = row(y - reach); row <= row(y + reach); row++) {
                for (int column = column(x - reach); column <= column(x + reach); column++) {
                    for (int i : linesIn[row * side + column]) {
                        double away = lines.get(i).distance(x, y);
                        if (away < best) {
                            best = away;
                            nearest = lines.get(i);
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private boolean isInside(double x, double y) {
        return x >= bounds.left() && x <= bounds.right() && y >= bounds.bottom() && y <= bounds.top();
    }

    private void put(int[][] squares, int item, double left, double bottom, double right, double top) {
        for (int row = row(bottom); row <= row(top); row++) {
            for (int column = column(left); column <= column(right); column++) {
                int at = row * side + column;
                int[] here = squares[at];
                // The first number says how many follow.
                if (here == null) {
                    here = new int[4];
                } else if (here[0] + 1 == here.length) {
                    here = Arrays.copyOf(here, 2 * here.length);
                }
                here[++here[0]] = item;
                squares[at] = here;
            }
        }
    }

    private static void trim(int[][] squares) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] = squares[i] == null ? new int[0] : Arrays.copyOfRange(squares[i], 1, 1 + squares[i][0]);
        }
    }

    private int square(double x, double y) {
        return row(y) * side + column(x);
    }

    private int column(double x) {
        return Math.clamp((long) Math.floor((x - bounds.left()) / bounds.width() * side), 0, side - 1);
    }

    private int row(double y) {
        return Math.clamp((long) Math.floor((y - bounds.bottom()) / bounds.height() * side), 0, side - 1);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
