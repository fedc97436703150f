package trozo.piecewise.formula;

import java.util.List;

/// A number that depends on x, as it was written. Long sums, products and chains are one node, so a tree is no deeper
/// than the formula is nested.
public sealed interface Expression {
    Expression ZERO = new Number(0);
    Expression ONE = new Number(1);
    Expression X = new Variable();

    record Number(double value) implements Expression {}

    record Variable() implements Expression {}

    /// The terms from left to right.
    record Sum(List<Term> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    record Term(Expression of, boolean minus) {}

    /// The factors from left to right.
    record Product(List<Factor> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    record Factor(Expression of, boolean divides) {}

    record Power(Expression base, Expression exponent) implements Expression {}

    record Apply(Smooth function, Expression to) implements Expression {}

    /// A function that bends where its arguments meet or change sign.
    record Bend(Bent function, List<Expression> arguments) implements Expression {
        public Bend {
            arguments = List.copyOf(arguments);
        }
    }

    /// The first case that holds, or `otherwise`.
    record Cases(List<Case> cases, Expression otherwise) implements Expression {
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    record Case(Condition when, Expression then) {}

    /// The value at x.
    ///
    /// @throws IllegalStateException if there are cases in it
    default double at(double x) {
        return switch (this) {
            case Number number -> number.value;
            case Variable itself -> x;
            case Sum sum -> {
                double total = signed(sum.terms.getFirst(), x);
                for (int i = 1; i < sum.terms.size(); i++) {
                    total += signed(sum.terms.get(i), x);
                }
                yield total;
            }
            case Product product -> {
                double total = product.factors.getFirst().of.at(x);
                for (int i = 1; i < product.factors.size(); i++) {
                    Factor factor = product.factors.get(i);
                    double by = factor.of.at(x);
                    total = factor.divides ? total / by : total * by;
                }
                yield total;
            }
            case Power power -> StrictMath.pow(power.base.at(x), power.exponent.at(x));
            case Apply apply -> apply.function.value(apply.to.at(x));
            case Bend bend -> throw undecided();
            case Cases cases -> throw undecided();
        };
    }

    private IllegalStateException undecided() {
        return new IllegalStateException("there are cases in " + this);
    }

    private static double signed(Term term, double x) {
        double value = term.of.at(x);
        return term.minus ? -value : value;
    }

    /// Whether there is an x in it.
    default boolean varies() {
        return switch (this) {
            case Number number -> false;
            case Variable itself -> true;
            case Sum sum -> sum.terms.stream().anyMatch(term -> term.of.varies());
            case Product product -> product.factors.stream().anyMatch(factor -> factor.of.varies());
            case Power power -> power.base.varies() || power.exponent.varies();
            case Apply apply -> apply.to.varies();
            // With a condition that never changes too it is not worth asking.
            case Bend bend -> true;
            case Cases cases -> true;
        };
    }

    static Expression minus(Expression of) {
        return new Sum(List.of(new Term(of, true)));
    }

    static Expression difference(Expression of, Expression less) {
        return new Sum(List.of(new Term(of, false), new Term(less, true)));
    }

    static Expression where(Condition when, Expression then, Expression otherwise) {
        return new Cases(List.of(new Case(when, then)), otherwise);
    }
}
