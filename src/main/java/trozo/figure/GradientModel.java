package trozo.figure;

import java.util.List;

/// How strong the gradient of each layer was over time.
///
/// @param samples when it was measured, in order
public record GradientModel(List<Sample> samples) {
    /// @param step steps taken by then
    /// @param norms the norm of dL/d(weights and biases) of each layer, the output last
    public record Sample(long step, List<Double> norms) {
        public Sample {
            norms = List.copyOf(norms);
        }
    }

    /// @throws IllegalArgumentException if the number of layers changes
    public GradientModel {
        samples = List.copyOf(samples);
        for (Sample sample : samples) {
            if (sample.norms().size() != samples.getFirst().norms().size()) {
                throw new IllegalArgumentException(
                        "at step " + samples.getFirst().step() + " there were "
                                + samples.getFirst().norms().size() + " layers, at step " + sample.step() + " "
                                + sample.norms().size());
            }
        }
    }

    int layers() {
        return samples.isEmpty() ? 0 : samples.getFirst().norms().size();
    }
}
