package trozo.compare;

import static trozo.compare.Torch.with;

import trozo.autograd.Tensor;

/// Functions of x with other kinks than one at 0: saturating, clamped, shrunk, stepping, exponential below 0, losses,
/// and one of five breakpoints in several spellings.
final class Shapers {
    private static final double[] X = {-2, -1, 0, 1, 2};
    private static final double[] Y = {0.5, 1.5, 1.5, 3.5, 2.5};
    private static final double[] SLOPES = {-0.5, 1, 0, 2, -1, 0.25};

    private Shapers() {}

    static void addTo(KinkPrograms.Table table) {
        saturating(table);
        clamps(table);
        steps(table);
        exponentials(table);
        losses(table);
        fivePieces(table);
    }

    private static void saturating(KinkPrograms.Table table) {
        table.put("relu6", (t, x) -> t.op("relu6", x));
        table.put("relu6.clamp", (t, x) -> t.clamp(x, 0, 6));
        table.put("hardtanh", (t, x) -> t.op("hardtanh", x));
        table.put("hardtanh.clamp", (t, x) -> t.clamp(x, -1, 1));
        table.put("hardtanh.max_min", (t, x) -> t.maximum(t.minimum(x, t.like(x, 1)), t.neg(t.like(x, 1))));
        table.put("hardtanh.abs_form", (t, x) -> t.mul(0.5, t.sub(t.abs(t.add(x, 1)), t.abs(t.sub(x, 1)))));
        table.put("hardtanh.relu_form", (t, x) -> t.sub(t.sub(t.relu(t.add(x, 1)), t.relu(t.sub(x, 1))), 1));
        table.put("hardsigmoid", Torch::hardSigmoid);
        table.put("hardsigmoid.relu6", (t, x) -> t.div(t.op("relu6", t.add(x, 3)), 6));
        table.put("hardsigmoid.clamp", (t, x) -> t.clamp(t.add(t.div(x, 6), 0.5), 0, 1));
        table.put("hardswish", (t, x) -> t.op("hardswish", x));
        table.put("hardswish.relu6", (t, x) -> t.div(t.mul(x, t.op("relu6", t.add(x, 3))), 6));
        table.put("hardswish.hardsigmoid", (t, x) -> t.mul(x, t.hardSigmoid(x)));
    }

    private static void clamps(KinkPrograms.Table table) {
        table.put("clamp.max", (t, x) -> t.clampMax(x, 2));
        table.put("clamp.both", (t, x) -> t.clamp(x, -2, 2));
        // PyTorch lets the gradient through where both bounds let x through, each judged by itself.
        table.put("clamp.min_eq_max", (t, x) -> t.clampMax(t.clampMin(x, 0.5), 0.5));
        table.put("clamp.min_gt_max", (t, x) -> t.clamp(x, 1, -1));
        table.put("clamp.chain", (t, x) -> t.clampMax(t.clampMin(x, -2), 2));
        table.put(
                "threshold.continuous",
                (t, x) -> t.op("threshold", with("threshold", 0.5).and("value", 0.5), x));
        table.put(
                "threshold.jump",
                (t, x) -> t.op("threshold", with("threshold", 1).and("value", 0), x));
        table.put("softshrink", (t, x) -> t.op("softshrink", x));
        table.put("softshrink.relu", (t, x) -> t.sub(t.relu(t.sub(x, 0.5)), t.relu(t.sub(t.neg(x), 0.5))));
        table.put("hardshrink", (t, x) -> t.op("hardshrink", x));
    }

    private static void steps(KinkPrograms.Table table) {
        for (String step : new String[] {"sign", "floor", "ceil", "trunc", "round", "frac"}) {
            table.put(step, (t, x) -> t.op(step, x));
        }
        table.put("remainder", (t, x) -> t.op("remainder", x, t.number(1)));
        table.put("fmod", (t, x) -> t.op("fmod", x, t.number(1)));
        table.put("step_from_compare", (t, x) -> t.add(t.gt(x, 0), t.mul(0, x)));
        table.put("triangle.remainder", (t, x) -> t.abs(t.sub(t.op("remainder", x, t.number(2)), 1)));
        table.put("triangle.round", (t, x) -> t.abs(t.sub(x, t.op("round", x))));
    }

    private static void exponentials(KinkPrograms.Table table) {
        table.put("elu.1", (t, x) -> t.op("elu", x));
        table.put("elu.2", (t, x) -> t.op("elu", with("alpha", 2), x));
        table.put("selu", (t, x) -> t.op("selu", x));
        table.put("celu.1", (t, x) -> t.op("celu", x));
        table.put("celu.2", (t, x) -> t.op("celu", with("alpha", 2), x));
        table.put("softplus.threshold20", (t, x) -> t.op("softplus", x));
    }

    private static void losses(KinkPrograms.Table table) {
        table.put("hinge.clamp", (t, x) -> t.clampMin(t.sub(1, x), 0));
        table.put("hinge.relu", (t, x) -> t.relu(t.sub(1, x)));
        table.put("hinge.maximum", (t, x) -> t.maximum(t.sub(1, x), t.like(x, 0)));
        table.put("hinge.hinge_embedding_neg", (t, x) -> t.clampMin(t.sub(1, x), 0));
        table.put("hinge.margin_ranking", (t, x) -> t.clampMin(t.sub(1, x), 0));
        table.put("hinge.squared_clamp", (t, x) -> t.pow(t.clampMin(t.sub(1, x), 0), 2));
        table.put("huber.delta1", (t, x) -> t.huber(x, 1));
        table.put("smooth_l1.beta1", (t, x) -> t.op("smooth_l1", x));
        table.put("pinball.0.9", (t, x) -> t.maximum(t.mul(0.9, x), t.mul(-0.1, x)));
    }

    private static void fivePieces(KinkPrograms.Table table) {
        table.put("pwl5.where_lt", (t, x) -> chain(t, x, "lt"));
        table.put("pwl5.where_le", (t, x) -> chain(t, x, "le"));
        table.put("pwl5.searchsorted_right_true", (t, x) -> curve(t, x, true));
        table.put("pwl5.searchsorted_right_false", (t, x) -> curve(t, x, false));
        table.put("pwl5.relu_basis", (t, x) -> basis(t, x, (u, z) -> u.relu(z)));
        table.put("pwl5.clamp_basis", (t, x) -> basis(t, x, (u, z) -> u.clampMin(z, 0)));
        table.put("pwl5.abs_basis", (t, x) -> basis(t, x, (u, z) -> u.mul(0.5, u.add(u.abs(z), z))));
    }

    private static Tensor curve(Torch t, Tensor x, boolean right) {
        return t.piecewise(x, t.list(X), t.list(Y), t.list(SLOPES[0], SLOPES[X.length]), right);
    }

    /// Piece k, through breakpoint k.
    private static Tensor line(Torch t, Tensor x, int k) {
        int anchor = Math.min(k, X.length - 1);
        return t.add(t.mul(SLOPES[k], t.sub(x, X[anchor])), Y[anchor]);
    }

    private static Tensor chain(Torch t, Tensor x, String comparison) {
        Tensor result = line(t, x, X.length);
        for (int k = X.length - 1; k >= 0; k--) {
            result = t.where(t.op(comparison, x, t.number(X[k])), line(t, x, k), result);
        }
        return result;
    }

    /// The first piece, and at every breakpoint a bend by the difference of the slopes.
    private static Tensor basis(Torch t, Tensor x, KinkPrograms.OfX bend) {
        Tensor result = line(t, x, 0);
        for (int k = 0; k < X.length; k++) {
            result = t.add(result, t.mul(SLOPES[k + 1] - SLOPES[k], bend.at(t, t.sub(x, X[k]))));
        }
        return result;
    }
}
