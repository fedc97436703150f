package trozo.piecewise.formula;

import java.util.Optional;
import trozo.piecewise.formula.Expression.Factor;
import trozo.piecewise.formula.Expression.Term;

/// slope x + offset, both finite.
public record Affine(double slope, double offset) {
    /// The line that an expression is, if its form shows it; constants are folded.
    public static Optional<Affine> of(Expression expression) {
        return line(expression).filter(Affine::isFinite);
    }

    private static Optional<Affine> line(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Optional.of(new Affine(0, number.value()));
            case Expression.Variable x -> Optional.of(new Affine(1, 0));
            case Expression.Sum sum -> sum(sum);
            case Expression.Product product -> product(product);
            case Expression.Power power -> power(power);
            case Expression.Apply apply ->
                line(apply.to())
                        .filter(Affine::isConstant)
                        .map(to -> new Affine(0, apply.function().value(to.offset)));
            case Expression.Bend bend -> Optional.empty();
            case Expression.Cases cases -> Optional.empty();
        };
    }

    private static Optional<Affine> sum(Expression.Sum sum) {
        Affine total = new Affine(0, 0);
        for (Term term : sum.terms()) {
            Optional<Affine> next = line(term.of());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(next.get().times(term.minus() ? -1 : 1));
        }
        return Optional.of(total);
    }

    private static Optional<Affine> product(Expression.Product product) {
        Affine total = new Affine(0, 1);
        for (Factor factor : product.factors()) {
            Optional<Affine> next = line(factor.of());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Affine by = next.get();
            if (by.isConstant()) {
                total = factor.divides() ? total.over(by.offset) : total.times(by.offset);
            } else if (total.isConstant() && !factor.divides()) {
                total = by.times(total.offset);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(total);
    }

    private static Optional<Affine> power(Expression.Power power) {
        Optional<Affine> base = line(power.base());
        Optional<Affine> exponent = line(power.exponent()).filter(Affine::isConstant);
        if (base.isEmpty() || exponent.isEmpty()) {
            return Optional.empty();
        }
        double by = exponent.get().offset;
        if (by == 1) {
            return base;
        }
        return base.filter(Affine::isConstant).map(constant -> new Affine(0, StrictMath.pow(constant.offset, by)));
    }

    boolean isFinite() {
        return Double.isFinite(slope) && Double.isFinite(offset);
    }

    private boolean isConstant() {
        return slope == 0;
    }

    private Affine plus(Affine other) {
        return new Affine(slope + other.slope, offset + other.offset);
    }

    Affine minus(Affine other) {
        return new Affine(slope - other.slope, offset - other.offset);
    }

    private Affine times(double factor) {
        return new Affine(slope * factor, offset * factor);
    }

    private Affine over(double divisor) {
        return new Affine(slope / divisor, offset / divisor);
    }

    public double at(double x) {
        return slope * x + offset;
    }

    /// Where it is 0; infinite if that is beyond all numbers.
    double root() {
        // 0 + turns -0 into 0.
        return 0 + -offset / slope;
    }
}
