package trozo.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import trozo.autograd.Attributes;
import trozo.autograd.Convention;
import trozo.autograd.Curve;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Op;
import trozo.autograd.Ops;
import trozo.autograd.Tensor;

/// PyTorch's functions in terms of our rows, with PyTorch's choices at the kinks. What is recorded here is a program;
/// every method gives the tensor that its function returns.
final class Torch {
    /// What 1/6 is in PyTorch's backward of hardsigmoid, also for doubles.
    private static final double SIXTH_OF_FLOATS = 1f / 6f;

    private final Graph graph;

    Torch(Graph graph) {
        this.graph = graph;
    }

    /// The row of that name, with the kink rule of PyTorch's function of that name.
    Tensor op(String name, Tensor... inputs) {
        return op(name, Attributes.NONE, inputs);
    }

    Tensor op(String name, Attributes attributes, Tensor... inputs) {
        return as(name, name, attributes, inputs);
    }

    /// A row in the place of a function that PyTorch calls otherwise.
    private Tensor as(String function, String row, Attributes attributes, Tensor... inputs) {
        return graph.apply(Ops.named(row), attributes.and(Convention.PYTORCH.attributes(function)), inputs);
    }

    static Attributes with(String name, Object value) {
        return Attributes.of(name, value);
    }

    Tensor number(double value) {
        return Tensor.data(Double.toString(value)).set(value);
    }

    /// As `torch.full_like`.
    Tensor like(Tensor x, double value) {
        Tensor filled = Tensor.data(Double.toString(value), x.shape());
        Arrays.fill(filled.values(), value);
        return filled;
    }

    Tensor list(double... values) {
        return Tensor.data("list", values.length).set(values);
    }

    Tensor add(Tensor a, Tensor b) {
        return op("add", a, b);
    }

    Tensor add(Tensor a, double b) {
        return add(a, number(b));
    }

    Tensor sub(Tensor a, Tensor b) {
        return op("sub", a, b);
    }

    Tensor sub(Tensor a, double b) {
        return sub(a, number(b));
    }

    Tensor sub(double a, Tensor b) {
        return sub(number(a), b);
    }

    Tensor mul(Tensor a, Tensor b) {
        return op("mul", a, b);
    }

    Tensor mul(double a, Tensor b) {
        return mul(number(a), b);
    }

    Tensor div(Tensor a, Tensor b) {
        return op("div", a, b);
    }

    Tensor div(Tensor a, double b) {
        return div(a, number(b));
    }

    Tensor neg(Tensor x) {
        return op("neg", x);
    }

    Tensor pow(Tensor x, double exponent) {
        return exponent == 2 ? op("square", x) : op("pow", with("exponent", exponent), x);
    }

    Tensor relu(Tensor x) {
        return op("relu", x);
    }

    Tensor abs(Tensor x) {
        return op("abs", x);
    }

    Tensor sqrt(Tensor x) {
        return op("sqrt", x);
    }

    Tensor leaky(Tensor x, double slope) {
        return op("leaky_relu", with("slope", slope), x);
    }

    Tensor clampMin(Tensor x, double min) {
        return op("clamp", with("min", min), x);
    }

    Tensor clampMax(Tensor x, double max) {
        return op("clamp", with("max", max), x);
    }

    Tensor clamp(Tensor x, double min, double max) {
        return op("clamp", with("min", min).and("max", max), x);
    }

    Tensor maximum(Tensor a, Tensor b) {
        return op("maximum", a, b);
    }

    Tensor minimum(Tensor a, Tensor b) {
        return op("minimum", a, b);
    }

    /// `torch.clamp` with tensors as bounds: x has its gradient at both ends.
    Tensor clamp(Tensor x, Tensor low, Tensor high) {
        Tensor raised = graph.apply(Ops.named("maximum"), with(Op.RULE, KinkRule.RIGHT), x, low);
        return graph.apply(Ops.named("minimum"), with(Op.RULE, KinkRule.LEFT), raised, high);
    }

    Tensor where(Tensor condition, Tensor yes, Tensor no) {
        return op("where", condition, yes, no);
    }

    Tensor gt(Tensor x, double bound) {
        return op("gt", x, number(bound));
    }

    Tensor ge(Tensor x, double bound) {
        return op("ge", x, number(bound));
    }

    Tensor lt(Tensor x, double bound) {
        return op("lt", x, number(bound));
    }

    Tensor le(Tensor x, double bound) {
        return op("le", x, number(bound));
    }

    Tensor sum(Tensor x) {
        return op("sum", x);
    }

    Tensor mean(Tensor x) {
        return op("mean", x);
    }

    Tensor along(String reduction, Tensor x, int... dim) {
        return op(reduction, with("dim", dim), x);
    }

    /// `x.max(dim)[0]`: the first of those that are tied.
    Tensor maxDim(Tensor x, Attributes dim) {
        return as("max_dim", "amax", dim, x);
    }

    Tensor minDim(Tensor x, Attributes dim) {
        return as("min_dim", "amin", dim, x);
    }

    Tensor sort(Tensor x, Attributes how) {
        return as(how.flag("descending", false) ? "sort_descending" : "sort", "sort", how, x);
    }

    /// Of the whole tensor, which shares a tie, or along an axis, which gives it to one.
    Tensor median(Tensor x, Attributes how) {
        return as(how.has("dim") ? "kthvalue" : "median", "median", how, x);
    }

    /// The k largest, or smallest, from the outermost inwards.
    Tensor topk(Tensor x, Attributes how) {
        boolean largest = how.flag("largest", true);
        int axis = how.whole("dim", -1);
        Tensor sorted = sort(x, with("dim", axis).and("descending", largest));
        return op("slice", with("dim", axis).and("from", 0).and("to", how.whole("k")), sorted);
    }

    Tensor reshape(Tensor x, int... shape) {
        return op("reshape", with("shape", shape), x);
    }

    Tensor transposed(Tensor x) {
        return op("transpose", with("dims", new int[] {0, 1}), x);
    }

    Tensor stack(int dim, Tensor... inputs) {
        int rank = inputs[0].rank() + 1;
        int axis = dim < 0 ? dim + rank : dim;
        Tensor[] raised = Arrays.stream(inputs)
                .map(x -> reshape(
                        x,
                        IntStream.range(0, rank)
                                .map(i -> i == axis ? 1 : x.length(i < axis ? i : i - 1))
                                .toArray()))
                .toArray(Tensor[]::new);
        return op("concat", with("dim", axis), raised);
    }

    /// One place along axis `dim`, which goes away.
    Tensor select(Tensor x, int dim, int index) {
        int axis = dim < 0 ? dim + x.rank() : dim;
        Attributes one = with("dim", axis).and("from", index).and("to", index == -1 ? x.length(axis) : index + 1);
        int[] shape = IntStream.range(0, x.rank())
                .filter(i -> i != axis)
                .map(x::length)
                .toArray();
        return reshape(op("slice", one, x), shape);
    }

    Tensor matmul(Tensor a, Tensor b) {
        return op("matmul", a, b);
    }

    /// x w^T + b.
    Tensor linear(Tensor x, Tensor w, Tensor b) {
        return add(matmul(x, transposed(w)), b);
    }

    /// `F.prelu`: one slope, or one per channel of axis 1.
    Tensor prelu(Tensor x, Tensor w) {
        if (w.size() == 1) {
            return op("prelu", x, w);
        }
        int[] perChannel = IntStream.range(1, Math.max(x.rank(), 2)).map(i -> 1).toArray();
        perChannel[0] = w.size();
        return op("prelu", x, reshape(w, perChannel));
    }

    Tensor maxPool(Tensor x, Attributes windows) {
        return op("max_pool", windows, x);
    }

    Tensor hardSigmoid(Tensor x) {
        return op("hardsigmoid", with("middleSlope", SIXTH_OF_FLOATS), x);
    }

    Tensor huber(Tensor error, double delta) {
        return mul(delta, op("smooth_l1", with("beta", delta), error));
    }

    /// A piecewise-linear function whose breakpoints belong to the piece on their right, or on their left.
    Tensor piecewise(Tensor z, Tensor x, Tensor y, Tensor slopes, boolean right) {
        Curve curve = new Curve(x, y, y, slopes);
        for (int k = 0; k < curve.size(); k++) {
            curve.setPoint(k, right, right ? KinkRule.RIGHT : KinkRule.LEFT);
        }
        return graph.piecewiseLinear(z, curve);
    }
}
