package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// Matrix products.
final class MatmulOps {
    private MatmulOps() {}

    /// The last two axes are rows and columns, those before broadcast; a vector on the left is one row, on the right
    /// one column, and leaves no axis.
    static final List<Op> ROWS = List.of(new Op(
            "matmul",
            Matmul::new,
            Example.none().with("a", 2, 3).with("b", 3, 2),
            Example.none().with("a", 3).with("b", 2, 3, 2),
            Example.none().with("a", 2, 1, 2, 3).with("b", 3)));

    private static final class Matmul extends Kernel {
        private final Node node;
        private final Tensor a;
        private final Tensor b;
        private final Tensor out;
        private final int rows;
        private final int inner;
        private final int columns;
        /// The matrix of a, and of b, that each matrix of the output is made of.
        private final int[] ofA;
        private final int[] ofB;

        Matmul(Node node) {
            this.node = node;
            node.require(
                    node.arity() == 2
                            && node.input(0).rank() > 0
                            && node.input(1).rank() > 0,
                    "two tensors that are not scalars");
            this.a = node.input(0);
            this.b = node.input(1);
            int[] shapeA = a.rank() == 1 ? new int[] {1, a.length(0)} : a.shape();
            int[] shapeB = b.rank() == 1 ? new int[] {b.length(0), 1} : b.shape();
            this.rows = shapeA[shapeA.length - 2];
            this.inner = shapeA[shapeA.length - 1];
            this.columns = shapeB[shapeB.length - 1];
            int[] batchA = Arrays.copyOf(shapeA, shapeA.length - 2);
            int[] batchB = Arrays.copyOf(shapeB, shapeB.length - 2);
            int[] batch = Shapes.broadcast(batchA, batchB);
            node.require(
                    shapeB[shapeB.length - 2] == inner && batch != null,
                    "as many columns on the left as rows on the right, and axes before them that broadcast");
            this.ofA = Shapes.repeated(batchA, batch);
            this.ofB = Shapes.repeated(batchB, batch);
            this.out = node.makeOutput(shape(batch));
        }

        private int[] shape(int[] batch) {
            int rank = batch.length;
            int[] shape = Arrays.copyOf(batch, rank + (a.rank() == 1 ? 0 : 1) + (b.rank() == 1 ? 0 : 1));
            if (a.rank() > 1) {
                shape[rank++] = rows;
            }
            if (b.rank() > 1) {
                shape[rank] = columns;
            }
            return shape;
        }

        private Dense.Part partA(double[] numbers, int matrix) {
            return new Dense.Part(numbers, ofA[matrix] * rows * inner, inner, 1);
        }

        private Dense.Part partB(double[] numbers, int matrix) {
            return new Dense.Part(numbers, ofB[matrix] * inner * columns, columns, 1);
        }

        private Dense.Part partOut(double[] numbers, int matrix) {
            return new Dense.Part(numbers, matrix * rows * columns, columns, 1);
        }

        private void addProduct(double[] left, double[] right, double[] to) {
            for (int m = 0; m < ofA.length; m++) {
                Dense.addProduct(partA(left, m), partB(right, m), partOut(to, m), rows, inner, columns);
            }
        }

        @Override
        void forward() {
            Arrays.fill(out.values(), 0);
            addProduct(a.values(), b.values(), out.values());
        }

        @Override
        void tangent(Node node) {
            Arrays.fill(out.tangent(), 0);
            addProduct(a.tangent(), b.values(), out.tangent());
            addProduct(a.values(), b.tangent(), out.tangent());
        }

        @Override
        void backward() {
            double[] g = out.gradient();
            if (node.into(0) != null) {
                Arrays.fill(node.into(0), 0);
                for (int m = 0; m < ofA.length; m++) {
                    Dense.Part right = partB(b.values(), m).transposed();
                    Dense.addProduct(partOut(g, m), right, partA(node.into(0), m), rows, columns, inner);
                }
            }
            if (node.into(1) != null) {
                Arrays.fill(node.into(1), 0);
                for (int m = 0; m < ofA.length; m++) {
                    Dense.Part left = partA(a.values(), m).transposed();
                    Dense.addProduct(left, partOut(g, m), partB(node.into(1), m), inner, rows, columns);
                }
            }
        }
    }
}
