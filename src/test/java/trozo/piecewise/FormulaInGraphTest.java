package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Ops;
import trozo.autograd.Tensor;
import trozo.random.Draws;

class FormulaInGraphTest {
    private static final List<KinkRule> RULES = List.of(
            KinkRule.LEFT, KinkRule.RIGHT, KinkRule.MEAN, KinkRule.ZERO, KinkRule.MINIMUM_NORM, KinkRule.weight(0.25));

    private static PiecewiseFormula formula(String text) {
        return PiecewiseFormula.of(text, KinkRule.LEFT, Leak.NONE);
    }

    /// Values and gradients of f, entry by entry.
    private record Computed(double[] values, double[] gradients) {}

    private static Computed compute(PiecewiseFormula f, double... at) {
        Graph graph = new Graph();
        Tensor z = Tensor.parameter("z", at.length).set(at);
        Tensor out = f.record(graph, z);
        graph.forward();
        graph.backward(out);
        return new Computed(out.values(), z.gradient());
    }

    @Test
    void aGraphGivesTheValuesAndDerivativesOfTheFormula() {
        for (int seed = 0; seed < 200; seed++) {
            Draws draws = new Draws(seed);
            PiecewiseFormula f = formula(RandomFormula.bent(draws, 3).text());
            double[] z = new double[40];
            Arrays.setAll(z, i -> draws.uniform(-4, 4));
            Computed computed = compute(f, z);
            for (int i = 0; i < z.length; i++) {
                double slope = f.derivative(z[i]);
                assertEquals(f.value(z[i]), computed.values[i], f.text());
                assertEquals(slope, computed.gradients[i], 1e-12 * Math.max(1, Math.abs(slope)), f.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(x)*exp(x)",
                "max(exp(x), 1)",
                "x < 1 ? x^2 : 3*x - 2",
                "x <= -3 ? 0 : x < 3 ? x*(x + 3)/6 : x",
                "x < 1 ? x^2 : 3*x",
                "relu(x)*tanh(x) + abs(x - 1)"
            })
    void atEveryBreakpointTheRuleChooses(String text) {
        for (KinkRule rule : RULES) {
            PiecewiseFormula f = formula(text).withRule(rule);
            double[] at = f.joints().stream().mapToDouble(Joint::x).toArray();
            Computed computed = compute(f, at);
            for (int k = 0; k < at.length; k++) {
                Joint joint = f.joints().get(k);
                assertEquals(joint.value(), computed.values[k]);
                assertEquals(joint.used(), computed.gradients[k], 1e-12, text + " at " + at[k] + " under " + rule);
                if (joint.isKink()) {
                    double expected = rule.slope(joint.left(), joint.right(), 0);
                    assertEquals(expected, computed.gradients[k], 1e-12);
                }
            }
        }
    }

    @Test
    void theDirectionRuleFollowsTheTangent() {
        PiecewiseFormula f = formula("abs(x)*exp(x)").withRule(KinkRule.DIRECTION);
        Graph graph = new Graph();
        Tensor z = Tensor.parameter("z", 8);
        Tensor out = f.record(graph, z);
        graph.forward();
        assertTrue(graph.followsDirection());
        graph.carry(new Draws(5));
        graph.backward(out);
        Draws same = new Draws(5);
        boolean[] seen = new boolean[2];
        for (double slope : z.gradient()) {
            boolean right = same.normal() > 0;
            seen[right ? 1 : 0] = true;
            assertEquals(right ? 1 : -1, slope);
        }
        assertArrayEquals(new boolean[] {true, true}, seen);
        Arrays.fill(z.values(), 1);
        graph.forward();
        assertFalse(graph.followsDirection());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where(x > 0, log(x), 0)         | 0   | 0   | 0
            where(x > 0, sqrt(x), 0)        | 0   | 0   | 0
            where(x > 0, sqrt(x), 0)        | -1  | 0   | 0
            where(x > 0, x, exp(x) - 1)     | 800 | 800 | 1
            where(x == 0, 1, sin(x)/x)      | 0   | 1   | 0
            """)
    void theNaNOfThePieceNotTakenLeaksOnlyWhereAskedTo(String text, double x, double value, double slope) {
        PiecewiseFormula f = formula(text);
        Computed clean = compute(f, x, 0.5);
        assertEquals(value, clean.values[0]);
        assertEquals(slope, clean.gradients[0]);

        Computed leaking = compute(f.withLeak(Leak.AS_PYTORCH), x, 0.5);
        assertEquals(value, leaking.values[0]);
        assertTrue(Double.isNaN(leaking.gradients[0]), text + " gives " + leaking.gradients[0]);
        assertEquals(clean.gradients[1], leaking.gradients[1], 1e-15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relu(x)          | 0  | 0
            clamp(x, 0, 9)   | 0  | 1
            max(x, 0)        | 0  | 0.5
            where(x>0, x, 0) | 0  | 0
            where(x>=0, x, 0)| 0  | 1
            (x + abs(x))/2   | 0  | 0.5
            (x+sqrt(x*x))/2  | 0  | NaN
            clamp(x, -1, 1)  | 1  | 1
            abs(x)           | 0  | 0
            """)
    void asPyTorchTheSpellingsOfReluDifferAtTheKink(String text, double x, double slope) {
        // Measured on PyTorch 1.13.
        assertEquals(slope, compute(formula(text).withLeak(Leak.AS_PYTORCH), x).gradients[0]);
    }

    @Test
    void aFormulaOfOnePieceIsRecordedWithoutGates() {
        Graph graph = new Graph();
        Tensor z = Tensor.parameter("z", 3);
        formula("tanh(x)").record(graph, z);
        assertEquals(
                List.of(Ops.named("tanh")),
                graph.nodes().stream().map(node -> node.op()).toList());
    }

    @Test
    void constantsHaveTheShapeOfTheirInput() {
        for (Leak leak : Leak.values()) {
            for (String text : List.of("3", "1 < 2 ? 3 : x", "x < 0 ? 3 : 3 + 0*x", "where(1 < 2, 3, 4)")) {
                Graph graph = new Graph();
                Tensor z = Tensor.parameter("z", 2, 3);
                Tensor out = formula(text).withLeak(leak).record(graph, z);
                graph.forward();
                assertArrayEquals(new int[] {2, 3}, out.shape(), text);
                assertArrayEquals(new double[] {3, 3, 3, 3, 3, 3}, out.values(), text);
            }
        }
    }

    @Test
    void nodesOnTheKinkAreCounted() {
        Graph graph = new Graph();
        Tensor z = Tensor.parameter("z", 4).set(-1, 0, 1, 0);
        formula("abs(x)*exp(x)").record(graph, z);
        graph.forward();
        assertEquals(1, graph.nodesOnKinks().size());
        assertEquals(2, graph.nodesOnKinks().getFirst().onKinks());
    }
}
