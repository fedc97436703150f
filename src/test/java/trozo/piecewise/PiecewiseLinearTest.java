package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.KinkRule;
import trozo.random.Draws;

class PiecewiseLinearTest {
    private static final double[] NONE = {};

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /// 1 to 8 breakpoints in [-4, 4], a quarter of them jumps.
    private static PiecewiseLinear drawn(Draws draws) {
        int count = 1 + draws.below(8);
        List<Breakpoint> points = new ArrayList<>();
        double x = -4;
        for (int k = 0; k < count; k++) {
            x += draws.uniform(0.05, 1);
            double y = draws.uniform(-2, 2);
            boolean jump = draws.below(4) == 0;
            Side closed = draws.below(2) == 0 ? Side.LEFT : Side.RIGHT;
            points.add(
                    jump
                            ? Breakpoint.jump(x, y, y + draws.uniform(0.1, 1), closed)
                            : Breakpoint.joined(x, y).withClosed(closed));
        }
        return new PiecewiseLinear(points, draws.uniform(-2, 2), draws.uniform(-2, 2), KinkRule.LEFT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothPiecesMeetTheirValuesAtABreakpoint(long seed) {
        PiecewiseLinear f = drawn(new Draws(seed));
        for (int k = 0; k < f.size(); k++) {
            Breakpoint here = f.breakpoint(k);
            assertEquals(here.yLeft(), f.valueOn(k, here.x()), 1e-13);
            assertEquals(here.yRight(), f.valueOn(k + 1, here.x()), 1e-13);
            assertEquals(here.yLeft(), f.value(here.x() - 1e-9), 1e-7);
            assertEquals(here.yRight(), f.value(here.x() + 1e-9), 1e-7);
            assertEquals(here.value(), f.value(here.x()), 1e-13);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void offTheBreakpointsTheDerivativeIsTheDifferenceQuotientOnEitherSide(long seed) {
        Draws draws = new Draws(seed);
        PiecewiseLinear f = drawn(draws);
        double h = 1e-6;
        for (int trial = 0; trial < 40; trial++) {
            double z = draws.uniform(-6, 6);
            if (f.breakpoints().stream().noneMatch(point -> Math.abs(point.x() - z) <= h)) {
                assertEquals((f.value(z + h) - f.value(z)) / h, f.derivative(z), 1e-7);
                assertEquals((f.value(z) - f.value(z - h)) / h, f.derivative(z), 1e-7);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atABreakpointTheOneSidedDerivativesAreOneSidedDifferences(long seed) {
        PiecewiseLinear f = drawn(new Draws(seed));
        double h = 1e-6;
        for (int k = 0; k < f.size(); k++) {
            Breakpoint here = f.breakpoint(k);
            assertEquals((here.yLeft() - f.value(here.x() - h)) / h, f.leftDerivative(k), 1e-7);
            assertEquals((f.value(here.x() + h) - here.yRight()) / h, f.rightDerivative(k), 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPointPutOnTheCurveDoesNotChangeIt(long seed) {
        Draws draws = new Draws(seed);
        PiecewiseLinear f = drawn(draws);
        double x = draws.uniform(-6, 6);
        PiecewiseLinear more = f.withPointAt(x);
        assertEquals(f.size() + 1, more.size());
        for (int trial = 0; trial < 40; trial++) {
            double z = draws.uniform(-6, 6);
            assertEquals(f.value(z), more.value(z), 1e-12);
        }
        for (Breakpoint point : f.breakpoints()) {
            assertEquals(f.value(point.x()), more.value(point.x()), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removingABreakpointKeepsAllTheOthers(long seed) {
        Draws draws = new Draws(seed);
        PiecewiseLinear f = drawn(draws);
        if (f.size() == 1) {
            assertThrows(IllegalArgumentException.class, () -> f.without(0));
            return;
        }
        int gone = draws.below(f.size());
        PiecewiseLinear less = f.without(gone);
        List<Breakpoint> others = new ArrayList<>(f.breakpoints());
        others.remove(gone);
        assertEquals(others, less.breakpoints());
        assertEquals(gone == 0 ? f.slope(1) : f.leftSlope(), less.leftSlope());
        assertEquals(gone == f.size() - 1 ? f.slope(f.size() - 1) : f.rightSlope(), less.rightSlope());
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleButZeroChoosesFromTheClarkeInterval(KinkRule.Named rule) {
        for (long seed : seeds().toArray()) {
            PiecewiseLinear f = drawn(new Draws(seed)).withRule(rule);
            for (int k = 0; k < f.size(); k++) {
                for (double tangent : new double[] {-1, 0, 1}) {
                    double used = f.usedDerivative(k, tangent);
                    double low = Math.min(f.leftDerivative(k), f.rightDerivative(k));
                    double high = Math.max(f.leftDerivative(k), f.rightDerivative(k));
                    boolean zero = rule == KinkRule.ZERO && f.isKink(k);
                    assertTrue(zero ? used == 0 : low <= used && used <= high, rule + " chose " + used);
                }
            }
        }
    }

    @Test
    void everyRuleDoesWhatItsNameSays() {
        PiecewiseLinear f = PiecewiseLinear.through(-0.5, new double[] {1}, new double[] {0}, 2);
        assertEquals(-0.5, f.withRule(KinkRule.LEFT).derivative(1));
        assertEquals(2, f.withRule(KinkRule.RIGHT).derivative(1));
        assertEquals(0.75, f.withRule(KinkRule.MEAN).derivative(1));
        assertEquals(0, f.withRule(KinkRule.ZERO).derivative(1));
        assertEquals(0, f.withRule(KinkRule.MINIMUM_NORM).derivative(1));
        assertEquals(0.5, f.withSlopes(0.5, 2).withRule(KinkRule.MINIMUM_NORM).derivative(1));
        assertEquals(
                -0.5, f.withSlopes(-2, -0.5).withRule(KinkRule.MINIMUM_NORM).derivative(1));
        assertEquals(0.25, f.withRule(KinkRule.weight(0.3)).derivative(1));
        PiecewiseLinear directed = f.withRule(KinkRule.DIRECTION);
        assertEquals(2, directed.usedDerivative(0, 0.1));
        assertEquals(-0.5, directed.usedDerivative(0, -0.1));
        assertEquals(-0.5, directed.usedDerivative(0, 0));
    }

    @Test
    void aRuleOfItsOwnGoesBeforeThatOfTheCurve() {
        PiecewiseLinear f = Preset.ABS.function();
        PiecewiseLinear own = f.with(0, f.breakpoint(0).withRule(Optional.of(KinkRule.RIGHT)));
        assertEquals(1, own.derivative(0));
        assertEquals(KinkRule.RIGHT, own.ruleAt(0));
    }

    @Test
    void aJumpTakesValueAndDerivativeFromItsClosedEndUnlessItHasARule() {
        Breakpoint jump = Breakpoint.jump(0, 1, 3, Side.RIGHT);
        PiecewiseLinear f = new PiecewiseLinear(List.of(jump), -2, 5, KinkRule.LEFT);
        assertEquals(3, f.value(0));
        assertEquals(5, f.derivative(0));
        PiecewiseLinear closedLeft = f.with(0, jump.withClosed(Side.LEFT)).withRule(KinkRule.RIGHT);
        assertEquals(1, closedLeft.value(0));
        assertEquals(-2, closedLeft.derivative(0));
        assertEquals(1.5, f.with(0, jump.withRule(Optional.of(KinkRule.MEAN))).derivative(0));
        assertFalse(f.isKink(0));
        assertFalse(f.isContinuous());
        assertEquals(Double.POSITIVE_INFINITY, f.lipschitz());
    }

    @Test
    void aBreakpointWithoutABendIsNoKink() {
        assertFalse(PiecewiseLinear.through(1, new double[] {0}, new double[] {0}, 1)
                .isKink(0));
        assertTrue(PiecewiseLinear.through(1, new double[] {0}, new double[] {0}, 2)
                .isKink(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noQuotientExceedsTheLipschitzConstantAndOneReachesIt(long seed) {
        Draws draws = new Draws(seed);
        PiecewiseLinear f = PiecewiseLinear.through(
                draws.uniform(-2, 2), new double[] {-1, 0.5, 2}, new double[] {draws.normal(), draws.normal(), 0}, 0.1);
        double largest = 0;
        for (double z = -5.25; z < 5; z += 0.5) {
            largest = Math.max(largest, Math.abs(f.value(z + 0.125) - f.value(z)) / 0.125);
        }
        assertEquals(f.lipschitz(), largest, 1e-12);
    }

    @Test
    void withoutABreakpointItIsALineThroughTheOrigin() {
        PiecewiseLinear line = PiecewiseLinear.through(-3, NONE, NONE, -3);
        assertEquals(-6, line.value(2));
        assertEquals(-3, line.derivative(0));
    }

    @Test
    void refusalsNameBothNumbers() {
        assertEquals(
                "breakpoint 3 at x = 1.5 must lie right of breakpoint 2 at x = 2.0",
                refusal(0, new double[] {0, 2, 1.5}, new double[3], 1));
        assertEquals(
                "breakpoint 2 at x = 1.0 must lie right of breakpoint 1 at x = 1.0",
                refusal(0, new double[] {1, 1}, new double[2], 1));
        assertEquals(
                "breakpoint 1's x must be a finite number, not NaN",
                refusal(0, new double[] {Double.NaN}, new double[1], 1));
        assertEquals(
                "breakpoint 1's left value must be a finite number, not Infinity",
                refusal(0, new double[] {0}, new double[] {Double.POSITIVE_INFINITY}, 1));
        assertEquals(
                "the slope between breakpoints 1 and 2 must be a finite number, not Infinity",
                refusal(0, new double[] {0, Double.MIN_VALUE}, new double[] {0, 1}, 1));
        assertEquals(
                "right end slope must be a finite number, not -Infinity",
                refusal(0, NONE, NONE, Double.NEGATIVE_INFINITY));
        assertEquals(
                "without a breakpoint the end slopes must be equal, but left is 0.0 and right is 1.0",
                refusal(0, NONE, NONE, 1));
        assertEquals("2 positions but 1 values", refusal(0, new double[2], new double[1], 1));
    }

    private static String refusal(double left, double[] x, double[] y, double right) {
        return assertThrows(IllegalArgumentException.class, () -> PiecewiseLinear.through(left, x, y, right))
                .getMessage();
    }

    @Test
    void aSecondPointAtTheSamePlaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Preset.HAT.function().withPointAt(1));
        assertThrows(
                IllegalArgumentException.class, () -> Preset.STEP.function().withPointAt(0));
    }
}
