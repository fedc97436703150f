package trozo.train;

import trozo.nn.MlpShape;

/// Where a weight or a bias stands.
///
/// @param layer the layer it leads to, counted from 1; the output layer is the last
/// @param unit the unit it leads to, counted from 1
/// @param input the unit or input it comes from, counted from 1; 0 for the bias
public record Parameter(int layer, int unit, int input) {
    public boolean isBias() {
        return input == 0;
    }

    /// Its place in the order of [RunState#parameters].
    ///
    /// @throws IllegalArgumentException if the network has no such parameter
    public int index(MlpShape shape) {
        boolean there = layer >= 1
                && layer <= shape.layers()
                && unit >= 1
                && unit <= shape.units(layer)
                && input >= 0
                && input <= shape.fanIn(layer);
        if (!there) {
            throw new IllegalArgumentException(
                    "there is no weight to unit " + unit + " of layer " + layer + " from input " + input);
        }
        int start = 0;
        for (int before = 1; before < layer; before++) {
            start += shape.units(before) * (shape.fanIn(before) + 1);
        }
        return isBias()
                ? start + shape.units(layer) * shape.fanIn(layer) + unit - 1
                : start + (unit - 1) * shape.fanIn(layer) + input - 1;
    }
}
