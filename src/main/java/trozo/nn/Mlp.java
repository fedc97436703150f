package trozo.nn;

import java.util.ArrayList;
import java.util.List;
import trozo.autograd.Graph;
import trozo.autograd.Precision;
import trozo.autograd.Tensor;

/// A multi-layer perceptron recorded for one batch size: z = W a + b and a = f(z) per hidden layer, the output without
/// an activation. Several of them, of other batch sizes, may stand on the same parameters and curves.
public final class Mlp {
    private final Graph graph;
    private final Parameters parameters;
    private final Tensor input;
    private final List<Tensor> preactivations = new ArrayList<>();
    private final List<Tensor> activations = new ArrayList<>();
    private final Tensor output;

    /// @param batch samples per forward
    /// @throws IllegalArgumentException if there is neither one curve nor one per hidden layer or unit
    public Mlp(Parameters parameters, Curves curves, int batch) {
        this(parameters, curves, batch, Precision.FLOAT64);
    }

    /// The same in another format of numbers: a forward rounds parameters, curves and input to it, in place.
    public Mlp(Parameters parameters, Curves curves, int batch, Precision precision) {
        this.graph = new Graph(precision);
        MlpShape shape = parameters.shape();
        int hidden = shape.layers() - 1;
        Sharing sharing = Sharing.of(shape.hidden(), curves.count());
        this.parameters = parameters;
        this.input = Tensor.data("input", shape.inputs(), batch);
        Tensor signal = input;
        for (int layer = 1; layer <= hidden; layer++) {
            Tensor z = graph.affine(parameters.weights(layer), signal, parameters.biases(layer));
            signal = sharing == Sharing.UNIT
                    ? curves.recordEach(graph, z, sharing.index(shape.hidden(), layer, 1))
                    : curves.record(graph, z, sharing.index(shape.hidden(), layer, 1));
            preactivations.add(z);
            activations.add(signal);
        }
        this.output = graph.affine(parameters.weights(hidden + 1), signal, parameters.biases(hidden + 1));
    }

    public Parameters parameters() {
        return parameters;
    }

    /// Features x batch: what to fill before [#forward].
    public Tensor input() {
        return input;
    }

    /// Outputs x batch.
    public Tensor output() {
        return output;
    }

    /// z of hidden layer `layer`, counted from 1: units x batch. After a backward its gradient is dL/dz.
    public Tensor preactivation(int layer) {
        return preactivations.get(layer - 1);
    }

    /// f(z) of hidden layer `layer`, counted from 1: units x batch. After a backward its gradient is dL/da.
    public Tensor activation(int layer) {
        return activations.get(layer - 1);
    }

    /// Computes the output of the input.
    public void forward() {
        graph.forward(output);
    }

    /// What computes it, node by node.
    public Graph graph() {
        return graph;
    }
}
