package trozo.autograd;

import static trozo.autograd.Entrywise.row;

import java.util.List;

/// Piecewise-linear functions of one number. Which slope backward uses at a kink is the [KinkRule] of the attribute
/// [Op#RULE], never a comparison in the formula: a formula gives both.
final class KinkedOps {
    private KinkedOps() {}

    static final List<Op> ROWS = List.of(
            row("relu", new Line(0, 1, true), at(-1, 0, 2)),
            row(
                    "leaky_relu",
                    attributes -> new Line(attributes.number("slope", 0.01), 1, false),
                    at(-1, 0, 2).and("slope", 0.1)),
            row("abs", new Line(-1, 1, false), at(-1, 0, 2).and(Op.RULE, KinkRule.MEAN)),
            row(
                    "clamp",
                    attributes -> new Clamp(
                            attributes.number("min", Double.NEGATIVE_INFINITY),
                            attributes.number("max", Double.POSITIVE_INFINITY)),
                    at(-3, -1, 0.3, 0.5, 2)
                            .and("min", -1.0)
                            .and("max", 0.5)
                            .and(Op.RULE, List.of(KinkRule.RIGHT, KinkRule.LEFT)),
                    at(-3, -1, 0.3).and("min", -1.0)),
            row(
                    "hardtanh",
                    attributes -> new Clamp(attributes.number("min", -1), attributes.number("max", 1)),
                    at(-3, -1, 0.3, 1, 2)),
            row("relu6", new Clamp(0, 6), at(-3, 0, 0.3, 6, 7)),
            row(
                    "threshold",
                    attributes -> new Threshold(attributes.number("threshold"), attributes.number("value")),
                    at(-1, 0.5, 2).and("threshold", 0.5).and("value", 0.5)),
            row(
                    "softshrink",
                    attributes -> new SoftShrink(attributes.number("lambda", 0.5)),
                    at(-2, -0.5, 0.1, 0.5, 1)),
            row("hardshrink", attributes -> new HardShrink(attributes.number("lambda", 0.5)), at(-2, -0.4, 0.1, 1)),
            row(
                    "hardsigmoid",
                    attributes -> new HardSigmoid(attributes.number("middleSlope", 1.0 / 6)),
                    at(-4, -3, 1, 3, 4)));

    static Example at(double... x) {
        return Example.none().exactly(Tensor.parameter("x", x.length).set(x));
    }

    /// `low` x below 0 and `high` x above.
    private static final class Line extends Entry {
        private final double low;
        private final double high;
        private final boolean selects;

        Line(double low, double high, boolean selects) {
            this.low = low;
            this.high = high;
            this.selects = selects;
        }

        @Override
        double value(double x) {
            return x <= 0 ? low == 0 ? 0 : low * x : high * x;
        }

        @Override
        double slope(double x, double y, boolean right) {
            return x < 0 || x == 0 && !right ? low : high;
        }

        @Override
        boolean selects() {
            return selects;
        }
    }

    /// x, but not less than `min`, and then not more than `max`.
    private static final class Clamp extends Entry {
        private final double min;
        private final double max;

        Clamp(double min, double max) {
            this.min = min;
            this.max = max;
        }

        @Override
        double value(double x) {
            double raised = x < min ? min : x;
            return raised > max ? max : raised;
        }

        @Override
        double slope(double x, double y, boolean right) {
            boolean below = x < min || x == min && !right;
            boolean above = x > max || x == max && right || min > max;
            return below || above ? 0 : 1;
        }

        @Override
        int kink(double x) {
            return x == max ? 1 : 0;
        }

        @Override
        boolean selects() {
            return true;
        }
    }

    /// x above the threshold, a constant up to it.
    private static final class Threshold extends Entry {
        private final double threshold;
        private final double constant;

        Threshold(double threshold, double constant) {
            this.threshold = threshold;
            this.constant = constant;
        }

        @Override
        double value(double x) {
            return x <= threshold ? constant : x;
        }

        @Override
        double slope(double x, double y, boolean right) {
            return x < threshold || x == threshold && !right ? 0 : 1;
        }

        @Override
        boolean jumps(double x) {
            return x == threshold && constant != threshold;
        }

        @Override
        boolean selects() {
            return true;
        }
    }

    /// Slope 0 from -lambda to lambda, slope 1 outside.
    private abstract static class Shrink extends Entry {
        final double lambda;

        Shrink(double lambda) {
            this.lambda = lambda;
        }

        @Override
        final double slope(double x, double y, boolean right) {
            boolean above = x > lambda || x == lambda && right;
            boolean below = x < -lambda || x == -lambda && !right;
            return above || below || Double.isNaN(x) ? 1 : 0;
        }

        @Override
        final int kink(double x) {
            return x < 0 ? 0 : 1;
        }

        @Override
        final boolean selects() {
            return true;
        }
    }

    /// x drawn towards 0 by lambda.
    private static final class SoftShrink extends Shrink {
        SoftShrink(double lambda) {
            super(lambda);
        }

        @Override
        double value(double x) {
            return x > lambda ? x - lambda : x < -lambda ? x + lambda : x * 0;
        }
    }

    /// x outside, 0 from -lambda to lambda, both included: there it jumps, and the zero owns the ends.
    private static final class HardShrink extends Shrink {
        private static final KinkRules OWNERS = new KinkRules(List.of(KinkRule.RIGHT, KinkRule.LEFT));

        HardShrink(double lambda) {
            super(lambda);
        }

        @Override
        double value(double x) {
            return x >= -lambda && x <= lambda ? 0 : x;
        }

        @Override
        boolean jumps(double x) {
            return Math.abs(x) == lambda && lambda != 0;
        }

        @Override
        KinkRules usualRules() {
            return OWNERS;
        }
    }

    /// clamp(x + 3, 0, 6) / 6.
    static final class HardSigmoid extends Entry {
        private final double middle;

        /// @param middle the slope between the kinks: 1/6, or what somebody rounded it to
        HardSigmoid(double middle) {
            this.middle = middle;
        }

        @Override
        double value(double x) {
            return sixClamp(x) / 6;
        }

        @Override
        double slope(double x, double y, boolean right) {
            return ramp(x, right) ? middle : 0;
        }

        @Override
        int kink(double x) {
            return x < 0 ? 0 : 1;
        }

        @Override
        boolean selects() {
            return true;
        }

        static double sixClamp(double x) {
            double raised = x + 3 < 0 ? 0 : x + 3;
            return raised > 6 ? 6 : raised;
        }

        /// Whether x, seen from one side, lies between -3 and 3.
        static boolean ramp(double x, boolean right) {
            return (x > -3 || x == -3 && right) && (x < 3 || x == 3 && !right);
        }
    }
}
