package trozo.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import trozo.insight.Bounds;
import trozo.insight.LineTracer;
import trozo.insight.PlaneDivider;
import trozo.insight.Regions;
import trozo.insight.World;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.piecewise.FunctionNames;
import trozo.piecewise.Moments;
import trozo.piecewise.PiecewiseLinear;
import trozo.random.Draws;
import trozo.session.Cursor;
import trozo.session.Fields;
import trozo.session.JsonWriter;

/// Networks drawn from a seed, and into how many linear pieces they divide their input: a rectangle (`box`) or an
/// interval.
///
/// Layer by layer, the weights row by row and then the biases, all normal: a weight's standard deviation is the gain `1
/// / sqrt(E f^2)`, in the last layer 1, over the root of its fan-in; a bias's is `bias_sd`.
final class RegionFile {
    /// A count is right or wrong.
    private static final Judge.Tolerance COUNT = new Judge.Tolerance(0.5, 0);

    /// Cells smaller than this may be there or not, by rounding.
    private static final double TINY = 1e-10;

    private static final Judge.Tolerance COUNT_OF_TINY = new Judge.Tolerance(1.5, 0);
    private static final Judge.Tolerance PLACE = new Judge.Tolerance(1e-9, 1e-9);

    /// Activations that have their name in such files alone.
    private static final Map<String, PiecewiseLinear> OTHERS = Map.of(
            "|x|", PiecewiseLinear.through(-1, new double[] {0}, new double[] {0}, 1),
            "zigzag", PiecewiseLinear.through(1, new double[] {-2, -1, 0, 1, 2}, new double[] {0, -1, 0, -1, 0}, -1),
            "leaky .1", PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1),
            "leaky .2", PiecewiseLinear.through(0.2, new double[] {0}, new double[] {0}, 1),
            "pwl-tanh 5",
                    PiecewiseLinear.through(0, new double[] {-2, -0.5, 0.5, 2}, new double[] {-1, -0.46, 0.46, 1}, 0));

    private RegionFile() {}

    static void compare(Cursor one, Report report) {
        Fields fields = one.fields();
        Cursor sizesAt = fields.required("sizes");
        int[] sizes = sizesAt.items(2, 100).stream()
                .mapToInt(size -> (int) size.whole(1, 100_000))
                .toArray();
        String act = fields.required("act").text();
        String id = Arrays.toString(sizes) + " " + act;
        Optional<PiecewiseLinear> curve = curve(act, one, fields);
        if (curve.isEmpty()) {
            report.notOurs(id, "Trozo has no activation named " + act);
            return;
        }
        if (sizes[0] > 2 || sizes.length < 3) {
            report.notOurs(id, "Trozo divides the input of networks with a hidden layer and one or two inputs");
            return;
        }
        List<Integer> hidden = Arrays.stream(sizes, 1, sizes.length - 1).boxed().toList();
        MlpShape shape = one.make(() -> new MlpShape(sizes[0], hidden, sizes[sizes.length - 1]));
        double biasDeviation = fields.required("bias_sd").number();
        long seed = fields.required("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE);
        Parameters parameters = draw(shape, Moments.of(curve.get()).gain(), biasDeviation, seed);
        Net net = new Net(id, sizes, act, biasDeviation, seed, parameters, List.of(curve.get()));
        if (sizes[0] == 2) {
            comparePlane(net, fields, report);
        } else {
            compareLine(net, fields, report);
        }
    }

    private record Net(
            String id,
            int[] sizes,
            String act,
            double biasDeviation,
            long seed,
            Parameters parameters,
            List<PiecewiseLinear> curves) {
        void write(JsonWriter out) throws IOException {
            out.key("sizes").numbers(Arrays.stream(sizes).asDoubleStream().toArray());
            out.key("act").text(act);
            out.key("bias_sd").number(biasDeviation);
            out.key("seed").whole(seed);
        }

        double firstWeight() {
            return parameters.tensors().getFirst().values()[0];
        }

        double outputAtZero() {
            Mlp mlp = new Mlp(parameters, Curves.of(List.copyOf(curves)), 1);
            mlp.forward();
            return mlp.output().values()[0];
        }
    }

    private static Optional<PiecewiseLinear> curve(String act, Cursor one, Fields fields) {
        if (fields.given("b").isPresent()) {
            return Optional.of(MomentFile.function(one, fields));
        }
        return Optional.ofNullable(OTHERS.get(act.toLowerCase(Locale.ROOT)))
                .or(() -> FunctionNames.named(act)
                        .filter(PiecewiseLinear.class::isInstance)
                        .map(PiecewiseLinear.class::cast));
    }

    private static Parameters draw(MlpShape shape, double gain, double biasDeviation, long seed) {
        Parameters parameters = Parameters.zero(shape);
        double[] flat = parameters.flat();
        Draws draws = new Draws(seed);
        int at = 0;
        for (int layer = 1; layer <= shape.layers(); layer++) {
            double deviation = (layer == shape.layers() ? 1 : gain) / Math.sqrt(shape.fanIn(layer));
            int weights = shape.units(layer) * shape.fanIn(layer);
            for (int i = 0; i < weights; i++) {
                flat[at++] = deviation * draws.normal();
            }
            for (int i = 0; i < shape.units(layer); i++) {
                flat[at++] = biasDeviation * draws.normal();
            }
        }
        parameters.set(flat);
        return parameters;
    }

    private static void comparePlane(Net net, Fields fields, Report report) {
        double[] box = fields.required("box").anyNumbers(4, 4);
        Bounds bounds = fields.required("box").make(() -> new Bounds(box[0], box[1], box[2], box[3]));
        Regions regions = PlaneDivider.divide(net.parameters(), net.curves(), bounds);
        if (!regions.complete()) {
            report.notOurs(net.id(), "more than " + regions.cells() + " cells, and Trozo counts no further");
            return;
        }
        boolean tiny = fields.given("min_cell_area")
                .filter(area -> area.number() < TINY)
                .isPresent();
        Judge.Tolerance count = tiny ? COUNT_OF_TINY : COUNT;
        Judge judge = new Judge();
        judge(judge, fields, "cells", regions.cells(), count);
        judge(judge, fields, "linear_regions", regions.linear(), count);
        judge(judge, fields, "W0_00", net.firstWeight(), PLACE);
        double output = net.outputAtZero();
        judge(judge, fields, "out_at_0", output, PLACE);
        report.add(judge.outcome("regions", net.id(), out -> {
            net.write(out);
            out.key("box").numbers(box);
            out.key("cells").whole(regions.cells());
            out.key("linear_regions").whole(regions.linear());
            out.key("W0_00").number(net.firstWeight());
            out.key("out_at_0").number(output);
        }));
    }

    private static void compareLine(Net net, Fields fields, Report report) {
        double[] interval = fields.required("interval").anyNumbers(2, 2);
        LineTracer.Trace trace = LineTracer.trace(net.parameters(), net.curves(), interval[0], interval[1]);
        double[] breaks = trace.kinks().stream().mapToDouble(World.Kink::x).toArray();
        Judge judge = new Judge();
        judge(judge, fields, "pieces", breaks.length + 1, COUNT);
        int told = fields.given("first_breaks").map(Cursor::length).orElse(3);
        double[] first = Arrays.copyOf(breaks, Math.min(told, breaks.length));
        fields.given("first_breaks").ifPresent(expected -> {
            double[] numbers = expected.anyNumbers(0, expected.length());
            for (int k = 0; k < numbers.length; k++) {
                judge.number("first_breaks[" + k + "]", numbers[k], k < first.length ? first[k] : Double.NaN, PLACE);
            }
        });
        report.add(judge.outcome("kinks", net.id(), out -> {
            net.write(out);
            out.key("interval").numbers(interval);
            out.key("pieces").whole(breaks.length + 1L);
            out.key("first_breaks").numbers(first);
        }));
    }

    private static void judge(Judge judge, Fields fields, String key, double found, Judge.Tolerance tolerance) {
        fields.given(key)
                .filter(expected -> !expected.isNull())
                .ifPresent(expected -> judge.number(key, expected.number(), found, tolerance));
    }
}
