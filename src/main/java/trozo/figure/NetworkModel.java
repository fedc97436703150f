package trozo.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import trozo.insight.UnitReport;
import trozo.insight.World;
import trozo.nn.MlpShape;
import trozo.train.Parameter;

/// What the picture of a network shows.
///
/// @param sizes inputs, units of each hidden layer, outputs
/// @param parameters as in a frame: W1 (units x inputs, row by row), b1, W2, b2, ...; not to be written to
/// @param units what is known of the hidden units; empty before it is
/// @param world what the units compute
/// @param selected the unit that is looked at
/// @param pointed the weight or bias that is pointed at
/// @param deadSince for dead and nearly dead units the step at which they were first seen so
public record NetworkModel(
        List<Integer> sizes,
        double[] parameters,
        List<UnitReport> units,
        Optional<World> world,
        Optional<UnitAddress> selected,
        Optional<Parameter> pointed,
        Map<UnitAddress, Long> deadSince) {
    /// A unit.
    ///
    /// @param layer counted from 1; the output layer is the last
    /// @param unit counted from 1
    public record UnitAddress(int layer, int unit) {}

    public NetworkModel {
        sizes = List.copyOf(sizes);
        units = List.copyOf(units);
        deadSince = Map.copyOf(deadSince);
        int needed = 0;
        for (int i = 1; i < sizes.size(); i++) {
            needed += sizes.get(i) * (sizes.get(i - 1) + 1);
        }
        if (parameters.length != needed) {
            throw new IllegalArgumentException(
                    "a network of " + sizes + " has " + needed + " parameters, not " + parameters.length);
        }
    }

    /// Nothing pointed at, and no past known.
    public NetworkModel(
            List<Integer> sizes,
            double[] parameters,
            List<UnitReport> units,
            Optional<World> world,
            Optional<UnitAddress> selected) {
        this(sizes, parameters, units, world, selected, Optional.empty(), Map.of());
    }

    public double value(Parameter place) {
        return parameters[place.index(shape())];
    }

    private MlpShape shape() {
        return new MlpShape(sizes.getFirst(), sizes.subList(1, sizes.size() - 1), sizes.getLast());
    }

    /// The largest bias of a layer, in magnitude.
    double largestBias(int layer) {
        double largest = 0;
        for (int unit = 1; unit <= sizes.get(layer); unit++) {
            largest = Math.max(largest, Math.abs(value(new Parameter(layer, unit, 0))));
        }
        return largest;
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

    Optional<UnitReport> report(UnitAddress address) {
        return units.stream()
                .filter(unit -> unit.layer() == address.layer() && unit.unit() == address.unit())
                .findFirst();
    }

    boolean dead(UnitAddress address) {
        return report(address).filter(UnitReport::dead).isPresent();
    }
}
