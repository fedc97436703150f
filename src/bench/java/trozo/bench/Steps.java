package trozo.bench;

import java.util.List;
import trozo.nn.Curves;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.Mlp;
import trozo.nn.Objective;
import trozo.nn.Optimiser;
import trozo.nn.OptimiserSpec;
import trozo.nn.Parameters;
import trozo.piecewise.Activation;
import trozo.random.Draws;

/// Training of a network as our engine does it, step by step.
final class Steps {
    static final double RATE = 1e-4;

    private final double[] losses = new double[1 << 16];
    private final Samples samples;
    private final Mlp mlp;
    private final Objective objective;
    private final Optimiser optimiser;
    private int count;

    Steps(Network network, List<Activation> activations) {
        Parameters parameters = Parameters.draw(network.shape(), Initialisation.HE, new Draws(1));
        samples = new Samples(network.shape(), network.batch());
        mlp = new Mlp(parameters, Curves.of(activations), network.batch());
        objective = new Objective(mlp, Loss.MSE);
        optimiser = Optimiser.of(new OptimiserSpec.Sgd(RATE), parameters.tensors());
    }

    /// Batch, forward, backward, update, and the loss written down.
    double take() {
        samples.assemble(mlp.input().values(), objective.target().values());
        double loss = objective.forward();
        objective.backward();
        optimiser.step();
        losses[count++ & losses.length - 1] = loss;
        return loss;
    }
}
