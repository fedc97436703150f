package trozo.nn;

/// Which optimiser, with its settings, as a recipe writes it down. The update rules are PyTorch's.
public sealed interface OptimiserSpec {
    /// The learning rate.
    double lr();

    OptimiserSpec withLr(double lr);

    double weightDecay();

    OptimiserSpec withWeightDecay(double weightDecay);

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

        @Override
        public Sgd withWeightDecay(double newDecay) {
            return new Sgd(lr, newDecay);
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

        @Override
        public Momentum withWeightDecay(double newDecay) {
            return new Momentum(lr, momentum, nesterov, newDecay);
        }

        public Momentum withMomentum(double newMomentum) {
            return new Momentum(lr, newMomentum, nesterov, weightDecay);
        }

        public Momentum withNesterov(boolean newNesterov) {
            return new Momentum(lr, momentum, newNesterov, weightDecay);
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
            requireEpsilon(epsilon);
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

        @Override
        public Adam withWeightDecay(double newDecay) {
            return new Adam(lr, beta1, beta2, epsilon, newDecay);
        }
    }

    /// Adam with decoupled weight decay: the parameters shrink by lr times weightDecay, the gradient knows nothing of
    /// it. Loshchilov and Hutter 2019.
    record AdamW(double lr, double beta1, double beta2, double epsilon, double weightDecay) implements OptimiserSpec {
        public static final double USUAL_DECAY = 0.01;

        public AdamW {
            requireRate(lr);
            requireShare("beta1", beta1);
            requireShare("beta2", beta2);
            requireDecay(weightDecay);
            requireEpsilon(epsilon);
        }

        public static AdamW usual(double lr) {
            return new AdamW(lr, 0.9, 0.999, 1e-8, USUAL_DECAY);
        }

        @Override
        public AdamW withLr(double newLr) {
            return new AdamW(newLr, beta1, beta2, epsilon, weightDecay);
        }

        @Override
        public AdamW withWeightDecay(double newDecay) {
            return new AdamW(lr, beta1, beta2, epsilon, newDecay);
        }
    }

    /// Gradients divided by the root of their mean square. Tieleman and Hinton 2012.
    ///
    /// @param alpha how much of the mean square is kept per step
    /// @param weightDecay as in [Sgd]
    record RmsProp(double lr, double alpha, double epsilon, double weightDecay) implements OptimiserSpec {
        public RmsProp {
            requireRate(lr);
            requireShare("alpha", alpha);
            requireDecay(weightDecay);
            requireEpsilon(epsilon);
        }

        public static RmsProp usual(double lr) {
            return new RmsProp(lr, 0.99, 1e-8, 0);
        }

        @Override
        public RmsProp withLr(double newLr) {
            return new RmsProp(newLr, alpha, epsilon, weightDecay);
        }

        @Override
        public RmsProp withWeightDecay(double newDecay) {
            return new RmsProp(lr, alpha, epsilon, newDecay);
        }
    }

    /// Gradients divided by the root of the sum of their squares. Duchi, Hazan and Singer 2011.
    ///
    /// @param weightDecay as in [Sgd]
    record Adagrad(double lr, double epsilon, double weightDecay) implements OptimiserSpec {
        public Adagrad {
            requireRate(lr);
            requireDecay(weightDecay);
            requireEpsilon(epsilon);
        }

        public static Adagrad usual(double lr) {
            return new Adagrad(lr, 1e-10, 0);
        }

        @Override
        public Adagrad withLr(double newLr) {
            return new Adagrad(newLr, epsilon, weightDecay);
        }

        @Override
        public Adagrad withWeightDecay(double newDecay) {
            return new Adagrad(lr, epsilon, newDecay);
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

    private static void requireEpsilon(double epsilon) {
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("epsilon must be positive, not " + epsilon);
        }
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(what + " must lie in [0, 1), not " + value);
        }
    }
}
