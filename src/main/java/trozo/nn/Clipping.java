package trozo.nn;

import java.util.List;
import trozo.autograd.Tensor;

/// What is done to gradients that are too large, before the optimiser sees them.
public sealed interface Clipping {
    Clipping NONE = new None();

    /// Clips the gradients of all `parameters` in place; allocates nothing.
    void clip(List<Tensor> parameters);

    record None() implements Clipping {
        @Override
        public void clip(List<Tensor> parameters) {}
    }

    /// All gradients together, as one vector, become no longer than `most`: each is multiplied by min(1, most / (norm +
    /// 1e-6)), as PyTorch's clip_grad_norm_ does. Pascanu, Mikolov and Bengio 2013.
    record Norm(double most) implements Clipping {
        private static final double AGAINST_ZERO = 1e-6;

        public Norm {
            requirePositive(most);
        }

        @Override
        public void clip(List<Tensor> parameters) {
            double squares = 0;
            for (int i = 0; i < parameters.size(); i++) {
                for (double g : parameters.get(i).gradient()) {
                    squares += g * g;
                }
            }
            double factor = most / (Math.sqrt(squares) + AGAINST_ZERO);
            if (factor >= 1) {
                return;
            }
            for (int i = 0; i < parameters.size(); i++) {
                double[] gradient = parameters.get(i).gradient();
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] *= factor;
                }
            }
        }
    }

    /// Each number of each gradient is held within -most and most.
    record Value(double most) implements Clipping {
        public Value {
            requirePositive(most);
        }

        @Override
        public void clip(List<Tensor> parameters) {
            for (int i = 0; i < parameters.size(); i++) {
                double[] gradient = parameters.get(i).gradient();
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] = Math.max(-most, Math.min(gradient[j], most));
                }
            }
        }
    }

    private static void requirePositive(double most) {
        if (!(most > 0 && most <= 1e9)) {
            throw new IllegalArgumentException("gradients must be clipped at a number in (0, 1e9], not " + most);
        }
    }
}
