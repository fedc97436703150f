package trozo.nn;

import java.util.List;
import trozo.autograd.Tensor;

/// Adam and AdamW. m and v are running means of g and g^2; p -= lr / (1 - beta1^t) m / (sqrt(v) / sqrt(1 - beta2^t) +
/// epsilon). Weight decay comes first: Adam adds decay p to g, AdamW takes lr decay p off p.
final class AdaptiveMoments extends Optimiser {
    private final double[][] mean = gatherPerParameter();
    private final double[][] square = gatherPerParameter();
    /// beta1^t and beta2^t, multiplied up step by step.
    private final double[][] powers = gatherPerTensor(2, 1);
    private final Class<? extends OptimiserSpec> kind;

    private OptimiserSpec spec;
    private double beta1;
    private double beta2;
    private double epsilon;
    private double addedDecay;
    private double decoupledDecay;

    AdaptiveMoments(OptimiserSpec spec, List<Tensor> parameters) {
        super(parameters);
        this.kind = spec.getClass();
        take(spec);
    }

    @Override
    OptimiserSpec spec() {
        return spec;
    }

    @Override
    public void setSpec(OptimiserSpec spec) {
        take(same(kind, spec));
    }

    private void take(OptimiserSpec newSpec) {
        spec = newSpec;
        switch (newSpec) {
            case OptimiserSpec.Adam adam -> set(adam.beta1(), adam.beta2(), adam.epsilon(), adam.weightDecay(), 0);
            case OptimiserSpec.AdamW adam -> set(adam.beta1(), adam.beta2(), adam.epsilon(), 0, adam.weightDecay());
            default -> throw new IllegalArgumentException(newSpec + " is not a kind of Adam");
        }
    }

    private void set(double first, double second, double small, double added, double decoupled) {
        beta1 = first;
        beta2 = second;
        epsilon = small;
        addedDecay = added;
        decoupledDecay = decoupled;
    }

    @Override
    void move(double[] p, double[] g, int tensor, double lr) {
        double[] m = mean[tensor];
        double[] v = square[tensor];
        double[] power = powers[tensor];
        power[0] *= beta1;
        power[1] *= beta2;
        double rate = lr / (1 - power[0]);
        double scale = Math.sqrt(1 - power[1]);
        double kept = 1 - lr * decoupledDecay;
        for (int j = 0; j < p.length; j++) {
            double gradient = g[j] + addedDecay * p[j];
            m[j] = beta1 * m[j] + (1 - beta1) * gradient;
            v[j] = beta2 * v[j] + (1 - beta2) * gradient * gradient;
            p[j] = kept * p[j] - rate * m[j] / (Math.sqrt(v[j]) / scale + epsilon);
        }
    }
}
