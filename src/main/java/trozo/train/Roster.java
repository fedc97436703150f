package trozo.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trozo.nn.Kept;
import trozo.train.Recipe.Served;

/// The hidden units by name, layer by layer: whoever adds or takes away units or layers says in this way which ones
/// stay. A name is a number that no other unit of the network has.
///
/// @param units the names, from the first hidden layer
/// @param next the name that the next new unit gets
public record Roster(List<List<Integer>> units, int next) {
    public Roster {
        units = units.stream().map(List::copyOf).toList();
    }

    /// All units new, named in order from 1.
    public static Roster of(List<Integer> hidden) {
        return new Roster(List.of(), 1).fittedTo(hidden);
    }

    public List<Integer> widths() {
        return units.stream().map(List::size).toList();
    }

    /// Layers and units matched by their places from the first; the rest are new.
    public Roster fittedTo(List<Integer> hidden) {
        if (hidden.equals(widths())) {
            return this;
        }
        List<List<Integer>> fitted = new ArrayList<>();
        int name = next;
        for (int layer = 0; layer < hidden.size(); layer++) {
            List<Integer> here = layer < units.size() ? units.get(layer) : List.of();
            List<Integer> names = new ArrayList<>(here.subList(0, Math.min(here.size(), hidden.get(layer))));
            while (names.size() < hidden.get(layer)) {
                names.add(name++);
            }
            fitted.add(names);
        }
        return new Roster(fitted, name);
    }

    /// With one more unit at the end of hidden layer `layer`, counted from 1.
    public Roster withUnit(int layer) {
        List<List<Integer>> all = new ArrayList<>(units);
        List<Integer> names = new ArrayList<>(units.get(layer - 1));
        names.add(next);
        all.set(layer - 1, names);
        return new Roster(all, next + 1);
    }

    /// Without unit `unit` of hidden layer `layer`, both counted from 1.
    public Roster withoutUnit(int layer, int unit) {
        List<List<Integer>> all = new ArrayList<>(units);
        List<Integer> names = new ArrayList<>(units.get(layer - 1));
        names.remove(unit - 1);
        all.set(layer - 1, names);
        return new Roster(all, next);
    }

    /// With a new layer of `count` units after hidden layer `layer`; 0 puts it first.
    public Roster withLayerAfter(int layer, int count) {
        List<List<Integer>> all = new ArrayList<>(units);
        List<Integer> names = new ArrayList<>();
        for (int unit = 0; unit < count; unit++) {
            names.add(next + unit);
        }
        all.add(layer, names);
        return new Roster(all, next + count);
    }

    public Roster withoutLayer(int layer) {
        List<List<Integer>> all = new ArrayList<>(units);
        all.remove(layer - 1);
        return new Roster(all, next);
    }

    /// Which units of `before` are still here.
    public Kept keptFrom(Roster before) {
        List<Integer> names = before.units.stream().flatMap(List::stream).toList();
        return new Kept(units.stream()
                .map(layer ->
                        layer.stream().map(name -> names.indexOf(name) + 1).toList())
                .toList());
    }

    /// Whom each unit takes after: the unit of `before` that it is; a new one takes after its neighbour in the layer,
    /// or
    /// in a new layer after the unit at its place in the layer before it.
    ///
    /// @return for each unit, layer by layer, a number from 1 through all layers of `before`
    public List<List<Integer>> heirsOf(Roster before) {
        List<List<Integer>> heirs = new ArrayList<>();
        int first = before.units.isEmpty() ? 1 : before.units.getFirst().size();
        List<Integer> fallback = IntStream.rangeClosed(1, first).boxed().toList();
        for (List<Integer> kept : keptFrom(before).units()) {
            List<Integer> known = kept.stream().filter(number -> number > 0).toList();
            List<Integer> layer = new ArrayList<>();
            for (int unit = 0; unit < kept.size(); unit++) {
                int neighbour = known.isEmpty()
                        ? fallback.get(Math.min(unit, fallback.size() - 1))
                        : unit == 0 ? known.getFirst() : layer.getLast();
                layer.add(kept.get(unit) > 0 ? kept.get(unit) : neighbour);
            }
            heirs.add(layer);
            fallback = layer;
        }
        return heirs;
    }

    /// The name of a parameter.
    public Link link(Parameter parameter) {
        return new Link(
                name(parameter.layer(), parameter.unit()),
                parameter.input() == 0 ? Link.BIAS : name(parameter.layer() - 1, parameter.input()));
    }

    private int name(int layer, int unit) {
        return layer == 0 || layer > units.size()
                ? Link.end(unit)
                : units.get(layer - 1).get(unit - 1);
    }

    /// Where the unit of this name is.
    public Optional<Served> placeOf(int name) {
        for (int layer = 1; layer <= units.size(); layer++) {
            int unit = units.get(layer - 1).indexOf(name) + 1;
            if (unit > 0) {
                return Optional.of(new Served(layer, unit, unit));
            }
        }
        return Optional.empty();
    }

    /// Where a parameter is, if its units are still there and joined.
    public Optional<Parameter> find(Link link, int inputs, int outputs) {
        for (int layer = 1; layer <= units.size() + 1; layer++) {
            int unit = place(layer, link.to(), outputs);
            if (unit > 0) {
                int input = link.from() == Link.BIAS ? 0 : place(layer - 1, link.from(), inputs);
                if (link.from() == Link.BIAS || input > 0) {
                    return Optional.of(new Parameter(layer, unit, input));
                }
            }
        }
        return Optional.empty();
    }

    /// The place of a name in a layer, counted from 1; 0 if it is not there.
    private int place(int layer, int name, int ends) {
        if (layer == 0 || layer > units.size()) {
            int end = Link.endOf(name);
            return end <= ends ? end : 0;
        }
        return name > 0 ? Collections.indexOfSubList(units.get(layer - 1), List.of(name)) + 1 : 0;
    }

    /// A weight, by the names of the units it leads from and to; or a bias.
    public record Link(int to, int from) {
        static final int BIAS = 0;

        /// The name of input or output `place`, counted from 1.
        private static int end(int place) {
            return -place;
        }

        private static int endOf(int name) {
            return Math.max(0, -name);
        }
    }
}
