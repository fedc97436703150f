package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Room;
import trozo.piecewise.Side;
import trozo.train.Recipe;
import trozo.train.Run;

/// What is switched on holds of any curve after any edit by hand, by number and after training.
class SwitchesPropertyTest {
    private static final int CURVES = 30;
    private static final int EDITS = 60;

    @ParameterizedTest
    @EnumSource(Switch.class)
    void turnedOnItHoldsOfAnyCurveAndWhatHeldBeforeIsLeftAlone(Switch which) {
        SplittableRandom random = new SplittableRandom(which.ordinal());
        for (int i = 0; i < CURVES; i++) {
            LabState on = turned(state(Curves.random(random)), which);
            assertKept(which, on);
            LabState again = turned(on, which);
            assertEquals(on.activation(), again.activation(), "a curve that is so already is the nearest that is so");
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void noDragBreaksIt(Switch which) {
        SplittableRandom random = new SplittableRandom(100 + which.ordinal());
        for (int i = 0; i < CURVES; i++) {
            LabState state = turned(state(Curves.random(random)), which);
            for (int edit = 0; edit < EDITS; edit++) {
                state = state.withActivation(dragged(curve(state), state.learnable(), random));
                assertKept(which, state);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void noNumberTypedBreaksItAndNoSplitWeldAdditionOrDeletion(Switch which) {
        SplittableRandom random = new SplittableRandom(200 + which.ordinal());
        int done = 0;
        for (int i = 0; i < CURVES; i++) {
            LabState state = turned(state(Curves.random(random)), which);
            for (int edit = 0; edit < EDITS; edit++) {
                if (edited(state, random) instanceof Outcome.Done made) {
                    state = made.in(state);
                    done++;
                    assertKept(which, state);
                }
            }
        }
        assertTrue(done > CURVES, "some edits are allowed: " + done);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allThatGoTogetherHoldTogether(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Switch> together = List.of(Switch.CONTINUOUS, Switch.MONOTONE, Switch.ODD, Switch.SLOPE, Switch.GAP);
        for (int i = 0; i < CURVES; i++) {
            LabState state = state(Curves.random(random));
            for (Switch each : together) {
                state = turned(state, each);
            }
            for (int edit = 0; edit < EDITS; edit++) {
                state = state.withActivation(dragged(curve(state), state.learnable(), random));
                LabState now = state;
                together.forEach(each -> assertKept(each, now));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void noStepOfTrainingBreaksItAndTheCurveLearns(Switch which) {
        PiecewiseLinear bend = Curves.bend();
        LabState state = turned(state(bend), which);
        Recipe recipe = state.withLearnable(state.learnable().withAll(true)).recipe();
        Run run = new Run(recipe);
        for (int i = 0; i < 20; i++) {
            run.advance(10);
            PiecewiseLinear learnt =
                    (PiecewiseLinear) run.state().recipe().activations().getFirst();
            Bounds bounds = recipe.learnables().getFirst().bounds();
            assertTrue(
                    Room.holds(bounds, learnt), which + " after " + run.state().step() + ": " + learnt);
        }
        assertTrue(!run.state().recipe().activations().equals(recipe.activations()), "it has learnt");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLockedBreakpointIsMovedByNoDragAndNoTraining(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CURVES; i++) {
            LabState state = state(Curves.random(random));
            int k = random.nextInt(curve(state).size());
            Learnable locked = state.learnable().withLocked(k, true);
            state = state.withLearnable(locked);
            PiecewiseLinear before = curve(state);
            for (int edit = 0; edit < EDITS; edit++) {
                state = state.withActivation(dragged(curve(state), locked, random));
                assertEquals(before.breakpoint(k), curve(state).breakpoint(k));
                assertTrue(state.learnable().isLocked(k));
            }
        }
        LabState bend = state(Curves.bend());
        Learnable second = Learnable.everything(4).withLocked(1, true);
        Run run = new Run(bend.withLearnable(second).recipe());
        run.advance(100);
        PiecewiseLinear learnt =
                (PiecewiseLinear) run.state().recipe().activations().getFirst();
        assertEquals(Curves.bend().breakpoint(1), learnt.breakpoint(1));
        assertTrue(learnt.breakpoint(2).x() != Curves.bend().breakpoint(2).x());
    }

    private static LabState state(PiecewiseLinear curve) {
        return LabState.of(Recipe.starter().withActivations(List.of(curve)));
    }

    private static LabState turned(LabState state, Switch which) {
        Bounds bounds = state.learnable().bounds();
        return assertInstanceOf(
                        Imposing.Turned.To.class,
                        Imposing.bounds(state, which.on(bounds, which.number(bounds))),
                        () -> which + " of " + state.activation())
                .state();
    }

    private static void assertKept(Switch which, LabState state) {
        Bounds bounds = state.learnable().bounds();
        assertTrue(which.isOn(bounds), which + " is on");
        assertTrue(which.isKept(bounds, curve(state)), () -> which + " of " + curve(state));
    }

    /// One breakpoint, or several together, dragged anywhere; or a tail turned.
    private static PiecewiseLinear dragged(PiecewiseLinear curve, Learnable learnable, SplittableRandom random) {
        double[] wanted = Coordinates.of(curve);
        if (random.nextInt(4) == 0) {
            wanted[Coordinates.leftSlope(curve.size()) + random.nextInt(2)] = random.nextDouble(-3, 3);
            return Restraint.move(curve, wanted, learnable);
        }
        List<Integer> points = new ArrayList<>(List.of(random.nextInt(curve.size())));
        if (random.nextBoolean()) {
            points.add(random.nextInt(curve.size()));
        }
        double across = random.nextDouble(-3, 3);
        double up = random.nextDouble(-3, 3);
        for (int k : points) {
            End end = points.size() > 1 ? End.BOTH : End.values()[random.nextInt(3)];
            double y = CurveEdits.valueAt(curve, k, end);
            CurveEdits.place(wanted, curve, k, end, curve.breakpoint(k).x() + across, y + up);
        }
        return Restraint.move(curve, wanted, learnable);
    }

    private static Outcome edited(LabState state, SplittableRandom random) {
        PiecewiseLinear curve = curve(state);
        Learnable learnable = state.learnable();
        int k = random.nextInt(curve.size());
        double near = random.nextDouble(-0.3, 0.3);
        return switch (random.nextInt(7)) {
            case 0 -> Reshaping.add(curve, random.nextDouble(-4, 4), learnable);
            case 1 -> Reshaping.remove(curve, List.of(k), learnable);
            case 2 -> Reshaping.split(curve, k, learnable);
            case 3 -> Reshaping.weld(curve, k, learnable);
            case 4 -> Reshaping.close(curve, k, random.nextBoolean() ? Side.LEFT : Side.RIGHT, learnable);
            case 5 ->
                Restraint.number(
                        curve, CurveEdits.placeAt(curve, k, curve.breakpoint(k).x() + near), learnable);
            default ->
                Restraint.number(
                        curve,
                        CurveEdits.setValue(
                                curve, k, End.BOTH, curve.breakpoint(k).yLeft() + near),
                        learnable);
        };
    }

    private static PiecewiseLinear curve(LabState state) {
        return (PiecewiseLinear) state.activation();
    }
}
