package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.autograd.KinkRule;
import trozo.random.Draws;

class PiecewiseFormulaTest {
    private static PiecewiseFormula formula(String text) {
        return PiecewiseFormula.of(text, KinkRule.LEFT, Leak.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relu(x)                              | RELU
            max(x, 0)                            | RELU
            x > 0 ? x : 0                        | RELU
            where(x >= 0, x, 0)                  | RELU
            (x + abs(x))/2                       | RELU
            x < 0 ? 0.1*x : x                    | LEAKY_RELU
            max(x, x/10)                         | LEAKY_RELU
            min(max(x, 0), 6)                    | RELU6
            clamp(x, -1, 1)                      | HARD_TANH
            x < -1 ? -1 : x > 1 ? 1 : x          | HARD_TANH
            -1 < x < 1 ? x : sign(x)             | HARD_TANH
            clamp(x/6 + 0.5, 0, 1)               | HARD_SIGMOID
            abs(x)                               | ABS
            max(0, 1 - abs(x))                   | HAT
            x > 0 ? 1 : 0                        | STEP
            x                                    | IDENTITY
            z                                    | IDENTITY
            """)
    void aFormulaOfLinesIsTheFunctionMadeByHand(String text, Preset preset) {
        assertEquals(
                preset.function(),
                PiecewiseFormula.parse(text, preset.function().rule()));
    }

    @Test
    void aLineThatMissesTheOriginGetsABreakpointThere() {
        assertEquals(
                PiecewiseLinear.through(2, new double[] {0}, new double[] {1}, 2), PiecewiseFormula.parse("2*x + 1"));
    }

    @Test
    void theOwnerOfAJumpIsTheSideThatTheConditionSays() {
        PiecewiseLinear below = (PiecewiseLinear) PiecewiseFormula.parse("x < 1 ? 0 : 1");
        PiecewiseLinear upTo = (PiecewiseLinear) PiecewiseFormula.parse("x <= 1 ? 0 : 1");
        assertEquals(Side.RIGHT, below.breakpoint(0).closed());
        assertEquals(Side.LEFT, upTo.breakpoint(0).closed());
        assertEquals(1, below.value(1));
        assertEquals(0, upTo.value(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tanh(x)",
                "x^2",
                "x < 0 ? exp(x) - 1 : x",
                "sin(x) > 0 ? 1 : 0",
                // A value that neither side comes to.
                "x == 0 ? 5 : x",
                "1/x",
                "relu(x)*x"
            })
    void whatIsNotMadeOfLinesStaysAFormula(String text) {
        Activation activation = PiecewiseFormula.parse(text);
        assertEquals(text, assertInstanceOf(PiecewiseFormula.class, activation).text());
        assertEquals(activation, PiecewiseFormula.parse(text));
        assertNotEquals(activation, activation.withRule(KinkRule.RIGHT));
    }

    @Test
    void everyRandomFormulaOfLinesIsPiecesWithItsValues() {
        for (int seed = 0; seed < 300; seed++) {
            Draws draws = new Draws(seed);
            RandomFormula drawn = RandomFormula.straight(draws, 4);
            Activation f = PiecewiseFormula.parse(drawn.text());
            // Conditions may leave out a point, which then has a value that no piece comes to.
            boolean alone = f.joints().stream().anyMatch(PiecewiseFormulaTest::isAlone);
            assertEquals(!alone, f instanceof PiecewiseLinear, drawn.text());
            double scale = 1;
            for (Joint joint : f.joints()) {
                scale = Math.max(scale, Math.abs(joint.x()));
                double x = joint.x();
                double near = 1e-9 * scale;
                // The place is rounded: at a jump Java may find it on the other side.
                boolean isThere = DoubleStream.of(x, x - 1e-12 * scale, x + 1e-12 * scale)
                        .anyMatch(beside -> Math.abs(drawn.at(beside) - joint.value()) <= near);
                assertTrue(isThere, drawn.text());
            }
            for (int i = 0; i < 200; i++) {
                double x = draws.uniform(-3 * scale, 3 * scale);
                double expected = drawn.at(x);
                assertEquals(expected, f.value(x), 1e-9 * Math.max(scale, Math.abs(expected)), drawn.text());
            }
        }
    }

    private static boolean isAlone(Joint joint) {
        return Math.abs(joint.value() - joint.yLeft()) > 1e-12 && Math.abs(joint.value() - joint.yRight()) > 1e-12;
    }

    @Test
    void everyRandomFormulaHasTheValuesItSays() {
        for (int seed = 0; seed < 300; seed++) {
            Draws draws = new Draws(seed);
            RandomFormula drawn = RandomFormula.bent(draws, 3);
            Activation f = formula(drawn.text());
            for (int i = 0; i < 50; i++) {
                double x = draws.uniform(-4, 4);
                double expected = drawn.at(x);
                assertEquals(expected, f.value(x), 1e-12 * Math.max(1, Math.abs(expected)), drawn.text());
            }
        }
    }

    @Test
    void theDerivativeIsTheLimitOfDifferencesAwayFromBreakpoints() {
        double h = 1e-6;
        for (int seed = 0; seed < 200; seed++) {
            Draws draws = new Draws(seed);
            RandomFormula drawn = RandomFormula.bent(draws, 3);
            Activation f = formula(drawn.text());
            List<Joint> joints = f.joints(-5, 5);
            for (int i = 0; i < 30; i++) {
                double x = draws.uniform(-4, 4);
                if (joints.stream().allMatch(joint -> Math.abs(joint.x() - x) > 2 * h)) {
                    double central = (f.value(x + h) - f.value(x - h)) / (2 * h);
                    assertEquals(central, f.derivative(x), 1e-5 * Math.max(1, Math.abs(central)), drawn.text());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)*exp(x)             | 0  | -1         | 1
            max(exp(x), 1)            | 0  | 0          | 1
            x < 1 ? x^2 : 3*x - 2     | 1  | 2          | 3
            2*x < 1 ? x^2 : x^2 + 4*x - 2 | 0.5 | 1     | 5
            x <= -3 ? 0 : x*(x + 3)/6 | -3 | 0          | -0.5
            """)
    void aKinkHasBothDerivativesAndTheRuleChooses(String text, double x, double left, double right) {
        Joint joint = formula(text).joints(-5, 5).stream()
                .filter(there -> Math.abs(there.x() - x) < 1e-12)
                .findFirst()
                .orElseThrow();
        assertEquals(Joint.Kind.KINK, joint.kind());
        assertEquals(left, joint.left(), 1e-12);
        assertEquals(right, joint.right(), 1e-12);
        for (KinkRule rule : List.of(
                KinkRule.LEFT,
                KinkRule.RIGHT,
                KinkRule.MEAN,
                KinkRule.ZERO,
                KinkRule.MINIMUM_NORM,
                KinkRule.weight(0.3))) {
            assertEquals(
                    rule.slope(left, right, 0),
                    formula(text).withRule(rule).derivative(joint.x()),
                    1e-12,
                    text + " under " + rule);
        }
    }

    @Test
    void piecesThatMeetSmoothlyHaveTheirSlopeUnderEveryRule() {
        PiecewiseFormula elu = FormulaPreset.ELU.function();
        Joint joint = elu.joints().getFirst();
        assertEquals(Joint.Kind.SMOOTH, joint.kind());
        assertEquals(1, elu.withRule(KinkRule.ZERO).derivative(0));
    }

    @Test
    void atAJumpThePieceThatOwnsThePointIsUsed() {
        assertEquals(3, formula("x < 1 ? x^2 : 3*x").withRule(KinkRule.LEFT).derivative(1));
        assertEquals(2, formula("x <= 1 ? x^2 : 3*x").withRule(KinkRule.RIGHT).derivative(1));
    }

    @Test
    void aPointOfItsOwnHasItsOwnValueAndSlope() {
        PiecewiseFormula sinc = formula("x == 0 ? 1 : sin(x)/x");
        assertEquals(1, sinc.value(0));
        assertEquals(0, sinc.derivative(0));
        assertEquals(StrictMath.sin(0.5) / 0.5, sinc.value(0.5));
    }

    @Test
    void breakpointsThatCannotBeComputedAreSearchedFor() {
        PiecewiseFormula f = formula("sin(x) > 0 ? sin(x) : 0");
        assertTrue(!f.isExact());
        assertEquals(List.of(), f.joints());
        List<Joint> found = f.joints(-4, 4);
        assertEquals(3, found.size());
        double[] expected = {-Math.PI, 0, Math.PI};
        for (int k = 0; k < 3; k++) {
            assertEquals(expected[k], found.get(k).x(), 1e-12);
            assertEquals(Joint.Kind.KINK, found.get(k).kind());
            assertTrue(!found.get(k).isExact());
        }
        assertEquals(0, found.get(1).left());
        assertEquals(1, found.get(1).right());
    }

    @Test
    void aTieOfValuesIsAKinkTooWhereItIsHitExactly() {
        PiecewiseFormula f = formula("abs(x^2 - 1)");
        assertEquals(-2, f.derivative(1));
        assertEquals(2, f.withRule(KinkRule.RIGHT).derivative(1));
        assertEquals(0, f.withRule(KinkRule.MEAN).derivative(1));
        assertEquals(-2, f.withRule(KinkRule.LEFT).derivative(-1));
    }

    @Test
    void whereTheFormulaIsNoNumberItsValueIsNaN() {
        assertTrue(Double.isNaN(formula("log(x)").value(-1)));
        assertTrue(Double.isNaN(formula("max(log(x), 0)").value(-1)));
        assertTrue(Double.isNaN(formula("min(log(x), sqrt(x))").value(-1)));
    }

    @Test
    void aFormulaWithTooManyPiecesIsRefused() {
        StringBuilder many = new StringBuilder("0");
        for (int k = 0; k < 300; k++) {
            many.append(" + relu(x - ").append(k).append(")");
        }
        assertEquals(
                "the formula has more than 256 breakpoints",
                assertThrows(IllegalArgumentException.class, () -> PiecewiseFormula.parse(many.toString()))
                        .getMessage());
        StringBuilder asked = new StringBuilder("0");
        for (int k = 1; k < 40; k++) {
            asked.append(" + abs(sin(").append(k).append("*x))");
        }
        assertEquals(
                "the formula has more than 64 pieces whose ends cannot be computed",
                assertThrows(IllegalArgumentException.class, () -> PiecewiseFormula.parse(asked.toString()))
                        .getMessage());
    }

    @Test
    void presetsHaveTheValuesTheyAreKnownFor() {
        double x = 1.3;
        double normal = 0.5 * (1 + org.apache.commons.numbers.gamma.Erf.value(x / Math.sqrt(2)));
        assertEquals(Math.tanh(x), FormulaPreset.TANH.function().value(x), 1e-15);
        assertEquals(1 / (1 + Math.exp(-x)), FormulaPreset.SIGMOID.function().value(x), 1e-15);
        assertEquals(x * normal, FormulaPreset.GELU.function().value(x), 1e-15);
        assertEquals(x / (1 + Math.exp(-x)), FormulaPreset.SILU.function().value(x), 1e-15);
        assertEquals(Math.log1p(Math.exp(x)), FormulaPreset.SOFTPLUS.function().value(x), 1e-15);
        assertEquals(Math.expm1(-x), FormulaPreset.ELU.function().value(-x), 1e-15);
        assertEquals(
                x * Math.tanh(Math.log1p(Math.exp(x))),
                FormulaPreset.MISH.function().value(x),
                1e-15);
        assertEquals(x * (x + 3) / 6, FormulaPreset.HARD_SWISH.function().value(x), 1e-15);
        assertEquals(Math.exp(x), FormulaPreset.EXP.function().value(x), 1e-15);
        for (FormulaPreset preset : FormulaPreset.values()) {
            assertEquals(preset, FormulaPreset.ofKey(preset.key()).orElseThrow());
            assertEquals(preset, FormulaPreset.of(preset.function()).orElseThrow());
        }
    }
}
