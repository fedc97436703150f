package trozo.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import trozo.nn.MlpShape;
import trozo.random.Draws;

/// Normal draws to train on, and the shuffled order of an epoch. What an epoch leaves over at its end is not used.
final class Samples {
    static final int COUNT = 1000;

    private final Draws draws = new Draws(2);
    private final int[] order = IntStream.range(0, COUNT).toArray();
    /// Feature by feature.
    private final double[] inputs;
    private final double[] targets;
    private final int batch;
    private int next = COUNT;

    Samples(MlpShape shape, int batch) {
        this.batch = batch;
        this.inputs = normals(shape.inputs() * COUNT);
        this.targets = normals(shape.outputs() * COUNT);
    }

    private double[] normals(int size) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> draws.normal());
        return values;
    }

    /// Writes the next batch, feature by feature.
    void assemble(double[] batchInputs, double[] batchTargets) {
        if (next + batch > COUNT) {
            draws.shuffle(order);
            next = 0;
        }
        gather(inputs, batchInputs);
        gather(targets, batchTargets);
        next += batch;
    }

    private void gather(double[] from, double[] to) {
        for (int row = 0, at = 0; at < to.length; row += COUNT) {
            for (int n = 0; n < batch; n++) {
                to[at++] = from[row + order[next + n]];
            }
        }
    }

    void shuffle() {
        draws.shuffle(order);
    }

    /// All inputs, sample by sample, in the order of the epoch.
    void inputRows(double[] to) {
        rows(inputs, to);
    }

    void targetRows(double[] to) {
        rows(targets, to);
    }

    private void rows(double[] from, double[] to) {
        int features = to.length / COUNT;
        for (int feature = 0; feature < features; feature++) {
            for (int n = 0; n < COUNT; n++) {
                to[n * features + feature] = from[feature * COUNT + order[n]];
            }
        }
    }
}
