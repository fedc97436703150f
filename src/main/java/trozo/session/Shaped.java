package trozo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;

/// An activation of a file with what training may move of it, and what it is called; empty if it has no name.
///
/// @param each whether every unit it serves begins with one like it
record Shaped(Activation activation, Learnable learnable, String name, boolean each) {
    /// Without a name.
    Shaped(Activation activation, Learnable learnable) {
        this(activation, learnable, "", false);
    }

    Shaped with(String newName, boolean forEach) {
        return new Shaped(activation, learnable, newName, forEach);
    }

    static List<Shaped> all(List<Activation> activations, List<Learnable> learnables, List<String> names) {
        return IntStream.range(0, activations.size())
                .mapToObj(i -> new Shaped(activations.get(i), learnables.get(i)).with(names.get(i), false))
                .toList();
    }

    /// Those of units, with one for each layer, or for all, where its units have the same; else as they are.
    static List<Shaped> gathered(List<Shaped> all, List<Integer> hidden) {
        List<Shaped> gathered = new ArrayList<>();
        for (int layer = 1; layer <= hidden.size(); layer++) {
            List<Shaped> own = Sharing.ofLayer(all, hidden, layer);
            if (own.stream().distinct().count() > 1) {
                return all;
            }
            gathered.add(own.getFirst().with(own.getFirst().name(), true));
        }
        return gathered.stream().distinct().count() == 1 ? gathered.subList(0, 1) : gathered;
    }

    /// Those of a recipe, with one for each unit in place of one that every unit is to have.
    ///
    /// @param hidden units per hidden layer
    static List<Shaped> spread(List<Shaped> all, List<Integer> hidden) {
        List<Shaped> spread = new ArrayList<>();
        for (int layer = 1; layer <= hidden.size(); layer++) {
            spread.addAll(Sharing.ofLayer(all, hidden, layer));
        }
        return spread;
    }

    /// One that does not learn.
    static Shaped fixed(Activation activation) {
        return new Shaped(activation, Learnable.nothing(activation));
    }

    static List<Activation> activations(List<Shaped> all) {
        return all.stream().map(Shaped::activation).toList();
    }

    static List<String> names(List<Shaped> all) {
        return all.stream().map(Shaped::name).toList();
    }

    static List<Learnable> learnables(List<Shaped> all) {
        return all.stream().map(Shaped::learnable).toList();
    }
}
