package trozo.piecewise.formula;

import trozo.piecewise.formula.Expression.Factor;
import trozo.piecewise.formula.Expression.Term;

/// A number with its derivative by x, carried forward through an expression without cases.
///
/// @param constant whether it does not depend on x: then its slope is no more than a 0 that takes no part, as a graph
/// sends nothing back to a constant; 0 times infinity does not arise
public record Dual(double value, double slope, boolean constant) {
    static Dual constant(double value) {
        return new Dual(value, 0, true);
    }

    /// @throws IllegalStateException if there are cases in it
    public static Dual of(Expression expression, double x) {
        return switch (expression) {
            case Expression.Number number -> constant(number.value());
            case Expression.Variable itself -> new Dual(x, 1, false);
            case Expression.Sum sum -> {
                Dual total = null;
                for (Term term : sum.terms()) {
                    Dual next = of(term.of(), x);
                    next = term.minus() ? new Dual(-next.value, -next.slope, next.constant) : next;
                    total = total == null ? next : total.plus(next);
                }
                yield total;
            }
            case Expression.Product product -> {
                Dual total = null;
                for (Factor factor : product.factors()) {
                    Dual next = of(factor.of(), x);
                    total = total == null ? next : factor.divides() ? total.over(next) : total.times(next);
                }
                yield total;
            }
            case Expression.Power power -> of(power.base(), x).power(of(power.exponent(), x));
            case Expression.Apply apply -> {
                Dual to = of(apply.to(), x);
                double y = apply.function().value(to.value);
                yield to.constant
                        ? constant(y)
                        : new Dual(y, apply.function().derivative(to.value, y) * to.slope, false);
            }
            case Expression.Bend bend -> throw new IllegalStateException("there are cases in " + bend);
            case Expression.Cases cases -> throw new IllegalStateException("there are cases in " + cases);
        };
    }

    private Dual plus(Dual other) {
        return new Dual(value + other.value, slope + other.slope, constant && other.constant);
    }

    private Dual times(Dual other) {
        double y = value * other.value;
        if (constant || other.constant) {
            double along = constant ? value * other.slope : slope * other.value;
            return constant && other.constant ? constant(y) : new Dual(y, along, false);
        }
        return new Dual(y, slope * other.value + value * other.slope, false);
    }

    private Dual over(Dual other) {
        double y = value / other.value;
        if (constant && other.constant) {
            return constant(y);
        }
        double above = constant ? 0 : slope / other.value;
        double below = other.constant ? 0 : y * other.slope / other.value;
        return new Dual(y, above - below, false);
    }

    private Dual power(Dual exponent) {
        double y = StrictMath.pow(value, exponent.value);
        if (constant && exponent.constant) {
            return constant(y);
        }
        // The power 0 is constant, also at 0, where x to the power of -1 is infinite.
        boolean flat = constant || exponent.value == 0;
        double byBase = flat ? 0 : exponent.value * StrictMath.pow(value, exponent.value - 1) * slope;
        double byExponent = exponent.constant ? 0 : y * StrictMath.log(value) * exponent.slope;
        return new Dual(y, byBase + byExponent, false);
    }
}
