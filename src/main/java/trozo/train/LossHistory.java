package trozo.train;

import java.util.Arrays;

/// The losses of a run so far, bounded: every step up to [#MOST] entries, then neighbours merge, again and again, so
/// that an entry stands for a bucket of 1, 2, 4, ... steps. When buckets merge depends on the step number alone.
///
/// Immutable: a longer history may share these arrays and write behind `size`, never before it.
///
/// @param size how many entries are valid
/// @param width how many steps an entry stands for; all entries are full buckets
/// @param min the smallest train loss of each bucket
/// @param mean its mean
/// @param max its largest
/// @param test the test loss when the bucket closed; NaN without test samples
public record LossHistory(int size, long width, double[] min, double[] mean, double[] max, double[] test) {
    public static final int MOST = 1 << 16;

    public static final LossHistory EMPTY =
            new LossHistory(0, 1, new double[0], new double[0], new double[0], new double[0]);

    /// The step that closed bucket `entry`, counted from 1: the number of steps taken by then.
    public long step(int entry) {
        return (entry + 1) * width;
    }

    /// The part of an array that is valid, as a copy.
    public double[] valid(double[] column) {
        return Arrays.copyOf(column, size);
    }
}
