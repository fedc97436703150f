package trozo.autograd;

import static trozo.autograd.Entrywise.row;
import static trozo.autograd.KinkedOps.at;

import java.util.List;

/// Piecewise functions of one number with curved pieces. Kinks as in [KinkedOps].
final class BentOps {
    private BentOps() {}

    static final List<Op> ROWS = List.of(
            row("hardswish", new HardSwish(), at(-4, -3, 1, 3, 4)),
            row(
                    "elu",
                    attributes -> new Exponential(attributes.number("alpha", 1), 1, 1),
                    at(-1, 0, 2).and("alpha", 2.0)),
            row("selu", new Exponential(1.6732632423543772, 1.0507009873554805, 1), at(-1, 0, 2)),
            row(
                    "celu",
                    attributes -> new Exponential(attributes.number("alpha", 1), 1, 1 / attributes.number("alpha", 1)),
                    at(-1, -0.1, 2).and("alpha", 2.0)),
            row(
                    "softplus",
                    attributes -> new SoftPlus(attributes.number("beta", 1), attributes.number("threshold", 20)),
                    at(-1, 0, 2),
                    at(-1, 0, 30).and("beta", 2.0)),
            row(
                    "smooth_l1",
                    attributes -> new SmoothL1(attributes.number("beta", 1)),
                    at(-3, -0.2, 1).and("beta", 0.7),
                    at(-3, 0, 1).and("beta", 0.0)));

    /// x clamp(x + 3, 0, 6) / 6.
    private static final class HardSwish extends Entry {
        @Override
        double value(double x) {
            return x * KinkedOps.HardSigmoid.sixClamp(x) / 6;
        }

        @Override
        double slope(double x, double y, boolean right) {
            return KinkedOps.HardSigmoid.ramp(x, right) ? x / 3 + 0.5 : x < 0 ? 0 : 1;
        }

        @Override
        int kink(double x) {
            return x < 0 ? 0 : 1;
        }

        @Override
        boolean selects() {
            return true;
        }
    }

    /// scale x above 0, scale alpha (exp(rate x) - 1) below. Clevert et al. 2016; Klambauer et al. 2017; Barron 2017.
    private static final class Exponential extends Entry {
        private final double alpha;
        private final double scale;
        private final double rate;

        Exponential(double alpha, double scale, double rate) {
            this.alpha = alpha;
            this.scale = scale;
            this.rate = rate;
        }

        @Override
        double value(double x) {
            return x > 0 ? scale * x : scale * alpha * StrictMath.expm1(rate * x);
        }

        @Override
        double slope(double x, double y, boolean right) {
            return x > 0 || x == 0 && right ? scale : scale * alpha * rate * StrictMath.exp(rate * x);
        }
    }

    /// log(1 + exp(beta x)) / beta, and x itself where beta x is beyond the threshold: a tiny jump.
    private static final class SoftPlus extends Entry {
        private final double beta;
        private final double threshold;

        SoftPlus(double beta, double threshold) {
            this.beta = beta;
            this.threshold = threshold;
        }

        @Override
        double value(double x) {
            return beta * x > threshold ? x : StrictMath.log1p(StrictMath.exp(beta * x)) / beta;
        }

        @Override
        double slope(double x, double y, boolean right) {
            return beta * x > threshold || beta * x == threshold && right ? 1 : LossOps.sigmoid(beta * x);
        }

        @Override
        boolean jumps(double x) {
            return beta * x == threshold;
        }
    }

    /// e^2 / (2 beta) below beta, |e| - beta / 2 from there: |e| if beta is 0.
    private static final class SmoothL1 extends Entry {
        private final double beta;

        SmoothL1(double beta) {
            this.beta = beta;
        }

        @Override
        double value(double e) {
            double size = Math.abs(e);
            return size < beta ? 0.5 * e * e / beta : size - 0.5 * beta;
        }

        @Override
        double slope(double e, double y, boolean right) {
            if (Math.abs(e) < beta) {
                return e / beta;
            }
            return e > 0 || e == 0 && right ? 1 : -1;
        }
    }
}
