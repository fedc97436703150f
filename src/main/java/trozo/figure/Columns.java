package trozo.figure;

import java.util.Arrays;
import trozo.train.LossHistory;

/// A long series boiled down to at most one entry per pixel column: nothing that stands out is lost, and drawing costs
/// the same however long the series is.
///
/// @param step the step that closed each column
/// @param low the smallest train loss in it
/// @param mean the mean train loss
/// @param high the largest train loss
/// @param test the last test loss in it that is known, else NaN
record Columns(double[] step, double[] low, double[] mean, double[] high, double[] test) {
    /// @param most how many columns there may be
    static Columns of(LossHistory history, int most) {
        int size = history.size();
        int per = Math.max(1, Math.ceilDiv(size, most));
        // A last column that is hardly begun would jump about; it joins the one before it.
        int count = Math.max(Math.min(size, 1), Math.floorDiv(size + per / 2, per));
        double[] step = new double[count];
        double[] low = new double[count];
        double[] mean = new double[count];
        double[] high = new double[count];
        double[] test = new double[count];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        Arrays.fill(test, Double.NaN);
        for (int column = 0; column < count; column++) {
            int end = column == count - 1 ? size : (column + 1) * per;
            for (int i = column * per; i < end; i++) {
                low[column] = Math.min(low[column], history.min()[i]);
                high[column] = Math.max(high[column], history.max()[i]);
                mean[column] += history.mean()[i] / (end - column * per);
                test[column] = Double.isNaN(history.test()[i]) ? test[column] : history.test()[i];
            }
            step[column] = history.step(end - 1);
        }
        return new Columns(step, low, mean, high, test);
    }

    int size() {
        return step.length;
    }
}
