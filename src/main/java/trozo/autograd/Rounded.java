package trozo.autograd;

import java.util.Map;
import java.util.function.BiFunction;

/// A kernel whose results are rounded to an emulated format. Ops that add up many numbers have a kernel of their own
/// here, which rounds on the way; for all others rounding what comes out is enough.
class Rounded extends Kernel {
    private static final Map<Op, BiFunction<Node, Precision, Kernel>> OWN = Map.of(
            LayerOps.AFFINE,
            RoundedAffine::new,
            LayerOps.PIECEWISE_LINEAR,
            RoundedPieces::new,
            Ops.named("sum"),
            (node, precision) -> new RoundedSum(node, precision, false),
            Ops.named("mean"),
            (node, precision) -> new RoundedSum(node, precision, true));

    private final Node node;
    private final Kernel inner;
    private final Precision precision;

    private Rounded(Node node, Precision precision) {
        this.node = node;
        this.inner = node.op().recording().kernel(node);
        this.precision = precision;
    }

    /// What `node` does in an emulated format.
    static Kernel kernel(Node node, Precision precision) {
        return OWN.getOrDefault(node.op(), Rounded::new).apply(node, precision);
    }

    @Override
    void forward() {
        inner.forward();
        precision.round(node.output().values());
    }

    @Override
    void backward() {
        inner.backward();
        for (int i = 0; i < node.arity(); i++) {
            if (node.into(i) != null) {
                precision.round(node.into(i));
            }
        }
    }

    @Override
    void tangent(Node at) {
        inner.tangent(at);
    }

    @Override
    boolean followsDirection() {
        return inner.followsDirection();
    }

    @Override
    int onKinks() {
        return inner.onKinks();
    }
}
