package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// Which piece of a piecewise function each number of a tensor takes, and through which pieces its gradient goes back.
/// One choice is shared by a [#gate] before every piece and the [#select] behind them, which makes it anew at each
/// forward:
///
/// ```
/// Choice choice = new Choice(z.size(), chooser);
/// Tensor a = exp(choice.gate(graph, z, 0));
/// Tensor b = log(choice.gate(graph, z, 1));
/// Tensor f = choice.select(graph, z, List.of(a, b));
/// ```
public final class Choice {
    /// No piece.
    private static final int NONE = -1;
    /// The weight of a neighbour that takes part if the tangent points to it.
    private static final double AS_TANGENT = Double.NaN;

    /// Who decides.
    public interface Chooser {
        /// Calls [Choice#take], [Choice#share] or [Choice#follow] for every number.
        void choose(double[] z, Choice choice);
    }

    private final Chooser chooser;
    private final int[] taken;
    private final int[] left;
    private final int[] right;
    private final double[] leftWeight;
    private final double[] rightWeight;

    /// @param size how many numbers there are; until the first forward all take piece 0
    public Choice(int size, Chooser chooser) {
        this.chooser = chooser;
        this.taken = new int[size];
        this.left = new int[size];
        this.right = new int[size];
        this.leftWeight = new double[size];
        this.rightWeight = new double[size];
        Arrays.fill(leftWeight, 1);
        Arrays.fill(right, NONE);
    }

    /// z for piece `piece` to start from.
    public Tensor gate(Graph graph, Tensor z, int piece) {
        Attributes attributes = Attributes.of(BranchOps.CHOICE, this).and(BranchOps.PIECE, piece);
        return graph.apply(BranchOps.GATE, attributes, z);
    }

    /// For every number of z that of the piece it takes.
    ///
    /// @param pieces of z's shape
    public Tensor select(Graph graph, Tensor z, List<Tensor> pieces) {
        Tensor[] inputs = new Tensor[pieces.size() + 1];
        inputs[0] = z;
        for (int i = 0; i < pieces.size(); i++) {
            inputs[i + 1] = pieces.get(i);
        }
        return graph.apply(BranchOps.SELECT, Attributes.of(BranchOps.CHOICE, this), inputs);
    }

    /// Number `j` takes `piece`, and its gradient goes back there.
    public void take(int j, int piece) {
        share(j, piece, piece, 1, NONE, 0);
    }

    /// Number `j` lies between two pieces: its value is that of `piece`, and its gradient goes back through each
    /// neighbour with a weight; weight 0 means not at all, be the derivative there infinite.
    public void share(int j, int piece, int leftPiece, double weightLeft, int rightPiece, double weightRight) {
        taken[j] = piece;
        left[j] = leftPiece;
        right[j] = rightPiece;
        leftWeight[j] = weightLeft;
        rightWeight[j] = weightRight;
    }

    /// Number `j` lies between two pieces, and its gradient goes back through the one that z's tangent points to; the
    /// left one if the tangent is 0.
    public void follow(int j, int piece, int leftPiece, int rightPiece) {
        share(j, piece, leftPiece, AS_TANGENT, rightPiece, AS_TANGENT);
    }

    int size() {
        return taken.length;
    }

    void refresh(double[] z) {
        chooser.choose(z, this);
    }

    int taken(int j) {
        return taken[j];
    }

    /// The piece that number `j` moves on when it moves.
    int towards(int j, double tangent) {
        return tangent > 0 && isShared(j) ? right[j] : left[j];
    }

    /// What `piece` takes part with in the gradient of number `j`.
    double weight(int piece, int j, double tangent) {
        if (Double.isNaN(leftWeight[j])) {
            return towards(j, tangent) == piece ? 1 : 0;
        }
        return (left[j] == piece ? leftWeight[j] : 0) + (right[j] == piece ? rightWeight[j] : 0);
    }

    /// Whether number `j` lies between two pieces.
    private boolean isShared(int j) {
        return right[j] != NONE;
    }

    boolean followsDirection() {
        for (double weight : leftWeight) {
            if (Double.isNaN(weight)) {
                return true;
            }
        }
        return false;
    }

    int countShared() {
        int count = 0;
        for (int j = 0; j < taken.length; j++) {
            count += isShared(j) ? 1 : 0;
        }
        return count;
    }
}
