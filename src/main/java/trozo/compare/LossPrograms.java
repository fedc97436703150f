package trozo.compare;

import static trozo.compare.Torch.with;

import java.util.HashMap;
import java.util.Map;
import trozo.autograd.Attributes;
import trozo.autograd.Tensor;
import trozo.compare.OpPrograms.Program;

/// The losses of case files, samples along the first axis.
final class LossPrograms {
    static final Map<String, Program> BY_NAME = new HashMap<>();

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
        BY_NAME.put("nll_of_log_softmax", (t, c) -> reduced(t, c, nll(t, logSoftmax(t, c.x()), c.in("t"))));
        BY_NAME.put("hinge", (t, c) -> reduced(t, c, t.relu(margin(t, c))));
        BY_NAME.put("hinge_squared", (t, c) -> reduced(t, c, t.op("square", t.relu(margin(t, c)))));
        BY_NAME.put("margin_ranking", LossPrograms::marginRanking);
        BY_NAME.put("multi_margin", LossPrograms::multiMargin);
        BY_NAME.put("kl_div", LossPrograms::divergence);
    }

    private LossPrograms() {}

    private static Tensor reduced(Torch t, OpCase c, Tensor losses) {
        String how = c.attributes().has("reduction") ? c.attributes().get("reduction", String.class) : "mean";
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

    private static Tensor error(Torch t, OpCase c) {
        return t.sub(c.x(), c.y());
    }

    private static Tensor margin(Torch t, OpCase c) {
        return t.sub(1, t.mul(c.in("t"), c.x()));
    }

    static Tensor logSoftmax(Torch t, Tensor x) {
        return t.op("log_softmax", with("dim", 1), x);
    }

    /// Of every sample, minus the entry of its own class.
    static Tensor nll(Torch t, Tensor logs, Tensor classes) {
        return t.neg(ownEntries(t, logs, classes));
    }

    private static Tensor ownEntries(Torch t, Tensor x, Tensor classes) {
        return t.reshape(t.op("gather", with("dim", 1), x, t.reshape(classes, -1, 1)), -1);
    }

    private static Tensor crossEntropy(Torch t, OpCase c) {
        Tensor logs = logSoftmax(t, c.x());
        Tensor losses = nll(t, logs, c.in("t"));
        Tensor smooth = t.neg(c.has("w") ? t.mul(logs, c.in("w")) : logs);
        double share = c.attributes().number("label_smoothing", 0);
        Tensor weights = c.has("w") ? t.op("index_select", with("dim", 0), c.in("w"), c.in("t")) : null;
        Tensor weighed = weights == null ? losses : t.mul(losses, weights);
        Tensor mixed = share == 0
                ? weighed
                : t.add(t.mul(1 - share, weighed), t.mul(share / c.x().length(1), t.along("sum", smooth, 1)));
        boolean weightedMean = weights != null
                && (!c.attributes().has("reduction")
                        || "mean".equals(c.attributes().get("reduction", String.class)));
        return weightedMean ? t.div(t.sum(mixed), t.sum(weights)) : reduced(t, c, mixed);
    }

    /// (1 - t) o - (1 + (p - 1) t) log sigmoid(o), p the weight of the positive.
    private static Tensor binaryCrossEntropy(Torch t, OpCase c) {
        double positive = c.attributes().number("pos_weight", 1);
        Tensor weight = t.add(t.mul(positive - 1, c.in("t")), 1);
        Tensor logistic = t.mul(weight, t.op("logsigmoid", c.x()));
        return reduced(t, c, t.sub(t.mul(t.sub(1, c.in("t")), c.x()), logistic));
    }

    private static Tensor marginRanking(Torch t, OpCase c) {
        Tensor lead = t.mul(c.in("t"), error(t, c));
        Tensor missing = t.sub(c.attributes().number("margin", 0), lead);
        return reduced(t, c, t.clampMin(missing, 0));
    }

    private static Tensor multiMargin(Torch t, OpCase c) {
        return multiMargin(t, c.x(), c.in("t"), c.attributes().number("margin", 1));
    }

    /// Per sample, the mean over the classes of relu(margin - own entry + entry), the own class left out; the mean of
    /// those.
    static Tensor multiMargin(Torch t, Tensor x, Tensor classes, double margin) {
        Tensor own = t.reshape(ownEntries(t, x, classes), -1, 1);
        Tensor all = t.relu(t.add(t.sub(x, own), margin));
        // The own class contributes the margin, and no gradient.
        Tensor others = t.sub(t.along("sum", all, 1), margin);
        return t.mean(t.div(others, x.length(1)));
    }

    /// p (log p - log softmax(x)).
    private static Tensor divergence(Torch t, OpCase c) {
        Tensor p = c.in("p");
        Tensor cross = t.mul(p, logSoftmax(t, c.x()));
        return reduced(t, c, t.sub(t.op("xlogy", Attributes.NONE, p, p), cross));
    }
}
