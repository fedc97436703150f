package trozo.autograd;

/// A node whose output is linear in its one input: its tangent is computed as its values are.
abstract class Linear extends Kernel {
    final Node node;
    final Tensor x;
    final Tensor out;

    Linear(Node node, int... shape) {
        this.node = node;
        this.x = node.input(0);
        this.out = node.makeOutput(shape);
    }

    abstract void apply(double[] from, double[] to);

    /// Writes what `gradient` of the output means for the input.
    abstract void adjoint(double[] gradient, double[] into);

    @Override
    final void forward() {
        apply(x.values(), out.values());
    }

    @Override
    final void backward() {
        adjoint(out.gradient(), node.into(0));
    }

    @Override
    final void tangent(Node node) {
        apply(x.tangent(), out.tangent());
    }
}
