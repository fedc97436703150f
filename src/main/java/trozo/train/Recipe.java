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
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;

/// Everything a run depends on. The same recipe gives the same numbers bit for bit, on every machine.
///
/// @param activations one for all hidden layers, or one per hidden layer
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
        if (activations.size() != 1 && activations.size() != model.hidden().size()) {
            throw new IllegalArgumentException("a network of " + model.hidden().size()
                    + " hidden layers takes 1 activation or one per layer, not " + activations.size());
        }
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

    /// The activation of hidden layer `layer`, counted from 1.
    public Activation activation(int layer) {
        return activations.get(curveOf(layer));
    }

    /// Which of the [#activations] serves hidden layer `layer`, counted from 1.
    public int curveOf(int layer) {
        return activations.size() == 1 ? 0 : layer - 1;
    }

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
