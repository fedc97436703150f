package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trozo.train.SameRuns.assertResumes;
import static trozo.train.SameRuns.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trozo.autograd.KinkRule;
import trozo.autograd.Precision;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.data.Samples;
import trozo.nn.Curves;
import trozo.nn.Initialisation;
import trozo.nn.Kept;
import trozo.nn.Loss;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Objective;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.nn.Parameters;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;

/// PReLU with a slope for each unit: every unit has a curve of its own, of which the left slope learns.
class CurvePerUnitTest {
    private static final List<Integer> HIDDEN = List.of(4, 3);
    private static final Learnable SLOPE = new Learnable(List.of(false), List.of(false), true, false, Bounds.USUAL);
    private static final Recipe SHARED = Recipe.starter()
            .withModel(new ModelSpec(HIDDEN, Initialisation.HE))
            .withActivations(List.of(prelu(0.25)))
            .withLearnables(List.of(SLOPE));
    private static final Recipe EACH = SHARED.withSharing(Sharing.UNIT, 0);

    private static PiecewiseLinear prelu(double slope) {
        return PiecewiseLinear.through(slope, new double[] {0}, new double[] {0}, 1);
    }

    private static double[] slopes(Recipe recipe) {
        return recipe.activations().stream()
                .mapToDouble(f -> ((PiecewiseLinear) f).leftSlope())
                .toArray();
    }

    private static Run trained(Recipe recipe, int steps) {
        Run run = new Run(recipe);
        run.advance(steps);
        return run;
    }

    @Test
    void everyUnitLearnsASlopeOfItsOwn() {
        double[] slopes = slopes(trained(EACH, 200).recipe());
        assertEquals(7, slopes.length);
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j < i; j++) {
                assertNotEquals(slopes[i], slopes[j], "units " + i + " and " + j);
            }
        }
    }

    @Test
    void asLongAsTheCurvesAreAlikeTheNetworkIsTheOneThatSharesThem() {
        Recipe still = EACH.withLearnables(Collections.nCopies(7, Learnable.nothing(1)));
        Recipe alike = SHARED.withLearnables(List.of(Learnable.nothing(1)));
        RunState each = trained(still, 300).state();
        RunState shared = trained(alike, 300).state();
        assertArrayEquals(shared.parameters(), each.parameters());
        assertArrayEquals(shared.history().mean(), each.history().mean());
    }

    @Test
    void theSlopeOfAUnitMovesByTheDifferenceOfTheLoss() {
        double lr = 1e-3;
        Recipe recipe = varied(EACH)
                .withTraining(EACH.training().withOptimiser(new Sgd(lr, 0)).withBatch(10_000));
        Run run = new Run(recipe);
        double[] before = slopes(run.recipe());
        RunState start = run.state();
        run.advance(1);
        double[] after = slopes(run.recipe());
        double h = 1e-5;
        for (int unit = 0; unit < before.length; unit++) {
            double difference = (loss(start, unit, h) - loss(start, unit, -h)) / (2 * h);
            assertEquals(difference, (before[unit] - after[unit]) / lr, 1e-7, "unit " + unit);
        }
    }

    private static double loss(RunState state, int unit, double h) {
        List<Activation> moved = new ArrayList<>(state.recipe().activations());
        PiecewiseLinear f = (PiecewiseLinear) moved.get(unit);
        moved.set(unit, f.withSlopes(f.leftSlope() + h, f.rightSlope()));
        DataSet data = DataSets.of(state.recipe().data(), state.recipe().seed());
        Samples train = data.train();
        Parameters parameters = Parameters.zero(new MlpShape(data.features(), HIDDEN, 1));
        parameters.set(state.parameters());
        Mlp network = new Mlp(parameters, Curves.of(moved), train.count());
        Objective objective = new Objective(network, Loss.BCE);
        System.arraycopy(train.inputs(), 0, network.input().values(), 0, train.inputs().length);
        System.arraycopy(train.targets(), 0, objective.target().values(), 0, train.count());
        return objective.forward();
    }

    private static Recipe varied(Recipe recipe) {
        List<Activation> varied = new ArrayList<>();
        for (int unit = 0; unit < recipe.activations().size(); unit++) {
            varied.add(prelu(0.1 + 0.07 * unit));
        }
        return recipe.withActivations(varied);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aResumedRunGoesOnAsIfItHadNeverStopped(Precision precision) {
        assertResumes(EACH.withTraining(EACH.training().withPrecision(precision)), 170, 130);
    }

    @Test
    void aRunIsReplayedFromItsRecipeAndEdits() {
        Run run = trained(EACH, 50);
        run.become(varied(run.recipe()));
        run.advance(50);
        run.become(run.recipe().withSharing(Sharing.LAYER, 2));
        run.advance(50);
        run.become(run.recipe().withSharing(Sharing.UNIT, 0));
        run.advance(50);
        run.apply(removal(run.recipe()));
        run.advance(50);
        RunState state = run.state();
        assertSame(state, Run.replay(state.start(), state.edits(), state.step()).state());
        assertSame(trained(state, 20), trained(Run.resume(state).state(), 20));
    }

    private static RunState trained(RunState state, int steps) {
        Run run = Run.resume(state);
        run.advance(steps);
        return run.state();
    }

    /// Takes the first unit of the first layer away.
    private static Change removal(Recipe recipe) {
        ModelSpec model = new ModelSpec(List.of(3, 3), Initialisation.HE);
        List<List<Integer>> units = List.of(List.of(2, 3, 4), List.of(5, 6, 7));
        Recipe after = recipe.withUnits(model, units);
        return new Change.Model(model, after.activations(), after.learnables(), Optional.of(new Kept(units)));
    }

    @Test
    void whoStaysKeepsItsSlopeAndWhatTheOptimiserKnowsOfIt() {
        Run run = trained(EACH, 100);
        double[] before = slopes(run.recipe());
        double[] known = run.state().optimiser();
        run.apply(removal(run.recipe()));
        double[] after = slopes(run.recipe());
        double[] knownAfter = run.state().optimiser();
        for (int unit = 0; unit < 6; unit++) {
            assertEquals(before[unit + 1], after[unit]);
        }
        // Adam gathers a mean for each weight, bias and slope in turn, after the step count.
        int weights = 4 * 3 + 3 * 5 + 4;
        int weightsAfter = 3 * 3 + 3 * 4 + 4;
        for (int unit = 0; unit < 6; unit++) {
            assertTrue(known[1 + weights + unit + 1] != 0);
            assertEquals(known[1 + weights + unit + 1], knownAfter[1 + weightsAfter + unit], "unit " + unit);
        }
    }

    @Test
    void kinkRulesHoldUnitByUnit() {
        List<Activation> ruled = new ArrayList<>(EACH.activations());
        ruled.set(2, prelu(0.25).withRule(KinkRule.DIRECTION));
        assertResumes(EACH.withActivations(ruled), 60, 40);
    }

    @Test
    void whereCurvesBecomeOneTheChosenOneIsIt() {
        Recipe varied = varied(EACH);
        assertArrayEquals(new double[] {0.1 + 0.07 * 5}, slopes(varied.withSharing(Sharing.NETWORK, 5)));
        assertArrayEquals(new double[] {0.1, 0.1 + 0.07 * 5}, slopes(varied.withSharing(Sharing.LAYER, 5)));
        assertEquals(SLOPE, varied.withSharing(Sharing.LAYER, 5).learnables().get(1));
    }
}
