package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;

/// The modules lie in the test resources as text, and beside each what PyTorch 2.14.1 computed with it in double
/// precision: z, f(z) and the derivative by its autograd, breakpoints among the z.
class TorchCodeTest {
    private static final PiecewiseLinear RULES = new PiecewiseLinear(
            List.of(
                    point(-1.2, 0.3, KinkRule.MEAN),
                    point(0, -0.12, KinkRule.weight(0.3)),
                    point(1, 0.88, KinkRule.MINIMUM_NORM),
                    point(2, 0.5, KinkRule.ZERO),
                    point(2.5, 1.5, KinkRule.RIGHT)),
            0.05,
            1,
            KinkRule.LEFT);
    private static final PiecewiseLinear JUMPS = new PiecewiseLinear(
            List.of(
                    Breakpoint.jump(-1, -1, 0, Side.LEFT),
                    Breakpoint.jump(0.5, 0.25, 1, Side.RIGHT)
                            .withSurrogate(Optional.of(new Surrogate(Surrogate.Shape.TRIANGLE, 0.5, 2))),
                    Breakpoint.joined(2, 1.5).withRule(Optional.of(KinkRule.MEAN))),
            0.1,
            -1,
            KinkRule.LEFT);

    private record Case(Activation activation, Learnable learnable) {}

    private static final Map<String, Case> CASES = Map.of(
            "relu", new Case(Preset.RELU.function(), Learnable.nothing(1)),
            "rules", new Case(RULES, Learnable.nothing(5)),
            "jumps", new Case(JUMPS, Learnable.nothing(3)),
            "rules_learning", new Case(RULES, Learnable.everything(5)),
            "jumps_learning",
                    new Case(JUMPS, Learnable.nothing(3).withPoint(1, true).withSlope(Side.LEFT, true)),
            "prelu", new Case(Preset.PRELU.function(), Preset.PRELU.learnable().orElseThrow()),
            "line", new Case(Preset.IDENTITY.function(), Learnable.everything(0)),
            "gelu", new Case(FormulaPreset.GELU.function(), Learnable.nothing(0)),
            "formula",
                    new Case(
                            PiecewiseFormula.parse(
                                    "-1 < x <= 2 and x != 1 ? min(x^2, 3, exp(x)) - 2/(x + 4) : clamp(sin(x), -0.5, 0.5)"
                                            + " + where(not x > 0, softplus(x), abs(x) - sqrt(2))"),
                            Learnable.nothing(0)));

    private static Breakpoint point(double x, double y, KinkRule rule) {
        return Breakpoint.joined(x, y).withRule(Optional.of(rule));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TorchCodeTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"relu", "rules", "jumps", "rules_learning", "jumps_learning", "prelu", "line", "gelu", "formula"
            })
    void theModuleIsTheOneThatPyTorchFoundEqual(String name) throws IOException {
        Case known = CASES.get(name);
        assertEquals(resource(name + ".py"), TorchCode.of(known.activation(), known.learnable()));
        List<String> rows = resource(name + ".csv").lines().skip(1).toList();
        assertTrue(rows.size() > 20);
        for (String row : rows) {
            String[] numbers = row.split(",");
            double z = Double.parseDouble(numbers[0]);
            double slope = known.activation() instanceof PiecewiseLinear f
                    ? f.backwardSlope(z)
                    : known.activation().derivative(z);
            assertEquals(Double.parseDouble(numbers[1]), known.activation().value(z), 1e-12, "f at " + z);
            assertEquals(Double.parseDouble(numbers[2]), slope, 1e-12, "slope at " + z);
        }
    }

    @Test
    void aNetworkHasAClassForEachOfItsActivations() {
        String text = TorchCode.of(
                List.of(Preset.RELU.function(), Preset.ABS.function()),
                List.of(Learnable.nothing(1), Learnable.nothing(1)));
        assertTrue(text.contains("class Activation1(") && text.contains("class Activation2("), text);
    }
}
