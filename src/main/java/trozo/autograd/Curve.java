package trozo.autograd;

import java.util.Arrays;

/// A piecewise-linear function of K breakpoints as the op wants it: leaf tensors and plain arrays. Its numbers may be
/// replaced between two replays; K may not.
///
/// The line is cut into 2K + 1 **cells**, pieces (even) and breakpoints (odd) by turns, so the cell of z is the number
/// of breakpoints it is greater than plus the number it is not less than. Every cell has a slope and a point its line
/// goes through; a breakpoint's slope is what its kink rule chose. So no comparison decides a slope.
public final class Curve {
    /// With more breakpoints than this a grid finds the cell sooner than counting does.
    private static final int MOST_COUNTED = 4;

    private final Tensor x;
    private final Tensor yLeft;
    private final Tensor yRight;
    private final Tensor slopes;
    private final boolean[] closedRight;
    private final KinkRule[] rules;
    private final Surrogates surrogates;

    private final double[] cellSlope;
    private final double[] cellX;
    private final double[] cellY;

    /// The numbers that the cells were worked out from.
    private final double[][] seen;
    private boolean stale = true;
    private boolean increasing;
    private final CellGrid grid;
    private boolean gridStale;
    private PieceTable table;
    private boolean tableStale;

    /// @param x breakpoints, strictly increasing; none gives the line through the origin
    /// @param yLeft the value that the piece on the left of each ends at
    /// @param yRight the value that the piece on the right of each begins at; may be the same tensor as `yLeft`
    /// @param slopes of the left and of the right tail
    public Curve(Tensor x, Tensor yLeft, Tensor yRight, Tensor slopes) {
        int size = x.size();
        if (yLeft.size() != size || yRight.size() != size || slopes.size() != 2) {
            throw new IllegalArgumentException(
                    "a curve of " + size + " breakpoints takes as many values and 2 slopes, not " + yLeft + ", "
                            + yRight + " and " + slopes);
        }
        this.x = x;
        this.yLeft = yLeft;
        this.yRight = yRight;
        this.slopes = slopes;
        this.closedRight = new boolean[size];
        this.rules = new KinkRule[size];
        this.surrogates = new Surrogates(size);
        Arrays.fill(rules, KinkRule.LEFT);
        this.cellSlope = new double[2 * size + 1];
        this.cellX = new double[2 * size + 1];
        this.cellY = new double[2 * size + 1];
        this.seen = new double[][] {new double[size], new double[size], new double[size], new double[2]};
        this.grid = size > MOST_COUNTED ? new CellGrid(size) : null;
    }

    /// A curve of K breakpoints that nothing is learnt about; all zeros until set.
    public static Curve fixed(int size) {
        return new Curve(
                Tensor.data("x", size),
                Tensor.data("yLeft", size),
                Tensor.data("yRight", size),
                Tensor.data("slopes", 2));
    }

    /// A curve of K breakpoints whose every number takes a gradient; all zeros until set.
    public static Curve learnable(int size) {
        return new Curve(
                Tensor.parameter("x", size),
                Tensor.parameter("yLeft", size),
                Tensor.parameter("yRight", size),
                Tensor.parameter("slopes", 2));
    }

    /// K.
    public int size() {
        return rules.length;
    }

    public Tensor x() {
        return x;
    }

    public Tensor yLeft() {
        return yLeft;
    }

    public Tensor yRight() {
        return yRight;
    }

    public Tensor slopes() {
        return slopes;
    }

    /// Sets what breakpoint `k` does at the very point.
    ///
    /// @param right whether the piece on its right owns the point, so that f there is `yRight`
    /// @param rule which derivative backward uses there
    public void setPoint(int k, boolean right, KinkRule rule) {
        closedRight[k] = right;
        rules[k] = rule;
        stale = true;
    }

    /// Sets what backward adds to the slope around breakpoint `k`. Only the gradient to z takes it; those to the
    /// curve's own numbers do not.
    ///
    /// @param surrogate null for none
    public void setSurrogate(int k, Surrogate surrogate) {
        surrogates.set(k, surrogate);
    }

    Surrogates surrogates() {
        return surrogates;
    }

    /// The slope that breakpoint k's rule takes when z, as seen from it, moves along `tangent`.
    double slopeAt(int k, double tangent) {
        return rules[k].slope(cellSlope[2 * k], cellSlope[2 * k + 2], tangent);
    }

    KinkRule ruleAt(int k) {
        return rules[k];
    }

    boolean followsDirection() {
        for (KinkRule rule : rules) {
            if (rule == KinkRule.DIRECTION) {
                return true;
            }
        }
        return false;
    }

    boolean closedRight(int k) {
        return closedRight[k];
    }

    /// Slope per cell.
    double[] cellSlope() {
        return cellSlope;
    }

    /// Where each cell's line is anchored, along z.
    double[] cellX() {
        return cellX;
    }

    /// The value there.
    double[] cellY() {
        return cellY;
    }

    /// Where each breakpoint lies.
    double[] breakpoints() {
        return seen[0];
    }

    /// Whether each breakpoint lies right of the one before it. Learning may have moved them past each other, or made
    /// one NaN; then only counting gives the cell.
    boolean isIncreasing() {
        return increasing;
    }

    /// The cell that z lies in; 0 for NaN.
    int cellOf(double z) {
        if (grid == null || !increasing) {
            return count(z);
        }
        if (gridStale) {
            grid.build(breakpoints());
            gridStale = false;
        }
        return grid.cellOf(z);
    }

    private int count(double z) {
        int cell = 0;
        for (double breakpoint : breakpoints()) {
            cell += (z > breakpoint ? 1 : 0) + (z >= breakpoint ? 1 : 0);
        }
        return cell;
    }

    /// The pieces, dealt out to `lanes` lanes.
    PieceTable table(int lanes) {
        if (table == null) {
            table = new PieceTable(size(), lanes);
        }
        if (tableStale) {
            table.fill(this);
            tableStale = false;
        }
        return table;
    }

    /// Works the cells out from the numbers as they now are. A curve that has not changed costs a comparison.
    void refresh() {
        if (isCurrent()) {
            return;
        }
        copy(x, 0);
        copy(yLeft, 1);
        copy(yRight, 2);
        copy(slopes, 3);
        workOut(seen[0], seen[1], seen[2], seen[3]);
        stale = false;
        gridStale = true;
        tableStale = true;
    }

    /// Comparing the numbers of a single breakpoint takes longer than working out its three cells.
    private boolean isCurrent() {
        return !stale
                && size() > 1
                && Arrays.equals(seen[0], x.values())
                && Arrays.equals(seen[1], yLeft.values())
                && Arrays.equals(seen[2], yRight.values())
                && Arrays.equals(seen[3], slopes.values());
    }

    private void copy(Tensor from, int to) {
        double[] numbers = from.values();
        System.arraycopy(numbers, 0, seen[to], 0, numbers.length);
    }

    private void workOut(double[] at, double[] left, double[] right, double[] tails) {
        int size = at.length;
        cellSlope[0] = tails[0];
        if (size > 0) {
            cellX[0] = at[0];
            cellY[0] = left[0];
        }
        increasing = true;
        for (int k = 0; k < size; k++) {
            increasing &= k == 0 ? !Double.isNaN(at[k]) : at[k - 1] < at[k];
            int piece = 2 * k + 2;
            cellX[piece] = at[k];
            cellY[piece] = right[k];
            cellSlope[piece] = k == size - 1 ? tails[1] : (left[k + 1] - right[k]) / (at[k + 1] - at[k]);
            int point = 2 * k + 1;
            cellX[point] = at[k];
            cellY[point] = closedRight[k] ? right[k] : left[k];
            cellSlope[point] = slopeAt(k, 0);
        }
    }
}
