package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.autograd.GradientCheck;
import trozo.autograd.GradientCheck.Verdict;
import trozo.autograd.KinkRule;
import trozo.autograd.Tensor;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.random.Draws;

class MlpTest {
    private static final PiecewiseLinear RELU = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
    private static final PiecewiseLinear ABS = PiecewiseLinear.through(-1, new double[] {0}, new double[] {0}, 1);

    private static void fill(Tensor tensor, Draws draws) {
        for (int i = 0; i < tensor.size(); i++) {
            tensor.values()[i] = draws.normal();
        }
    }

    @Test
    void itComputesWhatTheFormulasSay() {
        Parameters parameters = Parameters.zero(new MlpShape(1, List.of(2), 1));
        parameters.set(new double[] {1, -2, 0.5, 1, 3, 4, -1});
        Mlp mlp = new Mlp(parameters, Curves.of(List.of(RELU)), 2);
        mlp.input().set(1, -1);
        mlp.forward();
        assertArrayEquals(new double[] {1.5, -0.5, -1, 3}, mlp.preactivation(1).values());
        assertArrayEquals(new double[] {1.5, 0, 0, 3}, mlp.activation(1).values());
        assertArrayEquals(new double[] {3 * 1.5 - 1, 4 * 3 - 1}, mlp.output().values());
    }

    @Test
    void withoutAHiddenLayerItIsAnAffineMap() {
        Parameters parameters = Parameters.zero(new MlpShape(2, List.of(), 1));
        parameters.set(new double[] {2, 3, 1});
        Mlp mlp = new Mlp(parameters, Curves.of(List.of(RELU)), 1);
        mlp.input().set(10, 100);
        mlp.forward();
        assertEquals(321, mlp.output().values()[0]);
    }

    @ParameterizedTest
    @EnumSource(Loss.Kind.class)
    void allGradientsOfALossAreThoseOfItsValues(Loss.Kind loss) {
        Draws draws = new Draws(5);
        Parameters parameters = Parameters.draw(new MlpShape(2, List.of(4, 3), 3), Initialisation.HE, draws);
        fill(parameters.biases(1), draws);
        Mlp mlp = new Mlp(parameters, Curves.of(List.of(RELU, ABS)), 11);
        Objective objective = new Objective(mlp, loss.usual());
        fill(mlp.input(), draws);
        for (int i = 0; i < objective.target().size(); i++) {
            objective.target().values()[i] = draws.below(2);
        }
        objective.forward();
        Tensor root = mlp.graph().nodes().getLast().output();
        GradientCheck check = new GradientCheck(mlp.graph(), root);
        assertTrue(
                check.of(parameters.tensors()).stream().allMatch(entry -> entry.verdict() == Verdict.SMOOTH_AND_EQUAL));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 12})
    void theCurveIsTheActivationOnAndBesideItsBreakpoints(int breakpoints) {
        Draws draws = new Draws(breakpoints);
        for (int round = 0; round < 20; round++) {
            PiecewiseLinear f = anyFunction(breakpoints, draws);
            Parameters parameters = Parameters.zero(new MlpShape(1, List.of(1), 1));
            parameters.set(new double[] {1, 0, 1, 0});
            int batch = 3 * breakpoints + 5;
            Mlp mlp = new Mlp(parameters, Curves.of(List.of(f)), batch);
            Objective objective = new Objective(mlp, Loss.MSE);
            double[] z = mlp.input().values();
            for (int i = 0; i < batch; i++) {
                z[i] = 3 * draws.normal();
            }
            for (int k = 0; k < breakpoints; k++) {
                z[3 * k] = f.breakpoint(k).x();
                z[3 * k + 1] = Math.nextUp(f.breakpoint(k).x());
                z[3 * k + 2] = Math.nextDown(f.breakpoint(k).x());
            }
            objective.forward();
            objective.backward();
            for (int i = 0; i < batch; i++) {
                assertEquals(f.value(z[i]), mlp.activation(1).values()[i], 1e-14 * (1 + Math.abs(f.value(z[i]))));
                double upstream = mlp.activation(1).gradient()[i];
                assertEquals(upstream * f.derivative(z[i]), mlp.preactivation(1).gradient()[i]);
            }
        }
    }

    private static PiecewiseLinear anyFunction(int breakpoints, Draws draws) {
        KinkRule[] rules = {KinkRule.LEFT, KinkRule.RIGHT, KinkRule.MEAN, KinkRule.ZERO, KinkRule.weight(0.3)};
        List<Breakpoint> points = new ArrayList<>();
        double x = -2;
        for (int k = 0; k < breakpoints; k++) {
            x += draws.uniform(0.1, 1);
            double y = draws.normal();
            double right = draws.below(3) == 0 ? draws.normal() : y;
            Optional<KinkRule> rule =
                    draws.below(2) == 0 ? Optional.empty() : Optional.of(rules[draws.below(rules.length)]);
            points.add(new Breakpoint(x, y, right, draws.below(2) == 0 ? Side.LEFT : Side.RIGHT, rule));
        }
        double left = draws.normal();
        double right = breakpoints == 0 ? left : draws.normal();
        return new PiecewiseLinear(points, left, right, rules[draws.below(rules.length)]);
    }

    @Test
    void aCurveReplacedInPlaceServesEveryNetworkOnIt() {
        Parameters parameters = Parameters.zero(new MlpShape(1, List.of(1), 1));
        parameters.set(new double[] {1, 0, 1, 0});
        Curves curves = Curves.of(List.of(RELU));
        Mlp one = new Mlp(parameters, curves, 1);
        Mlp two = new Mlp(parameters, curves, 2);
        one.input().set(-3);
        two.input().set(-3, -4);
        one.forward();
        assertEquals(0, one.output().values()[0]);
        curves.set(List.of(ABS));
        one.forward();
        two.forward();
        assertEquals(3, one.output().values()[0]);
        assertArrayEquals(new double[] {3, 4}, two.output().values());
    }

    @Test
    void curvesAcceptOnlyAsManyBreakpoints() {
        Curves curves = Curves.of(List.of(RELU));
        assertTrue(curves.accepts(List.of(ABS)));
        assertFalse(curves.accepts(List.of(RELU, ABS)));
        assertFalse(curves.accepts(List.of(RELU.withPointAt(1))));
        assertThrows(IllegalArgumentException.class, () -> curves.set(List.of(RELU.withPointAt(1))));
    }

    @Test
    void aJumpWithoutARuleOfItsOwnUsesTheSideThatOwnsIt() {
        PiecewiseLinear jump = new PiecewiseLinear(List.of(Breakpoint.jump(0, 0, 1, Side.RIGHT)), 2, 5, KinkRule.LEFT);
        Parameters parameters = Parameters.zero(new MlpShape(1, List.of(1), 1));
        parameters.set(new double[] {1, 0, 1, 0});
        Mlp mlp = new Mlp(parameters, Curves.of(List.of(jump)), 1);
        Objective objective = new Objective(mlp, Loss.MSE);
        assertEquals(1, objective.forward());
        objective.backward();
        assertEquals(2 * 5, mlp.preactivation(1).gradient()[0]);
    }
}
