package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

class HandlesTest {
    private static final PiecewiseLinear JUMP =
            CurveEdits.split(PiecewiseLinear.through(0, new double[] {-1, 0, 1}, new double[] {0, 0, 1}, 1), 1);
    private static final Handle LEFT_GRIP = new Handle.Grip(Side.LEFT);
    private static final Handle RIGHT_GRIP = new Handle.Grip(Side.RIGHT);

    @Test
    void tabVisitsGripsBreakpointsAndBothEndsOfAJumpFromLeftToRight() {
        assertEquals(
                List.of(
                        LEFT_GRIP,
                        new Handle.Point(0, End.BOTH),
                        new Handle.Point(1, End.LEFT),
                        new Handle.Point(1, End.RIGHT),
                        new Handle.Point(2, End.BOTH),
                        RIGHT_GRIP),
                Handles.of(JUMP));
    }

    @Test
    void beyondTheOutermostHandleThereIsNone() {
        assertTrue(Handles.hasNext(JUMP, LEFT_GRIP, 1));
        assertFalse(Handles.hasNext(JUMP, LEFT_GRIP, -1));
        assertFalse(Handles.hasNext(JUMP, RIGHT_GRIP, 1));
        assertEquals(RIGHT_GRIP, Handles.next(JUMP, RIGHT_GRIP, 1));
    }

    @Test
    void theHandleOfAJumpIsItsClosedEnd() {
        assertEquals(new Handle.Point(1, End.LEFT), Handles.of(JUMP, 1));
        assertEquals(new Handle.Point(1, End.RIGHT), Handles.of(CurveEdits.close(JUMP, 1, Side.RIGHT), 1));
        assertEquals(new Handle.Point(0, End.BOTH), Handles.of(JUMP, 0));
    }

    @Test
    void aHandleWhoseJumpWasWeldedIsTheBreakpointsOwn() {
        assertEquals(
                new Handle.Point(1, End.BOTH), Handles.kept(CurveEdits.weld(JUMP, 1), new Handle.Point(1, End.RIGHT)));
        assertEquals(new Handle.Point(1, End.LEFT), Handles.kept(JUMP, new Handle.Point(1, End.BOTH)));
    }

    @Test
    void aHandleWhoseBreakpointIsGoneIsTheLastThatIsLeft() {
        assertEquals(new Handle.Point(2, End.BOTH), Handles.kept(JUMP, new Handle.Point(9, End.BOTH)));
        PiecewiseLinear line = PiecewiseLinear.through(1, new double[0], new double[0], 1);
        assertEquals(RIGHT_GRIP, Handles.kept(line, new Handle.Point(0, End.BOTH)));
    }
}
