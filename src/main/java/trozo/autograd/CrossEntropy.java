package trozo.autograd;

import java.util.Arrays;

/// The mean over the samples of -log softmax(logits)[class]; see [Graph#crossEntropy].
final class CrossEntropy extends Kernel {
    private final Node node;
    private final double[] partial = new double[EightSums.COUNT];
    private final Tensor logits;
    private final Tensor target;
    private final Tensor loss;
    private final double[] softmax;
    private final int classes;
    private final int samples;

    CrossEntropy(Node node) {
        this.node = node;
        this.logits = node.input(0);
        this.target = node.input(1);
        node.require(
                logits.rank() == 2 && target.hasShape(1, logits.length(1)) && !target.hasGradient(),
                "logits [classes, samples] and class indices [1, samples] without a gradient");
        this.classes = logits.length(0);
        this.samples = logits.length(1);
        this.softmax = new double[logits.size()];
        this.loss = node.makeOutput();
    }

    @Override
    void forward() {
        double[] o = logits.values();
        Arrays.fill(partial, 0);
        for (int n = 0; n < samples; n++) {
            double largest = o[n];
            for (int j = n + samples; j < o.length; j += samples) {
                largest = Math.max(largest, o[j]);
            }
            double sum = 0;
            for (int j = n; j < o.length; j += samples) {
                softmax[j] = StrictMath.exp(o[j] - largest);
                sum += softmax[j];
            }
            for (int j = n; j < o.length; j += samples) {
                softmax[j] /= sum;
            }
            partial[n % EightSums.COUNT] += StrictMath.log(sum) - (o[entry(n)] - largest);
        }
        loss.values()[0] = EightSums.tree(partial, 0) / samples;
    }

    @Override
    void backward() {
        double[] into = node.into(0);
        if (into == null) {
            return;
        }
        double share = loss.gradient()[0] / samples;
        for (int j = 0; j < into.length; j++) {
            into[j] = share * softmax[j];
        }
        for (int n = 0; n < samples; n++) {
            into[entry(n)] = share * (softmax[entry(n)] - 1);
        }
    }

    /// Where the logit of sample n's own class stands.
    private int entry(int n) {
        int index = (int) target.values()[n];
        if (index != target.values()[n] || index < 0 || index >= classes) {
            throw new IllegalArgumentException("cross_entropy expects a class from 0 to " + (classes - 1)
                    + " for sample " + n + ", not " + target.values()[n]);
        }
        return index * samples + n;
    }
}
