package trozo.figure;

import java.util.List;
import java.util.Optional;
import trozo.insight.UnitReport;
import trozo.insight.World;

/// What the picture of a network shows.
///
/// @param sizes inputs, units of each hidden layer, outputs
/// @param parameters as in a frame: W1 (units x inputs, row by row), b1, W2, b2, ...; not to be written to
/// @param units what is known of the hidden units; empty before it is
/// @param world what the units compute
/// @param selected the unit that is looked at
public record NetworkModel(
        List<Integer> sizes,
        double[] parameters,
        List<UnitReport> units,
        Optional<World> world,
        Optional<UnitAddress> selected) {
    /// A hidden unit.
    ///
    /// @param layer counted from 1
    /// @param unit counted from 1
    public record UnitAddress(int layer, int unit) {}

    public NetworkModel {
        sizes = List.copyOf(sizes);
        units = List.copyOf(units);
        int needed = 0;
        for (int i = 1; i < sizes.size(); i++) {
            needed += sizes.get(i) * (sizes.get(i - 1) + 1);
        }
        if (parameters.length != needed) {
            throw new IllegalArgumentException(
                    "a network of " + sizes + " has " + needed + " parameters, not " + parameters.length);
        }
    }

    /// The weight from `from` in layer `layer - 1` to `to` in layer `layer`, units counted from 0, inputs layer 0.
    double weight(int layer, int from, int to) {
        int start = 0;
        for (int i = 1; i < layer; i++) {
            start += sizes.get(i) * (sizes.get(i - 1) + 1);
        }
        return parameters[start + to * sizes.get(layer - 1) + from];
    }

    /// The largest weight into a layer, in magnitude.
    double largest(int layer) {
        double largest = 0;
        for (int to = 0; to < sizes.get(layer); to++) {
            for (int from = 0; from < sizes.get(layer - 1); from++) {
                largest = Math.max(largest, Math.abs(weight(layer, from, to)));
            }
        }
        return largest;
    }

    boolean dead(UnitAddress address) {
        return units.stream()
                .anyMatch(unit -> unit.layer() == address.layer() && unit.unit() == address.unit() && unit.dead());
    }
}
