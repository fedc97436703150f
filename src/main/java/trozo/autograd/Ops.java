package trozo.autograd;

import java.util.List;

/// The table of ops. An op is one row: what it computes, its derivative beside it, and inputs to try it on; the
/// gradient
/// check walks all rows.
public final class Ops {
    private static final List<Op> ROWS = List.of(
            LayerOps.AFFINE,
            LayerOps.PIECEWISE_LINEAR,
            LossOps.MEAN_SQUARED_ERROR,
            LossOps.BINARY_CROSS_ENTROPY,
            LossOps.HUBER,
            LossOps.HINGE,
            LossOps.CROSS_ENTROPY);

    private Ops() {}

    public static List<Op> rows() {
        return ROWS;
    }

    /// @throws IllegalArgumentException if there is no such op
    public static Op named(String name) {
        return ROWS.stream()
                .filter(op -> op.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no op '" + name + "'"));
    }
}
