package trozo.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import trozo.autograd.KinkRule;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.data.Task;
import trozo.insight.Bounds;
import trozo.insight.CurvePull;
import trozo.insight.Decision;
import trozo.insight.Insight;
import trozo.insight.KinkCensus;
import trozo.insight.KinkCensus.AtBreakpoint;
import trozo.insight.Lens;
import trozo.insight.LossLine;
import trozo.insight.MeanField;
import trozo.insight.Observer;
import trozo.insight.ParameterCheck;
import trozo.insight.Tape;
import trozo.insight.Theory;
import trozo.insight.Traffic;
import trozo.insight.UnitReport;
import trozo.insight.World;
import trozo.lab.PointEdits;
import trozo.nn.Initialisation;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Leak;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.fit.Fitter;
import trozo.piecewise.fit.Goal;
import trozo.piecewise.fit.Norm;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.ModelSpec;
import trozo.train.Parameter;
import trozo.train.Recipe;
import trozo.train.Run;

/// Invented inputs that look like real ones.
public final class Examples {
    private Examples() {}

    public static PiecewiseLinear bend() {
        return PiecewiseLinear.through(0.05, new double[] {-1.2, 0, 1, 2}, new double[] {0.3, -0.12, 0.88, 1.23}, 1);
    }

    public static PiecewiseLinear relu() {
        return PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
    }

    public static Traffic traffic(int layers, int bins) {
        SplittableRandom random = new SplittableRandom(7);
        List<Traffic.Layer> all = new ArrayList<>();
        for (int layer = 1; layer <= layers; layer++) {
            int[] counts = new int[bins];
            int below = 0;
            int above = 0;
            for (int i = 0; i < 1760; i++) {
                double z = 0.3 * (layer - 1) + (0.8 + 0.5 * layer) * random.nextGaussian();
                int bin = (int) Math.floor((z + 3.5) / 7 * bins);
                if (bin < 0) {
                    below++;
                } else if (bin >= bins) {
                    above++;
                } else {
                    counts[bin]++;
                }
            }
            all.add(new Traffic.Layer(layer, 0, counts, below, above, 1760));
        }
        return new Traffic(-3.5, 3.5, all);
    }

    public static KinkCensus census() {
        return new KinkCensus(
                0.05,
                1760,
                List.of(
                        new AtBreakpoint(0, 6, 8, 0, 0.0072, 0.0131),
                        new AtBreakpoint(0, 20, 21, 0, 0.017, 0.0213),
                        new AtBreakpoint(0, 14, 9, 0, 0.0123, 0.0088),
                        new AtBreakpoint(0, 4, 5, 0, 0.0048, 0.0061)));
    }

    /// The second breakpoint of the bend is pulled down and a little to the right, the others less.
    public static CurvePull pull() {
        return new CurvePull(
                List.of(0.001, -0.004, 0.0, 0.002, 0.001, 0.03, -0.01, 0.0, 0.001, 0.02, -0.01, 0.0005, 0.0, 0.0));
    }

    public static ColumnModel column() {
        return new ColumnModel(
                bend(),
                new ColumnView(-3.2, 3.6, -1, 3),
                OptionalInt.of(1),
                Optional.of(new ColumnModel.Ghost("ReLU", relu())),
                Optional.of(traffic(2, 70)),
                Optional.of(census()),
                Optional.of(pull()));
    }

    /// A jump, a breakpoint that is no kink, exact hits and rules of their own.
    public static ColumnModel jumps() {
        PiecewiseLinear stairs = new PiecewiseLinear(
                List.of(
                        trozo.piecewise.Breakpoint.jump(-1.5, -0.5, 0.25, trozo.piecewise.Side.RIGHT),
                        trozo.piecewise.Breakpoint.joined(-0.4, 0.8).withRule(Optional.of(KinkRule.MEAN)),
                        trozo.piecewise.Breakpoint.joined(0.4, 0.8),
                        trozo.piecewise.Breakpoint.joined(0.55, 0.6),
                        trozo.piecewise.Breakpoint.jump(2, 0.6, 1.5, trozo.piecewise.Side.LEFT)),
                0.25,
                0.5,
                KinkRule.MINIMUM_NORM);
        KinkCensus census = new KinkCensus(
                0.1,
                20480,
                List.of(
                        new AtBreakpoint(0, 6, 8, 0, 3.2e-6, 1.31e-5),
                        new AtBreakpoint(3, 20, 21, 2.1e-5, 1.7e-5, 4.13e-5),
                        new AtBreakpoint(0, 14, 9, 0, 1.23e-5, 8.8e-6),
                        new AtBreakpoint(0, 0, 0, 0, 0, 0),
                        new AtBreakpoint(12, 4, 5, 3e-5, 4.8e-6, 6.1e-6)));
        return new ColumnModel(
                stairs,
                ColumnView.around(stairs),
                OptionalInt.of(4),
                Optional.empty(),
                Optional.of(traffic(6, 90)),
                Optional.of(census),
                Optional.empty());
    }

    /// A formula that jumps, meets smoothly, has a kink and bends in between.
    public static ColumnModel formula() {
        Activation f = PiecewiseFormula.of(
                "x < -1.5 ? -0.5 : x < 0 ? exp(x) - 1 : x < 1 ? sin(x) : x^2 + sin(1) - 1", KinkRule.MEAN, Leak.NONE);
        KinkCensus census = new KinkCensus(
                0.05,
                1760,
                List.of(
                        new AtBreakpoint(0, 6, 8, 0, 0.0072, 0.0131),
                        new AtBreakpoint(0, 20, 21, 0, 0.017, 0.0213),
                        new AtBreakpoint(2, 14, 9, 0.004, 0.0123, 0.0088)));
        return new ColumnModel(
                f,
                ColumnView.around(f),
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of(traffic(2, 70)),
                Optional.of(census),
                Optional.empty());
    }

    /// A loss that falls, batch by batch, and a test loss that stops falling.
    public static LossHistory history(int steps, double speed) {
        SplittableRandom random = new SplittableRandom(3);
        double[] train = new double[steps];
        double[] test = new double[steps];
        for (int i = 0; i < steps; i++) {
            double mean = 0.0006 + 1.4 * StrictMath.exp(-StrictMath.sqrt(speed * i / 40.0));
            train[i] = mean * StrictMath.exp(0.5 * random.nextGaussian());
            test[i] = i % 50 == 0 ? 1.1 * mean + 0.004 * (1 - StrictMath.exp(-i / 1500.0)) : Double.NaN;
        }
        return new LossHistory(steps, 1, train, train, train, test);
    }

    public static LossModel loss() {
        return new LossModel(
                history(7000, 1),
                true,
                List.of(new LossModel.Ghost("ReLU", history(7000, 0.6))),
                OptionalLong.empty(),
                OptionalLong.of(5200));
    }

    /// Four lanes, one of which stopped early.
    public static List<LossHistory> race() {
        return List.of(history(2000, 1), history(2000, 3), history(300, 0.4), history(2000, 1.05));
    }

    /// The losses of three lanes from twenty seeds each; from one seed the last lane diverged.
    public static List<double[]> seeds() {
        SplittableRandom random = new SplittableRandom(5);
        List<double[]> lanes = new ArrayList<>();
        for (double middle : new double[] {0.02, 0.004, 0.05}) {
            double[] losses = new double[20];
            for (int i = 0; i < losses.length; i++) {
                losses[i] = middle * StrictMath.exp(0.7 * random.nextGaussian());
            }
            lanes.add(losses);
        }
        lanes.getLast()[7] = Double.NaN;
        return lanes;
    }

    /// The third point of the starter's first batch, most of the way through.
    public static PassModel pass(PassModel.Phase phase) {
        Run run = new Run(Recipe.starter());
        run.advance(100);
        double[] before = run.state().parameters();
        Tape tape = Tape.of(run.state(), 3);
        run.advance(1);
        double[] moves = run.state().parameters();
        for (int i = 0; i < moves.length; i++) {
            moves[i] -= before[i];
        }
        return new PassModel(tape, phase, 0.85, 3, 10, phase == PassModel.Phase.UPDATE ? moves : new double[0]);
    }

    public static LossModel cursor() {
        return new LossModel(history(1000, 8), false, List.of(), OptionalLong.of(451), OptionalLong.empty());
    }

    /// Two half moons, and a boundary that nearly parts them.
    public static WorldModel moons(int cells) {
        Bounds bounds = new Bounds(-1.6, 2.6, -1.85, 2.35);
        double[] outputs = new double[cells * cells];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                double x = bounds.left() + (column + 0.5) / cells * bounds.width();
                double y = bounds.bottom() + (row + 0.5) / cells * bounds.height();
                outputs[row * cells + column] = apart(x, y);
            }
        }
        int unitColumns = 12;
        List<double[]> units = new ArrayList<>();
        for (int layer = 0; layer < 2; layer++) {
            double[] maps = new double[8 * unitColumns * unitColumns];
            for (int i = 0; i < maps.length; i++) {
                int unit = i / (unitColumns * unitColumns);
                double x = i % unitColumns / 6.0 - 1;
                double y = i / unitColumns % unitColumns / 6.0 - 1;
                double z = StrictMath.sin(unit + layer) * x + StrictMath.cos(2 * unit) * y + 0.3 * layer;
                maps[i] = unit == 5 && layer == 1 ? 0 : bend().value(2 * z);
            }
            units.add(maps);
        }
        DataSet data = new DataSet(Task.BINARY, 2, halfMoons(1, 200), halfMoons(2, 60));
        return new WorldModel(
                data,
                new World.Plane(
                        bounds,
                        cells,
                        cells,
                        outputs,
                        1,
                        unitColumns,
                        units,
                        Optional.empty(),
                        Decision.onGrid(bounds, cells, cells, outputs, 0, Examples::apart)));
    }

    /// Nearly parts the half moons.
    private static double apart(double x, double y) {
        double split = Math.abs(x + 0.4) - 2 * Math.max(0, x - 0.1) + 2.2 * Math.max(0, x - 1) - 0.55;
        return 7 * (y + split - 0.35);
    }

    private static double[] apart(double[] points) {
        int count = points.length / 2;
        return IntStream.range(0, count)
                .mapToDouble(i -> apart(points[i], points[count + i]))
                .toArray();
    }

    private static Samples halfMoons(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] inputs = new double[2 * count];
        double[] targets = new double[count];
        for (int i = 0; i < count; i++) {
            double turn = StrictMath.PI * random.nextDouble();
            int target = i % 2;
            targets[i] = target;
            double x = target == 1 ? StrictMath.cos(turn) : 1 - StrictMath.cos(turn);
            double y = target == 1 ? StrictMath.sin(turn) : 0.5 - StrictMath.sin(turn);
            inputs[i] = x + 0.1 * random.nextGaussian();
            inputs[count + i] = y + 0.1 * random.nextGaussian();
        }
        return new Samples(2, count, inputs, targets);
    }

    /// A sine, and a curve of nine pieces through it.
    public static WorldModel sine() {
        SplittableRandom random = new SplittableRandom(5);
        double[] xs = new double[120];
        double[] ys = new double[120];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = -3 + 6 * random.nextDouble();
            ys[i] = StrictMath.sin(2 * xs[i]) + 0.08 * random.nextGaussian();
        }
        DataSet data = new DataSet(Task.REGRESSION, 0, new Samples(1, 100, xs, ys), new Samples(1, 20, xs, ys));
        double[] at = {-3.2, -2.4, -2.2, -0.9, -0.6, 0.7, 0.9, 2.2, 2.5, 3.2};
        double[] y = new double[at.length];
        List<World.Kink> kinks = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            y[i] = 1.05 * StrictMath.sin(2 * at[i]);
            if (i > 0 && i < at.length - 1) {
                kinks.add(new World.Kink(at[i], y[i], 1, i, 1));
            }
        }
        double[] unitX = {-3.2, -1, 0, 1.5, 3.2};
        double[] curves = new double[16 * unitX.length];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = bend().value(2 * StrictMath.sin(1 + i / unitX.length) * unitX[i % unitX.length]);
        }
        Bounds bounds = new Bounds(-3.2, 3.2, -1.5, 1.5);
        return new WorldModel(data, new World.Line(bounds, at, y, true, kinks, unitX, List.of(curves)));
    }

    /// A network with random weights; its dead units are named.
    public static NetworkModel network(List<Integer> sizes, Optional<World> world, NetworkModel.UnitAddress... dead) {
        SplittableRandom random = new SplittableRandom(11);
        int needed = 0;
        for (int i = 1; i < sizes.size(); i++) {
            needed += sizes.get(i) * (sizes.get(i - 1) + 1);
        }
        double[] parameters = new double[needed];
        for (int i = 0; i < needed; i++) {
            parameters[i] = random.nextGaussian();
        }
        List<UnitReport> reports = new ArrayList<>();
        for (NetworkModel.UnitAddress address : dead) {
            reports.add(new UnitReport(address.layer(), address.unit(), 0, List.of(), 0, new int[0]));
        }
        return new NetworkModel(sizes, parameters, reports, world, Optional.empty());
    }

    public static NetworkModel network() {
        return network(List.of(2, 8, 8, 1), Optional.of(moons(8).world()), new NetworkModel.UnitAddress(2, 6));
    }

    /// A network's own regions, one of them pointed at by the keys and a unit's lines lit up.
    private static final Insight TRAINED = trained();

    private static Insight trained() {
        Run run = new Run(Recipe.starter());
        run.advance(200);
        return new Observer().look(new Frame(0, run.state(), Frame.Status.PAUSED, 0, ""), Lens.USUAL);
    }

    public static WorldModel pointed() {
        WorldMarks marks = WorldMarks.USUAL
                .withRegions(true)
                .withUnit(Optional.of(new NetworkModel.UnitAddress(1, 3)))
                .withPlace(Optional.of(new WorldMarks.Place(-1.5, -1.2)), true)
                .withSamples(Optional.of(new PointEdits.Sample(false, 3)), Optional.empty());
        return new WorldModel(TRAINED.data(), TRAINED.world(), marks);
    }

    public static NetworkModel pointedNetwork() {
        NetworkModel network = network();
        return new NetworkModel(
                network.sizes(),
                network.parameters(),
                network.units(),
                network.world(),
                Optional.of(new NetworkModel.UnitAddress(1, 2)),
                Optional.of(new Parameter(2, 3, 2)),
                Map.of(new NetworkModel.UnitAddress(2, 6), 340L));
    }

    public static PictureModel picture() {
        return new PictureModel(column(), moons(120), LossModel.of(history(7000, 1)), 7000, 0.0046, 0.985);
    }

    public static WeightsModel weights() {
        SplittableRandom random = new SplittableRandom(5);
        return new WeightsModel(List.of(
                random.doubles(16).map(u -> 2 * u - 1).toArray(),
                random.doubles(64).map(u -> u * u - 0.3).toArray(),
                random.doubles(8).map(u -> 0.2 * u).toArray()));
    }

    public static PiecesModel pieces() {
        return new PiecesModel(List.of(
                new PiecesModel.Layer(new long[] {120, 300, 4, 1336}, List.of(true, false, false, false)),
                new PiecesModel.Layer(new long[] {0, 1000, 760, 0}, List.of(true, false, false, false))));
    }

    public static GradientModel gradients() {
        SplittableRandom random = new SplittableRandom(9);
        List<GradientModel.Sample> samples = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            double fall = StrictMath.exp(-i / 200.0);
            samples.add(new GradientModel.Sample(
                    10L * i,
                    List.of(
                            0.4 * fall * StrictMath.exp(0.3 * random.nextGaussian()),
                            0.3 * fall * StrictMath.exp(0.2 * random.nextGaussian()),
                            0.02 * fall * StrictMath.exp(0.4 * random.nextGaussian()))));
        }
        return new GradientModel(samples);
    }

    /// Near each other at their ends, so that the names have to make room.
    public static CostModel costs() {
        return new CostModel(List.of(
                cost(CostModel.Grows.WIDTH, 1.8, 2, 4, 8, 16, 32, 64, 128),
                cost(CostModel.Grows.DEPTH, 0.9, 1, 2, 4, 8),
                cost(CostModel.Grows.BATCH, 0.8, 1, 10, 100, 1000),
                cost(CostModel.Grows.BREAKPOINTS, 0.05, 1, 2, 4, 8, 16, 32, 64)));
    }

    private static CostModel.Curve cost(CostModel.Grows grows, double power, double... sizes) {
        return new CostModel.Curve(
                grows,
                DoubleStream.of(sizes)
                        .mapToObj(size -> new CostModel.Cost(size, 6e-7 * StrictMath.pow(size, power)))
                        .toList());
    }

    /// One parameter of each verdict in every layer.
    public static ParameterCheck check() {
        List<ParameterCheck.Entry> entries = new ArrayList<>();
        for (int layer = 1; layer <= 3; layer++) {
            for (ParameterCheck.Verdict verdict : ParameterCheck.Verdict.values()) {
                int unit = verdict.ordinal() % 2 + 1;
                int input = verdict.ordinal() / 2;
                entries.add(
                        new ParameterCheck.Entry(layer, unit, input, 0.5, 0.1, 0.1, 0.15, 0.2, 6e-6, 1e-3, verdict));
            }
        }
        return new ParameterCheck(100, 0.3, 10, 12, entries);
    }

    /// The starter network's first point, all the way.
    public static Tape tape() {
        return Tape.of(new Run(Recipe.starter().withModel(new ModelSpec(List.of(4, 3), Initialisation.HE))).state(), 1);
    }

    /// Two kinks, one exact and one that was searched for, and a step that lands near.
    public static LossLine line() {
        double[] t = new double[201];
        double[] losses = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = -1 + i / 100.0;
            losses[i] = 0.2 + Math.abs(t[i] - 0.3) + 0.5 * Math.max(0, -t[i] - 0.4);
        }
        return new LossLine(
                100,
                10,
                t,
                losses,
                List.of(
                        new LossLine.Kink(-0.4, 0.9, 2, 3, 7, 1, false, 0.5, 0.9, 1.1, false),
                        new LossLine.Kink(0.3, 0.2, 1, 1, 2, 1, true, 2.2, 0.9, 1.01, false)),
                true,
                true,
                -1,
                OptionalDouble.of(0.02));
    }

    public static Theory theory(Activation f, double q) {
        return Theory.of(f, MeanField.of(f), Initialisation.HE, q);
    }

    /// Every figure, at the size it has in the window.
    public static Map<String, Drawing> figures(Look look) {
        double s = look.scale();
        Map<String, Drawing> figures = new LinkedHashMap<>();
        figures.put("column", ColumnFigure.draw(column(), 524 * s, 760 * s, look));
        figures.put("jumps", ColumnFigure.draw(jumps(), 524 * s, 760 * s, look));
        figures.put("formula", ColumnFigure.draw(formula(), 524 * s, 760 * s, look));
        figures.put("thumb", ThumbFigure.draw(Preset.STAIRCASE.function(), 112 * s, 46 * s, look));
        figures.put("smooth thumb", ThumbFigure.draw(FormulaPreset.HARD_SWISH.function(), 112 * s, 46 * s, look));
        figures.put("loss", LossFigure.draw(loss(), 264 * s, 220 * s, look));
        figures.put("race", RaceFigure.draw(race(), true, 420 * s, 220 * s, look));
        figures.put("seeds", SeedsFigure.draw(seeds(), 300 * s, 200 * s, look));
        figures.put("cursor", LossFigure.draw(cursor(), 264 * s, 220 * s, look));
        figures.put("moons", WorldFigure.draw(moons(240), 484 * s, 470 * s, look));
        for (PassModel.Phase phase : PassModel.Phase.values()) {
            figures.put("pass " + phase, PassFigure.draw(pass(phase), 484 * s, 236 * s, look));
        }
        figures.put("small moons", WorldFigure.thumb(moons(80), 140 * s, 100 * s, look));
        figures.put("small sine", WorldFigure.thumb(sine(), 140 * s, 100 * s, look));
        figures.put("pointed", WorldFigure.draw(pointed(), 484 * s, 470 * s, look));
        figures.put("pointed-network", NetworkFigure.draw(pointedNetwork(), 484 * s, 236 * s, look));
        figures.put("sine", WorldFigure.draw(sine(), 484 * s, 470 * s, look));
        figures.put("network", NetworkFigure.draw(network(), 484 * s, 236 * s, look));
        figures.put(
                "line-network",
                NetworkFigure.draw(network(List.of(1, 16, 1), Optional.of(sine().world())), 484 * s, 236 * s, look));
        figures.put(
                "large-network",
                NetworkFigure.draw(
                        network(List.of(4, 64, 64, 32, 64, 8, 64, 3), Optional.empty()), 484 * s, 236 * s, look));
        figures.put(
                "edge", EdgeFigure.draw(theory(Preset.HARD_TANH.function(), 1), 264 * s, EdgeFigure.HEIGHT * s, look));
        figures.put("relu-edge", EdgeFigure.draw(theory(relu(), 1), 236 * s, EdgeFigure.HEIGHT * s, look));
        figures.put("bend-edge", EdgeFigure.draw(theory(bend(), 4), 236 * s, EdgeFigure.HEIGHT * s, look));
        figures.put(
                "step-edge", EdgeFigure.draw(theory(Preset.STEP.function(), 4), 236 * s, EdgeFigure.HEIGHT * s, look));
        figures.put(
                "hermite",
                HermiteFigure.draw(theory(bend(), 1).moments().hermite(), 264 * s, HermiteFigure.HEIGHT * s, look));
        figures.put(
                "abs-hermite",
                HermiteFigure.draw(
                        theory(Preset.ABS.function(), 9).moments().hermite(), 236 * s, HermiteFigure.HEIGHT * s, look));
        figures.put(
                "errors",
                ErrorsFigure.draw(
                        new ErrorsModel(List.of(0.9, 0.41, 0.058, 0.058, 0.0228), 16, 3), 420 * s, 120 * s, look));
        figures.put("weights", WeightsFigure.draw(weights(), 264 * s, 140 * s, look));
        figures.put("pieces", PiecesFigure.draw(pieces(), 264 * s, 140 * s, look));
        figures.put("gradients", GradientFigure.draw(gradients(), 264 * s, 140 * s, look));
        figures.put("costs", CostFigure.draw(costs(), 640 * s, 400 * s, look));
        figures.put("check", CheckFigure.draw(check(), 300 * s, 160 * s, look));
        figures.put("line", LineFigure.draw(line(), OptionalInt.of(1), 900 * s, 200 * s, look));
        figures.put("tape", TapeFigure.draw(tape(), tape().moments().size(), 900 * s, 240 * s, look));
        Activation tanh = FormulaPreset.TANH.function();
        figures.put("fit", FitFigure.draw(Fitter.fit(Goal.of(tanh, 5, -4, 4, Norm.MAX)), 420 * s, 330 * s, look));
        figures.put("picture", PictureFigure.draw(picture(), look));
        return figures;
    }
}
