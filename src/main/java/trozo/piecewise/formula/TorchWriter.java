package trozo.piecewise.formula;

import java.util.List;
import trozo.autograd.Attributes;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Op;
import trozo.autograd.Tensor;
import trozo.piecewise.formula.Expression.Case;

/// Writes a formula down as a PyTorch program would: `torch.where` computes both sides for every number and sends 0
/// back into the one not taken; abs, clamp, max, min, relu and sign are PyTorch's with PyTorch's derivatives at their
/// kinks.
public final class TorchWriter extends Writer {
    private TorchWriter(Graph graph, Tensor x) {
        super(graph, x);
    }

    /// f(z) entry by entry.
    public static Tensor write(Graph graph, Tensor z, Expression formula) {
        return new TorchWriter(graph, z).writeWhole(formula);
    }

    @Override
    Tensor bend(Expression.Bend bend) {
        List<Tensor> of = writeAll(bend.arguments());
        return switch (bend.function()) {
            case ABS -> op("abs", Attributes.of(Op.RULE, KinkRule.MEAN), of.getFirst());
            case RELU -> op("relu", of.getFirst());
            case SIGN -> op("sign", of.getFirst());
            case MIN -> of.stream().reduce((a, b) -> halving("minimum", a, b)).orElseThrow();
            case MAX -> of.stream().reduce((a, b) -> halving("maximum", a, b)).orElseThrow();
            case CLAMP -> clamp(bend.arguments(), of);
        };
    }

    private Tensor halving(String name, Tensor a, Tensor b) {
        return op(name, Attributes.of(Op.RULE, KinkRule.MEAN), a, b);
    }

    /// At its ends a clamp between constants lets the gradient through.
    private Tensor clamp(List<Expression> arguments, List<Tensor> of) {
        if (arguments.get(1).varies() || arguments.get(2).varies()) {
            return halving("minimum", halving("maximum", of.get(0), of.get(1)), of.get(2));
        }
        return op(
                "clamp",
                Attributes.of("min", arguments.get(1).at(0))
                        .and("max", arguments.get(2).at(0))
                        .and(Op.RULE, List.of(KinkRule.RIGHT, KinkRule.LEFT)),
                of.getFirst());
    }

    @Override
    Tensor cases(Expression.Cases cases) {
        Tensor result = write(cases.otherwise());
        for (Case one : cases.cases().reversed()) {
            result = op("where", truth(one.when()), write(one.then()), result);
        }
        return result;
    }

    /// 1 where it holds, 0 elsewhere.
    private Tensor truth(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison ->
                op(key(comparison.relation()), write(comparison.left()), write(comparison.right()));
            case Condition.All all ->
                all.of().stream()
                        .map(this::truth)
                        .reduce((a, b) -> op("mul", a, b))
                        .orElseThrow();
            case Condition.Any any ->
                any.of().stream()
                        .map(this::truth)
                        .reduce((a, b) -> op("maximum", a, b))
                        .orElseThrow();
            case Condition.Not not -> op("sub", constant(1), truth(not.of()));
        };
    }

    private static String key(Condition.Relation relation) {
        return switch (relation) {
            case LESS -> "lt";
            case AT_MOST -> "le";
            case GREATER -> "gt";
            case AT_LEAST -> "ge";
            case EQUAL -> "eq";
            case UNEQUAL -> "ne";
        };
    }
}
