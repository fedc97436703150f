package trozo.train;

import java.util.Optional;
import trozo.data.Samples;
import trozo.nn.Curves;
import trozo.nn.Loss;
import trozo.nn.Mlp;
import trozo.nn.Objective;
import trozo.nn.Parameters;

/// The recorded graphs of a run: one for a batch, one for all test samples, on the same parameters.
final class Learner {
    private final Batches batches;
    private final Mlp network;
    private final Objective objective;
    private final Optional<Objective> test;

    Learner(Parameters parameters, Curves curves, Loss loss, Batches batches, Samples testSamples) {
        this.batches = batches;
        this.network = new Mlp(parameters, curves, batches.size());
        this.objective = new Objective(network, loss);
        this.test =
                testSamples.count() == 0 ? Optional.empty() : Optional.of(onAll(parameters, curves, loss, testSamples));
    }

    /// An objective with all of `samples` put in.
    private static Objective onAll(Parameters parameters, Curves curves, Loss loss, Samples samples) {
        Mlp mlp = new Mlp(parameters, curves, samples.count());
        Objective objective = new Objective(mlp, loss);
        Batches.all(samples, mlp.input().values(), objective.target().values());
        return objective;
    }

    /// Takes the next batch, forward and backward; the gradients are then in the parameters.
    ///
    /// @return the loss of the batch
    double gradients() {
        batches.next(network.input().values(), objective.target().values());
        double loss = objective.forward();
        objective.backward();
        return loss;
    }

    double testLoss() {
        return test.map(Objective::forward).orElse(Double.NaN);
    }
}
