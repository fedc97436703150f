package trozo.nn;

import java.util.List;
import trozo.autograd.Tensor;

/// g += decay p; v = g at the first step, then momentum v + g; p -= lr v, or with Nesterov lr (g + momentum v).
final class HeavyBall extends Optimiser {
    private final double[][] velocity = gatherPerParameter();
    private OptimiserSpec.Momentum spec;

    HeavyBall(OptimiserSpec.Momentum spec, List<Tensor> parameters) {
        super(parameters);
        this.spec = spec;
    }

    @Override
    OptimiserSpec spec() {
        return spec;
    }

    @Override
    public void setSpec(OptimiserSpec spec) {
        this.spec = same(OptimiserSpec.Momentum.class, spec);
    }

    @Override
    void move(double[] p, double[] g, int tensor, double rate) {
        double[] v = velocity[tensor];
        double decay = spec.weightDecay();
        double momentum = spec.momentum();
        boolean nesterov = spec.nesterov();
        for (int j = 0; j < p.length; j++) {
            double gradient = g[j] + decay * p[j];
            // Before the first step v is 0, so this is the gradient itself then.
            v[j] = momentum * v[j] + gradient;
            p[j] -= rate * (nesterov ? gradient + momentum * v[j] : v[j]);
        }
    }
}
