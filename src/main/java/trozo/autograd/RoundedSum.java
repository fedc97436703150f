package trozo.autograd;

import java.util.Arrays;

/// Sums and means in an emulated format: member after member into one accumulator, a mean divided at the end.
final class RoundedSum extends Kernel {
    private final Node node;
    private final Precision precision;
    private final Tensor x;
    private final Tensor out;
    private final Groups groups;
    private final double divisor;

    RoundedSum(Node node, Precision precision, boolean mean) {
        this.node = node;
        this.precision = precision;
        // Checks the inputs and makes the output.
        node.op().recording().kernel(node);
        this.x = node.input(0);
        this.out = node.output();
        this.groups = Groups.along(x.shape(), node.axes(SumOps.DIM));
        this.divisor = mean ? groups.size() : 1;
    }

    @Override
    void forward() {
        for (int g = 0; g < out.size(); g++) {
            double sum = 0;
            for (int i = 0; i < groups.size(); i++) {
                sum = precision.round(sum + x.values()[groups.member(g, i)]);
            }
            out.values()[g] = precision.round(sum / divisor);
        }
    }

    @Override
    void backward() {
        double[] into = node.into(0);
        Arrays.fill(into, 0);
        for (int g = 0; g < out.size(); g++) {
            double each = precision.round(out.gradient()[g] / divisor);
            for (int i = 0; i < groups.size(); i++) {
                into[groups.member(g, i)] = each;
            }
        }
    }
}
