package trozo.insight.guard;

import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Objective;
import trozo.nn.Parameters;
import trozo.train.Batches;
import trozo.train.Fitting;
import trozo.train.Recipe;

/// The loss of some samples as a function of the weights, with its slopes.
final class Slopes {
    private final Parameters parameters;
    private final Mlp network;
    private final Objective objective;
    private final int layers;

    /// @param which the samples to take the mean loss of, counted from 0
    Slopes(Recipe recipe, DataSet data, Samples samples, int[] which) {
        MlpShape shape = new MlpShape(
                data.features(),
                recipe.model().hidden(),
                Fitting.outputs(data, recipe.training().loss()));
        parameters = Parameters.zero(shape);
        layers = recipe.model().hidden().size();
        network = new Mlp(parameters, Curves.of(recipe.activations()), which.length);
        objective = new Objective(network, recipe.training().loss());
        Batches.gather(
                samples, which, network.input().values(), objective.target().values());
    }

    double loss(double[] weights) {
        parameters.set(weights);
        return objective.forward();
    }

    /// dL/dw for every weight and bias.
    double[] at(double[] weights) {
        loss(weights);
        objective.backward();
        double[] gradient = new double[parameters.size()];
        int at = 0;
        for (var tensor : parameters.tensors()) {
            System.arraycopy(tensor.gradient(), 0, gradient, at, tensor.size());
            at += tensor.size();
        }
        return gradient;
    }

    /// The sums of squares of dL/dz, a hidden layer each, after [#at].
    double[] powers() {
        double[] powers = new double[layers];
        for (int layer = 1; layer <= layers; layer++) {
            double[] gradient = network.preactivation(layer).gradient();
            powers[layer - 1] = Vectors.dot(gradient, gradient);
        }
        return powers;
    }

    /// All pre-activations, layer after layer, after [#at]; a hidden layer each.
    double[][] preactivations() {
        double[][] all = new double[layers][];
        for (int layer = 1; layer <= layers; layer++) {
            all[layer - 1] = network.preactivation(layer).values().clone();
        }
        return all;
    }
}
