package trozo.autograd;

import java.util.Arrays;

/// Finds the cell of a number among many breakpoints in about the same time for any number of them: a uniform grid says
/// how many breakpoints lie left of the number's grid interval, and halving finds its place among those inside.
///
/// Rounding cannot lead astray: the interval is computed from a number and from a breakpoint by the same steps, each of
/// which keeps the order, so a breakpoint in an earlier interval is smaller and one in a later interval is larger.
final class CellGrid {
    private static final int INTERVALS_PER_BREAKPOINT = 4;

    /// The breakpoints, then NaN, which no number reaches, as far as halving may look.
    private final double[] at;
    private final int count;
    /// How many breakpoints lie in earlier intervals.
    private final int[] before;
    private double low;
    private double perUnit;
    private int firstStride;

    /// @param count of breakpoints, positive
    CellGrid(int count) {
        this.count = count;
        this.at = new double[2 * count];
        this.before = new int[INTERVALS_PER_BREAKPOINT * count];
    }

    /// @param breakpoints strictly increasing
    void build(double[] breakpoints) {
        System.arraycopy(breakpoints, 0, at, 0, count);
        Arrays.fill(at, count, at.length, Double.NaN);
        low = at[0];
        perUnit = before.length / (at[count - 1] - low);
        int interval = 0;
        int most = 0;
        int inside = 0;
        for (int k = 0; k < count; k++) {
            int mine = interval(at[k]);
            inside = k > 0 && mine == interval(at[k - 1]) ? inside + 1 : 1;
            most = Math.max(most, inside);
            while (interval <= mine) {
                before[interval++] = k;
            }
        }
        Arrays.fill(before, interval, before.length, count);
        firstStride = Integer.highestOneBit(most);
    }

    /// 0 for NaN, and for every number when the breakpoints are so far apart that their distance overflows.
    private int interval(double z) {
        return Math.min(Math.max((int) ((z - low) * perUnit), 0), before.length - 1);
    }

    int cellOf(double z) {
        int piece = before[interval(z)];
        for (int stride = firstStride; stride > 0; stride >>= 1) {
            piece += z >= at[piece + stride - 1] ? stride : 0;
        }
        return 2 * piece - (piece > 0 && z == at[piece - 1] ? 1 : 0);
    }
}
