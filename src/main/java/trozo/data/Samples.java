package trozo.data;

/// Samples in the order they are used: `inputs[feature * count + sample]`, `targets[sample]`. Immutable by agreement:
/// nobody writes into the arrays once the samples are made.
///
/// @param features numbers per input
/// @param count how many samples
/// @param inputs features x count, feature by feature
/// @param targets count numbers; a class is its index
public record Samples(int features, int count, double[] inputs, double[] targets) {
    public double input(int sample, int feature) {
        return inputs[feature * count + sample];
    }
}
