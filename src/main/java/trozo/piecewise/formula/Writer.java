package trozo.piecewise.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trozo.autograd.Attributes;
import trozo.autograd.Graph;
import trozo.autograd.Ops;
import trozo.autograd.Tensor;
import trozo.piecewise.formula.Expression.Factor;
import trozo.piecewise.formula.Expression.Term;

/// Writes expressions down in a graph, one op for each step of the arithmetic. What occurs twice is computed once.
class Writer {
    private final Graph graph;
    private final Tensor x;
    private final Map<Expression, Tensor> written = new HashMap<>();

    Writer(Graph graph, Tensor x) {
        this.graph = graph;
        this.x = x;
    }

    /// Of x's shape, or a scalar if it does not vary.
    final Tensor write(Expression expression) {
        Tensor known = written.get(expression);
        if (known == null) {
            known = expression.varies() ? compute(expression) : constant(expression.at(0));
            written.put(expression, known);
        }
        return known;
    }

    private Tensor compute(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> constant(number.value());
            case Expression.Variable itself -> x;
            case Expression.Sum sum -> sum(sum);
            case Expression.Product product -> product(product);
            case Expression.Power power -> power(power);
            case Expression.Apply apply -> op(apply.function().key(), write(apply.to()));
            case Expression.Bend bend -> bend(bend);
            case Expression.Cases cases -> cases(cases);
        };
    }

    private Tensor sum(Expression.Sum sum) {
        Tensor total = null;
        for (Term term : sum.terms()) {
            Tensor next = write(term.of());
            if (total == null) {
                total = term.minus() ? op("neg", next) : next;
            } else {
                total = op(term.minus() ? "sub" : "add", total, next);
            }
        }
        return total;
    }

    private Tensor product(Expression.Product product) {
        Tensor total = null;
        for (Factor factor : product.factors()) {
            Tensor next = write(factor.of());
            total = total == null ? next : op(factor.divides() ? "div" : "mul", total, next);
        }
        return total;
    }

    private Tensor power(Expression.Power power) {
        Tensor base = write(power.base());
        return power.exponent().varies()
                ? op("pow_tensor", base, write(power.exponent()))
                : op("pow", Attributes.of("exponent", power.exponent().at(0)), base);
    }

    Tensor bend(Expression.Bend bend) {
        throw new IllegalStateException("there are cases in " + bend);
    }

    Tensor cases(Expression.Cases cases) {
        throw new IllegalStateException("there are cases in " + cases);
    }

    final Tensor op(String name, Tensor... inputs) {
        return op(name, Attributes.NONE, inputs);
    }

    final Tensor op(String name, Attributes attributes, Tensor... inputs) {
        return graph.apply(Ops.named(name), attributes, inputs);
    }

    static Tensor constant(double value) {
        return Tensor.data(Double.toString(value)).set(value);
    }

    /// A constant in every place of a shape.
    static Tensor spread(double value, int... shape) {
        Tensor tensor = Tensor.data(Double.toString(value), shape);
        Arrays.fill(tensor.values(), value);
        return tensor;
    }

    /// The expression in x's shape.
    final Tensor writeWhole(Expression expression) {
        Tensor result = expression.varies() ? write(expression) : spread(expression.at(0), x.shape());
        return result.size() == x.size() ? result : op("add", result, spread(0, x.shape()));
    }

    final List<Tensor> writeAll(List<Expression> expressions) {
        return expressions.stream().map(this::write).toList();
    }
}
