package trozo.piecewise.formula;

import java.util.ArrayList;
import java.util.List;
import trozo.autograd.Choice;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Tensor;

/// Writes a plan down in a graph: each piece behind a gate, and a selection among them.
public final class PieceWriter implements Choice.Chooser {
    private final Plan plan;
    private final KinkRule rule;
    private final double[] at;
    private final List<FormulaBreakpoint> breakpoints;

    private PieceWriter(Plan plan, KinkRule rule) {
        this.plan = plan;
        this.rule = rule;
        this.at = plan.breakpoints().stream().mapToDouble(Double::doubleValue).toArray();
        this.breakpoints = Breakpoints.exact(plan);
    }

    /// f(z) entry by entry.
    public static Tensor write(Graph graph, Tensor z, Plan plan, KinkRule rule) {
        List<Expression> pieces = plan.pieces();
        if (pieces.size() == 1 && pieces.getFirst().varies()) {
            return new Writer(graph, z).writeWhole(pieces.getFirst());
        }
        Choice choice = new Choice(z.size(), new PieceWriter(plan, rule));
        List<Tensor> written = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            Tensor in = pieces.get(piece).varies() ? choice.gate(graph, z, piece) : z;
            written.add(new Writer(graph, in).writeWhole(pieces.get(piece)));
        }
        return choice.select(graph, z, written);
    }

    @Override
    public void choose(double[] z, Choice choice) {
        for (int j = 0; j < z.length; j++) {
            int stretch = 0;
            while (stretch < at.length && z[j] > at[stretch]) {
                stretch++;
            }
            if (stretch < at.length && z[j] == at[stretch]) {
                share(j, breakpoints.get(stretch), choice);
            } else if (plan.stretches().get(stretch) instanceof Plan.Leaf leaf) {
                choice.take(j, leaf.piece());
            } else if (plan.isBetween(z[j])) {
                share(j, FormulaBreakpoint.at(plan, z[j], false), choice);
            } else {
                choice.take(j, plan.pieceAt(z[j]));
            }
        }
    }

    private void share(int j, FormulaBreakpoint point, Choice choice) {
        if (!point.isKink()) {
            choice.take(j, point.ownPiece());
        } else if (rule == KinkRule.DIRECTION) {
            choice.follow(j, point.ownPiece(), point.leftPiece(), point.rightPiece());
        } else {
            FormulaBreakpoint.Weights weights = point.weights(rule);
            choice.share(j, point.ownPiece(), point.leftPiece(), weights.left(), point.rightPiece(), weights.right());
        }
    }
}
