package trozo.compare;

import java.util.List;
import java.util.Map;
import trozo.autograd.Attributes;
import trozo.autograd.Curve;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Op;
import trozo.autograd.Ops;
import trozo.autograd.Tensor;
import trozo.data.BadInput;

/// The network of a training run with its loss, recorded for one batch size. Columns are samples.
final class ReplayNet {
    private static final String PER_CHANNEL = "channel";
    private static final String PER_LAYER = "layer";

    private final Graph graph = new Graph();
    private final RunSpec spec;
    private final Map<String, Tensor> parameters;
    private final Tensor input;
    private final Tensor target;
    private final Tensor loss;

    ReplayNet(RunSpec spec, Map<String, Tensor> parameters, int batch) {
        this.spec = spec;
        this.parameters = parameters;
        int layers = spec.sizes().size() - 1;
        this.input = Tensor.data("input", spec.sizes().getFirst(), batch);
        Tensor signal = input;
        for (int layer = 1; layer <= layers; layer++) {
            Tensor z = graph.affine(parameter("W", layer), signal, parameter("b", layer));
            signal = layer == layers ? z : activation(z, layer);
        }
        boolean classes = spec.loss().equals("cross_entropy");
        this.target = Tensor.data("target", classes ? 1 : spec.sizes().getLast(), batch);
        this.loss = loss(signal);
    }

    private Tensor parameter(String name, int layer) {
        Tensor tensor = parameters.get(name + layer);
        if (tensor == null) {
            throw new IllegalArgumentException("the parameter '" + name + layer + "' is missing in 'init'");
        }
        return tensor;
    }

    private Tensor activation(Tensor z, int layer) {
        RunSpec.Options f = spec.activation();
        return switch (f.name()) {
            case "relu" -> bent(z, 0, KinkRule.LEFT);
            case "leaky_relu" -> bent(z, f.number("slope"), KinkRule.LEFT);
            case "abs" -> bent(z, -1, KinkRule.ZERO);
            case "hardtanh" -> {
                double min = f.number("min");
                double max = f.number("max");
                yield curve(z, line(min, max), line(min, max), line(0, 0), false, KinkRule.ZERO);
            }
            case "prelu" -> {
                Tensor slopes = slopes(f, layer);
                Tensor column =
                        graph.apply(Ops.named("reshape"), Attributes.of("shape", new int[] {slopes.size(), 1}), slopes);
                yield graph.apply(Ops.named("prelu"), Attributes.of(Op.RULE, KinkRule.LEFT), z, column);
            }
            case "pwl_fixed" -> pieces(z, line(f.numbers("x")), line(f.numbers("y")), tails(f));
            case "pwl_y" -> pieces(z, line(f.numbers("x")), parameter("yp", layer), tails(f));
            case "pwl_xy" ->
                pieces(
                        z,
                        parameter("xp", layer),
                        parameter("yp", layer),
                        graph.apply(Ops.named("concat"), single("sl", layer), single("sr", layer)));
            default -> throw new IllegalArgumentException("no activation '" + f.name() + "'");
        };
    }

    /// The slopes of a PReLU: one for every unit of the layer or one for all of them, as `per` says.
    private Tensor slopes(RunSpec.Options prelu, int layer) {
        Tensor slopes = parameter("a", layer);
        int units = spec.sizes().get(layer);
        String per = prelu.text("per", slopes.size() == 1 ? PER_LAYER : PER_CHANNEL);
        int wanted = switch (per) {
            case PER_CHANNEL -> units;
            case PER_LAYER -> 1;
            default -> throw new IllegalArgumentException("activation 'prelu' per " + BadInput.quote(per));
        };
        if (slopes.size() != wanted) {
            throw new IllegalArgumentException("the parameter 'a" + layer + "' of a prelu per " + per + " on " + units
                    + " units must have size " + wanted + ", not " + slopes.size());
        }
        return slopes;
    }

    /// A parameter of one number, as a list of one.
    private Tensor single(String name, int layer) {
        return graph.apply(Ops.named("reshape"), Attributes.of("shape", new int[] {1}), parameter(name, layer));
    }

    /// Slope `left` below 0 and 1 above.
    private Tensor bent(Tensor z, double left, KinkRule rule) {
        return curve(z, line(0), line(0), line(left, 1), false, rule);
    }

    private Tensor pieces(Tensor z, Tensor x, Tensor y, Tensor slopes) {
        return curve(z, x, y, slopes, true, KinkRule.RIGHT);
    }

    private Tensor curve(Tensor z, Tensor x, Tensor y, Tensor slopes, boolean right, KinkRule rule) {
        Curve curve = new Curve(x, y, y, slopes);
        for (int k = 0; k < curve.size(); k++) {
            curve.setPoint(k, right, rule);
        }
        return graph.piecewiseLinear(z, curve);
    }

    private static Tensor tails(RunSpec.Options f) {
        return line(f.number("left_slope"), f.number("right_slope"));
    }

    private static Tensor line(double... numbers) {
        return Tensor.data("numbers", numbers.length).set(numbers);
    }

    private Tensor loss(Tensor output) {
        return switch (spec.loss()) {
            case "mse" -> graph.meanSquaredError(output, target);
            case "bce_with_logits" -> graph.binaryCrossEntropy(output, target);
            case "cross_entropy" -> graph.crossEntropy(output, target);
            case "huber" -> graph.huber(output, target, spec.delta());
            case "hinge" -> graph.hinge(output, target, KinkRule.LEFT);
            default -> throw new IllegalArgumentException("no loss '" + spec.loss() + "'");
        };
    }

    /// The mean loss of some rows of the data.
    double forward(List<Integer> rows) {
        gather(spec.x(), rows, input);
        gather(spec.y(), rows, target);
        graph.forward();
        return loss.scalar();
    }

    void backward() {
        graph.backward(loss);
    }

    private static void gather(Numbers from, List<Integer> rows, Tensor to) {
        int width = to.length(0);
        for (int n = 0; n < rows.size(); n++) {
            for (int feature = 0; feature < width; feature++) {
                to.values()[feature * rows.size() + n] = from.values()[rows.get(n) * width + feature];
            }
        }
    }
}
