package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// The rows that turn a network's outputs into one number: always the mean, summed over the samples as [EightSums].
final class LossOps {
    /// The attribute of [#HUBER] that says up to which error it is quadratic.
    static final String DELTA = "delta";

    private LossOps() {}

    /// See [Graph#meanSquaredError].
    static final Op MEAN_SQUARED_ERROR = new Op(
            "mse",
            node -> new SmoothTerms(node) {
                @Override
                double term(double output, double target) {
                    double error = output - target;
                    return error * error;
                }

                @Override
                double byOutput(double output, double target) {
                    return 2 * (output - target);
                }

                @Override
                double byTarget(double output, double target) {
                    return 2 * (target - output);
                }
            },
            Example.none().with("output", 2, 9).with("target", 2, 9));

    /// See [Graph#binaryCrossEntropy].
    static final Op BINARY_CROSS_ENTROPY = new Op(
            "bce_with_logits",
            node -> new SmoothTerms(node) {
                @Override
                double term(double logit, double target) {
                    return Math.max(logit, 0) - logit * target + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
                }

                @Override
                double byOutput(double logit, double target) {
                    return sigmoid(logit) - target;
                }

                @Override
                double byTarget(double logit, double target) {
                    return -logit;
                }
            },
            Example.none().with("logits", 1, 9).within(0, 1, "target", 1, 9));

    /// See [Graph#huber].
    static final Op HUBER = new Op(
            "huber",
            node -> {
                double delta = node.attributes().number(DELTA);
                return new SmoothTerms(node) {
                    @Override
                    double term(double output, double target) {
                        double error = Math.abs(output - target);
                        return error <= delta ? 0.5 * error * error : delta * (error - 0.5 * delta);
                    }

                    @Override
                    double byOutput(double output, double target) {
                        return Math.clamp(output - target, -delta, delta);
                    }

                    @Override
                    double byTarget(double output, double target) {
                        return Math.clamp(target - output, -delta, delta);
                    }
                };
            },
            Example.none().with("output", 2, 9).with("target", 2, 9).and(DELTA, 0.7));

    /// See [Graph#hinge].
    static final Op HINGE = new Op(
            "hinge",
            Hinge::new,
            Example.none().with("output", 2, 9).with("target", 2, 9).and(Op.RULE, KinkRule.MEAN),
            Example.none()
                    .exactly(Tensor.parameter("output", 1, 4).set(1, -1, 0.5, 3))
                    .exactly(Tensor.parameter("target", 1, 4).set(1, -1, 1, -1))
                    .and(Op.RULE, KinkRule.LEFT));

    /// See [Graph#crossEntropy].
    static final Op CROSS_ENTROPY = new Op(
            "cross_entropy",
            CrossEntropy::new,
            Example.none().with("logits", 3, 9).indices(3, "target", 1, 9));

    static final List<Op> ROWS = List.of(MEAN_SQUARED_ERROR, BINARY_CROSS_ENTROPY, HUBER, HINGE, CROSS_ENTROPY);

    /// 1 / (1 + exp(-x)), without overflow.
    static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    /// The mean over all entries of a term of output and target.
    private abstract static class MeanOfEntries extends Kernel {
        private final Node node;
        private final double[] partial = new double[EightSums.COUNT];
        private final Tensor output;
        private final Tensor target;
        private final Tensor loss;
        private final int samples;

        MeanOfEntries(Node node) {
            this.node = node;
            this.output = node.input(0);
            this.target = node.input(1);
            node.require(output.rank() > 0 && target.hasShape(output.shape()), "outputs and targets of the same shape");
            this.samples = output.length(output.rank() - 1);
            this.loss = node.makeOutput();
        }

        final double[] outputs() {
            return output.values();
        }

        final double[] targets() {
            return target.values();
        }

        final double[] outputTangents() {
            return output.tangent();
        }

        final double[] targetTangents() {
            return target.tangent();
        }

        abstract double term(double output, double target);

        @Override
        final void forward() {
            double[] o = output.values();
            double[] t = target.values();
            Arrays.fill(partial, 0);
            for (int row = 0; row < o.length; row += samples) {
                for (int n = 0; n < samples; n++) {
                    partial[n % EightSums.COUNT] += term(o[row + n], t[row + n]);
                }
            }
            loss.values()[0] = EightSums.tree(partial, 0) / o.length;
        }

        /// The derivative of term j by the output.
        abstract double byOutput(int j);

        /// The derivative of term j by the target.
        abstract double byTarget(int j);

        @Override
        final void backward() {
            int count = output.size();
            double share = loss.gradient()[0] / count;
            double[] toOutput = node.into(0);
            for (int j = 0; toOutput != null && j < count; j++) {
                toOutput[j] = share * byOutput(j);
            }
            double[] toTarget = node.into(1);
            for (int j = 0; toTarget != null && j < count; j++) {
                toTarget[j] = share * byTarget(j);
            }
        }
    }

    /// Terms without kinks.
    private abstract static class SmoothTerms extends MeanOfEntries {
        SmoothTerms(Node node) {
            super(node);
        }

        abstract double byOutput(double output, double target);

        abstract double byTarget(double output, double target);

        @Override
        final double byOutput(int j) {
            return byOutput(outputs()[j], targets()[j]);
        }

        @Override
        final double byTarget(int j) {
            return byTarget(outputs()[j], targets()[j]);
        }
    }

    private static final class Hinge extends MeanOfEntries {
        private final KinkRule rule;

        Hinge(Node node) {
            super(node);
            this.rule = node.attributes().get(Op.RULE, KinkRule.class);
        }

        @Override
        double term(double output, double target) {
            return Math.max(0, 1 - target * output);
        }

        /// The derivative of relu at 1 - t o.
        private double bend(double margin, double across) {
            return margin == 0 ? rule.slope(0, 1, across) : margin > 0 ? 1 : 0;
        }

        private double margin(int j) {
            return 1 - targets()[j] * outputs()[j];
        }

        /// Where the tangents move the margin.
        private double across(int j) {
            return -targets()[j] * outputTangents()[j] - outputs()[j] * targetTangents()[j];
        }

        @Override
        double byOutput(int j) {
            return -targets()[j] * bend(margin(j), across(j));
        }

        @Override
        double byTarget(int j) {
            return -outputs()[j] * bend(margin(j), across(j));
        }

        @Override
        void tangent(Node node) {
            double sum = 0;
            for (int j = 0; j < outputs().length; j++) {
                sum += margin(j) > 0 || margin(j) == 0 && across(j) > 0 ? across(j) : 0;
            }
            node.output().tangent()[0] = sum / outputs().length;
        }

        @Override
        boolean followsDirection() {
            return rule == KinkRule.DIRECTION;
        }

        @Override
        int onKinks() {
            int on = 0;
            for (int j = 0; j < outputs().length; j++) {
                on += margin(j) == 0 ? 1 : 0;
            }
            return on;
        }
    }
}
