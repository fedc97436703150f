package trozo.autograd;

import java.util.List;

/// Smooth numbers made of a group of numbers: products, norms, spreads.
final class ReductionOps {
    private ReductionOps() {}

    static final List<Op> ROWS = List.of(
            new Op("prod", Product::new, SumOps.whole(), SumOps.along(1), withZero()),
            new Op(
                    "logsumexp",
                    LogSumExp::new,
                    SumOps.whole(),
                    SumOps.along(0, 2).and(SumOps.KEEP, true)),
            new Op("norm2", Norm::new, SumOps.whole(), SumOps.along(-1)),
            new Op(
                    "var",
                    node -> new Spread(node, false),
                    SumOps.along(1),
                    SumOps.along(0, 2).and("unbiased", false)),
            new Op(
                    "std",
                    node -> new Spread(node, true),
                    SumOps.along(1),
                    SumOps.whole().and("unbiased", false)));

    private static Example withZero() {
        return Example.none().exactly(Tensor.parameter("x", 3).set(2, 0, -3));
    }

    private static final class Product extends Reduction {
        Product(Node node) {
            super(node);
        }

        @Override
        double reduce(int g) {
            double product = 1;
            for (int i = 0; i < groups.size(); i++) {
                product *= at(g, i);
            }
            return product;
        }

        /// By each, the product of all before it times that of all after it: no division, so zeros are no trouble.
        @Override
        void send(int g, double upstream, double[] into) {
            double before = 1;
            for (int i = 0; i < groups.size(); i++) {
                into[groups.member(g, i)] = before;
                before *= at(g, i);
            }
            double after = upstream;
            for (int i = groups.size() - 1; i >= 0; i--) {
                into[groups.member(g, i)] *= after;
                after *= at(g, i);
            }
        }
    }

    private static final class LogSumExp extends Reduction {
        LogSumExp(Node node) {
            super(node);
        }

        @Override
        double reduce(int g) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < groups.size(); i++) {
                largest = Math.max(largest, at(g, i));
            }
            if (Double.isInfinite(largest)) {
                return largest;
            }
            double sum = 0;
            for (int i = 0; i < groups.size(); i++) {
                sum += StrictMath.exp(at(g, i) - largest);
            }
            return largest + StrictMath.log(sum);
        }

        @Override
        void send(int g, double upstream, double[] into) {
            for (int i = 0; i < groups.size(); i++) {
                into[groups.member(g, i)] = upstream * StrictMath.exp(at(g, i) - out.values()[g]);
            }
        }
    }

    /// The Euclidean length. Where it is 0 the derivatives fill the unit ball; its middle, 0, is used.
    private static final class Norm extends Reduction {
        Norm(Node node) {
            super(node);
        }

        /// Scaled by the largest, so that squares neither overflow nor vanish.
        @Override
        double reduce(int g) {
            double largest = 0;
            for (int i = 0; i < groups.size(); i++) {
                largest = Math.max(largest, Math.abs(at(g, i)));
            }
            if (largest == 0 || Double.isInfinite(largest)) {
                return largest;
            }
            double sum = 0;
            for (int i = 0; i < groups.size(); i++) {
                double share = at(g, i) / largest;
                sum += share * share;
            }
            return largest * Math.sqrt(sum);
        }

        @Override
        void send(int g, double upstream, double[] into) {
            double norm = out.values()[g];
            for (int i = 0; i < groups.size(); i++) {
                into[groups.member(g, i)] = norm == 0 ? 0 : upstream * (at(g, i) / norm);
            }
        }

        @Override
        int onKinks() {
            int on = 0;
            for (int g = 0; g < out.size(); g++) {
                on += out.values()[g] == 0 ? 1 : 0;
            }
            return on;
        }
    }

    /// The variance, or the standard deviation; of a sample (`unbiased`, divided by one less) if nothing else is said.
    /// Where a standard deviation is 0 it has a kink as a norm has, and 0 is used.
    private static final class Spread extends Reduction {
        private final boolean root;
        private final double divisor;

        Spread(Node node, boolean root) {
            super(node);
            this.root = root;
            this.divisor = groups.size() - (node.attributes().flag("unbiased", true) ? 1 : 0);
        }

        private double mean(int g) {
            double sum = 0;
            for (int i = 0; i < groups.size(); i++) {
                sum += at(g, i);
            }
            return sum / groups.size();
        }

        @Override
        double reduce(int g) {
            double mean = mean(g);
            double sum = 0;
            for (int i = 0; i < groups.size(); i++) {
                double off = at(g, i) - mean;
                sum += off * off;
            }
            return root ? Math.sqrt(sum / divisor) : sum / divisor;
        }

        @Override
        void send(int g, double upstream, double[] into) {
            double mean = mean(g);
            double spread = out.values()[g];
            double share = root ? (spread == 0 ? 0 : upstream / (spread * divisor)) : 2 * upstream / divisor;
            for (int i = 0; i < groups.size(); i++) {
                into[groups.member(g, i)] = share * (at(g, i) - mean);
            }
        }

        @Override
        int onKinks() {
            int on = 0;
            for (int g = 0; root && g < out.size(); g++) {
                on += out.values()[g] == 0 ? 1 : 0;
            }
            return on;
        }
    }
}
