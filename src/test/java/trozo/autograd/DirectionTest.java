package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import trozo.random.Draws;
import trozo.random.Stream;

/// Programs of which no local rule is right, under the rule that follows a direction.
class DirectionTest {
    private static final int SEEDS = 20;

    private final Graph graph = new Graph();

    private Tensor op(String name, Tensor... inputs) {
        return graph.apply(Ops.named(name), Attributes.of(Op.RULE, KinkRule.DIRECTION), inputs);
    }

    private Tensor relu(Tensor x) {
        return op("relu", x);
    }

    private Tensor neg(Tensor x) {
        return op("neg", x);
    }

    /// The derivatives at 0 that directions to both sides give.
    private Set<Double> derivatives(Function<Tensor, Tensor> program) {
        Tensor x = Tensor.parameter("x");
        Tensor y = program.apply(x);
        graph.forward();
        assertTrue(graph.followsDirection());
        Set<Double> found = new HashSet<>();
        Set<Double> sides = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            graph.carry(Draws.of(Stream.DIRECTION, seed));
            graph.backward(y);
            found.add(x.gradient()[0]);
            sides.add(Math.signum(x.tangent()[0]));
            assertEquals(x.gradient()[0] * x.tangent()[0], y.tangent()[0], 1e-15);
        }
        assertEquals(Set.of(-1.0, 1.0), sides);
        return found;
    }

    @Test
    void theIdentityOfTwoRelusHasDerivativeOne() {
        assertEquals(Set.of(1.0), derivatives(x -> op("sub", relu(x), relu(neg(x)))));
    }

    @Test
    void theIdentityOfFourRelusHasDerivativeOne() {
        assertEquals(Set.of(1.0), derivatives(x -> op("sub", relu(relu(x)), relu(relu(neg(x))))));
    }

    @Test
    void theZeroProgramHasDerivativeZero() {
        assertEquals(Set.of(0.0), derivatives(x -> op("sub", op("add", relu(neg(x)), x), relu(x))));
    }

    @Test
    void theAbsoluteValueHasTheDerivativeOfTheSideThatIsPointedTo() {
        assertEquals(Set.of(-1.0, 1.0), derivatives(x -> op("abs", x)));
        assertEquals(Set.of(-1.0, 1.0), derivatives(x -> op("maximum", x, neg(x))));
    }

    @Test
    void aCurveFollowsTheDirectionToo() {
        Curve curve = Curve.fixed(1);
        curve.slopes().set(0.25, 3);
        curve.setPoint(0, false, KinkRule.DIRECTION);
        assertEquals(Set.of(0.25, 3.0), derivatives(x -> graph.piecewiseLinear(x, curve)));
    }

    @Test
    void aTieGivesItsGradientToTheOneWhoseTangentWins() {
        Tensor x = Tensor.parameter("x", 3).set(1, 1, 0);
        Tensor most = graph.apply(Ops.named("amax"), Attributes.of(Op.RULE, KinkRule.DIRECTION), x);
        graph.forward();
        for (int seed = 0; seed < SEEDS; seed++) {
            graph.carry(new Draws(seed));
            graph.backward(most);
            boolean first = x.tangent()[0] > x.tangent()[1];
            assertArrayEquals(new double[] {first ? 1 : 0, first ? 0 : 1, 0}, x.gradient());
        }
    }

    @Test
    void withoutADirectionTheLeftDerivativeIsTaken() {
        Tensor x = Tensor.parameter("x");
        Tensor y = op("abs", x);
        graph.forward();
        graph.backward(y);
        assertEquals(-1, x.gradient()[0]);
    }

    @Test
    void rulesThatLookAtNoTangentNeedNone() {
        graph.apply(Ops.named("relu"), Tensor.parameter("x"));
        assertFalse(graph.followsDirection());
    }
}
