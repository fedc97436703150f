package trozo.autograd;

/// w x + b in an emulated format: for each output the products in the order of the features, each rounded, into one
/// accumulator that begins at 0; the bias last, as x W^T + b is written. Gradients likewise, in the order of their
/// sums.
final class RoundedAffine extends Kernel {
    private final Node node;
    private final Precision precision;
    private final Tensor w;
    private final Tensor x;
    private final Tensor b;
    private final Tensor z;
    private final int units;
    private final int features;
    private final int samples;

    RoundedAffine(Node node, Precision precision) {
        this.node = node;
        this.precision = precision;
        // Checks the inputs and makes the output.
        LayerOps.AFFINE.recording().kernel(node);
        this.w = node.input(0);
        this.x = node.input(1);
        this.b = node.input(2);
        this.z = node.output();
        this.units = w.length(0);
        this.features = w.length(1);
        this.samples = x.length(1);
    }

    /// sum + r(a c), rounded.
    private double add(double sum, double a, double c) {
        return precision.round(sum + precision.round(a * c));
    }

    @Override
    void forward() {
        for (int r = 0; r < units; r++) {
            for (int n = 0; n < samples; n++) {
                double sum = 0;
                for (int i = 0; i < features; i++) {
                    sum = add(sum, w.values()[r * features + i], x.values()[i * samples + n]);
                }
                z.values()[r * samples + n] = precision.round(sum + b.values()[r]);
            }
        }
    }

    @Override
    void backward() {
        double[] g = z.gradient();
        double[] toW = node.into(0);
        for (int r = 0; toW != null && r < units; r++) {
            for (int i = 0; i < features; i++) {
                double sum = 0;
                for (int n = 0; n < samples; n++) {
                    sum = add(sum, g[r * samples + n], x.values()[i * samples + n]);
                }
                toW[r * features + i] = sum;
            }
        }
        double[] toX = node.into(1);
        for (int i = 0; toX != null && i < features; i++) {
            for (int n = 0; n < samples; n++) {
                double sum = 0;
                for (int r = 0; r < units; r++) {
                    sum = add(sum, w.values()[r * features + i], g[r * samples + n]);
                }
                toX[i * samples + n] = sum;
            }
        }
        double[] toB = node.into(2);
        for (int r = 0; toB != null && r < units; r++) {
            double sum = 0;
            for (int n = 0; n < samples; n++) {
                sum = precision.round(sum + g[r * samples + n]);
            }
            toB[r] = sum;
        }
    }
}
