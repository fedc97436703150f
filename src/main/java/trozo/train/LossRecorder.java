package trozo.train;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import trozo.train.RunState.Bucket;

/// Writes the [LossHistory] of a run. Entries that were handed out are never rewritten: a longer history is written
/// behind them, a merged one into new arrays.
final class LossRecorder {
    private static final int FIRST_CAPACITY = 1024;

    private int size;
    private long width;
    private double[] min;
    private double[] mean;
    private double[] max;
    private double[] test;

    private long steps;
    private double bucketMin;
    private double bucketSum;
    private double bucketMax;

    LossRecorder() {
        this(LossHistory.EMPTY, Bucket.EMPTY);
    }

    LossRecorder(LossHistory history, Bucket bucket) {
        restore(history, bucket);
    }

    /// Goes on from `history` and the open `bucket`. Whoever else goes on from `history`, or has gone on already,
    /// writes behind its entries too, so these are copied.
    void restore(LossHistory history, Bucket bucket) {
        size = history.size();
        width = history.width();
        min = history.valid(history.min());
        mean = history.valid(history.mean());
        max = history.valid(history.max());
        test = history.valid(history.test());
        steps = bucket.steps();
        bucketMin = bucket.min();
        bucketSum = bucket.sum();
        bucketMax = bucket.max();
    }

    /// Takes in one step.
    ///
    /// @param trainLoss the loss of the step's batch before its update
    /// @param testLoss asked only when a bucket closes
    void add(double trainLoss, DoubleSupplier testLoss) {
        bucketMin = Math.min(bucketMin, trainLoss);
        bucketSum += trainLoss;
        bucketMax = Math.max(bucketMax, trainLoss);
        steps++;
        if (steps == width) {
            close(testLoss.getAsDouble());
        }
    }

    private void close(double testLoss) {
        if (size == mean.length) {
            makeRoom();
        }
        min[size] = bucketMin;
        mean[size] = bucketSum / width;
        max[size] = bucketMax;
        test[size] = testLoss;
        size++;
        steps = 0;
        bucketMin = Double.POSITIVE_INFINITY;
        bucketSum = 0;
        bucketMax = Double.NEGATIVE_INFINITY;
        if (size == LossHistory.MOST) {
            mergeNeighbours();
        }
    }

    private void makeRoom() {
        int capacity = Math.min(LossHistory.MOST, Math.max(FIRST_CAPACITY, 2 * size));
        min = Arrays.copyOf(min, capacity);
        mean = Arrays.copyOf(mean, capacity);
        max = Arrays.copyOf(max, capacity);
        test = Arrays.copyOf(test, capacity);
    }

    private void mergeNeighbours() {
        double[] oldMin = min;
        double[] oldMean = mean;
        double[] oldMax = max;
        double[] oldTest = test;
        min = new double[LossHistory.MOST];
        mean = new double[LossHistory.MOST];
        max = new double[LossHistory.MOST];
        test = new double[LossHistory.MOST];
        size /= 2;
        width *= 2;
        for (int i = 0; i < size; i++) {
            min[i] = Math.min(oldMin[2 * i], oldMin[2 * i + 1]);
            mean[i] = (oldMean[2 * i] + oldMean[2 * i + 1]) / 2;
            max[i] = Math.max(oldMax[2 * i], oldMax[2 * i + 1]);
            test[i] = oldTest[2 * i + 1];
        }
    }

    LossHistory history() {
        return new LossHistory(size, width, min, mean, max, test);
    }

    Bucket bucket() {
        return new Bucket(steps, bucketMin, bucketSum, bucketMax);
    }
}
