package trozo.nn;

import java.util.List;

/// Which hidden units of a network live on in another: for each of its hidden layers, from the first, and each unit of
/// it, the number the unit had before, counted from 1 through all hidden layers; 0 for a new one. Inputs and outputs
/// are matched by their place.
public record Kept(List<List<Integer>> units) {
    public Kept {
        units = units.stream().map(List::copyOf).toList();
    }

    /// @throws IllegalArgumentException if a unit is named that was not there, or another number of units than there is
    public void requireFit(List<Integer> before, List<Integer> after) {
        int all = before.stream().mapToInt(Integer::intValue).sum();
        if (!units.stream().map(List::size).toList().equals(after)) {
            throw new IllegalArgumentException("for each unit of layers of " + after
                    + " the number it had before was expected, not for layers of "
                    + units.stream().map(List::size).toList());
        }
        for (List<Integer> layer : units) {
            for (int unit : layer) {
                if (unit < 0 || unit > all) {
                    throw new IllegalArgumentException(
                            "the number of a unit, 1 to " + all + ", or 0 was expected, not " + unit);
                }
            }
        }
    }

    /// For each number of `after` in the order of [Parameters#flat], its place in those of `before`; -1 for a new one.
    int[] origins(MlpShape before, MlpShape after) {
        int[] starts = starts(before);
        int[] origins = new int[starts(after)[after.layers()]];
        int at = 0;
        for (int layer = 1; layer <= after.layers(); layer++) {
            for (int unit = 0; unit < after.units(layer); unit++) {
                Place to = place(layer, unit, before, after);
                for (int input = 0; input < after.fanIn(layer); input++) {
                    Place from = source(layer - 1, input, before, after);
                    boolean joined = to.layer > 0 && from.unit >= 0 && from.layer == to.layer - 1;
                    origins[at++] = joined && from.unit < before.fanIn(to.layer)
                            ? starts[to.layer - 1] + to.unit * before.fanIn(to.layer) + from.unit
                            : -1;
                }
            }
            for (int unit = 0; unit < after.units(layer); unit++) {
                Place to = place(layer, unit, before, after);
                int weights = to.layer > 0 ? before.units(to.layer) * before.fanIn(to.layer) : 0;
                origins[at++] = to.layer > 0 ? starts[to.layer - 1] + weights + to.unit : -1;
            }
        }
        return origins;
    }

    /// Whether hidden layer `layer`, counted from 1, is new and has as many units as the layer before it, which it then
    /// passes on as well as its activation lets it.
    boolean isRelay(int layer) {
        List<Integer> here = units.get(layer - 1);
        return layer > 1
                && here.stream().allMatch(unit -> unit == 0)
                && here.size() == units.get(layer - 2).size()
                && units.get(layer - 2).stream().anyMatch(unit -> unit > 0);
    }

    /// Where a unit was; layer 0 and unit -1 if it is new.
    private record Place(int layer, int unit) {
        private static final Place NONE = new Place(0, -1);
    }

    /// Where what a layer's input comes from was: a layer that passes on stands for the one before it.
    private Place source(int layer, int unit, MlpShape before, MlpShape after) {
        int from = layer;
        while (from > 0 && isRelay(from)) {
            from--;
        }
        return from == 0 ? new Place(0, unit) : place(from, unit, before, after);
    }

    /// @param layer of the network after, counted from 1
    /// @param unit counted from 0
    private Place place(int layer, int unit, MlpShape before, MlpShape after) {
        if (layer == after.layers()) {
            return unit < before.outputs() ? new Place(before.layers(), unit) : Place.NONE;
        }
        int number = units.get(layer - 1).get(unit);
        int first = 1;
        for (int old = 1; old < before.layers(); old++) {
            if (number >= first && number < first + before.units(old)) {
                return new Place(old, number - first);
            }
            first += before.units(old);
        }
        return Place.NONE;
    }

    private static int[] starts(MlpShape shape) {
        int[] starts = new int[shape.layers() + 1];
        for (int layer = 1; layer <= shape.layers(); layer++) {
            starts[layer] = starts[layer - 1] + shape.units(layer) * (shape.fanIn(layer) + 1);
        }
        return starts;
    }
}
