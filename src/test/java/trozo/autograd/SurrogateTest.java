package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trozo.autograd.Surrogate.Shape;

class SurrogateTest {
    @ParameterizedTest
    @EnumSource(Shape.class)
    void oneThatIsWorthAsMuchAsTheJumpComesToIt(Shape shape) {
        Surrogate worth = Surrogate.worth(shape, 0.3, -0.8);
        double sum = 0;
        double h = 0.001;
        for (int i = 0; i < 2_000_000; i++) {
            double away = (i + 0.5) * h;
            sum += h * (worth.at(away) + worth.at(-away));
        }
        // The fast sigmoid has a share of width / 2000 beyond.
        assertEquals(-0.8, sum, shape == Shape.FAST_SIGMOID ? 2e-4 : 1e-3);
    }

    @Test
    void neighboursThatTouchShareNoPoint() {
        Surrogate one = new Surrogate(Shape.STRAIGHT_THROUGH, 0.5, 1);
        assertEquals(1, one.at(0.5) + one.at(-0.5));
    }

    @Test
    void itIsAddedToTheGradientOfZAndToNoOther() {
        for (Precision precision : Precision.values()) {
            Curve curve = Curve.learnable(1);
            curve.yRight().set(1);
            curve.slopes().set(0.5, 2);
            curve.setPoint(0, false, KinkRule.LEFT);
            double[] before = gradients(curve, precision);
            assertArrayEquals(new double[] {0.5, 0.5, 2, 2, -3.5}, before);
            curve.setSurrogate(0, new Surrogate(Shape.TRIANGLE, 1, 4));
            assertArrayEquals(new double[] {0.5, 2.5, 4, 2, -3.5}, gradients(curve, precision));
            curve.setSurrogate(0, null);
            assertArrayEquals(before, gradients(curve, precision));
        }
    }

    /// dL/dz at -2, -0.5, 0.5 and 2, L the sum of f; and dL/dx of the breakpoint, with half of the last z's share.
    private static double[] gradients(Curve curve, Precision precision) {
        Graph graph = new Graph(precision);
        Tensor z = Tensor.parameter("z", 4).set(-2, -0.5, 0.5, 2);
        Tensor sum = graph.apply(Ops.named("sum"), graph.piecewiseLinear(z, curve));
        graph.forward(sum);
        graph.backward(sum);
        double[] all = java.util.Arrays.copyOf(z.gradient(), 5);
        all[4] = curve.x().gradient()[0] + 1.5;
        return all;
    }

    @Test
    void aWidthIsPositive() {
        assertThrows(IllegalArgumentException.class, () -> new Surrogate(Shape.TRIANGLE, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Surrogate(Shape.TRIANGLE, 1, Double.NaN));
    }
}
