package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Tensor;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.Learnable.Gaps;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.random.Draws;

/// Fits functions with one curve, and no network around it.
class LearningCurvesTest {
    private static final int POINTS = 801;

    /// A curve that is trained on the mean squared distance from a function on a range.
    private static final class Fit {
        private final Curves curves;
        private final Graph graph = new Graph();
        private final Tensor loss;
        private final Optimiser optimiser;

        Fit(PiecewiseLinear start, Learnable learnable, OptimiserSpec spec, DoubleUnaryOperator target) {
            this(start, learnable, spec, target, i -> -4 + 8.0 * i / (POINTS - 1), POINTS);
        }

        Fit(
                PiecewiseLinear start,
                Learnable learnable,
                OptimiserSpec spec,
                DoubleUnaryOperator target,
                IntToDoubleFunction at,
                int count) {
            curves = Curves.of(List.of(start), List.of(learnable));
            Tensor z = Tensor.data("z", 1, count);
            Tensor wanted = Tensor.data("wanted", 1, count);
            for (int i = 0; i < count; i++) {
                z.values()[i] = at.applyAsDouble(i);
                wanted.values()[i] = target.applyAsDouble(z.values()[i]);
            }
            loss = graph.meanSquaredError(curves.record(graph, z, 0), wanted);
            optimiser = Optimiser.of(spec, curves.learning());
        }

        boolean step() {
            graph.forward(loss);
            graph.backward(loss);
            curves.prepare();
            optimiser.step();
            return curves.finish();
        }

        Fit steps(int count) {
            for (int i = 0; i < count; i++) {
                assertTrue(step(), "step " + i);
            }
            graph.forward(loss);
            return this;
        }

        PiecewiseLinear curve() {
            return (PiecewiseLinear) curves.activations().getFirst();
        }
    }

    /// Interpolates `f` at n + 1 knots, equally spaced from -reach to reach.
    private static PiecewiseLinear uniform(int n, double reach, DoubleUnaryOperator f) {
        double[] x = IntStream.rangeClosed(0, n)
                .mapToDouble(k -> -reach + 2 * reach * k / n)
                .toArray();
        return PiecewiseLinear.through(
                0,
                x,
                IntStream.range(0, x.length)
                        .mapToDouble(k -> f.applyAsDouble(x[k]))
                        .toArray(),
                0);
    }

    private static Learnable inner(int size) {
        List<Boolean> inside =
                IntStream.range(0, size).mapToObj(k -> k > 0 && k < size - 1).toList();
        return new Learnable(inside, Collections.nCopies(size, true), false, false, Bounds.USUAL);
    }

    /// The free-knot optimum is .015360 on a fine grid; the trained curve, which sees 801 points, comes to it, and is
    /// not symmetric: the symmetric start is a saddle. Uniform knots give .0583.
    @Test
    void eightPiecesLearnTanhAsWellAsCanBe() {
        Fit fit = new Fit(uniform(8, 4, StrictMath::tanh), inner(9), OptimiserSpec.Adam.usual(0.03), StrictMath::tanh);
        fit.steps(6000);
        PiecewiseLinear f = fit.curve();
        long left = f.breakpoints().stream().filter(point -> point.x() < 0).count();
        assertEquals(
                9,
                left + f.breakpoints().stream().filter(point -> point.x() > 0).count());
        assertTrue(left == 4 || left == 5, "of nine, none in the middle");
        assertEquals(0.01536, Math.sqrt(8 * fit.loss.scalar()), 2e-5);
    }

    private double leastGap(PiecewiseLinear f) {
        return IntStream.range(1, f.size())
                .mapToDouble(k -> f.breakpoint(k).x() - f.breakpoint(k - 1).x())
                .min()
                .orElseThrow();
    }

    @Test
    void breakpointsThatMeetStopAtTheGapAndKeepTheirOrder() {
        Fit fit = new Fit(uniform(8, 4, StrictMath::tanh), inner(9), OptimiserSpec.Adam.usual(0.3), StrictMath::tanh);
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step < 300; step++) {
            fit.steps(1);
            least = Math.min(least, leastGap(fit.curve()));
        }
        assertEquals(1e-3, least, 1e-12, "at this rate some would have crossed");
    }

    @Test
    void softplusGapsNeverComeDownToTheGapAndFitAsWell() {
        Learnable soft =
                Learnable.everything(9).withBounds(new Bounds(0.01, false, Double.POSITIVE_INFINITY, Gaps.SOFTPLUS));
        Fit wild = new Fit(uniform(8, 4, StrictMath::tanh), soft, OptimiserSpec.Adam.usual(0.3), StrictMath::tanh);
        for (int step = 0; step < 300; step++) {
            wild.steps(1);
            assertTrue(leastGap(wild.curve()) > 0.01);
        }
        Fit calm = new Fit(uniform(8, 4, StrictMath::tanh), soft, OptimiserSpec.Adam.usual(0.01), StrictMath::tanh);
        assertTrue(Math.sqrt(8 * calm.steps(6000).loss.scalar()) < 0.0165);
    }

    @Test
    void whatIsLockedNeverMoves() {
        PiecewiseLinear start = uniform(8, 4, StrictMath::tanh);
        Learnable some = Learnable.everything(9)
                .withPoint(3, false)
                .withPoint(8, false)
                .withSlope(Side.LEFT, false)
                .withSlope(Side.RIGHT, false);
        // Weight decay and momentum would move what has no gradient.
        Fit fit = new Fit(start, some, new OptimiserSpec.Adam(0.3, 0.9, 0.999, 1e-8, 0.1), Math::abs).steps(200);
        double[] from = Coordinates.of(start);
        double[] to = Coordinates.of(fit.curve());
        for (int c = 0; c < from.length; c++) {
            assertEquals(some.learns(c), from[c] != to[c], "number " + c);
        }
        assertTrue(leastGap(fit.curve()) > 1e-3 - 1e-12);
    }

    @Test
    void aBreakpointThatNoPointComesNearNeverMoves() {
        Draws draws = new Draws(1);
        double[] z =
                IntStream.range(0, 2000).mapToDouble(i -> 0.3 * draws.normal()).toArray();
        PiecewiseLinear start = uniform(16, 8, x -> 0);
        Learnable values = new Learnable(
                Collections.nCopies(17, false), Collections.nCopies(17, true), false, false, Bounds.USUAL);
        Fit fit = new Fit(start, values, new OptimiserSpec.Sgd(0.1), StrictMath::exp, i -> z[i], z.length);
        fit.steps(50);
        int moved = 0;
        for (int k = 0; k < 17; k++) {
            int here = k;
            boolean visited = Arrays.stream(z)
                    .anyMatch(at -> Math.abs(at - start.breakpoint(here).x()) < 1);
            assertEquals(visited, fit.curve().breakpoint(k).yLeft() != 0, "breakpoint " + (k + 1));
            moved += visited ? 1 : 0;
        }
        assertTrue(moved <= 5, "at z = -1, 0, 1, and now and then at -2 and 2, of 17");
    }

    @Test
    void aMonotoneCurveLearnsTheBestRiseThereIs() {
        Learnable rising =
                Learnable.everything(9).withBounds(new Bounds(1e-3, true, Double.POSITIVE_INFINITY, Gaps.RAW));
        Fit fit = new Fit(uniform(8, 4, x -> x), rising, OptimiserSpec.Adam.usual(0.03), Math::sin);
        boolean flat = false;
        for (int step = 0; step < 500; step++) {
            fit.steps(1);
            for (int piece = 0; piece <= 9; piece++) {
                assertTrue(fit.curve().slope(piece) >= 0);
                flat |= fit.curve().slope(piece) == 0;
            }
        }
        assertTrue(flat, "the sine falls somewhere, where the curve can only stay level");
    }

    @Test
    void noSlopeIsSteeperThanItsBound() {
        Learnable gentle =
                Learnable.everything(9).withPoint(2, false).withBounds(new Bounds(1e-3, false, 0.5, Gaps.RAW));
        Fit fit = new Fit(uniform(8, 4, x -> 0), gentle, OptimiserSpec.Adam.usual(0.1), x -> 3 * x * x);
        double steepest = 0;
        for (int step = 0; step < 300; step++) {
            fit.steps(1);
            steepest = Math.max(steepest, fit.curve().lipschitz());
            assertEquals(0, fit.curve().breakpoint(2).yLeft());
        }
        assertEquals(0.5, steepest, 1e-12);
    }

    @Test
    void aJoinedBreakpointKeepsOneValueAndAJumpHasTwo() {
        PiecewiseLinear start = new PiecewiseLinear(
                List.of(Breakpoint.jump(-1, -1, 1, Side.LEFT), Breakpoint.joined(1, 0)), 0, 0, KinkRule.LEFT);
        Learnable all = Learnable.everything(2);
        assertEquals(7, Curves.of(List.of(start), List.of(all)).learning().size());
        Learnable values = new Learnable(List.of(false, false), List.of(true, true), false, false, Bounds.USUAL);
        Fit fit = new Fit(start, values, OptimiserSpec.Adam.usual(0.05), x -> x <= -1 ? -3 : x < 1 ? x : 1).steps(1000);
        assertEquals(-3, fit.curve().breakpoint(0).yLeft(), 1e-3);
        assertEquals(-1, fit.curve().breakpoint(0).yRight(), 1e-3);
        assertEquals(1, fit.curve().breakpoint(1).yRight(), 1e-3);
        assertFalse(fit.curve().breakpoint(1).isJump());
    }

    @Test
    void aJumpWhoseValuesMeetIsJoinedFromThenOn() {
        PiecewiseLinear start = new PiecewiseLinear(
                List.of(Breakpoint.jump(-1, -1, 1, Side.LEFT), Breakpoint.joined(1, 2)), 0, 0, KinkRule.LEFT);
        Learnable rising =
                Learnable.everything(2).withBounds(new Bounds(1e-3, true, Double.POSITIVE_INFINITY, Gaps.RAW));
        Fit fit = new Fit(start, rising, OptimiserSpec.Adam.usual(0.05), x -> x < -1 ? 3 : -3);
        while (!fit.curves.haveClosed()) {
            fit.steps(1);
        }
        Curves anew = Curves.of(fit.curves.activations(), List.of(rising));
        assertEquals(6, anew.learning().size());
        assertFalse(anew.haveClosed());
    }

    @Test
    void aLineThroughTheOriginLearnsItsSlope() {
        Fit fit = new Fit(
                PiecewiseLinear.through(1, new double[0], new double[0], 1),
                Learnable.everything(0),
                new OptimiserSpec.Sgd(0.01),
                x -> -2 * x);
        assertEquals(-2, fit.steps(200).curve().leftSlope(), 1e-6);
    }

    @Test
    void aCurveThatIsNoFunctionAnyMoreIsReported() {
        Fit fit = new Fit(uniform(2, 1, x -> x), Learnable.everything(3), new OptimiserSpec.Sgd(1000), x -> 1e200 * x);
        assertTrue(IntStream.range(0, 5).anyMatch(step -> !fit.step()));
    }
}
