package trozo.autograd;

import java.util.List;

/// The rows that put the pieces of a piecewise function together. A **gate** stands before each piece, and a **select**
/// behind them; between them the pieces are computed for all numbers, and only what was chosen counts: values are
/// picked, and gradients pass or do not pass. Nothing is multiplied by 0, so a piece's NaN stays where it was not asked
/// for. `where` has no gates: there 0 goes back into what was not chosen, and 0 times an infinite derivative is NaN.
final class BranchOps {
    /// The attribute that carries the [Choice].
    static final String CHOICE = "choice";
    /// The attribute that carries the number of the gate's piece.
    static final String PIECE = "piece";

    private BranchOps() {}

    /// z; backward passes only where the piece takes part in the gradient.
    static final Op GATE = new Op(
            "gate",
            GateKernel::new,
            Example.none().with("z", 3, 2).and(CHOICE, new Choice(6, upTo(0))).and(PIECE, 0));

    /// Of the inputs after z, for each number of z that of its piece; z itself takes no gradient.
    static final Op SELECT = new Op(
            "select",
            SelectKernel::new,
            Example.none()
                    .exactly(Tensor.data("z", 5).set(-1, 2, 0, -0.5, 0.5))
                    .with("left", 5)
                    .with("right", 5)
                    .and(CHOICE, new Choice(5, upTo(0))));

    static final List<Op> ROWS = List.of(GATE, SELECT);

    /// Piece 0 up to and at `x`, then piece 1.
    private static Choice.Chooser upTo(double x) {
        return (z, choice) -> {
            for (int j = 0; j < z.length; j++) {
                choice.take(j, z[j] <= x ? 0 : 1);
            }
        };
    }

    private static final class GateKernel extends Kernel {
        private final Node node;
        private final Choice choice;
        private final int piece;
        private final Tensor z;
        private final Tensor out;

        GateKernel(Node node) {
            this.node = node;
            this.choice = node.attributes().get(CHOICE, Choice.class);
            this.piece = node.attributes().whole(PIECE);
            this.z = node.input(0);
            node.require(node.arity() == 1 && z.size() == choice.size(), "one input of the size of its choice");
            this.out = node.makeOutput(z.shape());
        }

        @Override
        void forward() {
            System.arraycopy(z.values(), 0, out.values(), 0, z.size());
        }

        @Override
        void backward() {
            double[] upstream = out.gradient();
            double[] into = node.into(0);
            for (int j = 0; j < into.length; j++) {
                into[j] = choice.weight(piece, j, z.tangent()[j]) == 0 ? 0 : upstream[j];
            }
        }

        @Override
        void tangent(Node node) {
            System.arraycopy(z.tangent(), 0, out.tangent(), 0, z.size());
        }
    }

    private static final class SelectKernel extends Kernel {
        private final Node node;
        private final Choice choice;
        private final Tensor z;
        private final Tensor out;

        SelectKernel(Node node) {
            this.node = node;
            this.choice = node.attributes().get(CHOICE, Choice.class);
            this.z = node.input(0);
            boolean fit = node.arity() > 1 && z.size() == choice.size();
            for (Tensor input : node.inputs()) {
                fit &= input.hasShape(z.shape());
            }
            node.require(fit, "z and pieces, all of one shape and of the size of their choice");
            this.out = node.makeOutput(z.shape());
        }

        private Tensor piece(int number) {
            return node.input(number + 1);
        }

        @Override
        void forward() {
            choice.refresh(z.values());
            double[] values = out.values();
            for (int j = 0; j < values.length; j++) {
                values[j] = piece(choice.taken(j)).values()[j];
            }
        }

        @Override
        void backward() {
            double[] upstream = out.gradient();
            for (int i = 0; i < node.arity(); i++) {
                double[] into = node.into(i);
                for (int j = 0; into != null && j < into.length; j++) {
                    // Input 0 is z, which is no piece.
                    double weight = i == 0 ? 0 : choice.weight(i - 1, j, z.tangent()[j]);
                    into[j] = weight == 0 ? 0 : weight * upstream[j];
                }
            }
        }

        @Override
        void tangent(Node node) {
            for (int j = 0; j < out.size(); j++) {
                out.tangent()[j] = piece(choice.towards(j, z.tangent()[j])).tangent()[j];
            }
        }

        @Override
        boolean followsDirection() {
            return choice.followsDirection();
        }

        @Override
        int onKinks() {
            return choice.countShared();
        }
    }
}
