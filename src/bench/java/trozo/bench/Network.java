package trozo.bench;

import java.util.List;
import java.util.stream.Stream;
import trozo.nn.MlpShape;

/// A network and its batch, written "2-8-8-1 x 10".
record Network(List<Integer> widths, int batch) {
    static Network of(String text) {
        String[] parts = text.split(" x ");
        List<Integer> widths =
                Stream.of(parts[0].split("-")).map(Integer::valueOf).toList();
        return new Network(widths, Integer.parseInt(parts[1]));
    }

    MlpShape shape() {
        return new MlpShape(widths.getFirst(), widths.subList(1, widths.size() - 1), widths.getLast());
    }

    /// How many numbers the weights have, without biases.
    private long weights() {
        long sum = 0;
        for (int layer = 1; layer < widths.size(); layer++) {
            sum += (long) widths.get(layer - 1) * widths.get(layer);
        }
        return sum;
    }

    /// Multiply-adds of the affine maps in one forward.
    long forwardProducts() {
        return batch * weights();
    }

    /// Multiply-adds of a step's affine maps: forward, gradient of the weights, and gradient of the inputs of every
    /// layer but the first.
    long stepProducts() {
        long toInputs = weights() - (long) widths.get(0) * widths.get(1);
        return batch * (2 * weights() + toInputs);
    }
}
