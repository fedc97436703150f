package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecewiseLinearOpTest {
    /// Breakpoints -1 and 1; left tail slope -2, the piece between from 3 to 5 (slope 1), right tail slope 0.5 from 6.
    private static Curve learnable() {
        Curve curve = new Curve(
                Tensor.parameter("x", 2).set(-1, 1),
                Tensor.parameter("yLeft", 2).set(3, 5),
                Tensor.parameter("yRight", 2).set(3, 6),
                Tensor.parameter("slopes", 2).set(-2, 0.5));
        curve.setPoint(1, true, KinkRule.RIGHT);
        return curve;
    }

    private static Tensor run(Curve curve, double... z) {
        return run(curve, Tensor.parameter("z", z.length).set(z));
    }

    private static Tensor run(Curve curve, Tensor z) {
        Graph graph = new Graph();
        Tensor a = graph.piecewiseLinear(z, curve);
        graph.forward();
        graph.backward(a);
        return a;
    }

    @Test
    void everyPieceHasItsOwnLine() {
        assertArrayEquals(
                new double[] {7, 3, 4.5, 6, 6.5},
                run(learnable(), -3, -1, 0.5, 1, 2).values());
    }

    @ParameterizedTest
    @CsvSource({"LEFT, -2", "RIGHT, 1", "MEAN, -0.5", "ZERO, 0", "MINIMUM_NORM, 0", "0.25, -1.25", "DIRECTION, -2"})
    void onABreakpointTheRuleGivesTheSlope(String rule, double expected) {
        Curve curve = learnable();
        curve.setPoint(0, false, KinkRule.ofKey(rule));
        Tensor z = Tensor.parameter("z", 1).set(-1);
        run(curve, z);
        assertEquals(expected, z.gradient()[0]);
    }

    @Test
    void besideABreakpointTheRuleHasNoSay() {
        Curve curve = learnable();
        curve.setPoint(0, false, KinkRule.ZERO);
        Tensor z = Tensor.parameter("z", 2).set(Math.nextDown(-1.0), Math.nextUp(-1.0));
        run(curve, z);
        assertArrayEquals(new double[] {-2, 1}, z.gradient());
    }

    @Test
    void aJumpTakesTheValueOfItsClosedSide() {
        Curve curve = learnable();
        assertEquals(6, run(curve, 1).values()[0]);
        curve.setPoint(1, false, KinkRule.LEFT);
        assertEquals(5, run(curve, 1).values()[0]);
    }

    @Test
    void theLeftTailMovesTheFirstBreakpoint() {
        Curve curve = learnable();
        run(curve, -3);
        assertArrayEquals(new double[] {2, 0}, curve.x().gradient());
        assertArrayEquals(new double[] {1, 0}, curve.yLeft().gradient());
        assertArrayEquals(new double[] {0, 0}, curve.yRight().gradient());
        assertArrayEquals(new double[] {-2, 0}, curve.slopes().gradient());
    }

    @Test
    void anInnerPieceSharesOutByNearness() {
        Curve curve = learnable();
        run(curve, 0.5);
        assertArrayEquals(new double[] {-0.25, -0.75}, curve.x().gradient());
        assertArrayEquals(new double[] {0, 0.75}, curve.yLeft().gradient());
        assertArrayEquals(new double[] {0.25, 0}, curve.yRight().gradient());
        assertArrayEquals(new double[] {0, 0}, curve.slopes().gradient());
    }

    @Test
    void onABreakpointTheClosedSidesValueMoves() {
        Curve curve = learnable();
        run(curve, 1);
        assertArrayEquals(new double[] {0, -0.5}, curve.x().gradient());
        assertArrayEquals(new double[] {0, 0}, curve.yLeft().gradient());
        assertArrayEquals(new double[] {0, 1}, curve.yRight().gradient());
    }

    @Test
    void withoutABreakpointItIsALineThroughTheOrigin() {
        Curve line = new Curve(
                Tensor.parameter("x", 0),
                Tensor.parameter("yLeft", 0),
                Tensor.parameter("yRight", 0),
                Tensor.parameter("slopes", 2).set(4, 4));
        Tensor z = Tensor.parameter("z", 1, 9).set(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertArrayEquals(
                new double[] {4, 8, 12, 16, 20, 24, 28, 32, 36}, run(line, z).values());
        assertArrayEquals(new double[] {4, 4, 4, 4, 4, 4, 4, 4, 4}, z.gradient());
        assertArrayEquals(new double[] {45, 0}, line.slopes().gradient());
    }

    @Test
    void oneTensorForBothValuesCollectsBothGradients() {
        Tensor y = Tensor.parameter("y", 2).set(3, 5);
        Curve joined = new Curve(
                Tensor.data("x", 2).set(-1, 1), y, y, Tensor.data("slopes", 2).set(0, 0));
        run(joined, -3, 0.5, 2);
        assertArrayEquals(new double[] {1.25, 1.75}, y.gradient());
    }

    @Test
    void newNumbersAreUsedByTheNextForward() {
        Curve curve = learnable();
        Graph graph = new Graph();
        Tensor a = graph.piecewiseLinear(Tensor.data("z", 1).set(0), curve);
        graph.forward();
        assertEquals(4, a.values()[0]);
        curve.yRight().set(7, 6);
        graph.forward();
        assertEquals(6, a.values()[0]);
    }

    @Test
    void aNewRuleIsUsedByTheNextForward() {
        Curve curve = learnable();
        Tensor z = Tensor.parameter("z", 1).set(-1);
        run(curve, z);
        curve.setPoint(0, false, KinkRule.RIGHT);
        run(curve, z);
        assertEquals(1, z.gradient()[0]);
    }
}
