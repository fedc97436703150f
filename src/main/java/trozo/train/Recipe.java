package trozo.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;

/// Everything a run depends on. The same recipe gives the same numbers bit for bit, on every machine.
///
/// @param activations one for all hidden layers, one per hidden layer, or one per hidden unit, as [Sharing] says
/// @param learnables what training may move of each of them
/// @param names what the user calls each of them; empty where it has no name
public record Recipe(
        long seed,
        DataSpec data,
        ModelSpec model,
        List<Activation> activations,
        List<Learnable> learnables,
        List<String> names,
        Training training) {
    public static final int LONGEST_NAME = 40;

    /// @throws IllegalArgumentException if the activations fit neither all layers nor each
    public Recipe {
        Objects.requireNonNull(data);
        Objects.requireNonNull(model);
        Objects.requireNonNull(training);
        activations = List.copyOf(activations);
        Sharing.of(model.hidden(), activations.size());
        learnables = List.copyOf(learnables);
        if (learnables.size() != activations.size()) {
            throw new IllegalArgumentException(
                    activations.size() + " activations but " + learnables.size() + " of what learns");
        }
        for (int i = 0; i < learnables.size(); i++) {
            if (!learnables.get(i).goesWith(activations.get(i))) {
                throw new IllegalArgumentException("what learns is said of "
                        + learnables.get(i).size() + " breakpoints, which activation " + (i + 1) + " has not");
            }
        }
        names = List.copyOf(names);
        requireNames(names, activations.size());
    }

    private static void requireNames(List<String> names, int activations) {
        if (names.size() != activations) {
            throw new IllegalArgumentException(activations + " activations but " + names.size() + " names");
        }
        for (String name : names) {
            if (!isName(name)) {
                throw new IllegalArgumentException("a name of at most " + LONGEST_NAME + " characters, without spaces"
                        + " around it, was expected");
            }
        }
    }

    /// Whether an activation may be called so.
    public static boolean isName(String name) {
        return name.equals(name.strip())
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /// Activations without names.
    public Recipe(
            long seed,
            DataSpec data,
            ModelSpec model,
            List<Activation> activations,
            List<Learnable> learnables,
            Training training) {
        this(seed, data, model, activations, learnables, Collections.nCopies(activations.size(), ""), training);
    }

    /// Activations that stay as they are.
    public Recipe(long seed, DataSpec data, ModelSpec model, List<Activation> activations, Training training) {
        this(seed, data, model, activations, nothing(activations), training);
    }

    private static List<Learnable> nothing(List<Activation> activations) {
        return activations.stream().map(Learnable::nothing).toList();
    }

    /// The recipe a new window opens with.
    public static Recipe starter() {
        return new Recipe(
                1,
                DataSpec.toy(Kind.MOONS, 400, 0.1, 0.5),
                new ModelSpec(List.of(8, 8), Initialisation.HE),
                List.of(PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1)),
                new Training(Loss.BCE, OptimiserSpec.Adam.usual(0.01), 10, 2000));
    }

    /// Whom each of the [#activations] serves.
    public Sharing sharing() {
        return Sharing.of(model.hidden(), activations.size());
    }

    /// The activation of unit `unit` of hidden layer `layer`, both counted from 1.
    public Activation activation(int layer, int unit) {
        return activations.get(curveOf(layer, unit));
    }

    /// Which of the [#activations] serves a hidden unit.
    ///
    /// @param number of the unit, from 1 through all hidden layers
    private int curveOf(int number) {
        int layer = 1;
        int unit = number;
        while (layer < model.hidden().size() && unit > model.hidden().get(layer - 1)) {
            unit -= model.hidden().get(layer - 1);
            layer++;
        }
        return curveOf(layer, unit);
    }

    /// Which of the [#activations] serves unit `unit` of hidden layer `layer`, both counted from 1.
    public int curveOf(int layer, int unit) {
        return sharing().index(model.hidden(), layer, unit);
    }

    /// The units that activation `curve` serves, layer by layer.
    public List<Served> servedBy(int curve) {
        List<Served> served = new ArrayList<>();
        for (int layer = 1; layer <= model.hidden().size(); layer++) {
            int units = model.hidden().get(layer - 1);
            int first = curveOf(layer, 1);
            if (sharing() == Sharing.UNIT && first <= curve && curve < first + units) {
                served.add(new Served(layer, curve - first + 1, curve - first + 1));
            } else if (sharing() != Sharing.UNIT && first == curve) {
                served.add(new Served(layer, 1, units));
            }
        }
        return served;
    }

    /// Some units of a hidden layer.
    ///
    /// @param layer from 1
    /// @param first the first of them, from 1
    /// @param last the last of them
    public record Served(int layer, int first, int last) {}

    /// Whether training may move anything of the activations.
    public boolean hasLearnables() {
        return learnables.stream().anyMatch(Learnable::any);
    }

    public Recipe withSeed(long newSeed) {
        return new Recipe(newSeed, data, model, activations, learnables, names, training);
    }

    public Recipe withData(DataSpec newData) {
        return new Recipe(seed, newData, model, activations, learnables, names, training);
    }

    public Recipe withModel(ModelSpec newModel) {
        return new Recipe(seed, data, newModel, activations, learnables, names, training);
    }

    /// With other activations. What learns, and the names, follow: by its place where there are as many as before, else
    /// from the one that was the same before, or from the first.
    public Recipe withActivations(List<Activation> newActivations) {
        return withModel(model, newActivations);
    }

    /// With another shape and the activations that go with it; what learns and the names follow as in
    /// [#withActivations].
    public Recipe withModel(ModelSpec newModel, List<Activation> newActivations) {
        List<Learnable> fitted = new ArrayList<>();
        List<String> called = new ArrayList<>();
        for (int i = 0; i < newActivations.size(); i++) {
            Activation after = newActivations.get(i);
            int from = newActivations.size() == activations.size() ? i : Math.max(0, activations.indexOf(after));
            fitted.add(learnables.get(from).fittedTo(activations.get(from), after));
            called.add(names.get(from));
        }
        return new Recipe(seed, data, newModel, newActivations, fitted, called, training);
    }

    /// With another shape, each of whose units has what a unit of this had, as far as they share alike.
    ///
    /// @param heirs for each hidden unit, layer by layer, the number of that unit, from 1 through all hidden layers
    public Recipe withUnits(ModelSpec newModel, List<List<Integer>> heirs) {
        Sharing sharing = sharing();
        List<Activation> fitted = new ArrayList<>();
        List<Learnable> learn = new ArrayList<>();
        List<String> called = new ArrayList<>();
        for (int i = 0; i < Math.max(1, sharing.count(newModel.hidden())); i++) {
            int from = newModel.hidden().isEmpty() ? 0 : curveOf(sharing.first(heirs, i));
            fitted.add(activations.get(from));
            learn.add(learnables.get(from));
            called.add(names.get(from));
        }
        return new Recipe(seed, data, newModel, fitted, learn, called, training);
    }

    /// With the activations shared otherwise: whoever is to have one of its own begins with the one that served it, or
    /// where several become one, that is `chosen`.
    public Recipe withSharing(Sharing wanted, int chosen) {
        List<Integer> from = new ArrayList<>();
        for (int layer = 1; layer <= model.hidden().size(); layer++) {
            for (int unit = 1; unit <= model.hidden().get(layer - 1); unit++) {
                int own = wanted.index(model.hidden(), layer, unit);
                int now = curveOf(layer, unit);
                if (own == from.size()) {
                    from.add(now);
                } else if (now == chosen) {
                    from.set(own, now);
                }
            }
        }
        return new Recipe(
                seed,
                data,
                model,
                from.stream().map(activations::get).toList(),
                from.stream().map(learnables::get).toList(),
                from.stream().map(names::get).toList(),
                training);
    }

    /// With activation `from`, what learns of it and its name in the place of activation `to`.
    public Recipe withCopy(int from, int to) {
        return withActivations(replaced(activations, from, to))
                .withLearnables(replaced(learnables, from, to))
                .withNames(replaced(names, from, to));
    }

    private static <T> List<T> replaced(List<T> all, int from, int to) {
        List<T> copy = new ArrayList<>(all);
        copy.set(to, all.get(from));
        return copy;
    }

    /// Whether training may make `learnt` of these activations: they differ only in what learns.
    public boolean canLearn(List<Activation> learnt) {
        boolean possible = learnt.size() == activations.size();
        for (int i = 0; possible && i < activations.size(); i++) {
            possible = learnables.get(i).leads(activations.get(i), learnt.get(i));
        }
        return possible;
    }

    /// With activations that training has made of these.
    ///
    /// @throws IllegalArgumentException if something differs that does not learn
    public Recipe withLearnt(List<Activation> learnt) {
        if (!canLearn(learnt)) {
            throw new IllegalArgumentException(
                    "the activations that the edits lead to were expected, other only in what learns");
        }
        return new Recipe(seed, data, model, learnt, learnables, names, training);
    }

    public Recipe withLearnables(List<Learnable> newLearnables) {
        return new Recipe(seed, data, model, activations, newLearnables, names, training);
    }

    /// With other names of the activations.
    public Recipe withNames(List<String> newNames) {
        return new Recipe(seed, data, model, activations, learnables, newNames, training);
    }

    public Recipe withTraining(Training newTraining) {
        return new Recipe(seed, data, model, activations, learnables, names, newTraining);
    }
}
