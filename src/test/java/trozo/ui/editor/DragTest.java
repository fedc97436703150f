package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.piecewise.Symmetry;

class DragTest {
    private static final Optional<Snap> FREE = Optional.empty();
    private static final Handle.Point SECOND = new Handle.Point(1, End.BOTH);

    private final PiecewiseLinear bend =
            PiecewiseLinear.through(0.05, new double[] {-1.2, 0, 1, 2}, new double[] {0.3, -0.12, 0.88, 1.23}, 1);

    @Test
    void aHandleTakenBesideItsCentreDoesNotLeapToThePointer() {
        Drag drag = Drag.taken(bend, SECOND, 0.03, -0.1, 0, -0.12);
        assertEquals(bend, to(drag, 0.03, -0.1, FREE));
        Breakpoint there = to(drag, 0.33, 0.4, FREE).breakpoint(1);
        assertEquals(0.3, there.x(), 1e-15);
        assertEquals(0.38, there.yLeft(), 1e-15);
    }

    @Test
    void aDragGoesFromTheCurveAsItWasTaken() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        to(drag, 5, 5, FREE);
        assertEquals(bend.breakpoint(1), to(drag, 0, -0.12, FREE).breakpoint(1));
    }

    @Test
    void aDragPastTheNeighbourStopsBeforeIt() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        assertEquals(
                1 - CurveEdits.HAND_GAP, to(drag, 4, -0.12, FREE).breakpoint(1).x());
    }

    @Test
    void theRightGripTurnsTheTailToWhereThePointerIs() {
        Drag drag = Drag.taken(bend, new Handle.Grip(Side.RIGHT), 3, 2.23, 3, 2.23);
        PiecewiseLinear turned = to(drag, 3.5, 1.23 - 0.75, FREE);
        assertEquals(-0.5, turned.rightSlope(), 1e-12);
        assertEquals(bend.breakpoints(), turned.breakpoints());
        assertEquals(0.05, turned.leftSlope());
    }

    @Test
    void theLeftGripTurnsTheTailToWhereThePointerIs() {
        Drag drag = Drag.taken(bend, new Handle.Grip(Side.LEFT), -3.2, 0.2, -3.2, 0.2);
        assertEquals(0.5, to(drag, -3.2, 0.3 - 1, FREE).leftSlope(), 1e-12);
    }

    @Test
    void aGripDraggedPastItsBreakpointDoesNotTurnTheTailOver() {
        Drag drag = Drag.taken(bend, new Handle.Grip(Side.RIGHT), 3, 2.23, 3, 2.23);
        assertEquals(1 / 0.05, to(drag, -4, 2.23, FREE).rightSlope(), 1e-12);
    }

    @Test
    void oneEndOfAJumpIsDraggedOntoTheOtherAndWeldsIt() {
        PiecewiseLinear step = CurveEdits.split(bend, 1);
        double right = step.breakpoint(1).yRight();
        Drag drag = Drag.taken(step, new Handle.Point(1, End.LEFT), 0, -0.12, 0, -0.12);
        PiecewiseLinear welded = to(drag, 0.001, right - 0.02, Optional.of(new Snap(0.01, 0.01)));
        assertEquals(Breakpoint.joined(0, right), welded.breakpoint(1));
    }

    @Test
    void withoutSnappingThePointLiesExactlyUnderTheHand() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        assertEquals(0.123456, to(drag, 0.123456, 0.3, FREE).breakpoint(1).x());
    }

    @Test
    void withSnappingThePointLiesOnTheGrid() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        Breakpoint there =
                to(drag, 0.2716, 0.6331, Optional.of(new Snap(0.01, 0.01))).breakpoint(1);
        assertEquals(Breakpoint.joined(0.25, 0.65), there);
    }

    @Test
    void severalBreakpointsKeepTheirShapeAndStopTogether() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12).with(List.of(SECOND, new Handle.Point(2, End.BOTH)));
        PiecewiseLinear moved = to(drag, 0.5, 0.38, FREE);
        assertEquals(Breakpoint.joined(0.5, 0.38), moved.breakpoint(1));
        assertEquals(Breakpoint.joined(1.5, 1.38), moved.breakpoint(2));
        PiecewiseLinear stopped = to(drag, 5, -0.12, FREE);
        assertEquals(2 - CurveEdits.HAND_GAP, stopped.breakpoint(2).x(), 1e-12);
        assertEquals(1, stopped.breakpoint(2).x() - stopped.breakpoint(1).x(), 1e-12);
    }

    @Test
    void theHandIsToldWhatSlopeItWasPulledTo() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        Drag.Bent falling =
                drag.to(0.2, -1.08, Optional.of(new Snap(0.01, 0.01)), bend, Learnable.nothing(bend.size()));
        assertEquals(List.of(new Snap.Catch.Slope(1, -1)), falling.caught());
        assertEquals(-1, falling.curve().slope(1), 1e-12);
    }

    @Test
    void trainingHasNoSayInTheMirrorOfWhatIsHeld() {
        Drag drag = Drag.taken(bend, SECOND, 0, -0.12, 0, -0.12);
        assertTrue(drag.holds(Coordinates.x(1), Symmetry.NONE));
        assertFalse(drag.holds(Coordinates.x(2), Symmetry.NONE));
        assertTrue(drag.holds(Coordinates.x(2), Symmetry.ODD));
    }

    private static PiecewiseLinear to(Drag drag, double z, double f, Optional<Snap> snap) {
        return drag.to(z, f, snap, drag.base(), Learnable.nothing(drag.base().size()))
                .curve();
    }
}
