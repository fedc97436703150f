package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.data.DataSet;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.insight.KinkCensus.AtBreakpoint;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.train.Frame;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Training;

class ObserverTest {
    private static final PiecewiseLinear LEAKY = PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1);

    private static Recipe recipe(DataSpec data, Loss loss, List<Integer> hidden, Activation... curves) {
        return new Recipe(
                4,
                data,
                new ModelSpec(hidden, Initialisation.HE),
                List.of(curves),
                new Training(loss, new Sgd(0.05), 10, 100));
    }

    private static Frame frame(Run run) {
        return new Frame(1, run.state(), Frame.Status.PAUSED, 0, "");
    }

    /// The run's start with other parameters.
    private static Frame with(Run run, double[] parameters) {
        RunState s = run.state();
        RunState changed = new RunState(
                s.start(),
                s.edits(),
                s.recipe(),
                s.step(),
                parameters,
                s.optimiser(),
                s.weightDraws(),
                s.batches(),
                s.history(),
                s.bucket());
        return new Frame(1, changed, Frame.Status.PAUSED, 0, "");
    }

    @Test
    void theCensusOfOneUnitIsWhatPaperAndPencilGive() {
        Recipe recipe = recipe(DataSpec.toy(Kind.SINE, 40, 0.1, 0.25), Loss.MSE, List.of(1), LEAKY);
        Run run = new Run(recipe);
        double w = 0.7;
        double b = 0.05;
        double v = -1.3;
        double c = 0.2;
        double epsilon = 0.4;
        Insight insight = new Observer()
                .look(with(run, new double[] {w, b, v, c}), new Lens(epsilon, -3, 3, 30, 50, Optional.empty()));
        DataSet data = insight.data();
        int count = data.train().count();
        double left = 0;
        double right = 0;
        int nearLeft = 0;
        int nearRight = 0;
        double loss = 0;
        for (int i = 0; i < count; i++) {
            double z = w * data.train().input(i, 0) + b;
            double error = v * LEAKY.value(z) + c - data.train().targets()[i];
            loss += error * error / count;
            double mass = Math.abs(2 * error / count * v * (z > 0 ? 1 : 0.1));
            if (Math.abs(z) <= epsilon && z < 0) {
                nearLeft++;
                left += mass;
            } else if (Math.abs(z) <= epsilon) {
                nearRight++;
                right += mass;
            }
        }
        AtBreakpoint found = insight.censuses().getFirst().at().getFirst();
        assertEquals(nearLeft, found.nearLeft());
        assertEquals(nearRight, found.nearRight());
        assertEquals(left, found.massLeft(), 1e-12);
        assertEquals(right, found.massRight(), 1e-12);
        assertEquals(loss, insight.trainLoss(), 1e-12);
        assertEquals(count, insight.censuses().getFirst().preactivations());
    }

    @Test
    void ordinaryTrainingNeverHitsAKinkExactly() {
        Run run = new Run(Recipe.starter());
        run.advance(200);
        KinkCensus census =
                new Observer().look(frame(run), Lens.USUAL).censuses().getFirst();
        assertEquals(0, census.exactHits());
        assertEquals(16 * 200, census.preactivations());
    }

    @Test
    void fromAZeroStartEveryPreactivationSitsOnTheKink() {
        Run run = new Run(Recipe.starter());
        double[] zeros = new double[run.state().parameters().length];
        Insight insight = new Observer().look(with(run, zeros), Lens.USUAL);
        AtBreakpoint at = insight.censuses().getFirst().at().getFirst();
        assertEquals(16 * 200, at.on());
        assertEquals(0, at.near());
    }

    @Test
    void trafficCountsEveryPreactivationOnce() {
        Run run = new Run(Recipe.starter());
        Traffic traffic = new Observer()
                .look(frame(run), new Lens(0.05, -0.5, 0.5, 10, 50, Optional.empty()))
                .traffic()
                .getFirst();
        assertEquals(2, traffic.layers().size());
        for (Traffic.Layer layer : traffic.layers()) {
            int inside = IntStream.of(layer.counts()).sum();
            assertEquals(8 * 200, inside + layer.below() + layer.above());
            assertEquals(8 * 200, layer.total());
        }
    }

    @Test
    void aUnitThatOnlySeesTheFlatPieceIsDead() {
        PiecewiseLinear relu = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
        Recipe recipe = recipe(DataSpec.toy(Kind.SINE, 40, 0, 0), Loss.MSE, List.of(2), relu);
        Run run = new Run(recipe);
        Insight insight = new Observer().look(with(run, new double[] {1, 1, 0, -50, 1, 1, 0}), Lens.USUAL);
        assertTrue(insight.units().get(1).dead());
        assertEquals(1, insight.deadUnits());
        assertEquals(40, insight.units().get(1).piecesVisited()[0]);
        assertEquals(List.of(1.0), insight.units().get(1).weights());
        assertEquals(-50, insight.units().get(1).bias());
    }

    @Test
    void eachOfTwoCurvesCountsItsOwnLayer() {
        Recipe recipe = recipe(DataSpec.toy(Kind.MOONS, 60, 0.1, 0.5), Loss.BCE, List.of(3, 5), LEAKY, LEAKY);
        Insight insight = new Observer().look(frame(new Run(recipe)), Lens.USUAL);
        assertEquals(3 * 30, insight.censuses().get(0).preactivations());
        assertEquals(5 * 30, insight.censuses().get(1).preactivations());
        assertEquals(2, insight.traffic().get(1).layers().getFirst().layer());
    }

    @Test
    void aPlaneShowsTheOutputAtTheCentresOfItsCells() {
        Run run = new Run(recipe(DataSpec.toy(Kind.MOONS, 60, 0.1, 0.5), Loss.BCE, List.of(), LEAKY));
        double[] linear = {2, -3, 0.5};
        World.Plane plane = assertInstanceOf(
                World.Plane.class,
                new Observer()
                        .look(with(run, linear), new Lens(0.05, -3, 3, 30, 50, Optional.empty()))
                        .world());
        Bounds bounds = plane.bounds();
        int column = 7;
        int row = 31;
        double x1 = bounds.left() + bounds.width() * (column + 0.5) / plane.columns();
        double x2 = bounds.bottom() + bounds.height() * (row + 0.5) / plane.rows();
        assertEquals(2 * x1 - 3 * x2 + 0.5, plane.outputs()[row * plane.columns() + column], 1e-12);
    }

    @Test
    void gradientNormsAreThoseOfFiniteDifferences() {
        Run run = new Run(recipe(DataSpec.toy(Kind.SINE, 40, 0.1, 0), Loss.MSE, List.of(3), LEAKY));
        double[] at = run.state().parameters();
        Observer observer = new Observer();
        List<Double> norms = observer.look(with(run, at), Lens.USUAL).gradientNorms();
        double h = 1e-6;
        double squares = 0;
        for (int i = 0; i < 6; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += h;
            down[i] -= h;
            double slope = (observer.look(with(run, up), Lens.USUAL).trainLoss()
                            - observer.look(with(run, down), Lens.USUAL).trainLoss())
                    / (2 * h);
            squares += slope * slope;
        }
        assertEquals(2, norms.size());
        assertEquals(Math.sqrt(squares), norms.getFirst(), 1e-7);
    }

    @Test
    void whereNoPointLiesOnTheKinkEveryRuleStepsAlike() {
        Run run = new Run(Recipe.starter());
        run.advance(50);
        List<RuleStep> steps = new Observer()
                .look(frame(run), Lens.USUAL.withFocus(Optional.of(new Lens.Focus(0, 0))))
                .ruleSteps();
        assertEquals(6, steps.size());
        assertTrue(steps.getFirst().norm() > 0);
        for (RuleStep step : steps) {
            assertEquals(steps.getFirst().norm(), step.norm(), step.rule().key());
        }
    }

    @Test
    void onTheKinkTheStepIsProportionalToTheSlopeTheRuleChooses() {
        PiecewiseLinear bent = PiecewiseLinear.through(1, new double[] {0}, new double[] {0}, 3);
        Run run = new Run(recipe(DataSpec.toy(Kind.SINE, 40, 0, 0), Loss.MSE, List.of(1), bent));
        // z = 0 for every sample; with v = 1 and c = 0, only b's gradient (and w's) passes through the kink.
        Frame frame = with(run, new double[] {0, 0, 1, 0});
        Lens lens = Lens.USUAL.withFocus(Optional.of(new Lens.Focus(0, 0)));
        double[] norms = new Observer()
                .look(frame, lens).ruleSteps().stream()
                        .mapToDouble(RuleStep::norm)
                        .toArray();
        // What does not pass through the kink is the step under ZERO; the rest adds to it at a right angle.
        double zero = norms[4];
        double left = Math.sqrt(norms[0] * norms[0] - zero * zero);
        double mean = Math.sqrt(norms[1] * norms[1] - zero * zero);
        double right = Math.sqrt(norms[2] * norms[2] - zero * zero);
        assertEquals(2, mean / left, 1e-9);
        assertEquals(3, right / left, 1e-9);
        assertEquals(norms[0], norms[3], "the minimum-norm slope is the left one");
        // Along the direction some points move to the left and some to the right.
        assertTrue(norms[5] > zero && norms[5] != norms[0] && norms[5] != norms[2], () -> "DIRECTION " + norms[5]);
    }

    @Test
    void underTheDirectionRuleTheGradientsAreThoseOfTheSideThatTheNextStepsDirectionPointsTo() {
        PiecewiseLinear bent = PiecewiseLinear.through(1, new double[] {0}, new double[] {0}, 3);
        Recipe left = recipe(DataSpec.toy(Kind.SINE, 40, 0, 0), Loss.MSE, List.of(1), bent);
        Recipe directed = left.withActivations(List.of(bent.withRule(KinkRule.DIRECTION)));
        double[] onTheKink = {0, 0, 1, 0};
        // b's gradient is the slope of a point's side times its share, so the norms of layer 1 tell the rules apart.
        double byLeft = layerNorm(left, onTheKink);
        double byDirection = layerNorm(directed, onTheKink);
        assertTrue(Math.abs(byDirection - byLeft) > 1e-6, "not all points are on the left");
        assertEquals(byDirection, layerNorm(directed, onTheKink), "the same frame gives the same direction");
    }

    private static double layerNorm(Recipe recipe, double[] parameters) {
        return new Observer()
                .look(with(new Run(recipe), parameters), Lens.USUAL)
                .gradientNorms()
                .getFirst();
    }

    /// Against central differences of the training loss, of a curve with a kink, a jump and tails, that does not learn.
    @Test
    void thePullOnEveryNumberOfACurveIsTheDerivativeOfTheTrainingLoss() {
        PiecewiseLinear curve = new PiecewiseLinear(
                List.of(Breakpoint.joined(-0.4, 0.1), Breakpoint.jump(0.3, 0.5, 0.9, Side.LEFT)),
                0.2,
                0.7,
                KinkRule.LEFT);
        Recipe recipe = recipe(DataSpec.toy(Kind.MOONS, 60, 0.1, 0.5), Loss.BCE, List.of(5, 4), curve);
        CurvePull pull =
                new Observer().look(frame(new Run(recipe)), Lens.USUAL).pulls().getFirst();
        double[] numbers = Coordinates.of(curve);
        double step = 1e-6;
        for (int c = 0; c < numbers.length; c++) {
            // Where a jump stands is not seen by autograd: what points cross it is not counted.
            if (c != Coordinates.x(1)) {
                double difference = lossWith(recipe, curve, c, step) - lossWith(recipe, curve, c, -step);
                assertEquals(difference / (2 * step), pull.numbers().get(c), 1e-6, "number " + c);
            }
        }
        assertEquals(2, pull.size());
        assertEquals(pull.numbers().get(3) + pull.numbers().get(5), pull.yLeft(1) + pull.yRight(1));
    }

    private static double lossWith(Recipe recipe, PiecewiseLinear curve, int coordinate, double step) {
        double[] numbers = Coordinates.of(curve);
        numbers[coordinate] += step;
        Recipe moved = recipe.withActivations(List.of(Coordinates.with(curve, numbers)));
        return new Observer().look(frame(new Run(moved)), Lens.USUAL).trainLoss();
    }
}
