package trozo.insight;

import java.util.List;

/// Where the pre-activations of the training points lie on the z axis, layer by layer.
///
/// @param low the left end of the first bin
/// @param high the right end of the last bin
/// @param layers those whose units use the curve, from the first
public record Traffic(double low, double high, List<Layer> layers) {
    public Traffic {
        layers = List.copyOf(layers);
    }

    /// @param layer its number, counted from 1
    /// @param unit the only unit of it that is counted, from 1; 0 if all are
    /// @param counts pre-activations in each bin of equal width; not to be written to
    /// @param below how many lie left of the first bin
    /// @param above how many lie right of the last bin
    /// @param total how many there are
    public record Layer(int layer, int unit, int[] counts, int below, int above, int total) {}

    public int bins() {
        return layers.isEmpty() ? 0 : layers.getFirst().counts().length;
    }
}
