package trozo.nn;

import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Tensor;
import trozo.random.Draws;

/// A network's mean loss over a batch: fill [Mlp#input] and [#target], then forward, then backward.
public final class Objective {
    private final Graph graph;
    private final Tensor target;
    /// The targets as the hinge loss takes them, -1 or 1; null for any other loss.
    private final Tensor signs;
    private final Tensor loss;

    public Objective(Mlp mlp, Loss kind) {
        Tensor output = mlp.output();
        int batch = output.length(1);
        this.graph = mlp.graph();
        this.target = Tensor.data("target", kind == Loss.CROSS_ENTROPY ? 1 : output.length(0), batch);
        this.signs = kind == Loss.HINGE ? Tensor.data("sign", output.shape()) : null;
        this.loss = switch (kind) {
            case Loss.Named.MSE -> graph.meanSquaredError(output, target);
            case Loss.Named.BCE -> graph.binaryCrossEntropy(output, target);
            case Loss.Named.CROSS_ENTROPY -> graph.crossEntropy(output, target);
            case Loss.Named.HINGE -> graph.hinge(output, signs, KinkRule.LEFT);
            case Loss.Huber huber -> graph.huber(output, target, huber.delta());
        };
    }

    /// Outputs x batch, for two classes 0 or 1; for cross entropy 1 x batch, class indices.
    public Tensor target() {
        return target;
    }

    /// The mean loss, as the graph's last node.
    public Tensor loss() {
        return loss;
    }

    /// Runs the network and gives the mean loss.
    public double forward() {
        if (signs != null) {
            double[] classes = target.values();
            for (int j = 0; j < classes.length; j++) {
                signs.values()[j] = 2 * classes[j] - 1;
            }
        }
        graph.forward(loss);
        return loss.values()[0];
    }

    /// Whether backward needs a direction: some curve's kink rule is DIRECTION.
    public boolean followsDirection() {
        return graph.followsDirection();
    }

    /// Carries a direction in parameter space through the last forward, for the next backward.
    public void carry(Draws direction) {
        graph.carry(direction);
    }

    /// Fills the gradients of the parameters, pre-activations and activations with the last forward's.
    public void backward() {
        graph.backward(loss);
    }
}
