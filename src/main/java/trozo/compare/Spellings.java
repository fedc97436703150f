package trozo.compare;

import static trozo.compare.Torch.with;

import trozo.autograd.Tensor;

/// The same functions, spelled in different ways: relu, the identity, zero, |x|, the leaky relu. The values agree; the
/// gradients at the kink need not.
final class Spellings {
    private Spellings() {}

    static void addTo(KinkPrograms.Table table) {
        relu(table);
        products(table);
        identity(table);
        zero(table);
        abs(table);
        leaky(table);
    }

    private static void relu(KinkPrograms.Table table) {
        table.put("relu", Torch::relu);
        table.put("relu.clamp_min", (t, x) -> t.clampMin(x, 0));
        table.put(
                "relu.threshold",
                (t, x) -> t.op("threshold", with("threshold", 0).and("value", 0), x));
        table.put(
                "relu.hardtanh_0_inf", (t, x) -> t.op("hardtanh", with("min", 0).and("max", 1e30), x));
        table.put("relu.leaky_slope0", (t, x) -> t.leaky(x, 0));
        table.put("relu.maximum_x_0", (t, x) -> t.maximum(x, t.like(x, 0)));
        table.put("relu.maximum_0_x", (t, x) -> t.maximum(t.like(x, 0), x));
        table.put("relu.fmax_x_0", (t, x) -> t.op("fmax", x, t.like(x, 0)));
        table.put("relu.fmax_0_x", (t, x) -> t.op("fmax", t.like(x, 0), x));
        table.put("relu.neg_minimum", (t, x) -> t.neg(t.minimum(t.neg(x), t.like(x, 0))));
        table.put("relu.amax_stack", (t, x) -> t.along("amax", t.stack(0, x, t.like(x, 0)), 0));
        table.put("relu.maxdim_stack_x_0", (t, x) -> t.maxDim(t.stack(0, x, t.like(x, 0)), with("dim", 0)));
        table.put("relu.maxdim_stack_0_x", (t, x) -> t.maxDim(t.stack(0, t.like(x, 0), x), with("dim", 0)));
        table.put("relu.where_gt", (t, x) -> t.where(t.gt(x, 0), x, t.like(x, 0)));
        table.put("relu.where_ge", (t, x) -> t.where(t.ge(x, 0), x, t.like(x, 0)));
        table.put("relu.where_lt", (t, x) -> t.where(t.lt(x, 0), t.like(x, 0), x));
        table.put("relu.where_le", (t, x) -> t.where(t.le(x, 0), t.like(x, 0), x));
        table.put("relu.masked_fill_lt", (t, x) -> t.where(t.lt(x, 0), t.like(x, 0), x));
        table.put("relu.masked_fill_le", (t, x) -> t.where(t.le(x, 0), t.like(x, 0), x));
        table.put("relu.half_x_plus_abs", (t, x) -> t.div(t.add(x, t.abs(x)), 2));
        table.put("relu.half_mul", (t, x) -> t.mul(0.5, t.add(x, t.abs(x))));
        table.put("relu.neg_plus_x", (t, x) -> t.add(t.relu(t.neg(x)), x));
        table.put("relu.x_minus_clamp_max", (t, x) -> t.sub(x, t.clampMax(x, 0)));
        table.put("relu.twice", (t, x) -> t.relu(t.relu(x)));
        table.put("relu.clamp_of_relu", (t, x) -> t.clampMin(t.relu(x), 0));
        table.put("relu.relu_of_clamp", (t, x) -> t.relu(t.clampMin(x, 0)));
    }

    private static void products(KinkPrograms.Table table) {
        table.put("relu.mul_gt", (t, x) -> t.mul(x, t.gt(x, 0)));
        table.put("relu.mul_ge", (t, x) -> t.mul(x, t.ge(x, 0)));
        table.put("relu.mul_heaviside_half", (t, x) -> t.mul(x, t.mul(0.5, t.add(t.op("sign", x), 1))));
        table.put("relu.sqrt_form", (t, x) -> t.mul(0.5, t.add(x, t.sqrt(t.mul(x, x)))));
    }

    private static void identity(KinkPrograms.Table table) {
        table.put("id.relu_minus_relu_neg", (t, x) -> t.sub(t.relu(x), t.relu(t.neg(x))));
        table.put("id.clamp_plus_clamp", (t, x) -> t.add(t.clampMin(x, 0), t.clampMax(x, 0)));
        table.put("id.max_plus_min", (t, x) -> t.add(t.maximum(x, t.like(x, 0)), t.minimum(x, t.like(x, 0))));
        table.put("id.where_plus_where", (t, x) -> {
            Tensor zero = t.like(x, 0);
            return t.add(t.where(t.gt(x, 0), x, zero), t.where(t.lt(x, 0), x, zero));
        });
        table.put("id.half_abs", (t, x) -> {
            Tensor up = t.mul(0.5, t.add(x, t.abs(x)));
            return t.add(up, t.mul(0.5, t.sub(x, t.abs(x))));
        });
        table.put("id.leaky_minus_09relu_neg", (t, x) -> t.sub(t.leaky(x, 0.1), t.mul(0.9, t.relu(t.neg(x)))));
        table.put("id.relu_plus_clampmax", (t, x) -> t.add(t.relu(x), t.clampMax(x, 0)));
        table.put("id.abs_sign", (t, x) -> t.mul(t.abs(x), t.op("sign", x)));
    }

    private static void zero(KinkPrograms.Table table) {
        table.put("zero.relu_minus_half_abs", (t, x) -> t.sub(t.relu(x), t.mul(0.5, t.add(x, t.abs(x)))));
        table.put("zero.relu_minus_clamp", (t, x) -> t.sub(t.relu(x), t.clampMin(x, 0)));
        table.put("zero.relu_minus_relu_neg_minus_x", (t, x) -> t.sub(t.sub(t.relu(x), t.relu(t.neg(x))), x));
        table.put("zero.abs_minus_2relu_plus_x", (t, x) -> t.add(t.sub(t.abs(x), t.mul(2, t.relu(x))), x));
        table.put("zero.relu_neg_relu", (t, x) -> t.relu(t.neg(t.relu(x))));
        table.put("zero.min_relu_0", (t, x) -> t.minimum(t.relu(x), t.like(x, 0)));
    }

    private static void abs(KinkPrograms.Table table) {
        table.put("abs", Torch::abs);
        table.put("abs.relu_plus_relu_neg", (t, x) -> t.add(t.relu(x), t.relu(t.neg(x))));
        table.put("abs.maximum_x_negx", (t, x) -> t.maximum(x, t.neg(x)));
        table.put("abs.where_ge", (t, x) -> t.where(t.ge(x, 0), x, t.neg(x)));
        table.put("abs.where_gt", (t, x) -> t.where(t.gt(x, 0), x, t.neg(x)));
        table.put("abs.x_sign", (t, x) -> t.mul(x, t.op("sign", x)));
        table.put("abs.2relu_minus_x", (t, x) -> t.sub(t.mul(2, t.relu(x)), x));
        table.put("abs.clamp_minus_clamp", (t, x) -> t.sub(t.clampMin(x, 0), t.clampMax(x, 0)));
        table.put("abs.sqrt_x2", (t, x) -> t.sqrt(t.mul(x, x)));
        table.put("abs.pow", (t, x) -> t.pow(t.pow(x, 2), 0.5));
        table.put("abs.hypot_x_0", (t, x) -> t.op("hypot", x, t.like(x, 0)));
        table.put("abs.norm", (t, x) -> t.along("norm2", t.reshape(x, -1, 1), 1));
        table.put("abs.copysign", (t, x) -> t.op("copysign", x, t.like(x, 1)));
        table.put("abs.l1_loss", (t, x) -> t.abs(t.sub(x, t.like(x, 0))));
        table.put("abs.smooth_l1_beta0", (t, x) -> t.op("smooth_l1", with("beta", 0), t.sub(x, t.like(x, 0))));
    }

    private static void leaky(KinkPrograms.Table table) {
        table.put("leaky_relu.0.1", (t, x) -> t.leaky(x, 0.1));
        table.put("leaky_relu.0.01", (t, x) -> t.leaky(x, 0.01));
        table.put("leaky_relu.neg_slope_-1", (t, x) -> t.leaky(x, -1));
        // Outside training the slope is the middle of the two bounds.
        table.put("rrelu.eval", (t, x) -> t.leaky(x, (0.125 + 0.375) / 2));
        table.put("leaky.maximum", (t, x) -> t.maximum(x, t.mul(0.1, x)));
        table.put("leaky.lin_plus_relu", (t, x) -> t.add(t.mul(0.1, x), t.mul(0.9, t.relu(x))));
        table.put("leaky.relu_minus_relu_neg", (t, x) -> t.sub(t.relu(x), t.mul(0.1, t.relu(t.neg(x)))));
        table.put("leaky.clamp_plus_clamp", (t, x) -> t.add(t.clampMin(x, 0), t.mul(0.1, t.clampMax(x, 0))));
        table.put("leaky.where_gt", (t, x) -> t.where(t.gt(x, 0), x, t.mul(0.1, x)));
        table.put("leaky.where_ge", (t, x) -> t.where(t.ge(x, 0), x, t.mul(0.1, x)));
        table.put("leaky.where_lt", (t, x) -> t.where(t.lt(x, 0), t.mul(0.1, x), x));
        table.put("leaky.abs_form", (t, x) -> t.add(t.mul(0.55, x), t.mul(0.45, t.abs(x))));
    }
}
