package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.lab.History;
import trozo.lab.LabState;
import trozo.lab.Refusal;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.train.Recipe;

class HandTest {
    private static final Optional<Snap> SNAP = Optional.of(new Snap(0.01, 0.01));
    private static final PiecewiseLinear BEND =
            PiecewiseLinear.through(0.05, new double[] {-1.2, 0, 1, 2}, new double[] {0.3, -0.12, 0.88, 1.23}, 1);

    private final List<LabState> shown = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final History history =
            new History(LabState.of(Recipe.starter().withActivations(List.of(BEND))), shown::add);
    private final Hand hand = new Hand(new HistoryDesk(history), refusals::add);

    @Test
    void aDragPreviewsAndItsReleaseIsOneEdit() {
        drag(point(1), 0, -0.12, 0.3, -0.5);
        assertEquals(Breakpoint.joined(0.3, -0.5), curve().breakpoint(1));
        assertTrue(shown.size() > 3, "shown on the way: " + shown.size());
        assertEquals(Optional.of("edit.move"), history.undoLabel());
        history.undo();
        assertEquals(BEND, curve());
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void aDragGivenUpLeavesNoTrace() {
        hand.take(point(1), 0, -0.12, 0, -0.12);
        hand.dragTo(0.5, 0.5, SNAP);
        hand.cancel();
        hand.dragTo(0.7, 0.7, SNAP);
        hand.release();
        assertEquals(BEND, curve());
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void aFormulaIsNotBentByHandAndSaysSo() {
        Activation formula = PiecewiseFormula.parse("x < 1 ? tanh(x) : x");
        history.commit(history.present().withActivation(formula), "edit.preset", "");
        hand.add(0.5);
        hand.addBeside();
        hand.nudge(1, 0, false);
        hand.remove();
        hand.split();
        hand.go(1);
        assertEquals(formula, history.present().activation());
        assertEquals(List.of(new Refusal.ByFormula(), new Refusal.ByFormula(), new Refusal.ByFormula()), refusals);
        hand.selectBreakpoint(0);
        assertEquals(OptionalInt.of(0), history.present().selected());
    }

    @Test
    void aClickSelectsAndFilesNothing() {
        hand.take(point(2), 1, 0.88, 1, 0.88);
        hand.release();
        assertEquals(OptionalInt.of(2), history.present().selected());
        assertEquals(BEND, curve());
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void nudgesOfOneHandleAreOneEditAndOfAnotherTheNext() {
        hand.select(point(1));
        hand.nudge(1, 0, false);
        hand.nudge(1, 0, false);
        hand.nudge(0, -1, true);
        assertEquals(Breakpoint.joined(0.2, -0.13), curve().breakpoint(1));
        hand.go(1);
        hand.nudge(0, 1, false);
        assertEquals(Breakpoint.joined(1, 0.98), curve().breakpoint(2));
        history.undo();
        assertEquals(Breakpoint.joined(0.2, -0.13), curve().breakpoint(1));
        history.undo();
        assertEquals(BEND, curve());
    }

    @Test
    void aNudgeOfAGripTurnsItsTail() {
        hand.select(new Handle.Grip(Side.RIGHT));
        hand.nudge(0, 1, false);
        assertEquals(1.1, curve().rightSlope());
        hand.select(new Handle.Grip(Side.LEFT));
        hand.nudge(0, 1, true);
        assertEquals(0.04, curve().leftSlope());
    }

    @Test
    void keysAndMouseShapeTheSameCurve() {
        drag(point(1), 0, -0.12, 0.3, -0.5);
        drag(point(3), 2, 1.23, 2.5, 1.5);
        PiecewiseLinear byMouse = curve();
        while (history.undoLabel().isPresent()) {
            history.undo();
        }

        hand.goToEnd(Side.LEFT);
        hand.go(1);
        nudge(3, 0, false);
        nudge(0, -3, false);
        nudge(0, -8, true);
        hand.goToEnd(Side.RIGHT);
        nudge(5, 0, false);
        nudge(0, 2, false);
        nudge(0, 7, true);
        assertEquals(byMouse, curve());
    }

    @Test
    void anAddedBreakpointIsInFocusAndNoValueChanges() {
        hand.select(new Handle.Grip(Side.LEFT));
        hand.add(0.5);
        assertEquals(point(2), hand.handle());
        assertEquals(OptionalInt.of(2), history.present().selected());
        assertEquals(BEND.value(0.7), curve().value(0.7), 1e-15);
    }

    @Test
    void insertingByKeyPutsABreakpointHalfWayToTheNextOrBeyondTheLast() {
        hand.select(point(2));
        hand.addBeside();
        assertEquals(1.5, curve().breakpoint(3).x());
        hand.goToEnd(Side.RIGHT);
        hand.addBeside();
        assertEquals(3, curve().breakpoint(5).x());
        hand.select(new Handle.Grip(Side.LEFT));
        hand.addBeside();
        assertEquals(-2.2, curve().breakpoint(0).x());
    }

    @Test
    void theLastBreakpointIsNotDeletedAndTheRefusalIsSaid() {
        hand.select(point(1));
        for (int i = 0; i < 6; i++) {
            hand.remove();
        }
        assertEquals(1, curve().size());
        assertEquals(List.of(new Refusal.LastPoint(), new Refusal.LastPoint(), new Refusal.LastPoint()), refusals);
    }

    @Test
    void splitCloseAndWeldAreAnEditEach() {
        hand.select(point(1));
        hand.split();
        assertEquals(new Handle.Point(1, End.LEFT), hand.handle());
        hand.toggleClosed();
        assertEquals(Side.RIGHT, curve().breakpoint(1).closed());
        hand.weld();
        assertEquals(point(1), hand.handle());
        assertEquals(-0.12 + CurveEdits.JUMP, curve().breakpoint(1).yLeft());
        history.undo();
        history.undo();
        history.undo();
        assertEquals(BEND, curve());
    }

    @Test
    void closingTheOtherEndOfAKinkDoesNothing() {
        hand.select(point(1));
        hand.toggleClosed();
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void theHandleInFocusFollowsASelectionMadeElsewhere() {
        hand.select(point(1));
        history.amend(history.present().withSelected(OptionalInt.of(3)));
        assertEquals(point(3), hand.handle());
    }

    @Test
    void tabGoesThroughAllHandlesAndOut() {
        hand.select(new Handle.Grip(Side.LEFT));
        int steps = 0;
        while (hand.go(1)) {
            steps++;
        }
        assertEquals(5, steps);
        assertEquals(new Handle.Grip(Side.RIGHT), hand.handle());
        assertFalse(hand.go(1));
    }

    @Test
    void whileAHandleIsHeldTheOthersGoOnLearning() {
        history.amend(history.present().withLearnable(Learnable.everything(4)));
        hand.take(point(1), 0, -0.12, 0, -0.12);
        learn(0, -1.4);
        hand.dragTo(0.3, -0.5, SNAP);
        learn(0, -1.5);
        learn(1, 0.7);
        hand.dragTo(0, -0.12, Optional.empty());
        assertEquals(-1.5, curve().breakpoint(0).x());
        assertEquals(BEND.breakpoint(1), curve().breakpoint(1), "back where it was taken");
        hand.dragTo(0.2, -0.12, SNAP);
        learn(3, 2.5);
        hand.cancel();
        assertEquals(-1.5, curve().breakpoint(0).x());
        assertEquals(2.5, curve().breakpoint(3).x());
        assertEquals(Optional.empty(), history.undoLabel());
    }

    /// Training moves a breakpoint.
    private void learn(int k, double x) {
        history.learn(List.of(curve().with(k, curve().breakpoint(k).withX(x))));
    }

    @Test
    void aHandleLearnsOrIsHeld() {
        hand.select(point(2));
        hand.toggleLearns();
        assertEquals(Learnable.nothing(4).withPoint(2, true), history.present().learnable());
        hand.toggleLearns();
        assertEquals(Learnable.nothing(4), history.present().learnable());
    }

    private void drag(Handle handle, double z, double f, double toZ, double toF) {
        hand.take(handle, z, f, z, f);
        for (int i = 1; i <= 5; i++) {
            hand.dragTo(z + i * (toZ - z) / 5, f + i * (toF - f) / 5, SNAP);
        }
        hand.release();
    }

    private void nudge(int right, int up, boolean fine) {
        for (int i = 0; i < Math.max(Math.abs(right), Math.abs(up)); i++) {
            hand.nudge(Integer.signum(right), Integer.signum(up), fine);
        }
    }

    private PiecewiseLinear curve() {
        return (PiecewiseLinear) history.present().activation();
    }

    private static Handle point(int k) {
        return new Handle.Point(k, End.BOTH);
    }
}
