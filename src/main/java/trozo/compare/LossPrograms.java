package trozo.compare;

import static trozo.compare.Torch.with;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import trozo.autograd.Attributes;
import trozo.autograd.Tensor;
import trozo.compare.OpPrograms.Program;

/// The losses of case files, samples along the first axis.
final class LossPrograms {
    static final Map<String, Program> BY_NAME = new HashMap<>();

    /// What PyTorch's `ignore_index` is if nothing is said.
    private static final double UNUSED_CLASS = -100;

    static {
        for (String suffix : new String[] {"", "_sum", "_none", "_weighted", "_smoothed"}) {
            BY_NAME.put("cross_entropy" + suffix, LossPrograms::crossEntropy);
        }
        for (String suffix : new String[] {"", "_pos_weight"}) {
            BY_NAME.put("bce_with_logits" + suffix, LossPrograms::binaryCrossEntropy);
        }
        for (String suffix : new String[] {"", "_sum", "_none"}) {
            BY_NAME.put("mse" + suffix, (t, c) -> reduced(t, c, t.op("square", error(t, c))));
            BY_NAME.put("l1" + suffix, (t, c) -> reduced(t, c, t.abs(error(t, c))));
        }
        BY_NAME.put(
                "huber",
                (t, c) -> reduced(t, c, t.huber(error(t, c), c.attributes().number("delta", 1))));
        BY_NAME.put("smooth_l1", (t, c) -> reduced(t, c, t.op("smooth_l1", c.attributes(), error(t, c))));
        BY_NAME.put("nll_of_log_softmax", LossPrograms::nll);
        BY_NAME.put("hinge", (t, c) -> reduced(t, c, t.relu(margin(t, c))));
        BY_NAME.put("hinge_squared", (t, c) -> reduced(t, c, t.op("square", t.relu(margin(t, c)))));
        BY_NAME.put("margin_ranking", LossPrograms::marginRanking);
        BY_NAME.put("multi_margin", LossPrograms::multiMargin);
        BY_NAME.put("kl_div", LossPrograms::divergence);
    }

    private LossPrograms() {}

    private static Tensor reduced(Torch t, OpCase c, Tensor losses) {
        String how = reduction(c);
        return switch (how) {
            case "mean" -> t.mean(losses);
            case "sum" -> t.sum(losses);
            case "none" -> losses;
            case "batchmean" -> t.div(t.sum(losses), losses.length(0));
            default ->
                throw new IllegalArgumentException(
                        "one of mean, sum, none, batchmean was expected as reduction, not '" + how + "'");
        };
    }

    private static String reduction(OpCase c) {
        return c.attributes().has("reduction") ? c.attributes().get("reduction", String.class) : "mean";
    }

    private static Tensor error(Torch t, OpCase c) {
        return t.sub(c.x(), c.y());
    }

    private static Tensor margin(Torch t, OpCase c) {
        return t.sub(1, t.mul(c.in("t"), c.x()));
    }

    /// The axis of the classes: the second, but of a single sample the only one.
    private static int classAxis(Tensor x) {
        return x.rank() == 1 ? 0 : 1;
    }

    static Tensor logSoftmax(Torch t, Tensor x) {
        return t.op("log_softmax", with("dim", classAxis(x)), x);
    }

    /// Of every sample, minus the entry of its own class.
    static Tensor nll(Torch t, Tensor logs, Tensor classes) {
        return t.neg(ownEntries(t, logs, classes));
    }

    private static Tensor ownEntries(Torch t, Tensor x, Tensor classes) {
        int axis = classAxis(x);
        int[] one = x.shape();
        one[axis] = 1;
        Tensor own = t.op("gather", with("dim", axis), x, t.reshape(classes, one));
        return t.reshape(own, classes.shape());
    }

    private static Tensor nll(Torch t, OpCase c) {
        return crossEntropy(t, c, logSoftmax(t, c.x()), 0);
    }

    private static Tensor crossEntropy(Torch t, OpCase c) {
        double smoothing = c.attributes().number("label_smoothing", 0);
        Tensor logs = logSoftmax(t, c.x());
        return Arrays.equals(c.in("t").shape(), c.x().shape())
                ? towards(t, c, logs, smoothing)
                : crossEntropy(t, c, logs, smoothing);
    }

    /// Targets that are shares of the classes.
    private static Tensor towards(Torch t, OpCase c, Tensor logs, double smoothing) {
        int axis = classAxis(logs);
        Tensor shares = t.add(t.mul(1 - smoothing, c.in("t")), smoothing / logs.length(axis));
        Tensor weighed = c.has("w") ? t.mul(logs, perClass(t, c.in("w"), logs)) : logs;
        Tensor losses = t.neg(t.along("sum", t.mul(shares, weighed), axis));
        return reduced(t, c, losses);
    }

    /// Targets that are classes; a sample of the class `ignore_index` counts for nothing.
    private static Tensor crossEntropy(Torch t, OpCase c, Tensor logs, double smoothing) {
        Tensor given = c.in("t");
        double ignored = c.attributes().number("ignore_index", UNUSED_CLASS);
        Tensor counted = Tensor.data("counted", given.shape());
        Tensor classes = Tensor.data("classes", given.shape());
        for (int j = 0; j < given.size(); j++) {
            counted.values()[j] = given.values()[j] == ignored ? 0 : 1;
            classes.values()[j] = given.values()[j] == ignored ? 0 : given.values()[j];
        }
        Tensor shares = counted;
        if (c.has("w")) {
            Tensor list = t.reshape(classes, -1);
            Tensor weights = t.op("index_select", with("dim", 0), c.in("w"), list);
            shares = t.mul(t.reshape(weights, given.shape()), counted);
        }
        Tensor losses = t.mul(1 - smoothing, t.mul(nll(t, logs, classes), shares));
        if (smoothing != 0) {
            int axis = classAxis(logs);
            Tensor all = c.has("w") ? t.mul(logs, perClass(t, c.in("w"), logs)) : logs;
            Tensor smooth = t.mul(counted, t.neg(t.along("sum", all, axis)));
            losses = t.add(losses, t.mul(smoothing / logs.length(axis), smooth));
        }
        return reduction(c).equals("mean") ? t.div(t.sum(losses), t.sum(shares)) : reduced(t, c, losses);
    }

    private static Tensor perClass(Torch t, Tensor weights, Tensor logs) {
        int[] shape = new int[logs.rank()];
        Arrays.fill(shape, 1);
        shape[classAxis(logs)] = weights.size();
        return t.reshape(weights, shape);
    }

    /// (1 - t) o - (1 + (p - 1) t) log sigmoid(o), p the weight of the positive.
    private static Tensor binaryCrossEntropy(Torch t, OpCase c) {
        Tensor positive = c.has("pos_weight")
                ? c.in("pos_weight")
                : t.number(c.attributes().number("pos_weight", 1));
        Tensor weight = t.add(t.mul(t.sub(positive, 1), c.in("t")), 1);
        Tensor logistic = t.mul(weight, t.op("logsigmoid", c.x()));
        return reduced(t, c, t.sub(t.mul(t.sub(1, c.in("t")), c.x()), logistic));
    }

    private static Tensor marginRanking(Torch t, OpCase c) {
        Tensor lead = t.mul(c.in("t"), error(t, c));
        Tensor missing = t.sub(c.attributes().number("margin", 0), lead);
        return reduced(t, c, t.clampMin(missing, 0));
    }

    private static Tensor multiMargin(Torch t, OpCase c) {
        return reduced(t, c, multiMargin(t, c.x(), c.in("t"), c.attributes().number("margin", 1)));
    }

    /// Per sample, the mean over the classes of relu(margin - own entry + entry), the own class left out.
    static Tensor multiMargin(Torch t, Tensor x, Tensor classes, double margin) {
        if (x.rank() != 2) {
            throw new IllegalArgumentException("multi_margin of " + x + ", which is not [samples, classes]");
        }
        Tensor own = t.reshape(ownEntries(t, x, classes), -1, 1);
        Tensor all = t.relu(t.add(t.sub(x, own), margin));
        // The own class contributes the margin, and no gradient.
        Tensor others = t.sub(t.along("sum", all, 1), Math.max(margin, 0));
        return t.div(others, x.length(1));
    }

    /// p (log p - log softmax(x)).
    private static Tensor divergence(Torch t, OpCase c) {
        Tensor p = c.in("p");
        Tensor cross = t.mul(p, logSoftmax(t, c.x()));
        return reduced(t, c, t.sub(t.op("xlogy", Attributes.NONE, p, p), cross));
    }
}
