package trozo.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.autograd.Tensor;
import trozo.data.Samples;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.Objective;
import trozo.nn.Optimiser;
import trozo.nn.Parameters;
import trozo.piecewise.Activation;

/// The recorded graphs of a run, one for a batch, one for all test samples, on the same parameters and curves; and the
/// optimiser that moves these.
final class Learner {
    private final long seed;
    private final Batches batches;
    private final Curves curves;
    private final ModelSpec model;
    private final Mlp network;
    private final Objective objective;
    private final Optional<Objective> test;
    private final List<Tensor> moved;
    private final Optimiser optimiser;
    private Training training;

    Learner(Parameters parameters, Curves curves, Recipe recipe, Batches batches, Samples testSamples) {
        this.seed = recipe.seed();
        this.batches = batches;
        this.curves = curves;
        this.model = recipe.model();
        this.training = recipe.training();
        this.network = new Mlp(parameters, curves, batches.size(), training.precision());
        this.objective = new Objective(network, training.loss());
        this.test = testSamples.count() == 0
                ? Optional.empty()
                : Optional.of(onAll(parameters, curves, training, testSamples));
        this.moved = new ArrayList<>(parameters.tensors());
        moved.addAll(curves.learning());
        this.optimiser = Optimiser.of(training.optimiser(), moved);
    }

    /// An objective with all of `samples` put in.
    private static Objective onAll(Parameters parameters, Curves curves, Training training, Samples samples) {
        Mlp mlp = new Mlp(parameters, curves, samples.count(), training.precision());
        Objective objective = new Objective(mlp, training.loss());
        Batches.all(samples, mlp.input().values(), objective.target().values());
        return objective;
    }

    Optimiser optimiser() {
        return optimiser;
    }

    /// Whether the recorded graphs and this optimiser do for `recipe`, of the same data and shape, once its numbers are
    /// put in.
    boolean serves(Recipe recipe) {
        Training wanted = recipe.training();
        Training same = wanted.withOptimiser(training.optimiser())
                .withClipping(training.clipping())
                .withSchedule(training.schedule());
        return recipe.model().equals(model)
                && same.equals(training)
                && wanted.optimiser().getClass() == training.optimiser().getClass()
                && curves.accepts(recipe.activations(), recipe.learnables());
    }

    /// Other settings of the optimiser, the clipping and the schedule from now on.
    void setTraining(Training newTraining) {
        training = newTraining;
        optimiser.setSpec(newTraining.optimiser());
    }

    /// Numbers of the curves that were not reached from `before` by training begin to learn anew.
    void forgetOtherThan(List<Activation> before) {
        curves.differingFrom(before).forEach(optimiser::forget);
    }

    /// Takes the next batch, forward and backward; the gradients are then in the parameters. Where a kink rule follows
    /// a direction, every step has one of its own.
    ///
    /// @param step steps taken before
    /// @return the loss of the batch
    double gradients(long step) {
        batches.next(network.input().values(), objective.target().values());
        double loss = objective.forward();
        if (objective.followsDirection()) {
            objective.carry(Directions.ofStep(seed, step));
        }
        objective.backward();
        return loss;
    }

    /// Moves parameters and curves.
    ///
    /// @param step steps taken before
    /// @return whether the curves are still functions
    boolean update(long step) {
        curves.prepare();
        training.clipping().clip(moved);
        optimiser.step(training.schedule().factor(step));
        optimiser.round(training.precision());
        return curves.finish(training.precision());
    }

    double testLoss() {
        return test.map(Objective::forward).orElse(Double.NaN);
    }
}
