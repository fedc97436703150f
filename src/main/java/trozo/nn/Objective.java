package trozo.nn;

import trozo.autograd.Graph;
import trozo.autograd.Tensor;

/// A network's mean loss over a batch: fill [Mlp#input] and [#target], then forward, then backward.
public final class Objective {
    private final Graph graph;
    private final Tensor target;
    private final Tensor loss;

    public Objective(Mlp mlp, Loss kind) {
        Tensor output = mlp.output();
        int batch = output.length(1);
        this.graph = mlp.graph();
        this.target = Tensor.data("target", kind == Loss.CROSS_ENTROPY ? 1 : output.length(0), batch);
        this.loss = switch (kind) {
            case MSE -> graph.meanSquaredError(output, target);
            case BCE -> graph.binaryCrossEntropy(output, target);
            case CROSS_ENTROPY -> graph.crossEntropy(output, target);
        };
    }

    /// Outputs x batch; for cross entropy 1 x batch, class indices.
    public Tensor target() {
        return target;
    }

    /// Runs the network and gives the mean loss.
    public double forward() {
        graph.forward(loss);
        return loss.values()[0];
    }

    /// Fills the gradients of the parameters, pre-activations and activations with the last forward's.
    public void backward() {
        graph.backward(loss);
    }
}
