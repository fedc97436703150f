package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// Comparisons, and the choice between two tensors. A comparison gives 1 where it holds and 0 elsewhere, and no
/// gradient flows through it; so a program that chooses with one has chosen its slope at the tie itself.
final class ChoiceOps {
    private ChoiceOps() {}

    static final List<Op> ROWS = List.of(
            comparison("gt", (a, b) -> a > b),
            comparison("ge", (a, b) -> a >= b),
            comparison("lt", (a, b) -> a < b),
            comparison("le", (a, b) -> a <= b),
            comparison("eq", (a, b) -> a == b),
            comparison("ne", (a, b) -> a != b),
            new Op(
                    "where",
                    Where::new,
                    Example.none()
                            .exactly(Tensor.data("c", 3, 1).set(1, 0, 1))
                            .with("a", 3, 2)
                            .with("b", 2)));

    private interface Comparison {
        boolean holds(double a, double b);
    }

    private static Op comparison(String name, Comparison comparison) {
        return new Op(
                name,
                node -> new Compare(node, comparison),
                Example.none().with("a", 2, 3).with("b", 3));
    }

    private static final class Compare extends Constant {
        private final Tensor a;
        private final Tensor b;
        private final Tensor out;
        private final int[] toA;
        private final int[] toB;
        private final Comparison comparison;

        Compare(Node node, Comparison comparison) {
            node.require(node.arity() == 2, "two tensors");
            int[] shape = node.broadcast();
            this.a = node.input(0);
            this.b = node.input(1);
            this.out = node.makeConstant(shape);
            this.toA = Shapes.repeated(a.shape(), shape);
            this.toB = Shapes.repeated(b.shape(), shape);
            this.comparison = comparison;
        }

        @Override
        void forward() {
            for (int j = 0; j < toA.length; j++) {
                out.values()[j] = comparison.holds(a.values()[toA[j]], b.values()[toB[j]]) ? 1 : 0;
            }
        }

        @Override
        int onKinks() {
            int ties = 0;
            for (int j = 0; j < toA.length; j++) {
                ties += a.values()[toA[j]] == b.values()[toB[j]] ? 1 : 0;
            }
            return ties;
        }
    }

    /// The second input where the first is not 0, else the third. Both have been computed: a NaN or an infinite slope
    /// of the one not taken comes back as 0 times it.
    private static final class Where extends Kernel {
        private final Node node;
        private final Tensor out;
        private final int[][] to = new int[3][];

        Where(Node node) {
            node.require(node.arity() == 3, "a condition and two tensors");
            int[] shape = node.broadcast();
            this.node = node;
            this.out = node.makeOutput(shape);
            for (int k = 0; k < to.length; k++) {
                to[k] = Shapes.repeated(node.input(k).shape(), shape);
            }
        }

        private int taken(int j) {
            return node.input(0).values()[to[0][j]] != 0 ? 1 : 2;
        }

        @Override
        void forward() {
            for (int j = 0; j < out.size(); j++) {
                int k = taken(j);
                out.values()[j] = node.input(k).values()[to[k][j]];
            }
        }

        @Override
        void backward() {
            for (int k = 0; k < to.length; k++) {
                if (node.into(k) != null) {
                    Arrays.fill(node.into(k), 0);
                }
            }
            for (int j = 0; j < out.size(); j++) {
                int k = taken(j);
                if (node.into(k) != null) {
                    node.into(k)[to[k][j]] += out.gradient()[j];
                }
            }
        }

        @Override
        void tangent(Node node) {
            for (int j = 0; j < out.size(); j++) {
                int k = taken(j);
                out.tangent()[j] = node.input(k).tangent()[to[k][j]];
            }
        }
    }
}
