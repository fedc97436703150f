package trozo.train;

import trozo.data.Samples;
import trozo.random.Draws;
import trozo.random.Stream;
import trozo.train.RunState.BatchPosition;

/// Deals out the training samples: each epoch in a new shuffled order, a batch running on into the next epoch where the
/// number of samples is no multiple of it. A batch of all samples is dealt in their own order.
public final class Batches {
    private final Samples samples;
    private final int size;
    private final long seed;
    private final int[] order;
    private final int[] dealt;
    private Draws draws;
    private long epochStart;
    private int taken;

    /// @param size samples per batch, at most as many as there are
    Batches(Samples samples, int size, long seed, BatchPosition position) {
        this.samples = samples;
        this.size = size;
        this.seed = seed;
        this.order = new int[samples.count()];
        this.dealt = new int[size];
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
        deal();
        gather(samples, dealt, inputs, targets);
    }

    /// Which of the training samples the next step of `state` will see, in their order.
    ///
    /// @param samples the training samples of its recipe
    public static int[] coming(RunState state, Samples samples) {
        int size = Math.min(state.recipe().training().batch(), samples.count());
        Batches batches = new Batches(samples, size, state.recipe().seed(), state.batches());
        batches.deal();
        return batches.dealt;
    }

    private void deal() {
        int filled = 0;
        while (filled < size) {
            if (taken == order.length) {
                beginEpoch();
            }
            int count = Math.min(size - filled, order.length - taken);
            System.arraycopy(order, taken, dealt, filled, count);
            filled += count;
            taken += count;
        }
    }

    /// Writes some of `samples` as a network takes them: inputs feature by feature, and targets.
    public static void gather(Samples samples, int[] which, double[] inputs, double[] targets) {
        double[] source = samples.inputs();
        for (int feature = 0; feature < samples.features(); feature++) {
            int from = feature * samples.count();
            int to = feature * which.length;
            for (int i = 0; i < which.length; i++) {
                inputs[to + i] = source[from + which[i]];
            }
        }
        double[] labels = samples.targets();
        for (int i = 0; i < which.length; i++) {
            targets[i] = labels[which[i]];
        }
    }

    /// Writes all samples, in their own order.
    static void all(Samples samples, double[] inputs, double[] targets) {
        System.arraycopy(samples.inputs(), 0, inputs, 0, samples.inputs().length);
        System.arraycopy(samples.targets(), 0, targets, 0, samples.count());
    }
}
