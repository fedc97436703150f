package trozo.nn;

import java.util.List;

/// The widths of a multi-layer perceptron.
///
/// @param inputs numbers per sample
/// @param hidden units per hidden layer
/// @param outputs numbers it gives per sample
public record MlpShape(int inputs, List<Integer> hidden, int outputs) {
    public MlpShape {
        hidden = List.copyOf(hidden);
    }

    /// Layers with weights: the hidden ones and the output.
    public int layers() {
        return hidden.size() + 1;
    }

    /// Units of layer `layer`, counted from 1; the last is the output.
    public int units(int layer) {
        return layer == layers() ? outputs : hidden.get(layer - 1);
    }

    /// What layer `layer` takes in, counted from 1.
    public int fanIn(int layer) {
        return layer == 1 ? inputs : units(layer - 1);
    }
}
