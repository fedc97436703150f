package trozo.train;

import trozo.data.DataSet;
import trozo.data.Task;
import trozo.nn.Loss;

/// Which losses go with which data, and what the network's outputs then mean.
public final class Fitting {
    private Fitting() {}

    /// How many outputs a network has that learns `data` by `loss`.
    ///
    /// @throws IllegalArgumentException if they do not go together, naming both
    public static int outputs(DataSet data, Loss loss) {
        if (!goTogether(data.task(), loss)) {
            throw new IllegalArgumentException("the loss " + loss.kind() + " does not go with "
                    + switch (data.task()) {
                        case REGRESSION -> "targets that are numbers; MSE does";
                        case BINARY -> "two classes; BCE does";
                        case CLASSES -> data.classes() + " classes; CROSS_ENTROPY does";
                    });
        }
        return loss == Loss.CROSS_ENTROPY ? data.classes() : 1;
    }

    public static boolean goTogether(Task task, Loss loss) {
        return goTogether(task, loss.kind());
    }

    public static boolean goTogether(Task task, Loss.Kind loss) {
        return switch (task) {
            case REGRESSION -> loss == Loss.Kind.MSE || loss == Loss.Kind.HUBER;
            case BINARY -> true;
            case CLASSES -> loss == Loss.Kind.CROSS_ENTROPY;
        };
    }

    /// The loss most people would take.
    public static Loss usual(Task task) {
        return switch (task) {
            case REGRESSION -> Loss.MSE;
            case BINARY -> Loss.BCE;
            case CLASSES -> Loss.CROSS_ENTROPY;
        };
    }

    /// The share of `targets` that the outputs put in the right class.
    ///
    /// @param outputs output by output, `count` samples each
    public static double accuracy(Loss loss, double[] outputs, double[] targets, int count) {
        int right = 0;
        for (int sample = 0; sample < count; sample++) {
            if (decide(loss, outputs, sample, count) == targets[sample]) {
                right++;
            }
        }
        return (double) right / count;
    }

    /// What a single output is held against to decide between two classes.
    public static double threshold(Loss loss) {
        return loss.kind() == Loss.Kind.MSE || loss.kind() == Loss.Kind.HUBER ? 0.5 : 0;
    }

    /// The class that the outputs of one sample decide for.
    public static int decide(Loss loss, double[] outputs, int sample, int count) {
        return switch (loss) {
            case Loss.Named.BCE, Loss.Named.HINGE -> outputs[sample] > threshold(loss) ? 1 : 0;
            case Loss.Named.MSE -> outputs[sample] > threshold(loss) ? 1 : 0;
            case Loss.Huber huber -> outputs[sample] > threshold(loss) ? 1 : 0;
            case Loss.Named.CROSS_ENTROPY -> {
                int best = 0;
                for (int output = 1; output < outputs.length / count; output++) {
                    if (outputs[output * count + sample] > outputs[best * count + sample]) {
                        best = output;
                    }
                }
                yield best;
            }
        };
    }
}
