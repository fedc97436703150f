package trozo.autograd;

import static trozo.autograd.Pairwise.row;

import java.util.List;

/// Functions of two numbers; shapes broadcast.
final class PairOps {
    private PairOps() {}

    static final List<Op> ROWS = List.of(
            row("add", Pair.smooth(Double::sum, (a, b) -> 1, (a, b) -> 1), broadcasting(), swapped()),
            row("sub", Pair.smooth((a, b) -> a - b, (a, b) -> 1, (a, b) -> -1), broadcasting()),
            row("mul", Pair.smooth((a, b) -> a * b, (a, b) -> b, (a, b) -> a), broadcasting(), swapped()),
            row("div", new Quotient(), positive()),
            row("pow_tensor", Pair.smooth(StrictMath::pow, PairOps::powByBase, PairOps::powByExponent), positive()),
            row("xlogy", Pair.smooth(PairOps::xLogY, PairOps::xLogYByX, (a, b) -> a / b), positive()),
            row(
                    "hypot",
                    Pair.smooth(
                            StrictMath::hypot,
                            (a, b) -> a / StrictMath.hypot(a, b),
                            (a, b) -> b / StrictMath.hypot(a, b)),
                    positive()),
            row("atan2", Pair.smooth(StrictMath::atan2, PairOps::atanByY, PairOps::atanByX), positive()),
            row("copysign", new CopySign(), positive(), tied(-1, 0, 2).and(Op.RULE, KinkRule.MEAN)),
            row(
                    "remainder",
                    Pair.smooth(PairOps::remainder, (a, b) -> 1, (a, b) -> -Math.floor(a / b)),
                    Example.none()
                            .exactly(Tensor.parameter("a", 3).set(-1.3, 0.4, 5.1))
                            .exactly(Tensor.parameter("b").set(1.5))),
            row(
                    "fmod",
                    Pair.smooth((a, b) -> a % b, (a, b) -> 1, (a, b) -> -StepOps.trunc(a / b)),
                    Example.none()
                            .exactly(Tensor.parameter("a", 3).set(-1.3, 0.4, 5.1))
                            .exactly(Tensor.parameter("b").set(1.5))),
            row(
                    "maximum",
                    new Extreme(1, false),
                    broadcasting(),
                    tied(-1, 0, 2),
                    tied(-1, 0, 2).and(Op.RULE, KinkRule.MEAN)),
            row("minimum", new Extreme(-1, false), broadcasting(), tied(-1, 0, 2)),
            row("fmax", new Extreme(1, true), broadcasting(), tied(-1, 0, 2)),
            row("fmin", new Extreme(-1, true), broadcasting(), tied(-1, 0, 2)),
            row("prelu", new Prelu(), broadcasting(), tied(-1, 0, 2)));

    private static Example broadcasting() {
        return Example.none().with("a", 2, 1, 3).with("b", 4, 1);
    }

    private static Example swapped() {
        return Example.none().with("a").with("b", 2, 2);
    }

    private static Example positive() {
        return Example.none().within(0.5, 2, "a", 2, 3).within(0.5, 2, "b", 3);
    }

    private static Example tied(double... values) {
        return Example.none()
                .exactly(Tensor.parameter("a", values.length).set(values))
                .exactly(Tensor.data("b").set(0));
    }

    private static double powByBase(double a, double b) {
        return b == 0 ? 0 : b * StrictMath.pow(a, b - 1);
    }

    private static double powByExponent(double a, double b) {
        return a == 0 && b >= 0 ? 0 : StrictMath.pow(a, b) * StrictMath.log(a);
    }

    private static double xLogY(double x, double y) {
        return x == 0 && !Double.isNaN(y) ? 0 : x * StrictMath.log(y);
    }

    private static double xLogYByX(double x, double y) {
        return x == 0 && y <= 0 ? 0 : StrictMath.log(y);
    }

    /// 0 at the origin, where there is no derivative.
    private static double atanByY(double y, double x) {
        double square = x * x + y * y;
        return square == 0 ? 0 : x / square;
    }

    private static double atanByX(double y, double x) {
        double square = x * x + y * y;
        return square == 0 ? 0 : -y / square;
    }

    /// a modulo b with b's sign.
    private static double remainder(double a, double b) {
        double rest = a % b;
        return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
    }

    /// The derivative by b comes from the quotient as it was computed: where that has overflowed in an emulated format,
    /// so has the derivative.
    private static final class Quotient extends Pair {
        @Override
        double value(double a, double b) {
            return a / b;
        }

        @Override
        double byFirst(double a, double b, double value, boolean right) {
            return 1 / b;
        }

        @Override
        double bySecond(double a, double b, double value, boolean right) {
            return -value / b;
        }
    }

    /// The larger (sign 1) or smaller (sign -1) of two. Left and right are those of a: at a tie, the left derivative of
    /// the larger is b's and the right one a's.
    private static final class Extreme extends Pair {
        private final int sign;
        private final boolean overlooksNaN;

        /// @param overlooksNaN whether the other number is taken where one is NaN
        Extreme(int sign, boolean overlooksNaN) {
            this.sign = sign;
            this.overlooksNaN = overlooksNaN;
        }

        @Override
        double value(double a, double b) {
            if (Double.isNaN(a) || Double.isNaN(b)) {
                return overlooksNaN ? (Double.isNaN(a) ? b : a) : Double.NaN;
            }
            return sign * a < sign * b ? b : a;
        }

        @Override
        double byFirst(double a, double b, double value, boolean right) {
            if (a == b) {
                return right == sign > 0 ? 1 : 0;
            }
            if (Double.isNaN(a) || Double.isNaN(b)) {
                // Where neither is larger, both are let through.
                return overlooksNaN && Double.isNaN(a) ? 0 : 1;
            }
            return sign * a > sign * b ? 1 : 0;
        }

        @Override
        double bySecond(double a, double b, double value, boolean right) {
            if (!overlooksNaN && Double.isNaN(value)) {
                return 1;
            }
            return 1 - byFirst(a, b, value, right);
        }

        @Override
        boolean kinked() {
            return true;
        }

        @Override
        double across(double tangentOfA, double tangentOfB) {
            return tangentOfA - tangentOfB;
        }

        @Override
        boolean selects() {
            return true;
        }
    }

    /// |a| with the sign of b.
    private static final class CopySign extends Pair {
        @Override
        double value(double a, double b) {
            return Math.copySign(a, b);
        }

        @Override
        double byFirst(double a, double b, double value, boolean right) {
            double rising = a > 0 || a == 0 && right ? 1 : -1;
            return rising * Math.copySign(1, b);
        }

        @Override
        double bySecond(double a, double b, double value, boolean right) {
            return 0;
        }

        @Override
        boolean kinked() {
            return true;
        }
    }

    /// x above 0, w x up to it. He et al. 2015.
    private static final class Prelu extends Pair {
        @Override
        double value(double x, double w) {
            return x > 0 ? x : w * x;
        }

        @Override
        double byFirst(double x, double w, double value, boolean right) {
            return x > 0 || x == 0 && right ? 1 : w;
        }

        @Override
        double bySecond(double x, double w, double value, boolean right) {
            return x > 0 ? 0 : x;
        }

        @Override
        boolean kinked() {
            return true;
        }
    }
}
