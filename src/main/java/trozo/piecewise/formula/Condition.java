package trozo.piecewise.formula;

import java.util.List;

/// A truth that depends on x.
public sealed interface Condition {
    record Comparison(Expression left, Relation relation, Expression right) implements Condition {
        /// Whether it holds at x; for sides without cases.
        boolean at(double x) {
            return relation.holds(left.at(x), right.at(x));
        }

        /// Whether x is right between holding and not.
        boolean isTied(double x) {
            return left.at(x) == right.at(x);
        }
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    enum Relation {
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        EQUAL,
        UNEQUAL;

        /// Between numbers, NaN being unequal to every number and nothing else.
        boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case GREATER -> left > right;
                case AT_LEAST -> left >= right;
                case EQUAL -> left == right;
                case UNEQUAL -> left != right;
            };
        }
    }

    static Condition less(Expression left, Expression right) {
        return new Comparison(left, Relation.LESS, right);
    }

    static Condition atMost(Expression left, Expression right) {
        return new Comparison(left, Relation.AT_MOST, right);
    }
}
