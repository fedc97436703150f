package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.KinkRule;

class MomentsTest {
    static Stream<Named<JsonNode>> reference() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(MomentsTest.class.getResourceAsStream("/reference/gauss_moments.json"))) {
            JsonNode all = new ObjectMapper().readTree(in);
            return StreamSupport.stream(all.spliterator(), false)
                    .map(row -> Named.of(
                            row.get("name").asText() + " at " + row.get("mean") + ", " + row.get("sigma"), row));
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void theClosedFormsAgreeWithQuadrature(JsonNode row) {
        PiecewiseLinear f = function(row);
        Moments found =
                Moments.of(f, row.get("mean").doubleValue(), row.get("sigma").doubleValue());
        assertClose(row.get("Ef"), found.ef());
        assertClose(row.get("Ef2"), found.ef2());
        assertClose(row.get("Ed"), found.ed());
        assertClose(row.get("Edelta"), found.edelta());
        assertClose(row.get("Ed2"), found.ed2());
        assertClose(row.get("Ezf"), found.ezf());
        assertClose(row.get("Effpp"), found.effpp());
        assertClose(row.get("dead"), found.dead());
        assertEquals(row.get("hermite").size(), Moments.HERMITES);
        for (int n = 0; n < Moments.HERMITES; n++) {
            assertClose(row.get("hermite").get(n), found.hermite().get(n));
        }
    }

    /// Where the intercepts meet up to rounding, the breakpoint is a kink.
    private static PiecewiseLinear function(JsonNode row) {
        JsonNode b = row.get("b");
        JsonNode slopes = row.get("slopes");
        List<Breakpoint> points = new ArrayList<>();
        for (int k = 0; k < b.size(); k++) {
            double x = b.get(k).doubleValue();
            double left = line(row, k, x);
            double right = line(row, k + 1, x);
            points.add(
                    Math.abs(left - right) < 1e-12
                            ? Breakpoint.joined(x, left)
                            : Breakpoint.jump(x, left, right, Side.LEFT));
        }
        return new PiecewiseLinear(
                points,
                slopes.get(0).doubleValue(),
                slopes.get(slopes.size() - 1).doubleValue(),
                KinkRule.LEFT);
    }

    private static double line(JsonNode row, int piece, double x) {
        return row.get("intercepts").get(piece).doubleValue()
                + row.get("slopes").get(piece).doubleValue() * x;
    }

    private static void assertClose(JsonNode expected, double found) {
        assertEquals(expected.doubleValue(), found, 1e-12 * Math.max(1, Math.abs(expected.doubleValue())));
    }

    @Test
    void atAJumpTheBendIsWeighedWithTheValueOfTheClosedEnd() {
        Breakpoint jump = Breakpoint.jump(0, 3, 5, Side.RIGHT);
        PiecewiseLinear f = new PiecewiseLinear(List.of(jump), 1, 2, KinkRule.LEFT);
        double density = 1 / Math.sqrt(2 * Math.PI);
        assertEquals(5 * density, Moments.of(f).effpp(), 1e-15);
        assertEquals(
                3 * density, Moments.of(f.with(0, jump.withClosed(Side.LEFT))).effpp(), 1e-15);
        assertEquals(2 * density, Moments.of(f).edelta(), 1e-15);
    }

    @Test
    void theGainsOfHardTanhDiffer() {
        Moments hardTanh = Moments.of(Preset.HARD_TANH.function());
        assertEquals(1.392036, hardTanh.gain(), 5e-7);
        assertEquals(1.210287, hardTanh.backwardGain(), 5e-7);
    }

    @Test
    void aFarTailKeepsItsDigits() {
        // E[relu(z - 10)] = phi(10) - 10 (1 - Phi(10)), by the asymptotic series of Mills' ratio to 1 part in 10^4.
        Moments far = Moments.of(Preset.RELU.function(), -10, 1);
        double density = Math.exp(-50) / Math.sqrt(2 * Math.PI);
        assertEquals(1, far.ef() / (density * (1e-2 - 3e-4 + 15e-6)), 2e-3);
    }

    @Test
    void aDeviationOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Moments.of(Preset.RELU.function(), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Moments.of(Preset.RELU.function(), Double.NaN, 1));
    }
}
