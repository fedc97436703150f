package trozo.autograd;

import java.util.List;

/// Probabilities of a group of logits, along the axis `dim`, and numbers brought to mean 0 and variance 1.
final class SoftmaxOps {
    private SoftmaxOps() {}

    static final List<Op> ROWS = List.of(
            new Op("softmax", node -> new Softmax(node, false), SumOps.along(1), SumOps.along(0)),
            new Op("log_softmax", node -> new Softmax(node, true), SumOps.along(1), SumOps.along(0)),
            new Op(
                    "standardise",
                    Standardise::new,
                    SumOps.along(0, 2),
                    SumOps.along(1).and("eps", 0.5)));

    private static final class Softmax extends Kernel {
        private final Node node;
        private final boolean log;
        private final Tensor x;
        private final Tensor out;
        private final Groups groups;

        Softmax(Node node, boolean log) {
            this.node = node;
            this.log = log;
            this.x = node.input(0);
            this.groups = Groups.along(x.shape(), node.axes(SumOps.DIM));
            this.out = node.makeOutput(x.shape());
        }

        @Override
        void forward() {
            for (int g = 0; g < groups.count(); g++) {
                double largest = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < groups.size(); i++) {
                    largest = Math.max(largest, x.values()[groups.member(g, i)]);
                }
                double sum = 0;
                for (int i = 0; i < groups.size(); i++) {
                    sum += StrictMath.exp(x.values()[groups.member(g, i)] - largest);
                }
                double logOfSum = StrictMath.log(sum);
                for (int i = 0; i < groups.size(); i++) {
                    int j = groups.member(g, i);
                    double above = x.values()[j] - largest;
                    out.values()[j] = log ? above - logOfSum : StrictMath.exp(above) / sum;
                }
            }
        }

        @Override
        void backward() {
            for (int g = 0; g < groups.count(); g++) {
                double sum = 0;
                for (int i = 0; i < groups.size(); i++) {
                    int j = groups.member(g, i);
                    sum += out.gradient()[j] * (log ? 1 : out.values()[j]);
                }
                for (int i = 0; i < groups.size(); i++) {
                    int j = groups.member(g, i);
                    double y = out.values()[j];
                    double upstream = out.gradient()[j];
                    node.into(0)[j] = log ? upstream - StrictMath.exp(y) * sum : y * (upstream - sum);
                }
            }
        }
    }

    /// (x - mean) / sqrt(variance + eps) along the axes `dim`, the variance with divisor n: what layer normalisation
    /// (the last axes) and batch normalisation (all but the channels) have in common. Ba et al. 2016; Ioffe and Szegedy
    /// 2015.
    private static final class Standardise extends Kernel {
        private final Node node;
        private final Tensor x;
        private final Tensor out;
        private final Groups groups;
        private final double eps;
        private final double[] scale;

        Standardise(Node node) {
            this.node = node;
            this.x = node.input(0);
            this.groups = Groups.along(x.shape(), node.axes(SumOps.DIM));
            this.eps = node.attributes().number("eps", 1e-5);
            this.out = node.makeOutput(x.shape());
            this.scale = new double[groups.count()];
        }

        @Override
        void forward() {
            for (int g = 0; g < groups.count(); g++) {
                double mean = 0;
                for (int i = 0; i < groups.size(); i++) {
                    mean += x.values()[groups.member(g, i)];
                }
                mean /= groups.size();
                double variance = 0;
                for (int i = 0; i < groups.size(); i++) {
                    double off = x.values()[groups.member(g, i)] - mean;
                    variance += off * off;
                }
                scale[g] = 1 / Math.sqrt(variance / groups.size() + eps);
                for (int i = 0; i < groups.size(); i++) {
                    int j = groups.member(g, i);
                    out.values()[j] = (x.values()[j] - mean) * scale[g];
                }
            }
        }

        @Override
        void backward() {
            for (int g = 0; g < groups.count(); g++) {
                double mean = 0;
                double along = 0;
                for (int i = 0; i < groups.size(); i++) {
                    int j = groups.member(g, i);
                    mean += out.gradient()[j];
                    along += out.gradient()[j] * out.values()[j];
                }
                mean /= groups.size();
                along /= groups.size();
                for (int i = 0; i < groups.size(); i++) {
                    int j = groups.member(g, i);
                    node.into(0)[j] = scale[g] * (out.gradient()[j] - mean - out.values()[j] * along);
                }
            }
        }
    }
}
