package trozo.nn;

/// Puts numbers back in order, each as little as possible: the nearest numbers, by the sum of squares, whose neighbours
/// are at least their gaps apart. Pool adjacent violators; numbers that are held fast bound the others. What is in
/// order already stays as it is, bit for bit.
public final class Ordering {
    private final double[] sums;
    private final int[] counts;
    private final double[] offsets;

    /// For at most `most` numbers.
    public Ordering(int most) {
        this.sums = new double[most];
        this.counts = new int[most];
        this.offsets = new double[most];
    }

    /// @param v the numbers, changed in place
    /// @param count how many of them
    /// @param gaps `gaps[k]` is the least that `v[k + 1] - v[k]` may be
    /// @param held numbers that do not give way; they must be far enough apart themselves
    public void restore(double[] v, int count, double[] gaps, boolean[] held) {
        int from = 0;
        while (from < count) {
            if (held[from]) {
                from++;
                continue;
            }
            int to = from;
            while (to < count && !held[to]) {
                to++;
            }
            restore(v, from, to, gaps, count);
            from = to;
        }
    }

    /// The numbers `from` to before `to`, between two that are held, or the ends.
    private void restore(double[] v, int from, int to, double[] gaps, int count) {
        double low = from > 0 ? v[from - 1] + gaps[from - 1] : Double.NEGATIVE_INFINITY;
        offsets[from] = 0;
        int blocks = 0;
        for (int k = from; k < to; k++) {
            if (k > from) {
                offsets[k] = offsets[k - 1] + gaps[k - 1];
            }
            sums[blocks] = v[k] - offsets[k];
            counts[blocks] = 1;
            while (blocks > 0 && isBelow(v, gaps, blocks, k)) {
                sums[blocks - 1] += sums[blocks];
                counts[blocks - 1] += counts[blocks];
                blocks--;
            }
            blocks++;
        }
        double high = to < count ? v[to] - gaps[to - 1] - offsets[to - 1] : Double.POSITIVE_INFINITY;
        int k = from;
        for (int block = 0; block < blocks; block++) {
            double level = sums[block] / counts[block];
            double held = Math.max(low, Math.min(level, high));
            boolean untouched = counts[block] == 1 && held == level;
            for (int end = k + counts[block]; k < end; k++) {
                v[k] = untouched ? v[k] : held + offsets[k];
            }
        }
    }

    /// Whether the newest block, which ends at `k`, lies below the one before it.
    private boolean isBelow(double[] v, double[] gaps, int block, int k) {
        if (counts[block] == 1 && counts[block - 1] == 1) {
            // Two single numbers are compared as they are: taking offsets off would round.
            return v[k] - v[k - 1] < gaps[k - 1];
        }
        return sums[block] / counts[block] < sums[block - 1] / counts[block - 1];
    }
}
