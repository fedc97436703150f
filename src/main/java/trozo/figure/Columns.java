package trozo.figure;

import trozo.train.LossHistory;

/// A long series boiled down to at most one entry per pixel column: nothing that stands out is lost, and drawing costs
/// the same however long the series is.
///
/// @param step the step that closed each column
/// @param low the smallest train loss in it
/// @param mean the mean train loss, smoothed: over a fiftieth of the series around it, so that the way it goes is seen
///     through the noise of the batches; a series of few entries is left as it is
/// @param high the largest train loss
/// @param test the last test loss in it that is known, else NaN
record Columns(double[] step, double[] low, double[] mean, double[] high, double[] test) {
    private static final int SMOOTH = 50;

    /// The whole series.
    static Columns of(LossHistory history, int most) {
        return of(history, 0, history.size(), most);
    }

    /// What is seen of it in a stretch of the run, and an entry on either side, so that lines reach its ends.
    ///
    /// @param most how many columns there may be
    static Columns of(LossHistory history, LossModel.Span span, int most) {
        int first = Math.clamp((long) Math.floor(span.first() / history.width()) - 2, 0, history.size());
        int end = Math.clamp((long) Math.ceil(span.last() / history.width()) + 1, first, history.size());
        return of(history, first, end, most);
    }

    private static Columns of(LossHistory history, int first, int last, int most) {
        int size = last - first;
        int per = Math.max(1, Math.ceilDiv(size, most));
        // A last column that is hardly begun would jump about; it joins the one before it.
        int count = Math.max(Math.min(size, 1), Math.floorDiv(size + per / 2, per));
        double[] step = new double[count];
        double[] low = new double[count];
        double[] mean = new double[count];
        double[] high = new double[count];
        double[] test = new double[count];
        for (int column = 0; column < count; column++) {
            int from = first + column * per;
            int end = column == count - 1 ? last : from + per;
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            double lastTest = Double.NaN;
            for (int i = from; i < end; i++) {
                smallest = Math.min(smallest, history.min()[i]);
                largest = Math.max(largest, history.max()[i]);
                sum += history.mean()[i];
                lastTest = Double.isNaN(history.test()[i]) ? lastTest : history.test()[i];
            }
            step[column] = history.step(end - 1);
            low[column] = smallest;
            high[column] = largest;
            mean[column] = sum / (end - from);
            test[column] = lastTest;
        }
        return new Columns(step, low, smooth(mean), high, test);
    }

    private static double[] smooth(double[] values) {
        int reach = values.length / (2 * SMOOTH);
        double[] smooth = new double[values.length];
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        for (int i = 0; i < values.length; i++) {
            // No wider than to the first entry, so that the fall at the beginning is not flattened.
            int around = Math.min(reach, i);
            int end = Math.min(values.length, i + around + 1);
            smooth[i] = around == 0 ? values[i] : (sums[end] - sums[i - around]) / (end - i + around);
        }
        return smooth;
    }

    int size() {
        return step.length;
    }
}
