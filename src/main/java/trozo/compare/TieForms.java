package trozo.compare;

import static trozo.compare.Torch.with;

import java.util.stream.IntStream;
import trozo.autograd.Attributes;
import trozo.autograd.Tensor;
import trozo.compare.KinkPrograms.Program;

/// Programs of several inputs that may be tied: maxima and minima, bounds, slopes per channel, reductions, norms,
/// margins, poolings.
final class TieForms {
    /// Takes a program by its id, or by the form that its id begins with.
    interface Table {
        Program put(String id, Program program);
    }

    private static final double TEMPERATURE = 0.001;

    private TieForms() {}

    static void addTo(Table table) {
        pairs(table);
        slopes(table);
        reductions(table);
        norms(table);
        pools(table);
    }

    private static void pairs(Table table) {
        for (String row : new String[] {"maximum", "fmax"}) {
            table.put("max2." + row, (t, c) -> t.op(row, c.x(), c.y()));
        }
        for (String row : new String[] {"minimum", "fmin"}) {
            table.put("min2." + row, (t, c) -> t.op(row, c.x(), c.y()));
        }
        table.put("max2.max_binary", (t, c) -> t.maximum(c.x(), c.y()));
        table.put("max2.where_ge", (t, c) -> t.where(t.op("ge", c.x(), c.y()), c.x(), c.y()));
        table.put("max2.where_gt", (t, c) -> t.where(t.op("gt", c.x(), c.y()), c.x(), c.y()));
        table.put("max2.relu_form", (t, c) -> t.add(c.y(), t.relu(t.sub(c.x(), c.y()))));
        table.put("max2.abs_form", (t, c) -> t.mul(0.5, t.add(t.add(c.x(), c.y()), t.abs(t.sub(c.x(), c.y())))));
        table.put("max2.stack_amax", (t, c) -> t.along("amax", t.stack(0, c.x(), c.y()), 0));
        table.put("max2.stack_max", (t, c) -> t.maxDim(t.stack(0, c.x(), c.y()), with("dim", 0)));
        table.put("max2.logsumexp_T", (t, c) -> {
            Tensor scaled = t.div(t.stack(0, c.x(), c.y()), TEMPERATURE);
            return t.mul(TEMPERATURE, t.along("logsumexp", scaled, 0));
        });
        table.put("max2.same_tensor", (t, c) -> t.maximum(c.x(), c.x()));
        table.put("max3.chain_left", (t, c) -> t.maximum(t.maximum(c.x(), c.y()), c.in("z")));
        table.put("max3.chain_right", (t, c) -> t.maximum(c.x(), t.maximum(c.y(), c.in("z"))));
        table.put("lattice.min_max", (t, c) -> t.minimum(t.maximum(c.x(), c.y()), c.in("z")));
        table.put("clampT", (t, c) -> t.clamp(c.x(), c.in("lo"), c.in("hi")));
    }

    private static void slopes(Table table) {
        table.put("prelu", (t, c) -> t.prelu(c.x(), c.in("w")));
        table.put("prelu.where_gt", (t, c) -> t.where(t.gt(c.x(), 0), c.x(), leak(t, c)));
        table.put("prelu.where_ge", (t, c) -> t.where(t.ge(c.x(), 0), c.x(), leak(t, c)));
        table.put("prelu.keras_form", (t, c) -> t.sub(t.relu(c.x()), t.mul(c.in("w"), t.relu(t.neg(c.x())))));
        table.put("prelu.clamp_form", (t, c) -> t.add(t.clampMin(c.x(), 0), t.mul(c.in("w"), t.clampMax(c.x(), 0))));
        table.put("prelu.maximum_form", (t, c) -> t.maximum(c.x(), leak(t, c)));
    }

    private static Tensor leak(Torch t, OpCase c) {
        return t.mul(c.in("w"), c.x());
    }

    private static void reductions(Table table) {
        Attributes first = with("dim", 0);
        for (String form : new String[] {"red.max", "red.amax", "red.aminmax_max"}) {
            table.put(form, (t, c) -> t.op("amax", c.x()));
        }
        for (String form : new String[] {"red.min", "red.amin"}) {
            table.put(form, (t, c) -> t.op("amin", c.x()));
        }
        table.put("red.amax_dim", (t, c) -> t.op("amax", first, c.x()));
        table.put("red.max_dim", (t, c) -> t.maxDim(c.x(), first));
        table.put("red.min_dim", (t, c) -> t.minDim(c.x(), first));
        table.put("red.max_dim.strided_64", (t, c) -> t.sum(t.maxDim(t.reshape(c.x(), 8, 8), first)));
        for (String form : new String[] {"red.norm_inf", "red.vector_norm_inf", "red.abs_max", "norminf"}) {
            table.put(form, (t, c) -> t.op("amax", t.abs(c.x())));
        }
        table.put("red.max_pool1d", (t, c) -> t.maxPool(t.reshape(c.x(), 1, 1, 4), with("kernel", 4)));
        table.put("red.chain_maximum", (t, c) -> {
            Tensor two = t.maximum(t.select(c.x(), 0, 0), t.select(c.x(), 0, 1));
            return t.maximum(t.maximum(two, t.select(c.x(), 0, 2)), t.select(c.x(), 0, 3));
        });
        table.put("red.tree_maximum", (t, c) -> {
            Tensor two = t.maximum(t.select(c.x(), 0, 0), t.select(c.x(), 0, 1));
            return t.maximum(two, t.maximum(t.select(c.x(), 0, 2), t.select(c.x(), 0, 3)));
        });
        table.put("red.sort_last", (t, c) -> t.select(t.sort(c.x(), first), 0, -1));
        table.put("red.sort_desc_first", (t, c) -> t.select(t.sort(c.x(), first.and("descending", true)), 0, 0));
        table.put("red.sort_weighted", (t, c) -> t.sum(t.mul(t.sort(c.x(), first), t.list(1, 2, 3))));
        table.put("red.topk1", (t, c) -> t.select(t.topk(c.x(), first.and("k", 1)), 0, 0));
        table.put("red.kthvalue4", (t, c) -> t.op("kthvalue", first.and("k", 4), c.x()));
        table.put("red.cummax_last", (t, c) -> t.select(t.op("cummax", first, c.x()), 0, -1));
        table.put("red.median_of_ties", (t, c) -> t.op("median", t.op("slice", with("from", 1), c.x())));
        table.put("red.median_even", (t, c) -> t.op("median", c.x()));
        table.put("red.gather_argmax", (t, c) -> {
            Tensor place = t.reshape(t.op("argmax", c.x()), 1);
            return t.op("gather", first, c.x(), place);
        });
    }

    private static void norms(Table table) {
        table.put("norm2.zero", (t, c) -> t.op("norm2", c.x()));
        table.put("norm2.vector_norm_zero", (t, c) -> t.op("norm2", c.x()));
        table.put("norm2.sqrt_sum_sq_zero", (t, c) -> t.sqrt(t.sum(t.mul(c.x(), c.x()))));
        table.put("norm1", (t, c) -> t.sum(t.abs(c.x())));
        table.put("hypot", (t, c) -> t.op("hypot", c.x(), c.y()));
        table.put("atan2", (t, c) -> t.op("atan2", c.x(), c.y()));
        table.put("std", (t, c) -> t.op("std", c.x()));
        // Both inputs have one row, so the distances between all pairs are one.
        for (String form : new String[] {"cdist", "pairwise"}) {
            table.put(form, (t, c) -> t.sum(t.along("norm2", t.sub(c.x(), c.y()), 1)));
        }
        table.put("normalize", (t, c) -> {
            Tensor norm = t.clampMin(t.op("norm2", with("dim", 0).and("keepdim", true), c.x()), 1e-12);
            return t.select(t.div(c.x(), norm), 0, 0);
        });
        table.put("multi_margin", (t, c) -> {
            Tensor classes = Tensor.data("t", 1).set(0);
            return t.mean(LossPrograms.multiMargin(t, c.x(), classes, 1));
        });
        table.put("crammer_singer", (t, c) -> t.relu(rivalry(t, c.x())));
        table.put("crammer_singer.clamp_tie", (t, c) -> t.clampMin(rivalry(t, c.x()), 0));
        table.put("l1", (t, c) -> t.mean(t.abs(t.sub(c.x(), c.y()))));
    }

    /// 1 + the largest of the others - the first.
    private static Tensor rivalry(Torch t, Tensor x) {
        Tensor others = t.op("amax", t.op("slice", with("from", 1), x));
        return t.sub(t.add(others, 1), t.select(x, 0, 0));
    }

    private static void pools(Table table) {
        Attributes two = with("kernel", 2);
        table.put("maxpool2d", (t, c) -> t.sum(t.maxPool(c.x(), two)));
        table.put("maxpool2d.relu_dead", (t, c) -> t.sum(t.maxPool(t.relu(c.x()), two)));
        table.put("maxpool2d.overlap3x3_all_equal", (t, c) -> t.sum(t.maxPool(c.x(), two.and("stride", 1))));
        table.put(
                "maxpool2d.pad1_all_equal",
                (t, c) -> t.sum(
                        t.maxPool(c.x(), with("kernel", 3).and("stride", 2).and("padding", 1))));
        table.put("maxpool2d.channels_last_all_equal", (t, c) -> {
            Tensor many = t.op("expand", with("shape", new int[] {1, 16, 2, 2}), c.x());
            return t.div(t.sum(t.maxPool(many, two)), 16);
        });
        table.put("maxpool2d.weighted_windows", (t, c) -> t.sum(t.mul(t.maxPool(c.x(), two), t.list(1, 10))));
        table.put("adaptive_maxpool2d", (t, c) -> {
            int[] plane = IntStream.of(2, 3).map(c.x()::length).toArray();
            return t.sum(t.maxPool(c.x(), with("kernel", plane)));
        });
        table.put("unfold_amax", (t, c) -> t.sum(t.along("amax", t.op("unfold", two, c.x()), 1)));
    }
}
