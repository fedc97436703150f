package trozo.compare;

import static trozo.compare.Torch.with;

import trozo.autograd.Tensor;

/// Programs whose values are finite and whose gradients need not be: a choice lets 0 back into the branch not taken,
/// and 0 times an infinite slope is NaN.
final class Traps {
    private Traps() {}

    static void addTo(KinkPrograms.Table table) {
        branches(table);
        compositions(table);
        table.put("edge.sqrt", Torch::sqrt);
        table.put("edge.pow_1.5", (t, x) -> t.pow(x, 1.5));
        table.put("edge.pow_1", (t, x) -> t.pow(x, 1));
        table.put("edge.pow_0", (t, x) -> t.pow(x, 0));
        table.put("edge.asin_1", (t, x) -> t.op("asin", x));
    }

    /// The branch where x is above the bound, else 0.
    private static Tensor above(Torch t, Tensor x, double bound, Tensor branch) {
        return t.where(t.gt(x, bound), branch, t.like(x, 0));
    }

    private static void branches(KinkPrograms.Table table) {
        table.put("trap.sqrt", (t, x) -> above(t, x, 0, t.sqrt(x)));
        table.put("trap.sqrt_ge", (t, x) -> t.where(t.ge(x, 0), t.sqrt(x), t.like(x, 0)));
        table.put("trap.sqrt_double_where", (t, x) -> {
            Tensor guarded = t.where(t.gt(x, 0), x, t.like(x, 1));
            return above(t, x, 0, t.sqrt(guarded));
        });
        table.put("trap.sqrt_times_mask", (t, x) -> t.mul(t.sqrt(x), t.gt(x, 0)));
        table.put("trap.pow_half", (t, x) -> above(t, x, 0, t.pow(x, 0.5)));
        table.put("trap.sinc", (t, x) -> {
            Tensor away = t.op("ne", x, t.number(0));
            return t.where(away, t.div(t.op("sin", x), x), t.like(x, 1));
        });
        table.put("trap.sinc_builtin", (t, x) -> t.op("sinc", t.div(x, Math.PI)));
        table.put("trap.log", (t, x) -> above(t, x, 0, t.op("log", x)));
        table.put("trap.xlogx", (t, x) -> above(t, x, 0, t.mul(x, t.op("log", x))));
        table.put("trap.xlogy", (t, x) -> t.op("xlogy", x, x));
        table.put("trap.log1p", (t, x) -> above(t, x, -1, t.op("log1p", x)));
        table.put("trap.recip", (t, x) -> above(t, x, 0, t.div(t.number(1), x)));
        table.put("trap.exp_overflow", (t, x) -> t.where(t.gt(x, 50), x, t.op("exp", x)));
        table.put("trap.softplus_naive", (t, x) -> {
            Tensor smooth = t.op("log1p", t.op("exp", x));
            return t.where(t.gt(x, 20), x, smooth);
        });
    }

    private static void compositions(KinkPrograms.Table table) {
        table.put("trap.relu_then_sqrt", (t, x) -> t.sqrt(t.relu(x)));
        table.put("trap.clamp_then_sqrt", (t, x) -> t.sqrt(t.clampMin(x, 0)));
        table.put("trap.abs_then_sqrt", (t, x) -> t.sqrt(t.abs(x)));
        table.put("trap.leaky_then_sqrt", (t, x) -> t.sqrt(t.op("leaky_relu", with("slope", 0), x)));
        table.put("trap.mulmask_then_sqrt", (t, x) -> t.sqrt(t.mul(x, t.gt(x, 0))));
        table.put("trap.maximum_then_sqrt", (t, x) -> t.sqrt(t.maximum(x, t.like(x, 0))));
    }
}
