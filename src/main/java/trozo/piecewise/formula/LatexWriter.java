package trozo.piecewise.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trozo.piecewise.formula.Condition.Comparison;
import trozo.piecewise.formula.Condition.Relation;
import trozo.piecewise.formula.Expression.Case;
import trozo.piecewise.formula.Expression.Factor;
import trozo.piecewise.formula.Expression.Term;

/// Writes expressions in LaTeX, the variable as z.
///
/// @param numbers how numbers are written
/// @param otherwise the word for what holds where no condition does
public record LatexWriter(LatexNumbers numbers, String otherwise) {
    /// How tightly an expression holds together.
    private enum Strength {
        CASES,
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }

    /// @param mark the decimal mark
    public LatexWriter(char mark, String otherwise) {
        this(new LatexNumbers(mark), otherwise);
    }

    public String number(double value) {
        return numbers.write(value);
    }

    /// `slope z + offset`.
    public String line(double slope, double offset) {
        if (slope == 0) {
            return number(offset);
        }
        String rise = numbers.isOne(Math.abs(slope)) ? "z" : number(Math.abs(slope)) + "\\,z";
        String signed = slope < 0 ? "-" + rise : rise;
        if (offset == 0) {
            return signed;
        }
        return signed + (offset < 0 ? " - " : " + ") + number(Math.abs(offset));
    }

    public static String cases(List<String> values, List<String> conditions) {
        StringBuilder rows = new StringBuilder("\\begin{cases} ");
        for (int i = 0; i < values.size(); i++) {
            rows.append(i == 0 ? "" : " \\\\ ")
                    .append(values.get(i))
                    .append(" & \\quad ")
                    .append(conditions.get(i));
        }
        return rows.append(" \\end{cases}").toString();
    }

    public String write(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> number(number.value());
            case Expression.Variable z -> "z";
            case Expression.Sum sum -> sum(sum.terms());
            case Expression.Product product -> product(product.factors());
            case Expression.Power power ->
                "{" + within(power.base(), Strength.ATOM) + "}^{" + write(power.exponent()) + "}";
            case Expression.Apply apply -> apply(apply.function(), apply.to());
            case Expression.Bend bend -> bend(bend);
            case Expression.Cases cases -> cases(cases);
        };
    }

    private String sum(List<Term> terms) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            boolean first = text.isEmpty();
            String of = within(term.of(), term.minus() || !first ? Strength.PRODUCT : Strength.SUM);
            boolean negative = of.startsWith("-") && !first;
            text.append(term.minus() ? (first ? "-" : " - ") : first ? "" : " + ")
                    .append(negative || (term.minus() && of.startsWith("-")) ? "(" + of + ")" : of);
        }
        return text.toString();
    }

    private String product(List<Factor> factors) {
        List<Expression> above = new ArrayList<>();
        List<Expression> below = new ArrayList<>();
        for (Factor factor : factors) {
            (factor.divides() ? below : above).add(factor.of());
        }
        return below.isEmpty() ? row(above) : "\\frac{" + row(above) + "}{" + row(below) + "}";
    }

    private String row(List<Expression> factors) {
        if (factors.size() == 1) {
            return write(factors.getFirst());
        }
        StringBuilder text = new StringBuilder();
        for (Expression factor : factors) {
            String next = within(factor, Strength.PRODUCT);
            if (text.isEmpty()) {
                text.append(next);
            } else {
                next = next.startsWith("-") ? "(" + next + ")" : next;
                text.append(Character.isDigit(next.charAt(0)) || next.startsWith("{") ? " \\cdot " : "\\,")
                        .append(next);
            }
        }
        return text.toString();
    }

    private String within(Expression expression, Strength least) {
        String text = write(expression);
        boolean loose = strength(expression).compareTo(least) < 0;
        return loose || (least == Strength.ATOM && text.startsWith("-")) ? "\\left(" + text + "\\right)" : text;
    }

    private static Strength strength(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Strength.ATOM;
            case Expression.Variable z -> Strength.ATOM;
            case Expression.Sum sum -> Strength.SUM;
            case Expression.Product product -> Strength.PRODUCT;
            case Expression.Power power -> Strength.POWER;
            case Expression.Apply apply -> apply.function() == Smooth.EXP ? Strength.POWER : Strength.ATOM;
            case Expression.Bend bend -> Strength.ATOM;
            case Expression.Cases cases -> Strength.CASES;
        };
    }

    private String apply(Smooth function, Expression to) {
        return switch (function) {
            case EXP -> "e^{" + write(to) + "}";
            case SQRT -> "\\sqrt{" + write(to) + "}";
            case LOG -> called("\\ln", to);
            case SIN -> called("\\sin", to);
            case COS -> called("\\cos", to);
            case TANH -> called("\\tanh", to);
            case SIGMOID -> called("\\sigma", to);
            case SOFTPLUS, ERF -> called("\\operatorname{" + function.key() + "}", to);
        };
    }

    private String called(String name, Expression... to) {
        return name + "\\left(" + commaSeparated(List.of(to)) + "\\right)";
    }

    private String bend(Expression.Bend bend) {
        Expression[] arguments = bend.arguments().toArray(Expression[]::new);
        return switch (bend.function()) {
            case ABS -> "\\left|" + write(arguments[0]) + "\\right|";
            case MIN -> called("\\min", arguments);
            case MAX -> called("\\max", arguments);
            case RELU, SIGN, CLAMP -> called("\\operatorname{" + bend.function().key() + "}", arguments);
        };
    }

    /// With a decimal comma, semicolons stand between arguments.
    private String commaSeparated(List<Expression> expressions) {
        return expressions.stream().map(this::write).collect(Collectors.joining(numbers.mark() == ',' ? "; " : ", "));
    }

    private String cases(Expression.Cases cases) {
        List<String> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (Case one : cases.cases()) {
            values.add(write(one.then()));
            conditions.add(condition(one.when()));
        }
        values.add(write(cases.otherwise()));
        boolean onlyOne = cases.cases().size() == 1;
        conditions.add(
                onlyOne && cases.cases().getFirst().when() instanceof Comparison comparison
                        ? comparison(opposite(comparison))
                        : "\\text{" + otherwise + "}");
        return cases(values, conditions);
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Comparison comparison -> comparison(comparison);
            case Condition.All all -> all(all.of());
            case Condition.Any any ->
                any.of().stream().map(this::condition).collect(Collectors.joining(" \\ \\vee\\ "));
            case Condition.Not not ->
                not.of() instanceof Comparison comparison
                        ? comparison(opposite(comparison))
                        : "\\neg\\left(" + condition(not.of()) + "\\right)";
        };
    }

    /// Comparisons that go on where the last one ended are one chain.
    private String all(List<Condition> conditions) {
        StringBuilder text = new StringBuilder();
        Expression end = null;
        for (Condition condition : conditions) {
            if (condition instanceof Comparison next && next.left().equals(end)) {
                text.append(sign(next.relation())).append(write(next.right()));
            } else {
                String part = condition(condition);
                text.append(text.isEmpty() ? "" : " \\ \\wedge\\ ")
                        .append(condition instanceof Condition.Any ? "\\left(" + part + "\\right)" : part);
            }
            end = condition instanceof Comparison comparison ? comparison.right() : null;
        }
        return text.toString();
    }

    private String comparison(Comparison comparison) {
        return write(comparison.left()) + sign(comparison.relation()) + write(comparison.right());
    }

    /// What holds where it does not, NaN apart.
    private static Comparison opposite(Comparison of) {
        Relation relation = switch (of.relation()) {
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.GREATER;
            case GREATER -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
            case EQUAL -> Relation.UNEQUAL;
            case UNEQUAL -> Relation.EQUAL;
        };
        return new Comparison(of.left(), relation, of.right());
    }

    private static String sign(Relation relation) {
        return switch (relation) {
            case LESS -> " < ";
            case AT_MOST -> " \\le ";
            case GREATER -> " > ";
            case AT_LEAST -> " \\ge ";
            case EQUAL -> " = ";
            case UNEQUAL -> " \\neq ";
        };
    }
}
