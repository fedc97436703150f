package trozo.autograd;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of ops. An op is one row: what it computes, its derivative beside it, and inputs to try it on; the
/// gradient check walks all rows. Rows stand together by family, each family in its own class.
public final class Ops {
    private static final Map<String, Op> ROWS = byName(List.of(
            LayerOps.ROWS,
            PairOps.ROWS,
            ChoiceOps.ROWS,
            MatmulOps.ROWS,
            SumOps.ROWS,
            ReductionOps.ROWS,
            ExtremeOps.ROWS,
            RankOps.ROWS,
            KinkedOps.ROWS,
            BentOps.ROWS,
            StepOps.ROWS,
            SmoothOps.ROWS,
            SoftmaxOps.ROWS,
            BranchOps.ROWS,
            LossOps.ROWS,
            ConvOps.ROWS,
            PoolOps.ROWS,
            IndexOps.ROWS,
            ShapeOps.ROWS));

    private Ops() {}

    private static Map<String, Op> byName(List<List<Op>> families) {
        Map<String, Op> rows = new LinkedHashMap<>();
        for (List<Op> family : families) {
            for (Op op : family) {
                if (rows.put(op.name(), op) != null) {
                    throw new IllegalStateException("two rows are called '" + op.name() + "'");
                }
            }
        }
        return rows;
    }

    public static Collection<Op> rows() {
        return ROWS.values();
    }

    /// @throws IllegalArgumentException if there is no such op
    public static Op named(String name) {
        Op op = ROWS.get(name);
        if (op == null) {
            throw new IllegalArgumentException("there is no op '" + name + "'");
        }
        return op;
    }
}
