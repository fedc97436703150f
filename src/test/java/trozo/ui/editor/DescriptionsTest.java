package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.lab.Refusal;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

class DescriptionsTest {
    private static final PiecewiseLinear BEND = Preset.W_BEND.function();
    private static final PiecewiseLinear JUMP = CurveEdits.split(BEND, 1);
    private final Words english = new Words(Language.ENGLISH);
    private final Words spanish = new Words(Language.SPANISH);

    @Test
    void aBreakpointSaysWhichItIsWhereItStandsAndHowSteepItsSidesAre() {
        Handle second = new Handle.Point(1, End.BOTH);
        assertEquals(
                "breakpoint 2 of 4, z = 0, f = −0.12, left slope −0.35, right slope 1",
                Descriptions.of(BEND, second, english));
        assertEquals(
                "punto de quiebre 2 de 4, z = 0, f = −0,12, pendiente izquierda −0,35, pendiente derecha 1",
                Descriptions.of(BEND, second, spanish));
    }

    @Test
    void anEndOfAJumpSaysWhichItIsAndWhetherItIsClosed() {
        assertEquals(
                "jump 2 of 4, left end, closed, z = 0, f = −0.12, left slope −0.35, right slope 0.5",
                Descriptions.of(JUMP, new Handle.Point(1, End.LEFT), english));
        assertEquals(
                "jump 2 of 4, right end, open, z = 0, f = 0.38, left slope −0.35, right slope 0.5",
                Descriptions.of(JUMP, new Handle.Point(1, End.RIGHT), english));
    }

    @Test
    void aGripSaysItsSlope() {
        assertEquals("left tail, slope 0.05", Descriptions.of(BEND, new Handle.Grip(Side.LEFT), english));
        assertEquals("cola izquierda, pendiente 0,05", Descriptions.of(BEND, new Handle.Grip(Side.LEFT), spanish));
    }

    @Test
    void aRefusalNamesBothOffendingNumbersAndCountsBreakpointsFromOne() {
        assertEquals(
                "z = 1.5 must lie between its neighbours at z = −1.2 and z = 1.",
                Descriptions.of(new Refusal.OutOfOrder(1.5, -1.2, 1), english));
        assertEquals(
                "z = 1.5 must lie right of its neighbour at z = 2.",
                Descriptions.of(new Refusal.OutOfOrder(1.5, 2, Double.POSITIVE_INFINITY), english));
        assertEquals(
                "z = 3 must lie left of its neighbour at z = 2.",
                Descriptions.of(new Refusal.OutOfOrder(3, Double.NEGATIVE_INFINITY, 2), english));
        assertEquals(
                "z = 1.005 is too close to breakpoint 3 at z = 1: leave a gap.",
                Descriptions.of(new Refusal.TooClose(1.005, 2, 1), english));
        assertEquals(
                "Una curva tiene como mucho 64 puntos de quiebre.", Descriptions.of(new Refusal.TooMany(64), spanish));
    }
}
