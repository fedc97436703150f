package trozo.nn;

import java.util.ArrayList;
import java.util.List;
import trozo.autograd.Tensor;

/// Moves parameters against their gradients, with PyTorch's formulas.
public abstract sealed class Optimiser {
    private final double[][] values;
    private final double[][] gradients;
    /// Steps taken.
    private long count;

    private Optimiser(List<Tensor> parameters) {
        values = parameters.stream().map(Tensor::values).toArray(double[][]::new);
        gradients = parameters.stream().map(Tensor::gradient).toArray(double[][]::new);
    }

    public static Optimiser of(OptimiserSpec spec, List<Tensor> parameters) {
        return switch (spec) {
            case OptimiserSpec.Sgd sgd -> new Descent(sgd, parameters);
            case OptimiserSpec.Momentum momentum -> new Heavy(momentum, parameters);
            case OptimiserSpec.Adam adam -> new Adaptive(adam, parameters);
        };
    }

    /// One update from the gradients as they now are; allocates nothing.
    public void step() {
        count++;
        for (int i = 0; i < values.length; i++) {
            move(values[i], gradients[i], i);
        }
    }

    /// Updates one tensor's values p from its gradient g.
    abstract void move(double[] p, double[] g, int tensor);

    /// Other settings from now on; what has been gathered so far is kept.
    ///
    /// @throws IllegalArgumentException if it is another kind of optimiser
    public abstract void setSpec(OptimiserSpec spec);

    /// The arrays of numbers it has gathered, besides the step count.
    abstract List<double[]> gathered();

    /// The step count and everything gathered, as [#restore] takes it.
    public double[] state() {
        int size = 1 + gathered().stream().mapToInt(array -> array.length).sum();
        double[] state = new double[size];
        state[0] = count;
        int at = 1;
        for (double[] array : gathered()) {
            System.arraycopy(array, 0, state, at, array.length);
            at += array.length;
        }
        return state;
    }

    public void restore(double[] state) {
        int size = 1 + gathered().stream().mapToInt(array -> array.length).sum();
        if (state.length != size) {
            throw new IllegalArgumentException("this optimiser's state has " + size + " numbers, not " + state.length);
        }
        count = (long) state[0];
        int at = 1;
        for (double[] array : gathered()) {
            System.arraycopy(state, at, array, 0, array.length);
            at += array.length;
        }
    }

    double[][] zerosLikeValues() {
        double[][] zeros = new double[values.length][];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = new double[values[i].length];
        }
        return zeros;
    }

    private static <T extends OptimiserSpec> T same(Class<T> kind, OptimiserSpec spec) {
        if (!kind.isInstance(spec)) {
            throw new IllegalArgumentException(kind.getSimpleName() + " cannot go on as " + spec);
        }
        return kind.cast(spec);
    }

    /// g += decay p; p -= lr g.
    private static final class Descent extends Optimiser {
        private OptimiserSpec.Sgd spec;

        Descent(OptimiserSpec.Sgd spec, List<Tensor> parameters) {
            super(parameters);
            this.spec = spec;
        }

        @Override
        public void setSpec(OptimiserSpec spec) {
            this.spec = same(OptimiserSpec.Sgd.class, spec);
        }

        @Override
        void move(double[] p, double[] g, int tensor) {
            double lr = spec.lr();
            double decay = spec.weightDecay();
            for (int j = 0; j < p.length; j++) {
                p[j] -= lr * (g[j] + decay * p[j]);
            }
        }

        @Override
        List<double[]> gathered() {
            return List.of();
        }
    }

    /// g += decay p; v = g at the first step, then momentum v + g; p -= lr v, or with Nesterov lr (g + momentum v).
    private static final class Heavy extends Optimiser {
        private final double[][] velocity = zerosLikeValues();
        private OptimiserSpec.Momentum spec;

        Heavy(OptimiserSpec.Momentum spec, List<Tensor> parameters) {
            super(parameters);
            this.spec = spec;
        }

        @Override
        public void setSpec(OptimiserSpec spec) {
            this.spec = same(OptimiserSpec.Momentum.class, spec);
        }

        @Override
        void move(double[] p, double[] g, int tensor) {
            double[] v = velocity[tensor];
            double lr = spec.lr();
            double decay = spec.weightDecay();
            double momentum = spec.momentum();
            boolean nesterov = spec.nesterov();
            for (int j = 0; j < p.length; j++) {
                double gradient = g[j] + decay * p[j];
                // Before the first step v is 0, so this is the gradient itself then.
                v[j] = momentum * v[j] + gradient;
                p[j] -= lr * (nesterov ? gradient + momentum * v[j] : v[j]);
            }
        }

        @Override
        List<double[]> gathered() {
            return List.of(velocity);
        }
    }

    /// g += decay p; m and v are running means of g and g^2;
    /// p -= lr / (1 - beta1^t) m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon).
    private static final class Adaptive extends Optimiser {
        private final double[][] mean = zerosLikeValues();
        private final double[][] square = zerosLikeValues();
        /// beta1^t and beta2^t, multiplied up step by step.
        private final double[] power = {1, 1};

        private OptimiserSpec.Adam spec;

        Adaptive(OptimiserSpec.Adam spec, List<Tensor> parameters) {
            super(parameters);
            this.spec = spec;
        }

        @Override
        public void setSpec(OptimiserSpec spec) {
            this.spec = same(OptimiserSpec.Adam.class, spec);
        }

        @Override
        public void step() {
            power[0] *= spec.beta1();
            power[1] *= spec.beta2();
            super.step();
        }

        @Override
        void move(double[] p, double[] g, int tensor) {
            double[] m = mean[tensor];
            double[] v = square[tensor];
            double beta1 = spec.beta1();
            double beta2 = spec.beta2();
            double epsilon = spec.epsilon();
            double decay = spec.weightDecay();
            double rate = spec.lr() / (1 - power[0]);
            double scale = Math.sqrt(1 - power[1]);
            for (int j = 0; j < p.length; j++) {
                double gradient = g[j] + decay * p[j];
                m[j] = beta1 * m[j] + (1 - beta1) * gradient;
                v[j] = beta2 * v[j] + (1 - beta2) * gradient * gradient;
                p[j] -= rate * m[j] / (Math.sqrt(v[j]) / scale + epsilon);
            }
        }

        @Override
        List<double[]> gathered() {
            List<double[]> all = new ArrayList<>(List.of(power));
            all.addAll(List.of(mean));
            all.addAll(List.of(square));
            return all;
        }
    }
}
