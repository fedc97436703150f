package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

class DragTest {
    private static final Optional<Snap> FREE = Optional.empty();
    private static final Handle.Point SECOND = new Handle.Point(1, End.BOTH);

    private final PiecewiseLinear bend =
            PiecewiseLinear.through(0.05, new double[] {-1.2, 0, 1, 2}, new double[] {0.3, -0.12, 0.88, 1.23}, 1);

    @Test
    void aHandleTakenBesideItsCentreDoesNotLeapToThePointer() {
        Drag drag = Drag.taken(bend, SECOND, 0.03, -0.1, 0, -0.12);
        assertEquals(bend, drag.to(0.03, -0.1, FREE));
        Breakpoint there = drag.to(0.33, 0.4, FREE).breakpoint(1);
        assertEquals(0.3, there.x(), 1e-15);
        assertEquals(0.38, there.yLeft(), 1e-15);
    }

    @Test
    void aDragGoesFromTheCurveAsItWasTaken() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        drag.to(5, 5, FREE);
        assertEquals(bend.breakpoint(1), drag.to(0, -0.12, FREE).breakpoint(1));
    }

    @Test
    void aDragPastTheNeighbourStopsBeforeIt() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        assertEquals(
                1 - CurveEdits.HAND_GAP, drag.to(4, -0.12, FREE).breakpoint(1).x());
    }

    @Test
    void theRightGripTurnsTheTailToWhereThePointerIs() {
        Drag drag = Drag.taken(bend, new Handle.Grip(Side.RIGHT), 3, 2.23, 3, 2.23);
        PiecewiseLinear turned = drag.to(3.5, 1.23 - 0.75, FREE);
        assertEquals(-0.5, turned.rightSlope(), 1e-12);
        assertEquals(bend.breakpoints(), turned.breakpoints());
        assertEquals(0.05, turned.leftSlope());
    }

    @Test
    void theLeftGripTurnsTheTailToWhereThePointerIs() {
        Drag drag = Drag.taken(bend, new Handle.Grip(Side.LEFT), -3.2, 0.2, -3.2, 0.2);
        assertEquals(0.5, drag.to(-3.2, 0.3 - 1, FREE).leftSlope(), 1e-12);
    }

    @Test
    void aGripDraggedPastItsBreakpointDoesNotTurnTheTailOver() {
        Drag drag = Drag.taken(bend, new Handle.Grip(Side.RIGHT), 3, 2.23, 3, 2.23);
        assertEquals(1 / 0.05, drag.to(-4, 2.23, FREE).rightSlope(), 1e-12);
    }

    @Test
    void oneEndOfAJumpIsDraggedOntoTheOtherAndWeldsIt() {
        PiecewiseLinear step = CurveEdits.split(bend, 1);
        double right = step.breakpoint(1).yRight();
        Drag drag = Drag.taken(step, new Handle.Point(1, End.LEFT), 0, -0.12, 0, -0.12);
        PiecewiseLinear welded = drag.to(0.001, right - 0.02, Optional.of(new Snap(0.01, 0.01)));
        assertEquals(Breakpoint.joined(0, right), welded.breakpoint(1));
    }

    @Test
    void withoutSnappingThePointLiesExactlyUnderTheHand() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        assertEquals(0.123456, drag.to(0.123456, 0.3, FREE).breakpoint(1).x());
    }

    @Test
    void withSnappingThePointLiesOnTheGrid() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        Breakpoint there =
                drag.to(0.2716, 0.6331, Optional.of(new Snap(0.01, 0.01))).breakpoint(1);
        assertEquals(Breakpoint.joined(0.25, 0.65), there);
    }
}
