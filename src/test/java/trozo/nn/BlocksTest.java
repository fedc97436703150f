package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.piecewise.PiecewiseLinear;
import trozo.random.Draws;

class BlocksTest {
    private static final Curves RELU =
            Curves.of(List.of(PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1)));

    private final Parameters parameters =
            Parameters.draw(new MlpShape(2, List.of(5, 3), 2), Initialisation.HE, new Draws(4));

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 95, 96, 97, 192, 1000})
    void anyNumberOfPointsGivesTheNumbersOfOneLargeBatchBitForBit(int points) {
        double[] inputs = new double[2 * points];
        Draws draws = new Draws(points);
        Arrays.setAll(inputs, i -> draws.normal());
        Mlp whole = new Mlp(parameters, RELU, points);
        System.arraycopy(inputs, 0, whole.input().values(), 0, inputs.length);
        whole.forward();
        assertArrayEquals(whole.output().values(), new Blocks(parameters, RELU, inputs).forward());
    }

    @Test
    void theParametersAreThoseOfTheMoment() {
        double[] inputs = new double[2 * 300];
        Arrays.fill(inputs, 0.5);
        Blocks blocks = new Blocks(parameters, RELU, inputs);
        double before = blocks.forward()[0];
        parameters.biases(3).values()[0] += 1;
        double after = blocks.forward()[0];
        assertArrayEquals(new double[] {before + 1}, new double[] {after}, 1e-12);
    }
}
