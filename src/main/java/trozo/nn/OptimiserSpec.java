package trozo.nn;

/// Which optimiser, with its settings, as a recipe writes it down. The update rules are PyTorch's.
public sealed interface OptimiserSpec {
    /// The learning rate.
    double lr();

    OptimiserSpec withLr(double lr);

    /// @param weightDecay added to the gradient times the parameter (L2), every parameter alike
    record Sgd(double lr, double weightDecay) implements OptimiserSpec {
        public Sgd {
            requireRate(lr);
            requireDecay(weightDecay);
        }

        public Sgd(double lr) {
            this(lr, 0);
        }

        @Override
        public Sgd withLr(double newLr) {
            return new Sgd(newLr, weightDecay);
        }
    }

    /// Gradient descent with momentum; Nesterov's form looks ahead.
    ///
    /// @param weightDecay as in [Sgd]
    record Momentum(double lr, double momentum, boolean nesterov, double weightDecay) implements OptimiserSpec {
        public static final double USUAL = 0.9;

        public Momentum {
            requireRate(lr);
            requireShare("momentum", momentum);
            requireDecay(weightDecay);
        }

        public Momentum(double lr, double momentum, boolean nesterov) {
            this(lr, momentum, nesterov, 0);
        }

        @Override
        public Momentum withLr(double newLr) {
            return new Momentum(newLr, momentum, nesterov, weightDecay);
        }
    }

    /// Kingma and Ba 2015.
    ///
    /// @param weightDecay as in [Sgd]
    record Adam(double lr, double beta1, double beta2, double epsilon, double weightDecay) implements OptimiserSpec {
        public Adam {
            requireRate(lr);
            requireShare("beta1", beta1);
            requireShare("beta2", beta2);
            requireDecay(weightDecay);
            if (!(epsilon > 0)) {
                throw new IllegalArgumentException("epsilon must be positive, not " + epsilon);
            }
        }

        public Adam(double lr, double beta1, double beta2, double epsilon) {
            this(lr, beta1, beta2, epsilon, 0);
        }

        public static Adam usual(double lr) {
            return new Adam(lr, 0.9, 0.999, 1e-8);
        }

        @Override
        public Adam withLr(double newLr) {
            return new Adam(newLr, beta1, beta2, epsilon, weightDecay);
        }
    }

    private static void requireRate(double lr) {
        if (!(lr > 0 && lr <= 1000)) {
            throw new IllegalArgumentException("the learning rate must lie in (0, 1000], not " + lr);
        }
    }

    private static void requireDecay(double weightDecay) {
        if (!(weightDecay >= 0 && weightDecay <= 1000)) {
            throw new IllegalArgumentException("the weight decay must lie in [0, 1000], not " + weightDecay);
        }
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(what + " must lie in [0, 1), not " + value);
        }
    }
}
