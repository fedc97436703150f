package trozo.piecewise.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import trozo.piecewise.formula.Condition.Comparison;
import trozo.piecewise.formula.Expression.Case;
import trozo.piecewise.formula.Expression.Factor;
import trozo.piecewise.formula.Expression.Term;

/// Takes the cases out of an expression, for x on an open interval or at one point.
///
/// @param low the interval's left end, or the point
/// @param high its right end; at a point the same
/// @param known what is assumed of comparisons that are not between lines
record Resolver(double low, double high, Map<Comparison, Boolean> known) {

    private boolean isPoint() {
        return low == high;
    }

    /// @throws Undecided at the first condition that cannot be told
    Expression resolve(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> number;
            case Expression.Variable x -> x;
            case Expression.Sum sum ->
                new Expression.Sum(sum.terms().stream()
                        .map(term -> new Term(resolve(term.of()), term.minus()))
                        .toList());
            case Expression.Product product ->
                new Expression.Product(product.factors().stream()
                        .map(factor -> new Factor(resolve(factor.of()), factor.divides()))
                        .toList());
            case Expression.Power power -> new Expression.Power(resolve(power.base()), resolve(power.exponent()));
            case Expression.Apply apply -> new Expression.Apply(apply.function(), resolve(apply.to()));
            case Expression.Bend bend -> {
                List<Expression> arguments =
                        bend.arguments().stream().map(this::resolve).toList();
                yield resolve(bend.function().spelledOut(arguments, this::resolve));
            }
            case Expression.Cases cases -> {
                for (Case one : cases.cases()) {
                    if (holds(one.when())) {
                        yield resolve(one.then());
                    }
                }
                yield resolve(cases.otherwise());
            }
        };
    }

    private boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().stream().allMatch(this::holds);
            case Condition.Any any -> any.of().stream().anyMatch(this::holds);
            case Condition.Not not -> !holds(not.of());
            case Comparison comparison ->
                holds(new Comparison(resolve(comparison.left()), comparison.relation(), resolve(comparison.right())));
        };
    }

    private boolean holds(Comparison comparison) {
        Optional<Affine> left = Affine.of(comparison.left());
        Optional<Affine> right = Affine.of(comparison.right());
        Optional<Affine> difference =
                left.flatMap(from -> right.map(from::minus)).filter(Affine::isFinite);
        if (difference.isPresent()) {
            return comparison.relation().holds(sign(difference.get()), 0);
        }
        if (isPoint()) {
            return comparison.at(low);
        }
        Boolean assumed = known.get(comparison);
        if (assumed == null) {
            throw new Undecided.On(comparison);
        }
        return assumed;
    }

    /// The sign of a line on the interval or at the point, decided by which side of its root that is.
    private int sign(Affine line) {
        if (line.slope() == 0) {
            return (int) Math.signum(line.offset());
        }
        int rising = line.slope() > 0 ? 1 : -1;
        double root = line.root();
        if (isPoint() && low == root) {
            return 0;
        }
        if (low >= root) {
            return rising;
        }
        if (high <= root) {
            return -rising;
        }
        throw new Undecided.At(root);
    }
}
