package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.random.Draws;

/// The vector loops against the plain ones, bit for bit.
class LanesTest {
    private final Lanes plain = new PlainLanes();
    private final Lanes vector = new VectorLanes();
    private final Draws draws = new Draws(3);

    @BeforeAll
    static void onlyWhereThereAreEnoughLanes() {
        Assumptions.assumeTrue(VectorLanes.pays(), "this machine runs the plain loops");
    }

    /// Products of the last two underflow to a zero that may be negative.
    private static final double[] SPECIAL = {0, -0.0, 1, -1, 1e-200, -1e-200};

    private double[] numbers(int size) {
        double[] numbers = new double[size];
        int share = 1 + draws.below(8);
        for (int i = 0; i < size; i++) {
            numbers[i] = draws.below(share) == 0 ? SPECIAL[draws.below(SPECIAL.length)] : draws.normal();
        }
        return numbers;
    }

    private static void assertSameBits(double[] expected, double[] actual) {
        long[] expectedBits =
                DoubleStream.of(expected).mapToLong(Double::doubleToRawLongBits).toArray();
        long[] actualBits =
                DoubleStream.of(actual).mapToLong(Double::doubleToRawLongBits).toArray();
        assertArrayEquals(expectedBits, actualBits);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 10, 15, 16, 17, 24, 31, 64, 100, 200, 257})
    void affineMapsAndTheirGradientsAreTheSame(int samples) {
        for (int round = 0; round < 20; round++) {
            int rows = 1 + draws.below(round < 10 ? 13 : 40);
            int inner = 1 + draws.below(round < 10 ? 13 : 40);
            double[] scratch = Lanes.scratch(rows, inner, samples);
            double[] w = numbers(rows * inner);
            double[] bias = numbers(rows);
            double[] in = numbers(inner * samples);
            double[][] out = new double[2][rows * samples];
            plain.contract(w, inner, 1, rows, inner, bias, in, samples, out[0], scratch);
            vector.contract(w, inner, 1, rows, inner, bias, in, samples, out[1], scratch);
            assertSameBits(out[0], out[1]);

            double[] upstream = numbers(rows * samples);
            double[][] back = new double[2][inner * samples];
            plain.contract(w, 1, inner, inner, rows, null, upstream, samples, back[0], scratch);
            vector.contract(w, 1, inner, inner, rows, null, upstream, samples, back[1], scratch);
            assertSameBits(back[0], back[1]);

            double[][] weights = new double[2][rows * inner];
            plain.outer(upstream, rows, in, inner, samples, weights[0], scratch);
            vector.outer(upstream, rows, in, inner, samples, weights[1], scratch);
            assertSameBits(weights[0], weights[1]);

            double[][] biases = new double[2][rows];
            plain.sumRows(upstream, rows, samples, biases[0], scratch);
            vector.sumRows(upstream, rows, samples, biases[1], scratch);
            assertSameBits(biases[0], biases[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 63, 64, 65, 200})
    void piecewiseFunctionsAreTheSameWhereverTheBreakpointsAndTheNumbersLie(int size) {
        for (Breakpoints breakpoints : Breakpoints.values()) {
            double[] at = breakpoints.of(size);
            Curve curve = Curve.fixed(size);
            // Twice, so that the second has to replace what was kept of the first.
            for (int round = 0; round < 2; round++) {
                curve.x().set(at);
                for (int k = 0; k < size; k++) {
                    curve.yLeft().values()[k] = draws.below(4) == 0 ? -0.0 : draws.normal();
                    curve.yRight().values()[k] = draws.below(4) == 0 ? -0.0 : draws.normal();
                    curve.setPoint(k, draws.below(2) == 0, KinkRule.weight(draws.uniform()));
                }
                curve.slopes().set(draws.normal(), draws.normal());
                curve.refresh();
                double[] places = Breakpoints.telling(at);
                for (int length : new int[] {1, 7, 8, 9, 16, 23, 40, 1000}) {
                    double[] z = new double[length];
                    for (int i = 0; i < length; i++) {
                        z[i] = draws.below(4) == 0 ? draws.normal() : places[draws.below(places.length)];
                    }
                    assertSameFunction(curve, z);
                }
            }
        }
    }

    private void assertSameFunction(Curve curve, double[] z) {
        double[][] value = new double[2][z.length];
        double[][] slope = new double[2][z.length];
        plain.piecewise(curve, z, value[0], slope[0]);
        vector.piecewise(curve, z, value[1], slope[1]);
        assertSameBits(value[0], value[1]);
        assertSameBits(slope[0], slope[1]);
        double[][] product = new double[2][z.length];
        plain.multiply(z, slope[0], product[0]);
        vector.multiply(z, slope[0], product[1]);
        assertSameBits(product[0], product[1]);
    }
}
