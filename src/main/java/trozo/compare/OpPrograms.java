package trozo.compare;

import static trozo.compare.Torch.with;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trozo.autograd.Attributes;
import trozo.autograd.Tensor;

/// What the ops of case files are in terms of our rows, by the names they have there.
final class OpPrograms {
    /// Records a case and gives its output.
    interface Program {
        Tensor output(Torch t, OpCase c);
    }

    private static final Map<String, Program> BY_NAME = new HashMap<>();

    private static final Pattern CONDITION = Pattern.compile("c *(>=|<=|==|!=|>|<) *(-?\\d+(?:\\.\\d+)?)");
    private static final Map<String, String> COMPARISONS =
            Map.of(">", "gt", ">=", "ge", "<", "lt", "<=", "le", "==", "eq", "!=", "ne");

    static {
        pairs();
        reductions();
        entries();
        shapes();
        layers();
        BY_NAME.putAll(LossPrograms.BY_NAME);
        BY_NAME.putAll(NetPrograms.BY_NAME);
    }

    private OpPrograms() {}

    /// The program of an op; a case at its kinks or ties is the op itself.
    static Optional<Program> named(String op) {
        Program own = BY_NAME.get(op);
        if (own == null && op.startsWith("pow_")) {
            return exponent(op).map(exponent -> (t, c) -> t.pow(c.x(), exponent));
        }
        return Optional.ofNullable(own != null ? own : BY_NAME.get(op.replaceFirst("_at_(kinks|ties)$", "")));
    }

    private static Optional<Double> exponent(String op) {
        String text = op.substring("pow_".length());
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    private static void pairs() {
        for (String name : new String[] {
            "add", "sub", "mul", "div", "maximum", "minimum", "fmax", "fmin", "pow_tensor", "hypot", "matmul"
        }) {
            BY_NAME.put(name, (t, c) -> t.op(name, c.x(), c.y()));
        }
        BY_NAME.put("where", (t, c) -> t.where(condition(t, c), c.x(), c.y()));
        BY_NAME.put(
                "linear", (t, c) -> t.linear(c.x(), c.in("w"), bias(c, c.in("w").length(0))));
        BY_NAME.put("outer", (t, c) -> t.mul(t.reshape(c.x(), -1, 1), c.y()));
    }

    /// `c > 0`, or another comparison of the input c with a number.
    private static Tensor condition(Torch t, OpCase c) {
        String text = c.attributes().has("condition") ? c.attributes().get("condition", String.class) : "c > 0";
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a condition as 'c > 0' was expected, not '" + text + "'");
        }
        String row = COMPARISONS.get(parts.group(1));
        return t.op(row, c.in("c"), t.number(Double.parseDouble(parts.group(2))));
    }

    private static void reductions() {
        for (String name :
                new String[] {"sum", "mean", "amax", "amin", "logsumexp", "norm2", "var", "std", "cumsum", "prod"}) {
            BY_NAME.put(name, (t, c) -> t.op(name, c.attributes(), c.x()));
        }
        for (String name : new String[] {"sum", "mean", "prod", "amax", "amin"}) {
            BY_NAME.put(name + "_all", (t, c) -> t.op(name, c.x()));
        }
        BY_NAME.put("var_biased", (t, c) -> t.op("var", with("unbiased", false).and(c.attributes()), c.x()));
        BY_NAME.put("std_biased", (t, c) -> t.op("std", with("unbiased", false).and(c.attributes()), c.x()));
        for (String name : new String[] {"kthvalue", "cummax", "cummin"}) {
            BY_NAME.put(name, (t, c) -> t.op(name, c.attributes(), c.x()));
        }
        BY_NAME.put("median", (t, c) -> t.median(c.x(), c.attributes()));
        BY_NAME.put("sort", (t, c) -> t.sort(c.x(), c.attributes()));
        BY_NAME.put("topk", (t, c) -> t.topk(c.x(), c.attributes()));
        BY_NAME.put("max_dim", (t, c) -> t.maxDim(c.x(), c.attributes()));
        BY_NAME.put("min_dim", (t, c) -> t.minDim(c.x(), c.attributes()));
        BY_NAME.put(
                "global_avg_pool",
                (t, c) ->
                        t.along("mean", c.x(), IntStream.range(2, c.x().rank()).toArray()));
    }

    private static void entries() {
        for (String name : new String[] {
            "relu",
            "leaky_relu",
            "abs",
            "hardtanh",
            "threshold",
            "softshrink",
            "hardshrink",
            "elu",
            "selu",
            "celu",
            "softplus",
            "sign",
            "floor",
            "ceil",
            "trunc",
            "round",
            "frac",
            "neg",
            "exp",
            "log",
            "log1p",
            "expm1",
            "tanh",
            "sigmoid",
            "sqrt",
            "rsqrt",
            "square",
            "reciprocal",
            "sin",
            "cos",
            "asin",
            "logsigmoid",
            "gelu",
            "silu",
            "softsign",
            "erf",
            "softmax",
            "log_softmax"
        }) {
            BY_NAME.put(name, (t, c) -> t.op(name, c.attributes(), c.x()));
        }
        alias("leaky_relu_001", "leaky_relu");
        alias("sigmoid_extreme", "sigmoid");
        alias("tanh_extreme", "tanh");
        alias("log_softmax_large", "log_softmax");
        for (String name : new String[] {"clamp", "clamp_min", "clamp_max"}) {
            BY_NAME.put(name, (t, c) -> t.op("clamp", c.attributes(), c.x()));
        }
        // These programs scale their input, to reach the outer pieces.
        BY_NAME.put("relu6", (t, c) -> t.op("relu6", t.mul(3, c.x())));
        BY_NAME.put("hardsigmoid", (t, c) -> t.hardSigmoid(t.mul(2, c.x())));
        BY_NAME.put("hardswish", (t, c) -> t.op("hardswish", t.mul(2, c.x())));
        BY_NAME.put("pow3", (t, c) -> t.pow(c.x(), 3));
        BY_NAME.put("prelu", (t, c) -> t.prelu(c.x(), c.in("w")));
        BY_NAME.put("pwl_where_chain", OpPrograms::fixedCurve);
        BY_NAME.put("pwl_learnable", (t, c) -> {
            Tensor slopes = t.op("concat", c.in("sl"), c.in("sr"));
            return t.piecewise(c.x(), c.in("xp"), c.in("yp"), slopes, takesRight(c));
        });
    }

    private static void alias(String name, String of) {
        BY_NAME.put(name, BY_NAME.get(of));
    }

    private static Tensor fixedCurve(Torch t, OpCase c) {
        Tensor x = t.list(c.attributes().numbers("x"));
        Tensor y = t.list(c.attributes().numbers("y"));
        return t.piecewise(c.x(), x, y, t.list(c.number("left_slope"), c.number("right_slope")), takesRight(c));
    }

    /// Whether a breakpoint belongs to the piece on its right.
    private static boolean takesRight(OpCase c) {
        String piece =
                c.attributes().has("at_breakpoint") ? c.attributes().get("at_breakpoint", String.class) : "right";
        if (!piece.startsWith("right") && !piece.startsWith("left")) {
            throw new IllegalArgumentException("'right piece' or 'left piece' was expected, not '" + piece + "'");
        }
        return piece.startsWith("right");
    }

    private static void shapes() {
        for (String name : new String[] {"reshape", "permute", "transpose", "expand", "flip", "pad_constant"}) {
            BY_NAME.put(name, (t, c) -> t.op(name, c.attributes(), c.x()));
        }
        BY_NAME.put("concat", (t, c) -> t.op("concat", c.attributes(), c.x(), c.y(), c.x()));
        BY_NAME.put("stack", (t, c) -> t.stack(c.attributes().whole("dim"), c.x(), c.y()));
        BY_NAME.put("slice", (t, c) -> Slices.of(t, c.x(), c.attributes().get("slices", String.class)));
        BY_NAME.put("gather", (t, c) -> t.op("gather", c.attributes(), c.x(), c.in("i")));
        BY_NAME.put("index_select", (t, c) -> t.op("index_select", c.attributes(), c.x(), c.in("i")));
        BY_NAME.put("embedding", (t, c) -> t.op("embedding", c.in("w"), c.in("i")));
        BY_NAME.put("scatter_add", (t, c) -> t.op("scatter_add", c.attributes(), c.x(), c.in("i"), c.y()));
    }

    private static void layers() {
        for (String name : new String[] {"conv1d", "conv2d"}) {
            BY_NAME.put(
                    name,
                    (t, c) -> t.op(
                            "conv",
                            c.attributes(),
                            c.x(),
                            c.in("w"),
                            bias(c, c.in("w").length(0))));
        }
        for (String name : new String[] {"conv_transpose1d", "conv_transpose2d"}) {
            BY_NAME.put(name, (t, c) -> {
                int channels = c.in("w").length(1) * c.attributes().whole("groups", 1);
                return t.op("conv_transpose", c.attributes(), c.x(), c.in("w"), bias(c, channels));
            });
        }
        for (String name : new String[] {"max_pool1d", "max_pool2d"}) {
            BY_NAME.put(name, (t, c) -> t.maxPool(c.x(), windows(c)));
        }
        for (String name : new String[] {"avg_pool1d", "avg_pool2d", "avg_pool2d_exclude_pad"}) {
            boolean padding = !name.endsWith("exclude_pad");
            BY_NAME.put(
                    name,
                    (t, c) ->
                            t.op("avg_pool", with("count_include_pad", padding).and(windows(c)), c.x()));
        }
        BY_NAME.put("max_pool2d_at_ties", (t, c) -> t.maxPool(t.relu(c.x()), windows(c)));
        BY_NAME.put("layer_norm", (t, c) -> affine(t, standardised(t, c, c.x().rank() - 1), c.in("w"), c.in("b")));
        BY_NAME.put("batch_norm_train", OpPrograms::batchNorm);
    }

    private static Attributes windows(OpCase c) {
        if (c.attributes().flag("ceil_mode", false)) {
            throw new IllegalArgumentException("pooling with ceil_mode");
        }
        return c.attributes();
    }

    private static Tensor bias(OpCase c, int channels) {
        return c.has("b") ? c.in("b") : Tensor.data("b", channels);
    }

    private static Tensor standardised(Torch t, OpCase c, int... dim) {
        Attributes attributes = with("dim", dim).and("eps", c.attributes().number("eps", 1e-5));
        return t.op("standardise", attributes, c.x());
    }

    private static Tensor affine(Torch t, Tensor x, Tensor w, Tensor b) {
        return t.add(t.mul(x, w), b);
    }

    /// Over all axes but the channels' (1).
    private static Tensor batchNorm(Torch t, OpCase c) {
        if (!c.attributes().flag("training", true)) {
            throw new IllegalArgumentException("batch norm by running averages");
        }
        int rank = c.x().rank();
        int[] dim = IntStream.range(0, rank).filter(axis -> axis != 1).toArray();
        int[] perChannel = IntStream.range(1, rank).map(axis -> 1).toArray();
        perChannel[0] = c.x().length(1);
        return affine(t, standardised(t, c, dim), t.reshape(c.in("w"), perChannel), t.reshape(c.in("b"), perChannel));
    }
}
