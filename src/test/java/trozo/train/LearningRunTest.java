package trozo.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trozo.train.SameRuns.assertResumes;
import static trozo.train.SameRuns.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trozo.autograd.KinkRule;
import trozo.autograd.Precision;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.nn.OptimiserSpec.Adam;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.Learnable.Gaps;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

class LearningRunTest {
    private static final PiecewiseLinear BENT =
            PiecewiseLinear.through(0.1, new double[] {-1, 0, 1}, new double[] {-0.2, 0, 1.1}, 0.9);

    private static final Recipe LEARNING =
            Recipe.starter().withActivations(List.of(BENT)).withLearnables(List.of(Learnable.everything(3)));

    private static PiecewiseLinear curve(RunState state) {
        return (PiecewiseLinear) state.recipe().activations().getFirst();
    }

    private static void assertReplays(Run run) {
        RunState state = run.state();
        assertSame(state, Run.replay(state.start(), state.edits(), state.step()).state());
    }

    @Test
    void aRunMovesWhatLearnsAndRemembersWhereItBegan() {
        Run run = new Run(LEARNING);
        run.advance(100);
        double[] before = Coordinates.of(BENT);
        double[] after = Coordinates.of(curve(run.state()));
        for (int c = 0; c < before.length; c++) {
            assertNotEquals(before[c], after[c], "number " + c);
        }
        assertEquals(LEARNING, run.state().start());
        assertFalse(curve(run.state()).breakpoint(1).isJump());
    }

    @Test
    void learningMakesTheLossSmaller() {
        Run fixed = new Run(LEARNING.withLearnables(List.of(Learnable.nothing(3))));
        Run learning = new Run(LEARNING);
        fixed.advance(300);
        learning.advance(300);
        assertTrue(learning.testLoss() < fixed.testLoss(), learning.testLoss() + " and " + fixed.testLoss());
    }

    @Test
    void theNumbersDoNotDependOnHowTheStepsAreDividedNorOnWhoLooks() {
        Run whole = new Run(LEARNING);
        whole.advance(600);
        Run pieces = new Run(LEARNING);
        for (int steps = 1; pieces.step() < 600; steps++) {
            pieces.advance(Math.min(steps, 600 - pieces.step()));
            pieces.recipe();
        }
        assertSame(whole.state(), pieces.state());
    }

    @Test
    void aResumedRunLearnsOnAsIfItHadNeverStopped() {
        assertResumes(LEARNING, 333, 444);
    }

    @Test
    void softplusGapsToo() {
        Recipe soft = LEARNING.withLearnables(List.of(
                Learnable.everything(3).withBounds(new Bounds(0.1, false, Double.POSITIVE_INFINITY, Gaps.SOFTPLUS))));
        assertResumes(soft, 77, 123);
    }

    @Test
    void oneCurvePerLayerLearnsApart() {
        Run run = new Run(LEARNING.withActivations(List.of(BENT, BENT)));
        run.advance(50);
        List<Activation> curves = run.recipe().activations();
        assertEquals(2, curves.size());
        assertNotEquals(curves.get(0), curves.get(1));
    }

    /// What a window does: its document is old, and one handle of it was dragged.
    private static EditNumbers drag(Run run, Recipe document, EditNumbers numbers, PiecewiseLinear dragged) {
        EditNumbers after = numbers.after(document.activations(), List.of(dragged));
        run.become(document.withActivations(List.of(dragged)), after);
        return after;
    }

    @Test
    void draggingOneHandleNeverSnapsBackAnother() {
        Run run = new Run(LEARNING);
        run.advance(50);
        PiecewiseLinear learnt = curve(run.state());
        PiecewiseLinear dragged = BENT.with(2, BENT.breakpoint(2).withX(1.5));
        drag(run, LEARNING, EditNumbers.NONE, dragged);
        assertEquals(learnt.with(2, learnt.breakpoint(2).withX(1.5)), curve(run.state()));
        run.advance(50);
        assertReplays(run);
    }

    @Test
    void aWishThatWasObeyedOnceIsNotObeyedAgain() {
        Run run = new Run(LEARNING);
        PiecewiseLinear dragged = BENT.with(2, BENT.breakpoint(2).withX(1.5));
        EditNumbers numbers = drag(run, LEARNING, EditNumbers.NONE, dragged);
        run.advance(50);
        PiecewiseLinear learnt = curve(run.state());
        run.become(LEARNING.withActivations(List.of(dragged)), numbers);
        assertEquals(learnt, curve(run.state()));
        assertEquals(1, run.adopted());
    }

    @Test
    void aHandleDraggedBackToWhereItWasIsObeyedAll() {
        Run run = new Run(LEARNING);
        PiecewiseLinear dragged = BENT.with(2, BENT.breakpoint(2).withX(1.5));
        EditNumbers numbers = drag(run, LEARNING, EditNumbers.NONE, dragged);
        run.advance(50);
        drag(run, LEARNING.withActivations(List.of(dragged)), numbers, BENT);
        assertEquals(1, curve(run.state()).breakpoint(2).x());
    }

    @Test
    void whatIsDraggedLearnsAnewAndTheRestGoesOn() {
        Run run = new Run(LEARNING);
        run.advance(50);
        double[] before = run.state().optimiser();
        PiecewiseLinear dragged = BENT.with(2, BENT.breakpoint(2).withX(1.5));
        drag(run, LEARNING, EditNumbers.NONE, dragged);
        double[] after = run.state().optimiser();
        int differing = 0;
        for (int i = 0; i < before.length; i++) {
            differing += before[i] != after[i] ? 1 : 0;
        }
        // Mean, mean square and two powers of one number.
        assertEquals(4, differing);
    }

    @Test
    void neighboursMakeRoomForADraggedHandle() {
        Run run = new Run(LEARNING.withTraining(LEARNING.training().withOptimiser(Adam.usual(0.05))));
        run.advance(100);
        double learntX = curve(run.state()).breakpoint(1).x();
        double wanted = learntX + (learntX > 0 ? -1e-4 : 1e-4);
        PiecewiseLinear shown = BENT.with(1, BENT.breakpoint(1).withX(wanted / 2));
        PiecewiseLinear dragged = learntX > 0
                ? shown.with(2, shown.breakpoint(2).withX(wanted))
                : shown.with(0, shown.breakpoint(0).withX(wanted));
        drag(
                run,
                LEARNING.withTraining(run.recipe().training()).withActivations(List.of(shown)),
                EditNumbers.NONE.after(List.of(BENT), List.of(shown)),
                dragged);
        PiecewiseLinear now = curve(run.state());
        assertEquals(wanted, now.breakpoint(learntX > 0 ? 2 : 0).x());
        run.advance(10);
        assertReplays(run);
    }

    @Test
    void aDragThatIsTakenBackLeavesNoTrace() {
        Run run = new Run(LEARNING);
        run.advance(50);
        RunState before = run.state();
        PiecewiseLinear learnt = curve(before);
        Recipe shown = run.recipe();
        PiecewiseLinear dragged = learnt.with(0, learnt.breakpoint(0).withX(-3));
        EditNumbers numbers = drag(run, shown, EditNumbers.NONE, dragged);
        drag(run, shown.withActivations(List.of(dragged)), numbers, learnt);
        assertSame(before, run.state());
        assertEquals(List.of(), run.state().edits());
        run.advance(50);
        assertReplays(run);
    }

    @Test
    void anOptimiserThatIsTakenBackKeepsWhatItGathered() {
        Run run = new Run(LEARNING);
        run.advance(50);
        RunState before = run.state();
        run.apply(new Change.Learning(LEARNING.training().withOptimiser(new Sgd(1))));
        run.apply(new Change.Learning(LEARNING.training()));
        assertSame(before, run.state());
    }

    @Test
    void whatIsLockedWhileTrainingStaysWhereItIs() {
        Run run = new Run(LEARNING);
        run.advance(50);
        Recipe shown = run.recipe();
        run.become(shown.withLearnables(List.of(Learnable.everything(3).withPoint(1, false))), EditNumbers.NONE);
        run.advance(50);
        assertEquals(
                ((PiecewiseLinear) shown.activations().getFirst()).breakpoint(1),
                curve(run.state()).breakpoint(1));
        assertNotEquals(shown.activations().getFirst(), curve(run.state()));
        assertReplays(run);
    }

    @Test
    void aJumpThatClosesIsJoinedAndReplaysAndResumes() {
        PiecewiseLinear jump = new PiecewiseLinear(
                List.of(Breakpoint.jump(0, 0, 0.02, Side.LEFT), Breakpoint.joined(1, 1)), 0, 1, KinkRule.LEFT);
        Recipe recipe = LEARNING.withActivations(List.of(jump))
                .withLearnables(List.of(Learnable.everything(2)
                        .withBounds(new Bounds(1e-3, true, Double.POSITIVE_INFINITY, Gaps.RAW))));
        Run run = new Run(recipe);
        while (curve(run.state()).breakpoint(0).isJump() && run.step() < 500) {
            run.advance(1);
        }
        assertFalse(curve(run.state()).breakpoint(0).isJump());
        RunState closed = run.state();
        run.advance(100);
        assertFalse(curve(run.state()).breakpoint(0).isJump());
        Run resumed = Run.resume(closed);
        resumed.advance(100);
        assertSame(run.state(), resumed.state());
        assertReplays(run);
    }

    @Test
    void aRunStopsBeforeItsCurveIsNoFunctionAnyMore() {
        Run run = new Run(LEARNING.withTraining(LEARNING.training().withOptimiser(new Sgd(1000))));
        run.advance(1000);
        assertTrue(run.diverged());
        assertTrue(run.step() < 1000);
        assertEquals(3, curve(run.state()).size());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void inEveryFormatARunLearnsResumesAndReplays(Precision format) {
        Recipe recipe = LEARNING.withTraining(LEARNING.training().withPrecision(format));
        assertResumes(recipe, 25, 35);
        Run run = new Run(recipe);
        run.advance(60);
        double before = new Run(recipe).testLoss();
        assertTrue(run.testLoss() < before, format + ": " + run.testLoss() + " and " + before);
        for (double parameter : run.state().parameters()) {
            assertEquals(format.round(parameter), parameter);
        }
        for (double number : Coordinates.of(curve(run.state()))) {
            assertEquals(format.round(number), number);
        }
        run.apply(new Change.Learning(recipe.training().withPrecision(Precision.FLOAT64)));
        run.advance(5);
        assertReplays(run);
    }

    @Test
    void inAShortFormatPointsLieExactlyOnAKink() {
        Recipe recipe = Recipe.starter();
        long hits = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Recipe shorter = recipe.withSeed(seed)
                    .withTraining(
                            recipe.training().withPrecision(Precision.BFLOAT16).withBatch(100));
            Run run = new Run(shorter);
            run.advance(20);
            Frame frame = new Frame(0, run.state(), Frame.Status.PAUSED, 0, "");
            hits += new Observer()
                    .look(frame, Lens.USUAL)
                    .censuses()
                    .getFirst()
                    .at()
                    .getFirst()
                    .on();
        }
        assertTrue(hits > 0);
    }
}
