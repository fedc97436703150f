package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

class CurveEditsTest {
    private final PiecewiseLinear bend = Curves.bend();

    @Test
    void aMovedBreakpointLiesWhereTheHandPutIt() {
        PiecewiseLinear moved = Curves.move(bend, 1, End.BOTH, 0.3, -0.5);
        assertEquals(Breakpoint.joined(0.3, -0.5), moved.breakpoint(1));
        assertEquals(bend.breakpoint(0), moved.breakpoint(0));
        assertEquals(bend.breakpoint(2), moved.breakpoint(2));
    }

    @Test
    void aHandStopsAGapBeforeTheNeighbours() {
        assertEquals(
                1 - 0.01, Curves.move(bend, 1, End.BOTH, 7, 0).breakpoint(1).x());
        assertEquals(
                -1.2 + 0.01, Curves.move(bend, 1, End.BOTH, -7, 0).breakpoint(1).x());
    }

    @Test
    void aBreakpointNearerToItsNeighbourThanAHandPutsItDoesNotLeapWhenTaken() {
        PiecewiseLinear narrow = PiecewiseLinear.through(0, new double[] {0, 0.001}, new double[] {0, 1}, 1);
        assertEquals(
                0.001, Curves.move(narrow, 1, End.BOTH, 0.001, 2).breakpoint(1).x());
        assertEquals(
                0.001, Curves.move(narrow, 1, End.BOTH, -5, 2).breakpoint(1).x());
    }

    @Test
    void theOutermostBreakpointsAreFreeOutwards() {
        assertEquals(-50, Curves.move(bend, 0, End.BOTH, -50, 0).breakpoint(0).x());
        assertEquals(50, Curves.move(bend, 3, End.BOTH, 50, 0).breakpoint(3).x());
    }

    @Test
    void oneEndOfAJumpMovesAloneAndBothTogetherKeepItsHeight() {
        PiecewiseLinear step = CurveEdits.split(bend, 1);
        double left = step.breakpoint(1).yLeft();
        double right = step.breakpoint(1).yRight();
        assertEquals(
                Breakpoint.jump(0.1, 0.7, right, Side.LEFT),
                Curves.move(step, 1, End.LEFT, 0.1, 0.7).breakpoint(1));
        assertEquals(
                Breakpoint.jump(0.1, left, 0.7, Side.LEFT),
                Curves.move(step, 1, End.RIGHT, 0.1, 0.7).breakpoint(1));
        Breakpoint both = Curves.move(step, 1, End.BOTH, 0, 1).breakpoint(1);
        assertEquals(1, both.yLeft());
        assertEquals(1 + CurveEdits.JUMP, both.yRight(), 1e-15);
    }

    @Test
    void aPositionBeyondANeighbourIsRefusedNamingBoth() {
        assertEquals(new Outcome.Refused(new Refusal.OutOfOrder(1.5, -1.2, 1)), CurveEdits.placeAt(bend, 1, 1.5));
        assertEquals(
                new Outcome.Refused(new Refusal.OutOfOrder(0, 0, Double.POSITIVE_INFINITY)),
                CurveEdits.placeAt(PiecewiseLinear.through(0, new double[] {0, 1}, new double[] {0, 1}, 1), 1, 0));
    }

    @Test
    void numbersThatAreNotFiniteOrBeyondAMillionAreRefused() {
        assertRefused(Refusal.TooLarge.class, CurveEdits.placeAt(bend, 0, Double.NaN));
        assertRefused(Refusal.TooLarge.class, CurveEdits.setValue(bend, 0, End.BOTH, Double.POSITIVE_INFINITY));
        assertRefused(Refusal.TooLarge.class, CurveEdits.setSlope(bend, 0, 1e7, OptionalInt.empty()));
        assertRefused(Refusal.TooLarge.class, CurveEdits.add(bend, -2e6));
    }

    @Test
    void aValueSetOnOneSideMakesAJump() {
        assertEquals(
                Breakpoint.jump(0, -0.12, 0.5, Side.LEFT),
                done(CurveEdits.setValue(bend, 1, End.RIGHT, 0.5)).breakpoint(1));
        assertEquals(
                Breakpoint.joined(0, 0.5),
                done(CurveEdits.setValue(bend, 1, End.BOTH, 0.5)).breakpoint(1));
    }

    @Test
    void theSlopeOfATailIsSetAndNothingElseMoves() {
        assertEquals(bend.withSlopes(0.7, 1), done(CurveEdits.setSlope(bend, 0, 0.7, OptionalInt.empty())));
        assertEquals(bend.withSlopes(0.05, -3), done(CurveEdits.setSlope(bend, 4, -3, OptionalInt.empty())));
    }

    @Test
    void aLineWithoutBreakpointsTurnsAboutTheOrigin() {
        PiecewiseLinear line = PiecewiseLinear.through(1, new double[0], new double[0], 1);
        assertEquals(line.withSlopes(2, 2), done(CurveEdits.setSlope(line, 0, 2, OptionalInt.empty())));
    }

    @Test
    void theSlopeOfAnInnerPieceLiftsWhatLiesToItsRightAndKeepsItsSlopes() {
        PiecewiseLinear turned = done(CurveEdits.setSlope(bend, 1, 0.5, OptionalInt.empty()));
        assertEquals(bend.breakpoint(0), turned.breakpoint(0));
        assertEquals(0.3 + 0.5 * 1.2, turned.breakpoint(1).yLeft(), 1e-15);
        assertEquals(0.5, turned.slope(1), 1e-15);
        for (int piece : new int[] {0, 2, 3, 4}) {
            assertEquals(bend.slope(piece), turned.slope(piece), 1e-15);
        }
    }

    @Test
    void anAddedBreakpointIsSelectedAndLiesOnTheCurve() {
        Outcome.Done added = (Outcome.Done) CurveEdits.add(bend, 0.5);
        assertEquals(OptionalInt.of(2), added.selected());
        assertEquals(0.38, added.curve().breakpoint(2).yLeft(), 1e-15);
    }

    @Test
    void aBreakpointOnTopOfAnotherIsRefused() {
        assertEquals(new Outcome.Refused(new Refusal.TooClose(1.005, 2, 1)), CurveEdits.add(bend, 1.005));
    }

    @Test
    void theSixtyFifthBreakpointIsRefused() {
        PiecewiseLinear curve = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
        for (int k = 1; k < 64; k++) {
            curve = done(CurveEdits.add(curve, k));
        }
        assertEquals(new Outcome.Refused(new Refusal.TooMany(64)), CurveEdits.add(curve, 64));
    }

    @Test
    void theLastBreakpointStays() {
        PiecewiseLinear relu = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
        assertEquals(new Outcome.Refused(new Refusal.LastPoint()), CurveEdits.remove(relu, 0));
    }

    @Test
    void afterRemovingTheLeftNeighbourIsSelected() {
        assertEquals(OptionalInt.of(1), ((Outcome.Done) CurveEdits.remove(bend, 2)).selected());
        assertEquals(OptionalInt.of(0), ((Outcome.Done) CurveEdits.remove(bend, 0)).selected());
    }

    @Test
    void aSplitKeepsTheValueOfTheClosedEnd() {
        assertEquals(
                Breakpoint.jump(0, -0.12, -0.12 + CurveEdits.JUMP, Side.LEFT),
                CurveEdits.split(bend, 1).breakpoint(1));
        PiecewiseLinear closedRight = CurveEdits.close(bend, 1, Side.RIGHT);
        assertEquals(
                Breakpoint.jump(0, -0.12 - CurveEdits.JUMP, -0.12, Side.RIGHT),
                CurveEdits.split(closedRight, 1).breakpoint(1));
    }

    @Test
    void aJumpIsNotSplitTwice() {
        PiecewiseLinear once = CurveEdits.split(bend, 1);
        assertSame(once, CurveEdits.split(once, 1));
    }

    @Test
    void closingTheOtherEndChangesTheValueAtTheJumpAlone() {
        PiecewiseLinear step = CurveEdits.split(bend, 1);
        PiecewiseLinear other = CurveEdits.close(step, 1, Side.RIGHT);
        assertEquals(step.breakpoint(1).yRight(), other.value(0));
        assertEquals(step.value(-0.1), other.value(-0.1));
        assertEquals(step.value(0.1), other.value(0.1));
    }

    @Test
    void oneRuleForTheWholeCurveTakesTheBreakpointsOwnAway() {
        PiecewiseLinear own = CurveEdits.setRule(bend, 1, Optional.of(KinkRule.ZERO));
        assertEquals(KinkRule.ZERO, own.ruleAt(1));
        assertEquals(KinkRule.LEFT, own.ruleAt(2));
        PiecewiseLinear one = CurveEdits.setRule(own, KinkRule.RIGHT);
        for (int k = 0; k < one.size(); k++) {
            assertEquals(KinkRule.RIGHT, one.ruleAt(k));
        }
    }

    private static PiecewiseLinear done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome).curve();
    }

    private static void assertRefused(Class<? extends Refusal> why, Outcome outcome) {
        assertInstanceOf(why, assertInstanceOf(Outcome.Refused.class, outcome).why());
    }
}
