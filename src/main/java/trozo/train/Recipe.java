package trozo.train;

import java.util.List;
import java.util.Objects;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;

/// Everything a run depends on. The same recipe gives the same numbers bit for bit, on every machine.
///
/// @param activations one for all hidden layers, or one per hidden layer
public record Recipe(long seed, DataSpec data, ModelSpec model, List<Activation> activations, Training training) {

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

    public Recipe withSeed(long newSeed) {
        return new Recipe(newSeed, data, model, activations, training);
    }

    public Recipe withData(DataSpec newData) {
        return new Recipe(seed, newData, model, activations, training);
    }

    public Recipe withModel(ModelSpec newModel) {
        return new Recipe(seed, data, newModel, activations, training);
    }

    public Recipe withActivations(List<Activation> newActivations) {
        return new Recipe(seed, data, model, newActivations, training);
    }

    public Recipe withTraining(Training newTraining) {
        return new Recipe(seed, data, model, activations, newTraining);
    }
}
