package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.KinkRule;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.insight.LossLine.Direction;
import trozo.insight.LossLine.Kink;
import trozo.insight.LossLine.Wish;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.Activation;
import trozo.piecewise.Leak;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Training;

class LossLineTest {
    private static final PiecewiseLinear RELU = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
    private static final PiecewiseLinear LEAKY = PiecewiseLinear.through(0.2, new double[] {0}, new double[] {0}, 1);
    private static final PiecewiseLinear HARD_TANH =
            PiecewiseLinear.through(0, new double[] {-1, 1}, new double[] {-1, 1}, 0);

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(RELU, List.of(6), 0),
                Arguments.of(LEAKY, List.of(6), 0),
                Arguments.of(HARD_TANH, List.of(6), 0),
                Arguments.of(LEAKY, List.of(4, 3), 0),
                Arguments.of(HARD_TANH, List.of(3, 4, 3), 0),
                Arguments.of(HARD_TANH, List.of(4, 3), 1),
                Arguments.of(LEAKY, List.of(4, 3), 2));
    }

    private static RunState state(Activation f, List<Integer> hidden) {
        Run run = new Run(new Recipe(
                11,
                DataSpec.toy(Kind.ABS, 12, 0, 0),
                new ModelSpec(hidden, Initialisation.HE),
                List.of(f),
                new Training(Loss.MSE, new OptimiserSpec.Sgd(0.05), 12, 100)));
        run.advance(3);
        return run.state();
    }

    private static Wish random(int layer) {
        return new Wish(new Direction.Random(11), layer, -2, 2, false);
    }

    /// With one hidden layer, or one layer moving, every t is in closed form.
    @ParameterizedTest
    @MethodSource("shapes")
    void kinksAreExactWhereThePreactivationsAreLinearInT(PiecewiseLinear f, List<Integer> hidden, int layer) {
        LossLine line = LossLine.of(state(f, hidden), random(layer));
        assertTrue(line.kinks().size() > 10 && line.complete() && line.traced());
        boolean allExact = line.kinks().stream().allMatch(Kink::exact);
        assertEquals(hidden.size() == 1 || layer != 0, allExact);
    }

    /// At each kink's t the unit's pre-activation is the breakpoint, and between two neighbouring kinks no unit changes
    /// its piece at any sample: none is missing.
    @ParameterizedTest
    @MethodSource("shapes")
    void kinksAreWhereUnitsChangeTheirPiecesAndNowhereElse(PiecewiseLinear f, List<Integer> hidden, int layer) {
        RunState state = state(f, hidden);
        Walk walk = new Walk(state, random(layer));
        LossLine line = LossLine.of(state, random(layer));
        List<Double> ends = new ArrayList<>(List.of(-2.0));
        for (Kink kink : line.kinks()) {
            walk.to(kink.t());
            double z = walk.specimen
                    .network()
                    .preactivation(kink.layer())
                    .values()[(kink.unit() - 1) * 12 + kink.sample() - 1];
            assertEquals(f.breakpoint(kink.breakpoint() - 1).x(), z, 1e-12 * Math.max(1, kink.speed()));
            ends.add(kink.t());
        }
        ends.add(2.0);
        for (int i = 1; i < ends.size(); i++) {
            double width = ends.get(i) - ends.get(i - 1);
            if (width > 1e-9) {
                String pieces = walk.pieces(ends.get(i - 1) + width * 1e-3, f);
                for (double share : new double[] {0.1, 0.3, 0.5, 0.8, 0.999}) {
                    assertEquals(pieces, walk.pieces(ends.get(i - 1) + width * share, f));
                }
            }
        }
    }

    /// SCIENCE: with one hidden layer the loss between two kinks is a polynomial of degree 4, so slopes on both sides
    /// come from five values each; they differ by (dL/dh) (s' - s) |dz/dt|.
    @ParameterizedTest
    @MethodSource("shapes")
    void theSlopeOfTheLossJumpsByWhatThreeNumbersSay(PiecewiseLinear f, List<Integer> hidden, int layer) {
        RunState state = state(f, hidden);
        Walk walk = new Walk(state, random(layer));
        LossLine line = LossLine.of(state, random(layer));
        int tested = 0;
        for (int i = 0; i < line.kinks().size(); i++) {
            Kink kink = line.kinks().get(i);
            double before = i == 0 ? -2 : line.kinks().get(i - 1).t();
            double after =
                    i == line.kinks().size() - 1 ? 2 : line.kinks().get(i + 1).t();
            double room = Math.min(kink.t() - before, after - kink.t());
            if (room > 1e-3) {
                double h = Math.min(room, 0.02) / 8;
                double jump = walk.slope(kink.t(), h) - walk.slope(kink.t(), -h);
                assertEquals(kink.jump(), jump, 1e-8, kink::toString);
                assertTrue(Math.abs(jump) > 1e-12 || kink.upstream() * kink.change() == 0 || kink.upstream() < 1e-6);
                tested++;
            }
        }
        assertTrue(tested > 5, "tested " + tested);
    }

    @Test
    void ifOnlyTheOutputLayerMovesThereIsNoKink() {
        LossLine line = LossLine.of(state(RELU, List.of(6)), random(2));
        assertEquals(List.of(), line.kinks());
        assertTrue(line.traced());
    }

    @Test
    void plainDescentLandsAtTheLearningRateTimesTheGradientsLength() {
        RunState state = state(LEAKY, List.of(5));
        LossLine line = LossLine.of(state, new Wish(new Direction.Downhill(), 0, -0.1, 0.5, false));
        double length = line.landing().orElseThrow() / 0.05;
        assertEquals(-length, line.slope(), 1e-12);
        // The batch is all of the data and the optimiser plain descent: the next step is the same step.
        LossLine next = LossLine.of(state, new Wish(new Direction.NextStep(), 0, -0.1, 0.5, true));
        assertEquals(line.landing().orElseThrow(), next.landing().orElseThrow(), 1e-12);
        Run run = Run.resume(state);
        run.advance(1);
        Walk walk = new Walk(state, new Wish(new Direction.NextStep(), 0, -0.1, 0.5, true));
        Specimen there = Specimen.of(run.state(), true);
        assertEquals(there.forward(), walk.to(next.landing().orElseThrow()), 1e-12);
    }

    /// Convex: where an output passes its margin the slope grows by |do/dt| / n.
    @Test
    void theHingeLossHasKinksOfItsOwn() {
        Run run = new Run(new Recipe(
                4,
                DataSpec.toy(Kind.MOONS, 12, 0.1, 0),
                new ModelSpec(List.of(5), Initialisation.HE),
                List.of(LEAKY),
                new Training(Loss.HINGE, new OptimiserSpec.Sgd(0.05), 12, 100)));
        run.advance(20);
        LossLine line = LossLine.of(run.state(), random(0));
        Walk walk = new Walk(run.state(), random(0));
        List<Kink> margins =
                line.kinks().stream().filter(kink -> kink.unit() == 0).toList();
        assertTrue(margins.size() > 3);
        for (int i = 0; i < line.kinks().size(); i++) {
            Kink kink = line.kinks().get(i);
            double before = i == 0 ? -2 : line.kinks().get(i - 1).t();
            double after =
                    i == line.kinks().size() - 1 ? 2 : line.kinks().get(i + 1).t();
            double room = Math.min(kink.t() - before, after - kink.t());
            if (room > 1e-3) {
                double h = Math.min(room, 0.02) / 8;
                assertEquals(kink.jump(), walk.slope(kink.t(), h) - walk.slope(kink.t(), -h), 1e-8, kink::toString);
            }
        }
    }

    @Test
    void theKinksOfACurvedActivationAreNotTraced() {
        Activation curved = PiecewiseFormula.of("x < 0 ? exp(x) - 1 : x", KinkRule.LEFT, Leak.NONE);
        LossLine line = LossLine.of(state(curved, List.of(3)), random(0));
        assertFalse(line.traced());
        assertTrue(line.losses().length > 100);
    }

    /// Goes along a line by itself, weight by weight.
    private static final class Walk {
        private final Specimen specimen;
        private final double[] from;
        private final double[] d;

        Walk(RunState state, Wish wish) {
            specimen = Specimen.of(state, wish.nextBatch());
            from = state.parameters();
            d = LossLine.unit(state, wish, specimen);
        }

        double to(double t) {
            double[] there = from.clone();
            for (int i = 0; i < there.length; i++) {
                there[i] += t * d[i];
            }
            return specimen.lossAt(there);
        }

        String pieces(double t, PiecewiseLinear f) {
            to(t);
            StringBuilder pieces = new StringBuilder();
            for (int layer = 1; layer < specimen.shape().layers(); layer++) {
                for (double z : specimen.network().preactivation(layer).values()) {
                    pieces.append(f.pieceOf(z));
                }
            }
            return pieces.toString();
        }

        /// Of the polynomial of degree 6 through seven values on one side.
        double slope(double t, double h) {
            return (-147 * to(t)
                            + 360 * to(t + h)
                            - 450 * to(t + 2 * h)
                            + 400 * to(t + 3 * h)
                            - 225 * to(t + 4 * h)
                            + 72 * to(t + 5 * h)
                            - 10 * to(t + 6 * h))
                    / (60 * h);
        }
    }
}
