package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// Sums along axes: linear, each number weighted alike within its group. Without the attribute `dim` all axes are
/// reduced; `keepdim` leaves them with length 1.
final class SumOps {
    static final String DIM = "dim";
    static final String KEEP = "keepdim";

    private SumOps() {}

    static final List<Op> ROWS = List.of(
            new Op(
                    "sum",
                    node -> along(node, false),
                    whole(),
                    along(1),
                    along(0, -1).and(KEEP, true)),
            new Op(
                    "mean",
                    node -> along(node, true),
                    whole(),
                    along(1),
                    along(0, -1).and(KEEP, true)),
            new Op("cumsum", RunningSum::new, along(1), along(-1)));

    static Example whole() {
        return Example.none().with("x", 2, 3, 2);
    }

    static Example along(int... axes) {
        return whole().and(DIM, axes);
    }

    private static Kernel along(Node node, boolean mean) {
        int[] shape = node.input(0).shape();
        int[] axes = node.axes(DIM);
        Groups groups = Groups.along(shape, axes);
        double[] weights = new double[groups.count()];
        Arrays.fill(weights, mean ? 1.0 / groups.size() : 1);
        return new WeightedSum(
                node,
                groups,
                weights,
                Groups.reduced(shape, axes, node.attributes().flag(KEEP, false)));
    }

    /// Per group, the sum of its members times the group's weight.
    static final class WeightedSum extends Linear {
        private final Groups groups;
        private final double[] weights;

        WeightedSum(Node node, Groups groups, double[] weights, int... shape) {
            super(node, shape);
            this.groups = groups;
            this.weights = weights;
        }

        @Override
        void apply(double[] from, double[] to) {
            for (int g = 0; g < to.length; g++) {
                double sum = 0;
                for (int i = 0; i < groups.size(); i++) {
                    int member = groups.member(g, i);
                    sum += member == Groups.NOWHERE ? 0 : from[member];
                }
                to[g] = sum * weights[g];
            }
        }

        @Override
        void adjoint(double[] gradient, double[] into) {
            Arrays.fill(into, 0);
            for (int g = 0; g < gradient.length; g++) {
                for (int i = 0; i < groups.size(); i++) {
                    int member = groups.member(g, i);
                    if (member != Groups.NOWHERE) {
                        into[member] += gradient[g] * weights[g];
                    }
                }
            }
        }
    }

    private static final class RunningSum extends Linear {
        private final Groups groups;

        RunningSum(Node node) {
            super(node, node.input(0).shape());
            this.groups = Groups.along(x.shape(), node.axes(DIM));
        }

        @Override
        void apply(double[] from, double[] to) {
            for (int g = 0; g < groups.count(); g++) {
                double sum = 0;
                for (int i = 0; i < groups.size(); i++) {
                    sum += from[groups.member(g, i)];
                    to[groups.member(g, i)] = sum;
                }
            }
        }

        @Override
        void adjoint(double[] gradient, double[] into) {
            for (int g = 0; g < groups.count(); g++) {
                double sum = 0;
                for (int i = groups.size() - 1; i >= 0; i--) {
                    sum += gradient[groups.member(g, i)];
                    into[groups.member(g, i)] = sum;
                }
            }
        }
    }
}
