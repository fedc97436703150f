package trozo.export;

import java.util.List;
import java.util.stream.Collectors;
import trozo.piecewise.Leak;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.formula.Condition;
import trozo.piecewise.formula.Expression;
import trozo.piecewise.formula.Smooth;

/// The body of a PyTorch module that computes a formula. Its derivative where pieces meet is PyTorch's.
final class TorchFormula {
    private TorchFormula() {}

    static void write(PiecewiseFormula formula, Lines out) {
        out.add(1, "\"\"\"The activation " + formula.text().strip().replaceAll("\\s+", " ") + ". Written by Trozo.");
        if (formula.leak() == Leak.NONE
                && !(formula.isExact() && formula.joints().isEmpty())) {
            out.gap();
            out.add(
                    1,
                    "Values are those of Trozo. Where pieces meet, backward takes what PyTorch takes, not the rule "
                            + formula.rule().key() + ";");
            out.add(1, "and a piece that is not taken, but infinite or not a number there, makes the gradient NaN.");
        }
        out.add(1, "\"\"\"");
        out.gap();
        out.add(1, "def forward(self, z):");
        boolean whole = formula.expression().varies();
        String text = write(formula.expression());
        out.add(2, "return " + (whole ? text : "torch.full_like(z, " + text + ")"));
    }

    private static String write(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Double.toString(number.value());
            case Expression.Variable z -> "z";
            case Expression.Sum sum ->
                sum.terms().stream()
                        .map(term -> (term.minus() ? "- " : "+ ") + write(term.of()))
                        .collect(Collectors.joining(" ", "(", ")"))
                        .replaceFirst("^\\(\\+ ", "(")
                        .replaceFirst("^\\(- ", "(-");
            case Expression.Product product -> product(product.factors());
            case Expression.Power power -> power(power);
            case Expression.Apply apply -> apply(apply.function(), apply.to());
            case Expression.Bend bend -> bend(bend);
            case Expression.Cases cases -> cases(cases);
        };
    }

    private static String product(List<Expression.Factor> factors) {
        StringBuilder text = new StringBuilder("(");
        for (Expression.Factor factor : factors) {
            text.append(text.length() == 1 ? "" : factor.divides() ? " / " : " * ")
                    .append(write(factor.of()));
        }
        return text.append(")").toString();
    }

    private static String power(Expression.Power power) {
        return "torch.pow(" + write(power.base()) + ", " + write(power.exponent()) + ")";
    }

    /// A function of a tensor, of a number too.
    private static String apply(Smooth function, Expression to) {
        if (!to.varies()) {
            return Double.toString(new Expression.Apply(function, to).at(0));
        }
        String name = function == Smooth.SOFTPLUS ? "torch.nn.functional.softplus" : "torch." + function.key();
        return name + "(" + write(to) + ")";
    }

    private static String bend(Expression.Bend bend) {
        List<String> of = bend.arguments().stream().map(TorchFormula::tensor).toList();
        return switch (bend.function()) {
            case ABS -> "torch.abs(" + of.getFirst() + ")";
            case RELU -> "torch.relu(" + of.getFirst() + ")";
            case SIGN -> "torch.sign(" + of.getFirst() + ")";
            case MIN -> of.stream().reduce(TorchFormula::lesser).orElseThrow();
            case MAX -> of.stream().reduce(TorchFormula::greater).orElseThrow();
            case CLAMP ->
                bend.arguments().get(1).varies() || bend.arguments().get(2).varies()
                        ? lesser(greater(of.get(0), of.get(1)), of.get(2))
                        : "torch.clamp(" + of.get(0) + ", "
                                + write(bend.arguments().get(1)) + ", "
                                + write(bend.arguments().get(2)) + ")";
        };
    }

    private static String lesser(String a, String b) {
        return "torch.minimum(" + a + ", " + b + ")";
    }

    private static String greater(String a, String b) {
        return "torch.maximum(" + a + ", " + b + ")";
    }

    /// A tensor even where it does not depend on z.
    private static String tensor(Expression expression) {
        return expression.varies() ? write(expression) : "torch.full_like(z, " + write(expression) + ")";
    }

    private static String cases(Expression.Cases cases) {
        String text = tensor(cases.otherwise());
        for (Expression.Case one : cases.cases().reversed()) {
            text = "torch.where(" + truth(one.when()) + ", " + tensor(one.then()) + ", " + text + ")";
        }
        return text;
    }

    private static String truth(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison ->
                "(" + tensor(comparison.left()) + sign(comparison.relation()) + write(comparison.right()) + ")";
            case Condition.All all -> joined(all.of(), " & ");
            case Condition.Any any -> joined(any.of(), " | ");
            case Condition.Not not -> "(~" + truth(not.of()) + ")";
        };
    }

    private static String joined(List<Condition> conditions, String by) {
        return conditions.stream().map(TorchFormula::truth).collect(Collectors.joining(by, "(", ")"));
    }

    private static String sign(Condition.Relation relation) {
        return switch (relation) {
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case GREATER -> " > ";
            case AT_LEAST -> " >= ";
            case EQUAL -> " == ";
            case UNEQUAL -> " != ";
        };
    }
}
