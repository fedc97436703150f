package trozo.piecewise.formula;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The functions of a formula that are piecewise themselves. Each is spelled out in cases; where a point belongs to two
/// of them makes no difference to the value, and the derivative there is the kink rule's business.
public enum Bent {
    ABS(1, 1),
    RELU(1, 1),
    /// -1, 0 or 1.
    SIGN(1, 1),
    MIN(2, Integer.MAX_VALUE),
    MAX(2, Integer.MAX_VALUE),
    /// clamp(x, low, high).
    CLAMP(3, 3);

    private final int fewest;
    private final int most;

    Bent(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /// The least number of arguments.
    int fewest() {
        return fewest;
    }

    int most() {
        return most;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The same in cases.
    ///
    /// @param of arguments without cases
    /// @param step takes the cases out of what it is given
    Expression spelledOut(List<Expression> of, UnaryOperator<Expression> step) {
        Expression first = of.getFirst();
        return switch (this) {
            case ABS -> Expression.where(Condition.less(first, Expression.ZERO), Expression.minus(first), first);
            case RELU -> Expression.where(Condition.atMost(first, Expression.ZERO), Expression.ZERO, first);
            case SIGN ->
                new Expression.Cases(
                        List.of(
                                new Expression.Case(Condition.less(first, Expression.ZERO), new Expression.Number(-1)),
                                new Expression.Case(Condition.less(Expression.ZERO, first), Expression.ONE)),
                        // 0, or NaN where the argument is.
                        first);
            case MIN -> of.stream().reduce((a, b) -> step.apply(lesser(a, b))).orElseThrow();
            case MAX -> of.stream().reduce((a, b) -> step.apply(greater(a, b))).orElseThrow();
            case CLAMP -> lesser(step.apply(greater(first, of.get(1))), of.get(2));
        };
    }

    private static Expression lesser(Expression a, Expression b) {
        return outer(a, b, Condition.atMost(a, b), Condition.less(b, a));
    }

    private static Expression greater(Expression a, Expression b) {
        return outer(a, b, Condition.atMost(b, a), Condition.less(a, b));
    }

    /// One of two; NaN if either is. A comparison with NaN fails, so the one that cannot be NaN goes first; if both
    /// can, their sum is what is left.
    private static Expression outer(Expression a, Expression b, Condition first, Condition second) {
        if (Affine.of(a).isPresent()) {
            return Expression.where(first, a, b);
        }
        if (Affine.of(b).isPresent()) {
            return Expression.where(second, b, a);
        }
        Expression sum = new Expression.Sum(List.of(new Expression.Term(a, false), new Expression.Term(b, false)));
        return new Expression.Cases(List.of(new Expression.Case(first, a), new Expression.Case(second, b)), sum);
    }
}
