package trozo.nn;

/// What training makes small; always the mean over the samples.
public sealed interface Loss {
    /// Mean squared error.
    Loss MSE = Named.MSE;
    /// Binary cross entropy of a logit o and a target t in {0, 1}: max(o, 0) - o t + log(1 + exp(-|o|)).
    Loss BCE = Named.BCE;
    /// Cross entropy of the softmax over the logits.
    Loss CROSS_ENTROPY = Named.CROSS_ENTROPY;
    /// relu(1 - y o) with y = 2 t - 1, t in {0, 1}; where y o is exactly 1 its derivative is 0, the left one of relu.
    Loss HINGE = Named.HINGE;

    /// Which loss it is, its number aside.
    Kind kind();

    /// The losses there are.
    enum Kind {
        MSE,
        BCE,
        CROSS_ENTROPY,
        HUBER,
        HINGE;

        /// The loss of this kind that most people would take.
        public Loss usual() {
            return switch (this) {
                case MSE -> Loss.MSE;
                case BCE -> Loss.BCE;
                case CROSS_ENTROPY -> Loss.CROSS_ENTROPY;
                case HUBER -> new Huber(Huber.USUAL);
                case HINGE -> Loss.HINGE;
            };
        }
    }

    /// The losses without a number of their own.
    enum Named implements Loss {
        MSE,
        BCE,
        CROSS_ENTROPY,
        HINGE;

        @Override
        public Kind kind() {
            return Kind.valueOf(name());
        }
    }

    /// Quadratic for small errors, linear for large ones: e^2 / 2 where |e| <= delta, else delta (|e| - delta / 2).
    record Huber(double delta) implements Loss {
        public static final double USUAL = 1;

        public Huber {
            if (!(delta > 0 && delta <= 1e9)) {
                throw new IllegalArgumentException("Huber's delta must lie in (0, 1e9], not " + delta);
            }
        }

        @Override
        public Kind kind() {
            return Kind.HUBER;
        }
    }
}
