package trozo.autograd;

/// A node that makes one number of every group of its input's numbers, smoothly.
abstract class Reduction extends Kernel {
    private final Node node;
    final Tensor x;
    final Tensor out;
    final Groups groups;

    /// Along the axes of the attribute `dim`.
    Reduction(Node node) {
        this.node = node;
        this.x = node.input(0);
        int[] axes = node.axes(SumOps.DIM);
        this.groups = Groups.along(x.shape(), axes);
        this.out = node.makeOutput(
                Groups.reduced(x.shape(), axes, node.attributes().flag(SumOps.KEEP, false)));
    }

    /// The number of group g.
    abstract double reduce(int g);

    /// Writes, at the members of group g, the upstream gradient times the derivative.
    abstract void send(int g, double upstream, double[] into);

    /// Member i of group g.
    final double at(int g, int i) {
        return x.values()[groups.member(g, i)];
    }

    @Override
    final void forward() {
        for (int g = 0; g < out.size(); g++) {
            out.values()[g] = reduce(g);
        }
    }

    @Override
    final void backward() {
        for (int g = 0; g < out.size(); g++) {
            send(g, out.gradient()[g], node.into(0));
        }
    }
}
