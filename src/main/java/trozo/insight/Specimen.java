package trozo.insight;

import java.util.Arrays;
import java.util.stream.IntStream;
import trozo.autograd.Graph;
import trozo.autograd.Tensor;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.data.Samples;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Objective;
import trozo.nn.Parameters;
import trozo.train.Batches;
import trozo.train.Directions;
import trozo.train.Fitting;
import trozo.train.Recipe;
import trozo.train.RunState;

/// A network cut out of a run, with some of the training points, to try things on: its weights may be moved at will.
/// Whatever format the run computes in, this is in double precision, as differences need it.
final class Specimen {
    private final RunState state;
    private final int[] which;
    private final Samples samples;
    private final Parameters parameters;
    private final Mlp network;
    private final Objective objective;

    /// @param which of the training points, by number
    private Specimen(RunState state, DataSet data, int... which) {
        this.state = state;
        this.which = which;
        Recipe recipe = state.recipe();
        this.samples = some(data.train(), which);
        MlpShape shape = new MlpShape(
                data.features(),
                recipe.model().hidden(),
                Fitting.outputs(data, recipe.training().loss()));
        this.parameters = Parameters.zero(shape);
        parameters.set(state.parameters());
        this.network = new Mlp(parameters, Curves.of(recipe.activations()), which.length);
        this.objective = new Objective(network, recipe.training().loss());
        System.arraycopy(samples.inputs(), 0, network.input().values(), 0, samples.inputs().length);
        System.arraycopy(samples.targets(), 0, objective.target().values(), 0, samples.count());
    }

    /// With all training points, or only with those that the next step will see.
    static Specimen of(RunState state, boolean nextBatch) {
        DataSet data = DataSets.of(state.recipe().data(), state.recipe().seed());
        int[] which = nextBatch
                ? Batches.coming(state, data.train())
                : IntStream.range(0, data.train().count()).toArray();
        return new Specimen(state, data, which);
    }

    /// With one training point.
    static Specimen ofOne(RunState state, int sample) {
        return new Specimen(
                state, DataSets.of(state.recipe().data(), state.recipe().seed()), sample);
    }

    private static Samples some(Samples all, int... which) {
        double[] inputs = new double[all.features() * which.length];
        double[] targets = new double[which.length];
        Batches.gather(all, which, inputs, targets);
        return new Samples(all.features(), which.length, inputs, targets);
    }

    Recipe recipe() {
        return state.recipe();
    }

    Samples samples() {
        return samples;
    }

    /// Which of the run's training points is the n-th here, both from 0.
    int number(int n) {
        return which[n];
    }

    Parameters parameters() {
        return parameters;
    }

    MlpShape shape() {
        return parameters.shape();
    }

    Mlp network() {
        return network;
    }

    Graph graph() {
        return network.graph();
    }

    Tensor loss() {
        return objective.loss();
    }

    double forward() {
        return objective.forward();
    }

    /// Fills the gradients by the kink rules, which follow the direction of the next step if they follow one.
    void backward() {
        carry();
        objective.backward();
    }

    private void carry() {
        if (objective.followsDirection()) {
            objective.carry(Directions.ofStep(state.recipe().seed(), state.step()));
        }
    }

    /// The loss at other weights.
    double lossAt(double[] flat) {
        parameters.set(flat);
        return forward();
    }

    /// dL/d(weights and biases), in the order of the run's parameters.
    double[] gradient() {
        return parameters.tensors().stream()
                .flatMapToDouble(tensor -> Arrays.stream(tensor.gradient()))
                .toArray();
    }
}
