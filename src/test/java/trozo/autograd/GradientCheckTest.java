package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.autograd.GradientCheck.Entry;
import trozo.autograd.GradientCheck.Verdict;

class GradientCheckTest {
    /// A cube whose backward says `factor` times the truth.
    private static Op cube(double factor) {
        return new Op("cube", node -> {
            Tensor x = node.input(0);
            Tensor y = node.makeOutput();
            return new Kernel() {
                @Override
                void forward() {
                    y.values()[0] = Math.pow(x.values()[0], 3);
                }

                @Override
                void backward() {
                    node.into(0)[0] = y.gradient()[0] * factor * 3 * x.values()[0] * x.values()[0];
                }
            };
        });
    }

    private static Verdict verdictOfCube(double factor, double at) {
        Graph graph = new Graph();
        Tensor x = Tensor.parameter("x").set(at);
        Tensor y = graph.apply(cube(factor), x);
        return new GradientCheck(graph, y).of(List.of(x)).getFirst().verdict();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.7, SMOOTH_AND_EQUAL", "1, -30, SMOOTH_AND_EQUAL", "1.000001, 0.7, WRONG", "-1, 0.7, WRONG"})
    void aGradientThatIsOffByAMillionthIsFound(double factor, double at, Verdict expected) {
        assertEquals(expected, verdictOfCube(factor, at));
    }

    @ParameterizedTest
    @CsvSource({
        "LEFT, INSIDE_THE_INTERVAL",
        "RIGHT, INSIDE_THE_INTERVAL",
        "MEAN, INSIDE_THE_INTERVAL",
        "ZERO, WRONG",
        "MINIMUM_NORM, INSIDE_THE_INTERVAL",
        "0.25, INSIDE_THE_INTERVAL"
    })
    void atAKinkBetweenSlopesOneAndThreeOnlyZeroIsWrong(String rule, Verdict expected) {
        Graph graph = new Graph();
        Curve curve = Curve.fixed(1);
        curve.slopes().set(1, 3);
        curve.setPoint(0, false, KinkRule.ofKey(rule));
        Tensor z = Tensor.parameter("z").set(0);
        Tensor a = graph.piecewiseLinear(z, curve);
        Entry entry = new GradientCheck(graph, a).of(List.of(z)).getFirst();
        assertEquals(expected, entry.verdict());
        assertEquals(1, entry.left(), 1e-9);
        assertEquals(2, entry.central(), 1e-9);
        assertEquals(3, entry.right(), 1e-9);
    }

    @Test
    void theLeavesAreAsBefore() {
        Graph graph = new Graph();
        Tensor x = Tensor.parameter("x").set(0.1);
        Tensor y = graph.apply(cube(1), x);
        new GradientCheck(graph, y).of(List.of(x));
        assertArrayEquals(new double[] {0.1}, x.values());
        assertArrayEquals(new double[] {Math.pow(0.1, 3)}, y.values());
    }
}
