package trozo.train;

import trozo.data.Samples;
import trozo.random.Draws;
import trozo.random.Stream;
import trozo.train.RunState.BatchPosition;

/// Deals out the training samples: each epoch in a new shuffled order, a batch running on into the next epoch where the
/// number of samples is no multiple of it. A batch of all samples is dealt in their own order.
final class Batches {
    private final Samples samples;
    private final int size;
    private final long seed;
    private final int[] order;
    private Draws draws;
    private long epochStart;
    private int taken;

    /// @param size samples per batch, at most as many as there are
    Batches(Samples samples, int size, long seed, BatchPosition position) {
        this.samples = samples;
        this.size = size;
        this.seed = seed;
        this.order = new int[samples.count()];
        restore(position);
    }

    int size() {
        return size;
    }

    BatchPosition position() {
        return new BatchPosition(epochStart, taken);
    }

    /// The position in other data: a fresh epoch of the same stream.
    BatchPosition positionForOtherData() {
        return new BatchPosition(draws.position(), 0);
    }

    void restore(BatchPosition position) {
        draws = Draws.of(Stream.BATCHES, seed, position.epochStart());
        beginEpoch();
        taken = position.taken();
    }

    private boolean wholeSet() {
        return size == samples.count();
    }

    private void beginEpoch() {
        epochStart = draws.position();
        taken = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        if (!wholeSet()) {
            draws.shuffle(order);
        }
    }

    /// Writes the next batch: inputs feature by feature, features x batch, and its targets.
    void next(double[] inputs, double[] targets) {
        int filled = 0;
        while (filled < size) {
            if (taken == order.length) {
                beginEpoch();
            }
            int count = Math.min(size - filled, order.length - taken);
            gather(filled, count, inputs, targets);
            filled += count;
            taken += count;
        }
    }

    private void gather(int filled, int count, double[] inputs, double[] targets) {
        double[] source = samples.inputs();
        for (int feature = 0; feature < samples.features(); feature++) {
            int from = feature * samples.count();
            int to = feature * size + filled;
            for (int i = 0; i < count; i++) {
                inputs[to + i] = source[from + order[taken + i]];
            }
        }
        double[] labels = samples.targets();
        for (int i = 0; i < count; i++) {
            targets[filled + i] = labels[order[taken + i]];
        }
    }

    /// Writes all samples, in their own order.
    static void all(Samples samples, double[] inputs, double[] targets) {
        System.arraycopy(samples.inputs(), 0, inputs, 0, samples.inputs().length);
        System.arraycopy(samples.targets(), 0, targets, 0, samples.count());
    }
}
