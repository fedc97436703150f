package trozo.nn;

import java.util.List;
import trozo.autograd.Tensor;

/// g += decay p; p -= lr g.
final class Descent extends Optimiser {
    private OptimiserSpec.Sgd spec;

    Descent(OptimiserSpec.Sgd spec, List<Tensor> parameters) {
        super(parameters);
        this.spec = spec;
    }

    @Override
    OptimiserSpec spec() {
        return spec;
    }

    @Override
    public void setSpec(OptimiserSpec spec) {
        this.spec = same(OptimiserSpec.Sgd.class, spec);
    }

    @Override
    void move(double[] p, double[] g, int tensor, double rate) {
        double decay = spec.weightDecay();
        for (int j = 0; j < p.length; j++) {
            p[j] -= rate * (g[j] + decay * p[j]);
        }
    }
}
