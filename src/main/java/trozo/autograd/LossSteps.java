package trozo.autograd;

/// Losses recorded operation by operation, so that an emulated format can round each.
final class LossSteps {
    private final Graph graph;

    LossSteps(Graph graph) {
        this.graph = graph;
    }

    private Tensor op(String name, Tensor... inputs) {
        return graph.apply(Ops.named(name), inputs);
    }

    private Tensor one() {
        return Tensor.data("1").set(1);
    }

    Tensor meanSquaredError(Tensor output, Tensor target) {
        return op("mean", op("square", op("sub", output, target)));
    }

    /// softplus(o) - o t
    Tensor binaryCrossEntropy(Tensor logits, Tensor target) {
        return op("mean", op("sub", op("softplus", logits), op("mul", logits, target)));
    }

    /// relu(1 - t o)
    Tensor hinge(Tensor output, Tensor target, KinkRule rule) {
        Tensor margin = op("sub", one(), op("mul", target, output));
        return op("mean", graph.apply(Ops.named("relu"), Attributes.of(Op.RULE, rule), margin));
    }
}
