package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.autograd.KinkRule;
import trozo.insight.MeanField.Fate;
import trozo.insight.MeanField.Rest;
import trozo.insight.MeanField.Spread;
import trozo.nn.Initialisation;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Moments;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;

/// Held against figures that were worked out, and simulated with networks 1000 wide, apart from this program.
class MeanFieldTest {
    private static final PiecewiseLinear HARD_TANH = Preset.HARD_TANH.function();

    private static PiecewiseLinear function(String name) {
        return switch (name) {
            case "relu" -> Preset.RELU.function();
            case "leaky .1" -> PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1);
            case "abs" -> PiecewiseLinear.through(-1, new double[] {0}, new double[] {0}, 1);
            case "hard tanh" -> HARD_TANH;
            case "soft shrink" -> PiecewiseLinear.through(1, new double[] {-0.5, 0.5}, new double[] {0, 0}, 1);
            case "hat" -> PiecewiseLinear.through(0, new double[] {-1, 0, 1}, new double[] {0, 1, 0}, 0);
            case "zigzag" ->
                PiecewiseLinear.through(1, new double[] {-2, -1, 0, 1, 2}, new double[] {0, -1, 0, -1, 0}, -1);
            case "tanh of 5" ->
                PiecewiseLinear.through(0, new double[] {-2, -0.5, 0.5, 2}, new double[] {-1, -0.46, 0.46, 1}, 0);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "relu,         1.414214, 1.414214, 0.733471,  1,         1",
        "leaky .1,     1.407195, 1.407195, 0.804341,  1,         1",
        "abs,          1,        1,        0,         1,         1",
        "hard tanh,    1.392036, 1.210287, 0.903124,  0.385127,  1.322892",
        "soft shrink,  1.544361, 1.273008, 0.908183,  1.471755,  1.471755",
        "hat,          1.985944, 1.210287, 0,        -0.454326,  2.692510",
        "zigzag,       1.731680, 1,        0,         0.0963,    2.998714",
        "tanh of 5,    1.745199, 1.584741, 0.948524,  0.541913,  1.212756"
    })
    void gainsAndWhatFollowsFromTheForwardOne(
            String name, double forward, double backward, double linear, double slope, double chi) {
        MeanField field = MeanField.of(function(name));
        Moments unit = field.at(1);
        assertEquals(forward, unit.gain(), 6e-7);
        assertEquals(backward, unit.backwardGain(), 6e-7);
        assertEquals(linear, unit.linearShare(), 6e-7);
        Spread atGain = new Spread(unit.gain() * unit.gain(), 0);
        assertEquals(1, field.next(1, atGain), 1e-12);
        assertEquals(slope, atGain.weights() * unit.growth(), 5e-5);
        assertEquals(chi, atGain.weights() * unit.ed2(), 6e-7);
    }

    @ParameterizedTest
    @CsvSource({
        "hard tanh, 0.25, 1.047669, 0.008895",
        "hard tanh, 0.5,  1.186661, 0.059635",
        "hard tanh, 1,    1.464795, 0.244080",
        "hard tanh, 2,    1.921230, 0.767113",
        "tanh of 5, 1,    2.511403, 0.175432"
    })
    void theEdgeOfChaosIsWhereTheVarianceStaysAndGradientsToo(String name, double q, double weights, double biases) {
        MeanField field = MeanField.of(function(name));
        Spread edge = field.edge(q).orElseThrow();
        assertEquals(weights, edge.weights(), 6e-7);
        assertEquals(biases, edge.biases(), 6e-7);
        Rest rest = field.rest(edge);
        assertEquals(Fate.SETTLES, rest.fate());
        assertEquals(q, rest.q(), 1e-9);
        assertEquals(1, rest.chi(), 1e-9);
        assertTrue(Math.abs(rest.slope()) < 1, "stable");
    }

    @Test
    void theEdgeOfChaosOfAHomogeneousCurveIsOnePoint() {
        MeanField relu = MeanField.of(Preset.RELU.function());
        List<List<Spread>> parts = relu.edge(0.01, 100, 20);
        assertEquals(1, parts.size());
        for (Spread point : parts.getFirst()) {
            assertEquals(2, point.weights(), 1e-12);
            assertEquals(0, point.biases());
        }
        assertEquals(0.5, relu.distance(new Spread(2, 0.5), 0.01, 100, 20).orElseThrow(), 1e-9);
    }

    @Test
    void theDistanceFromTheEdgeIsZeroOnItAndMeasuredToItsNearestPoint() {
        MeanField field = MeanField.of(HARD_TANH);
        Spread edge = field.edge(1.234).orElseThrow();
        assertEquals(0, field.distance(edge, 0.01, 15, 48).orElseThrow(), 1e-8);
        Spread before = field.edge(1.2339).orElseThrow();
        double length = Math.hypot(edge.weights() - before.weights(), edge.biases() - before.biases());
        Spread beside = new Spread(
                edge.weights() + 0.01 * (edge.biases() - before.biases()) / length,
                edge.biases() - 0.01 * (edge.weights() - before.weights()) / length);
        assertEquals(0.01, field.distance(beside, 0.01, 15, 48).orElseThrow(), 1e-5);
        assertEquals(Optional.empty(), MeanField.of(Preset.STEP.function()).distance(edge, 0.01, 15, 48));
    }

    @Test
    void variancesStayGrowOrVanishUnderAHomogeneousCurve() {
        MeanField relu = MeanField.of(Preset.RELU.function());
        assertEquals(Fate.STAYS, relu.rest(Spread.of(Initialisation.HE)).fate());
        assertEquals(Fate.VANISHES, relu.rest(Spread.of(Initialisation.XAVIER)).fate());
        assertEquals(Fate.GROWS, relu.rest(new Spread(2, 0.1)).fate());
        Rest biased = relu.rest(new Spread(1, 0.5));
        assertEquals(Fate.SETTLES, biased.fate());
        assertEquals(1, biased.q(), 1e-12);
    }

    /// The hard tanh between weights 9 times as large: the map's own iteration is the judge.
    @Test
    void theVarianceSettlesWhereTheIteratedMapEnds() {
        MeanField field = MeanField.of(HARD_TANH);
        Spread chaotic = new Spread(9, 0.2);
        double q = 1;
        for (int layer = 0; layer < 200; layer++) {
            q = field.next(q, chaotic);
        }
        Rest rest = field.rest(chaotic);
        assertEquals(q, rest.q(), 1e-9);
        double h = 1e-5;
        double measured = (field.next(q + h, chaotic) - field.next(q - h, chaotic)) / (2 * h);
        assertEquals(measured, rest.slope(), 1e-7);
        assertTrue(rest.chi() > 1);
    }

    @Test
    void aFixedPointThatRepelsIsFoundWhereItIs() {
        MeanField shrink = MeanField.of(function("soft shrink"));
        double gain = shrink.at(1).gain();
        Rest rest = shrink.rest(new Spread(gain * gain, 0));
        assertEquals(1, rest.q(), 1e-9);
        assertEquals(1.471755, rest.slope(), 1e-6);
    }

    @Test
    void jumpsTakePartInTheSlopeOfTheMap() {
        PiecewiseLinear shrink = new PiecewiseLinear(
                List.of(Breakpoint.jump(-0.5, -0.5, 0, Side.LEFT), Breakpoint.jump(0.7, 0, 0.9, Side.LEFT)),
                1,
                1,
                KinkRule.LEFT);
        MeanField field = MeanField.of(shrink);
        double h = 1e-5;
        double measured = (field.at(1.3 + h).ef2() - field.at(1.3 - h).ef2()) / (2 * h);
        assertEquals(measured, field.at(1.3).growth(), 1e-9);
    }

    @Test
    void quadratureGivesWhatIsKnownOfTanh() {
        MeanField tanh = MeanField.of(PiecewiseFormula.parse("tanh(x)"));
        assertTrue(tanh.isNumerical());
        assertEquals(1.592537, tanh.at(1).gain(), 6e-7);
        assertEquals(1.467414, tanh.at(1).backwardGain(), 6e-7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"clamp(x, -1, 1)", "x < -0.3 ? 0.2*x : x < 0.8 ? x*1 + 1 : -0.5*x", "abs(x)"})
    void quadratureOfPiecesThatAreLinesGivesTheClosedForms(String text) {
        Activation pieces = PiecewiseFormula.parse(text);
        Activation formula = PiecewiseFormula.of(text, KinkRule.LEFT, trozo.piecewise.Leak.NONE);
        for (double q : new double[] {0.05, 1, 7}) {
            Moments exact = MeanField.of(pieces).at(q);
            Moments found = MeanField.of(formula).at(q);
            double tolerance = 1e-11;
            assertEquals(exact.ef(), found.ef(), tolerance);
            assertEquals(exact.ef2(), found.ef2(), tolerance);
            assertEquals(exact.ed(), found.ed(), tolerance);
            assertEquals(exact.ed2(), found.ed2(), tolerance);
            assertEquals(exact.edelta(), found.edelta(), tolerance);
            assertEquals(exact.ezf(), found.ezf(), tolerance);
            assertEquals(exact.effpp(), found.effpp(), 1e-10);
            assertEquals(exact.growth(), found.growth(), 1e-10);
            assertEquals(exact.dead(), found.dead(), tolerance);
            for (int n = 0; n < Moments.HERMITES; n++) {
                assertEquals(exact.hermite().get(n), found.hermite().get(n), 1e-10);
            }
        }
    }
}
