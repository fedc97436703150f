package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.autograd.Tensor;
import trozo.random.Draws;

class ParametersTest {
    private static final MlpShape SHAPE = new MlpShape(2, List.of(3), 1);

    @Test
    void weightsAreDrawnLayerByLayerWithTheBiasesDrawnAndLeftZero() {
        Parameters drawn = Parameters.draw(SHAPE, Initialisation.HE, new Draws(11));
        Draws again = new Draws(11);
        double[] expected = new double[13];
        for (int i = 0; i < 6; i++) {
            expected[i] = Math.sqrt(2.0 / 2) * again.normal();
        }
        for (int i = 0; i < 3; i++) {
            again.normal();
        }
        for (int i = 9; i < 12; i++) {
            expected[i] = Math.sqrt(2.0 / 3) * again.normal();
        }
        assertArrayEquals(expected, drawn.flat());
    }

    @Test
    void xavierCountsBothSides() {
        Parameters drawn = Parameters.draw(SHAPE, Initialisation.XAVIER, new Draws(11));
        assertEquals(
                Math.sqrt(2.0 / 5) * new Draws(11).normal(), drawn.weights(1).values()[0]);
    }

    @Test
    void tensorsComeInTheOrderOfTheFile() {
        assertEquals(
                List.of("W1", "b1", "W2", "b2"),
                Parameters.zero(SHAPE).tensors().stream().map(Tensor::name).toList());
    }

    @Test
    void flatNumbersGoInAndOut() {
        Parameters parameters = Parameters.zero(SHAPE);
        double[] numbers = new double[parameters.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        parameters.set(numbers);
        assertArrayEquals(numbers, parameters.flat());
        assertArrayEquals(new double[] {9, 10, 11}, parameters.weights(2).values());
        String message = assertThrows(IllegalArgumentException.class, () -> parameters.set(new double[12]))
                .getMessage();
        assertEquals("this network has 13 parameters, not 12", message);
    }

    @Test
    void anotherShapeKeepsWhatStillFits() {
        Parameters old = Parameters.draw(new MlpShape(2, List.of(3, 2), 1), Initialisation.HE, new Draws(1));
        Parameters fitted = old.fittedTo(new MlpShape(2, List.of(2, 4, 3), 1), Initialisation.HE, new Draws(2));
        Parameters fresh = Parameters.draw(new MlpShape(2, List.of(2, 4, 3), 1), Initialisation.HE, new Draws(2));

        double[] first = old.weights(1).values();
        assertArrayEquals(
                new double[] {first[0], first[1], first[2], first[3]},
                fitted.weights(1).values());
        double[] second = old.weights(2).values();
        double[] drawn = fresh.weights(2).values();
        assertArrayEquals(
                new double[] {second[0], second[1], second[3], second[4], drawn[4], drawn[5], drawn[6], drawn[7]},
                fitted.weights(2).values());
        assertArrayEquals(fresh.weights(3).values(), fitted.weights(3).values());
        double[] output = old.weights(3).values();
        assertArrayEquals(
                new double[] {output[0], output[1], fresh.weights(4).values()[2]},
                fitted.weights(4).values());
    }

    @Test
    void biasesAreKeptToo() {
        Parameters old = Parameters.zero(SHAPE);
        old.biases(1).set(1, 2, 3);
        old.biases(2).set(4);
        Parameters fitted = old.fittedTo(new MlpShape(2, List.of(2), 2), Initialisation.HE, new Draws(2));
        assertArrayEquals(new double[] {1, 2}, fitted.biases(1).values());
        assertArrayEquals(new double[] {4, 0}, fitted.biases(2).values());
    }

    @Test
    void aGainSpreadsTheWeightsAndBiasesOverTheSameDraws() {
        Parameters he = Parameters.draw(SHAPE, Initialisation.HE, new Draws(11));
        Parameters wide = Parameters.draw(SHAPE, new Initialisation.Gain(3, 0.5), new Draws(11));
        for (int layer = 1; layer <= SHAPE.layers(); layer++) {
            double[] standard = he.weights(layer).values();
            double[] drawn = wide.weights(layer).values();
            for (int i = 0; i < drawn.length; i++) {
                assertEquals(3 / Math.sqrt(2) * standard[i], drawn[i], 1e-14);
            }
        }
        Draws draws = new Draws(11);
        for (int i = 0; i < wide.weights(1).size(); i++) {
            draws.normal();
        }
        assertEquals(0.5 * draws.normal(), wide.biases(1).values()[0]);
    }
}
