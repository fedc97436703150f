package trozo.nn;

import java.util.List;
import trozo.autograd.Tensor;

/// RMSprop and Adagrad. g += decay p; s gathers g^2, as a running mean (RMSprop) or as a sum (Adagrad); p -= lr g /
/// (sqrt(s) + epsilon).
final class ScaledGradients extends Optimiser {
    private final double[][] square = gatherPerParameter();
    private final Class<? extends OptimiserSpec> kind;

    private OptimiserSpec spec;
    private double kept;
    private double added;
    private double epsilon;
    private double decay;

    ScaledGradients(OptimiserSpec spec, List<Tensor> parameters) {
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
            case OptimiserSpec.RmsProp rms -> set(rms.alpha(), 1 - rms.alpha(), rms.epsilon(), rms.weightDecay());
            case OptimiserSpec.Adagrad sum -> set(1, 1, sum.epsilon(), sum.weightDecay());
            default -> throw new IllegalArgumentException(newSpec + " neither is RMSprop nor Adagrad");
        }
    }

    private void set(double share, double rest, double small, double weightDecay) {
        kept = share;
        added = rest;
        epsilon = small;
        decay = weightDecay;
    }

    @Override
    void move(double[] p, double[] g, int tensor, double rate) {
        double[] s = square[tensor];
        for (int j = 0; j < p.length; j++) {
            double gradient = g[j] + decay * p[j];
            s[j] = kept * s[j] + added * gradient * gradient;
            p[j] -= rate * gradient / (Math.sqrt(s[j]) + epsilon);
        }
    }
}
