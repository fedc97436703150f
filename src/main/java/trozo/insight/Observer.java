package trozo.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import trozo.autograd.Precision;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.data.DataSpec;
import trozo.data.Samples;
import trozo.insight.Lens.Focus;
import trozo.nn.Curves;
import trozo.nn.Loss;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Objective;
import trozo.nn.Parameters;
import trozo.piecewise.Activation;
import trozo.train.Directions;
import trozo.train.Fitting;
import trozo.train.Frame;
import trozo.train.Recipe;
import trozo.train.Recipe.Served;
import trozo.train.Training;

/// Looks at frames: all training points through the network, forward and backward, with the frame's parameters.
///
/// Keeps the graphs it has recorded for as long as the shape of things stays. For one thread at a time.
public final class Observer {
    private DataSpec dataSpec;
    private long dataSeed;
    private DataSet data;
    private Sight sight;

    /// What was recorded for one shape of network, curves and data.
    private record Sight(
            DataSet data,
            Loss loss,
            Precision precision,
            Parameters parameters,
            Curves curves,
            Mlp network,
            Objective train,
            Optional<Mlp> testNetwork,
            Optional<Objective> test,
            WorldView world) {

        /// @param before whose bounds of the world are kept, if any
        static Sight of(
                DataSet data,
                Loss loss,
                Precision precision,
                MlpShape shape,
                List<Activation> activations,
                Optional<WorldView> before) {
            Parameters parameters = Parameters.zero(shape);
            Curves curves = Curves.watched(activations);
            Mlp network = new Mlp(parameters, curves, data.train().count(), precision);
            Objective train = on(data.train(), network, loss);
            Optional<Mlp> testNetwork = data.test().count() == 0
                    ? Optional.empty()
                    : Optional.of(new Mlp(parameters, curves, data.test().count(), precision));
            Optional<Objective> test = testNetwork.map(mlp -> on(data.test(), mlp, loss));
            double threshold = Fitting.threshold(loss);
            WorldView world = before.map(view -> WorldView.like(view, data, threshold, parameters, curves))
                    .orElseGet(() -> WorldView.of(data, threshold, parameters, curves));
            return new Sight(data, loss, precision, parameters, curves, network, train, testNetwork, test, world);
        }

        private static Objective on(Samples samples, Mlp network, Loss loss) {
            Objective objective = new Objective(network, loss);
            System.arraycopy(samples.inputs(), 0, network.input().values(), 0, samples.inputs().length);
            System.arraycopy(samples.targets(), 0, objective.target().values(), 0, samples.count());
            return objective;
        }

        boolean serves(DataSet otherData, Training training, MlpShape shape, List<Activation> activations) {
            return data == otherData
                    && loss.equals(training.loss())
                    && precision == training.precision()
                    && parameters.shape().equals(shape)
                    && curves.accepts(activations);
        }
    }

    /// Everything there is to know about `frame`.
    public Insight look(Frame frame, Lens lens) {
        Recipe recipe = frame.recipe();
        DataSet points = dataOf(recipe);
        Loss loss = recipe.training().loss();
        MlpShape shape = new MlpShape(points.features(), recipe.model().hidden(), Fitting.outputs(points, loss));
        if (sight == null || !sight.serves(points, recipe.training(), shape, recipe.activations())) {
            Optional<WorldView> before = Optional.ofNullable(sight)
                    .filter(seen -> recipe.data().own().heldOut().isPresent())
                    .map(Sight::world);
            sight = Sight.of(points, loss, recipe.training().precision(), shape, recipe.activations(), before);
        }
        sight.parameters().set(frame.parameters());
        sight.curves().set(recipe.activations());

        double trainLoss = sight.train().forward();
        if (sight.train().followsDirection()) {
            sight.train().carry(Directions.ofStep(recipe.seed(), frame.step()));
        }
        sight.train().backward();
        double testLoss = sight.test().map(Objective::forward).orElse(Double.NaN);
        List<KinkCensus> censuses =
                perCurve(recipe, served -> Census.take(recipe, served, sight.network(), lens.epsilon()));
        return new Insight(
                frame,
                points,
                trainLoss,
                testLoss,
                accuracy(sight.network(), points.train()),
                sight.testNetwork().map(mlp -> accuracy(mlp, points.test())).orElse(Double.NaN),
                censuses,
                pulls(recipe),
                perCurve(recipe, served -> Census.traffic(recipe, served, sight.network(), lens)),
                Census.units(recipe, sight.network(), sight.parameters()),
                gradientNorms(),
                lens.focus()
                        .map(focus -> RuleStep.compare(frame.run(), focus, hasPointsOn(focus, censuses)))
                        .orElse(List.of()),
                sight.world().look(recipe.activations(), lens));
    }

    private static boolean hasPointsOn(Focus focus, List<KinkCensus> censuses) {
        return focus.curve() < censuses.size()
                && focus.breakpoint() < censuses.get(focus.curve()).at().size()
                && censuses.get(focus.curve()).at().get(focus.breakpoint()).on() > 0;
    }

    private DataSet dataOf(Recipe recipe) {
        if (data == null || dataSeed != recipe.seed() || !recipe.data().equals(dataSpec)) {
            dataSpec = recipe.data();
            dataSeed = recipe.seed();
            data = DataSets.of(dataSpec, dataSeed);
        }
        return data;
    }

    private double accuracy(Mlp network, Samples samples) {
        return switch (sight.data().task()) {
            case REGRESSION -> Double.NaN;
            case BINARY, CLASSES ->
                Fitting.accuracy(sight.loss(), network.output().values(), samples.targets(), samples.count());
        };
    }

    private List<CurvePull> pulls(Recipe recipe) {
        return IntStream.range(0, recipe.activations().size())
                .mapToObj(i -> new CurvePull(
                        DoubleStream.of(sight.curves().gradient(i)).boxed().toList()))
                .toList();
    }

    private static <T> List<T> perCurve(Recipe recipe, Function<List<Served>, T> what) {
        return IntStream.range(0, recipe.activations().size())
                .mapToObj(curve -> what.apply(recipe.servedBy(curve)))
                .toList();
    }

    private List<Double> gradientNorms() {
        List<Double> norms = new ArrayList<>();
        var tensors = sight.parameters().tensors();
        for (int i = 0; i < tensors.size(); i += 2) {
            double squares = sumOfSquares(tensors.get(i).gradient())
                    + sumOfSquares(tensors.get(i + 1).gradient());
            norms.add(Math.sqrt(squares));
        }
        return norms;
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
