package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.Tensor;

class OptimiserTest {
    static Stream<OptimiserSpec> all() {
        return Stream.of(
                new OptimiserSpec.Sgd(0.1, 0.01),
                new OptimiserSpec.Momentum(0.1, 0.9, false),
                new OptimiserSpec.Momentum(0.1, 0.9, true, 0.01),
                OptimiserSpec.Adam.usual(0.1),
                OptimiserSpec.AdamW.usual(0.1),
                OptimiserSpec.RmsProp.usual(0.1),
                OptimiserSpec.Adagrad.usual(0.1));
    }

    private final Tensor p = Tensor.parameter("p", 2).set(1, -2);

    private void stepAt(Optimiser optimiser, int t) {
        p.gradient()[0] = p.values()[0] * 0.5 + t;
        p.gradient()[1] = 1.0 / (t + 1);
        optimiser.step();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRestoredOptimiserGoesOnAsIfNothingHadHappened(OptimiserSpec spec) {
        Optimiser optimiser = Optimiser.of(spec, List.of(p));
        for (int t = 0; t < 5; t++) {
            stepAt(optimiser, t);
        }
        double[] state = optimiser.state();
        double[] values = p.values().clone();
        for (int t = 5; t < 10; t++) {
            stepAt(optimiser, t);
        }
        double[] expected = p.values().clone();

        Optimiser restored = Optimiser.of(spec, List.of(p));
        restored.restore(state);
        assertArrayEquals(state, restored.state());
        assertEquals(5, state[0]);
        p.set(values);
        for (int t = 5; t < 10; t++) {
            stepAt(restored, t);
        }
        assertArrayEquals(expected, p.values());
    }

    @Test
    void anotherRateKeepsTheMomentum() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.Momentum(0.5, 0.9, false), List.of(p));
        p.gradient()[0] = 1;
        optimiser.step();
        assertArrayEquals(new double[] {0.5, -2}, p.values());
        p.gradient()[0] = 0;
        optimiser.setSpec(new OptimiserSpec.Momentum(1, 0.9, false));
        optimiser.step();
        assertEquals(0.5 - 0.9, p.values()[0]);
    }

    @Test
    void theFirstAdamStepIsTheRateAgainstTheSign() {
        Optimiser optimiser = Optimiser.of(OptimiserSpec.Adam.usual(0.25), List.of(p));
        p.gradient()[0] = 123;
        p.gradient()[1] = -1e-3;
        optimiser.step();
        assertArrayEquals(new double[] {0.75, -1.75}, p.values(), 1e-5);
    }

    @Test
    void weightDecayPullsTowardsZero() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.Sgd(0.5, 0.1), List.of(p));
        optimiser.step();
        assertArrayEquals(new double[] {0.95, -1.9}, p.values());
    }

    @Test
    void anotherKindIsRefused() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.Sgd(0.5), List.of(p));
        assertThrows(IllegalArgumentException.class, () -> optimiser.setSpec(OptimiserSpec.Adam.usual(0.1)));
    }

    @Test
    void aStateOfAnotherSizeIsRefused() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.Sgd(0.5), List.of(p));
        assertEquals(
                "this optimiser's state has 1 numbers, not 3",
                assertThrows(IllegalArgumentException.class, () -> optimiser.restore(new double[3]))
                        .getMessage());
    }

    @Test
    void adamWShrinksTheParametersAndLeavesTheGradientAlone() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.AdamW(0.5, 0.9, 0.999, 1e-8, 0.2), List.of(p));
        optimiser.step();
        assertArrayEquals(new double[] {0.9, -1.8}, p.values(), 1e-15);
    }

    @Test
    void theFirstRmsPropStepDividesByTheRootOfItsShare() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.RmsProp(0.1, 0.75, 1e-12, 0), List.of(p));
        p.gradient()[0] = 3;
        p.gradient()[1] = -0.01;
        optimiser.step();
        // s = g^2 / 4, so the step is twice the rate.
        assertArrayEquals(new double[] {0.8, -1.8}, p.values(), 1e-9);
    }

    @Test
    void adagradStepsShrinkAsTheRootOfTheirNumber() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.Adagrad(0.1, 1e-12, 0), List.of(p));
        p.gradient()[0] = 7;
        optimiser.step();
        assertEquals(0.9, p.values()[0], 1e-12);
        optimiser.step();
        assertEquals(0.9 - 0.1 / Math.sqrt(2), p.values()[0], 1e-12);
    }

    @Test
    void aFactorScalesTheRateOfOneStep() {
        Optimiser optimiser = Optimiser.of(new OptimiserSpec.Sgd(0.5), List.of(p));
        p.gradient()[0] = 1;
        optimiser.step(0.25);
        assertEquals(0.875, p.values()[0]);
        optimiser.step();
        assertEquals(0.375, p.values()[0]);
    }

    @Test
    void whatIsForgottenBeginsAgainAndTheRestGoesOn() {
        Tensor q = Tensor.parameter("q", 1);
        Optimiser optimiser = Optimiser.of(OptimiserSpec.Adam.usual(0.25), List.of(p, q));
        Optimiser alone = Optimiser.of(OptimiserSpec.Adam.usual(0.25), List.of(p));
        for (int t = 0; t < 3; t++) {
            q.gradient()[0] = 1;
            stepAt(optimiser, t);
        }
        double[] after = p.values().clone();
        optimiser.forget(q);
        q.values()[0] = 0;
        q.gradient()[0] = -1e3;
        stepAt(optimiser, 3);
        assertEquals(0.25, q.values()[0], 1e-9, "a first Adam step is the rate");

        p.set(1, -2);
        for (int t = 0; t < 3; t++) {
            stepAt(alone, t);
        }
        assertArrayEquals(after, p.values());
    }

    @Test
    void anotherOptimiserGoesOnWithTheTensorsItKnows() {
        Tensor q = Tensor.parameter("q", 1);
        Optimiser both = Optimiser.of(new OptimiserSpec.Momentum(1, 0.5, false), List.of(p, q));
        p.gradient()[0] = 1;
        q.gradient()[0] = 1;
        both.step();
        Tensor r = Tensor.parameter("r", 1);
        Optimiser other = Optimiser.of(new OptimiserSpec.Momentum(1, 0.5, false), List.of(r, p));
        other.goOnFrom(both);
        p.gradient()[0] = 0;
        double before = p.values()[0];
        other.step();
        assertEquals(before - 0.5, p.values()[0], "half of the velocity is left");
        assertEquals(0, r.values()[0]);
        assertEquals(2, other.state()[0]);
    }
}
