package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trozo.train.SameRuns.assertResumes;
import static trozo.train.SameRuns.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Table;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.nn.Clipping;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.nn.Schedule;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;

class RunTest {
    private static final Recipe STARTER = Recipe.starter();

    private static Change bend(double x, double y) {
        return new Change.Activations(List.of(PiecewiseLinear.through(0.1, new double[] {x}, new double[] {y}, 1)));
    }

    @Test
    void theStarterRecipeLearnsTheMoons() {
        Run run = new Run(STARTER);
        run.advance(STARTER.training().steps());
        Insight insight = new Observer().look(frameOf(run), Lens.USUAL);
        assertTrue(insight.testAccuracy() >= 0.97, "test accuracy " + insight.testAccuracy());
    }

    @Test
    void theHingeLossAndHubersLearnTheMoonsToo() {
        for (Loss loss : List.of(Loss.HINGE, Loss.Kind.HUBER.usual())) {
            Run run = new Run(STARTER.withTraining(STARTER.training().withLoss(loss)));
            run.advance(STARTER.training().steps());
            Insight insight = new Observer().look(frameOf(run), Lens.USUAL);
            assertTrue(insight.testAccuracy() >= 0.97, loss + ": test accuracy " + insight.testAccuracy());
        }
    }

    @Test
    void aScheduleScalesTheStepsAndAClippedGradientIsNoLongerThanItsLimit() {
        Training plain = STARTER.training().withOptimiser(new Sgd(0.5));
        Run full = new Run(STARTER.withTraining(plain));
        Run half = new Run(STARTER.withTraining(plain.withSchedule(new Schedule(2, new Schedule.Decay.Constant()))));
        Run clipped = new Run(STARTER.withTraining(plain.withClipping(new Clipping.Norm(1e-3))));
        double[] start = full.state().parameters();
        full.advance(1);
        half.advance(1);
        clipped.advance(1);
        double[] whole = full.state().parameters();
        double[] halves = half.state().parameters();
        double squares = 0;
        for (int i = 0; i < start.length; i++) {
            assertEquals((whole[i] - start[i]) / 2, halves[i] - start[i], 1e-15);
            squares += Math.pow((clipped.state().parameters()[i] - start[i]) / 0.5, 2);
        }
        assertEquals(1e-3, Math.sqrt(squares), 1e-5);
    }

    @Test
    void anotherScheduleKeepsWeightsAndMoments() {
        Run run = new Run(STARTER);
        run.advance(10);
        RunState before = run.state();
        Training training = STARTER.training().withSchedule(new Schedule(new Schedule.Decay.Step(1, 0.5)));
        run.apply(new Change.Learning(training.withClipping(new Clipping.Value(1))));
        assertArrayEquals(before.parameters(), run.state().parameters());
        assertArrayEquals(before.optimiser(), run.state().optimiser());
    }

    /// Two samples at 0 and no biases yet: every hidden unit sits on the kink of its ReLU.
    private static Run onTheKink(KinkRule rule) {
        Table table = new Table(
                List.of(), List.of(), List.of(new Table.Row(List.of(0.0), 1), new Table.Row(List.of(0.0), 1)));
        PiecewiseLinear relu = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
        return new Run(STARTER.withData(new DataSpec(Kind.OWN, 2, 0, 0, table))
                .withActivations(List.of(relu.withRule(rule)))
                .withTraining(STARTER.training().withLoss(Loss.MSE).withOptimiser(new Sgd(0.1))));
    }

    private static long movedByOneStep(Run run) {
        double[] before = run.state().parameters();
        run.advance(1);
        double[] after = run.state().parameters();
        return IntStream.range(0, before.length)
                .filter(i -> before[i] != after[i])
                .count();
    }

    @Test
    void onTheKinkTheDirectionRuleLetsSomeUnitsLearnWhereTheLeftDerivativeLetsNone() {
        assertEquals(1, movedByOneStep(onTheKink(KinkRule.LEFT)), "the output's bias");
        assertTrue(movedByOneStep(onTheKink(KinkRule.DIRECTION)) > 1);
    }

    @Test
    void theDirectionsOfARunComeFromItsSeedAndStep() {
        Run whole = onTheKink(KinkRule.DIRECTION);
        whole.advance(20);
        Run begun = onTheKink(KinkRule.DIRECTION);
        begun.advance(7);
        Run pieces = Run.resume(begun.state());
        pieces.advance(13);
        assertSame(whole.state(), pieces.state());
    }

    private static Frame frameOf(Run run) {
        return new Frame(0, run.state(), Frame.Status.PAUSED, 0, "");
    }

    @Test
    void theNumbersDoNotDependOnHowTheStepsAreDivided() {
        Run whole = new Run(STARTER);
        whole.advance(600);
        Run pieces = new Run(STARTER);
        for (int steps = 1; pieces.step() < 600; steps++) {
            pieces.advance(Math.min(steps, 600 - pieces.step()));
        }
        assertSame(whole.state(), pieces.state());
    }

    @Test
    void aResumedRunGoesOnAsIfItHadNeverStopped() {
        assertResumes(STARTER, 333, 444);
    }

    @Test
    void aRunWithDragsInItReplaysFromItsEdits() {
        Run run = new Run(STARTER);
        run.advance(40);
        run.apply(bend(0.2, -0.1));
        run.advance(3);
        run.apply(bend(0.3, -0.2));
        run.apply(bend(0.4, -0.3));
        run.advance(57);
        run.apply(new Change.Learning(STARTER.training().withOptimiser(Adam.usual(0.003))));
        run.advance(100);
        RunState state = run.state();
        assertEquals(3, state.edits().size(), "two drags before the same step leave one edit");
        assertSame(state, Run.replay(state.start(), state.edits(), state.step()).state());
    }

    @Test
    void aReplayMayEndBeforeTheLastEdit() {
        Run run = new Run(STARTER);
        run.advance(50);
        RunState early = run.state();
        run.apply(bend(1, 1));
        run.advance(50);
        assertSame(
                Run.replay(STARTER, List.of(), 49).state(),
                Run.replay(STARTER, run.state().edits(), 49).state());
        assertArrayEquals(
                early.parameters(),
                Run.replay(STARTER, run.state().edits(), 50).state().parameters());
    }

    @Test
    void editingTheCurveOrTheRateOrTheDataKeepsTheWeights() {
        Run run = new Run(STARTER);
        run.advance(100);
        double[] weights = run.state().parameters();
        run.apply(bend(0.5, 0.5));
        assertArrayEquals(weights, run.state().parameters());
        run.apply(new Change.Learning(STARTER.training().withOptimiser(Adam.usual(0.5))));
        assertArrayEquals(weights, run.state().parameters());
        run.apply(new Change.Data(DataSpec.toy(Kind.CIRCLE, 300, 0.1, 0.5)));
        assertArrayEquals(weights, run.state().parameters());
        assertEquals(100, run.step());
    }

    @Test
    void aBreakpointMoreKeepsTheOptimisersMoments() {
        Run run = new Run(STARTER);
        run.advance(100);
        double[] moments = run.state().optimiser();
        PiecewiseLinear curve = (PiecewiseLinear) STARTER.activation(1, 1);
        run.apply(new Change.Activations(List.of(curve.withPointAt(1))));
        assertArrayEquals(moments, run.state().optimiser());
    }

    @Test
    void aWiderLayerKeepsTheWeightsThereWere() {
        Run run = new Run(STARTER);
        run.advance(100);
        double[] before = run.state().parameters();
        ModelSpec wider = new ModelSpec(List.of(9, 8), Initialisation.HE);
        run.apply(new Change.Model(wider, STARTER.activations()));
        double[] after = run.state().parameters();
        for (int weight = 0; weight < 16; weight++) {
            assertEquals(before[weight], after[weight], "W1[" + weight + "]");
        }
        assertEquals(before.length + 2 + 1 + 8, after.length);
    }

    @Test
    void aDivergingRunStopsAtItsLastGoodState() {
        Recipe wild = new Recipe(
                1,
                DataSpec.toy(Kind.SINE, 100, 0, 0.5),
                new ModelSpec(List.of(8), Initialisation.HE),
                STARTER.activations(),
                new Training(Loss.MSE, new Sgd(100), 10, 1000));
        Run run = new Run(wild);
        long taken = run.advance(1000);
        assertTrue(run.diverged());
        assertTrue(taken < 1000);
        for (double parameter : run.state().parameters()) {
            assertTrue(Double.isFinite(parameter));
        }
        assertEquals(taken, run.history().size());
        Run again = Run.replay(wild, List.of(), taken);
        assertFalse(again.diverged(), "the state before the trouble is an ordinary one");
        assertSame(run.state(), again.state());
        assertEquals(0, run.advance(10), "and stays where it is until something changes");
        run.apply(new Change.Learning(wild.training().withOptimiser(new Sgd(1e-9))));
        assertFalse(run.diverged());
    }

    @Test
    void aRunThatDivergesWhereItsStateIsPutByStopsAtItsLastGoodStateToo() {
        Run run = new Run(STARTER.withTraining(STARTER.training().withLoss(Loss.MSE)));
        run.advance(100);
        Activation steep = PiecewiseLinear.through(1e60, new double[] {0}, new double[] {0}, 1e60);
        Training descent = run.recipe().training().withOptimiser(new Sgd(1e-300));
        run.apply(new Change.Learning(descent));
        run.advance(155);
        run.apply(new Change.Activations(List.of(steep)));
        run.apply(new Change.Learning(descent.withOptimiser(new Sgd(1))));
        RunState good = run.state();
        assertEquals(255, good.step());
        run.advance(10);
        assertTrue(run.diverged());
        assertSame(good, run.state());
    }

    @Test
    void lossesThatWereShownStayAsTheyWereWhenARunGoesBack() {
        Run run = new Run(STARTER.withTraining(STARTER.training().withLoss(Loss.MSE)));
        run.advance(10);
        run.apply(new Change.Learning(run.recipe().training().withOptimiser(new Sgd(1e3))));
        LossHistory shown = run.history();
        while (!run.diverged()) {
            shown = run.history();
            run.advance(1);
        }
        double[] before = shown.valid(shown.mean());
        run.apply(new Change.Activations(List.of(PiecewiseLinear.through(0, new double[0], new double[0], 0))));
        run.advance(1);
        assertArrayEquals(before, shown.valid(shown.mean()));
    }

    @Test
    void aChangeThatDoesNotGoWithTheRestIsRefusedAndLeavesTheRunAlone() {
        Run run = new Run(STARTER);
        run.advance(10);
        RunState before = run.state();
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> run.apply(new Change.Data(DataSpec.toy(Kind.SINE, 100, 0, 0.5))));
        assertEquals("the loss BCE does not go with targets that are numbers; MSE does", refusal.getMessage());
        assertSame(before, run.state());
        assertEquals(before.edits(), run.state().edits());
    }

    @Test
    void theFullBatchIsDealtInItsOwnOrder() {
        Recipe full = STARTER.withTraining(STARTER.training().withBatch(10_000));
        Run run = new Run(full);
        run.advance(1);
        assertEquals(0, run.state().batches().epochStart(), "nothing is drawn");
    }

    @Test
    void oneCurvePerLayerIsTrainedAsOnePerLayer() {
        List<Activation> two =
                List.of(STARTER.activation(1, 1), PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1));
        Run shared = new Run(STARTER);
        Run perLayer = new Run(STARTER.withActivations(two));
        shared.advance(50);
        perLayer.advance(50);
        assertFalse(Arrays.equals(shared.state().parameters(), perLayer.state().parameters()));
    }
}
