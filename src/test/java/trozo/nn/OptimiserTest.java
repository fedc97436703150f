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
                OptimiserSpec.Adam.usual(0.1));
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
}
