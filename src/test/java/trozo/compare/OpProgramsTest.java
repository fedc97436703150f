package trozo.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.autograd.Attributes;
import trozo.autograd.Graph;
import trozo.autograd.Tensor;

/// Attributes that the reference cases do not happen to have; the expected numbers are counted by hand.
class OpProgramsTest {
    private static Tensor counting(int... shape) {
        Tensor x = Tensor.parameter("x", shape);
        Arrays.setAll(x.values(), i -> i);
        return x;
    }

    private static Tensor run(String op, Attributes attributes, Map<String, Tensor> inputs) {
        Graph graph = new Graph();
        Tensor out = OpPrograms.named(op).orElseThrow().output(new Torch(graph), new OpCase(op, attributes, inputs));
        graph.forward();
        return out;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1:, ::2] | 4 6 8 10",
                "[-1] | 8 9 10 11",
                "[:, 1] | 1 5 9",
                "[0, -2:] | 2 3",
                "[:-1, 1:3] | 1 2 5 6"
            })
    void slicesAreThoseOfPython(String slices, String expected) {
        Tensor out = run("slice", Attributes.of("slices", slices), Map.of("x", counting(3, 4)));
        double[] numbers = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(numbers, out.values());
    }

    @Test
    void aConditionMayBeAnyComparison() {
        Tensor out = run(
                "where",
                Attributes.of("condition", "c <= -0.5"),
                Map.of(
                        "c", Tensor.data("c", 3).set(-1, -0.5, 0),
                        "x", Tensor.parameter("x", 3).set(1, 2, 3),
                        "y", Tensor.parameter("y").set(9)));
        assertArrayEquals(new double[] {1, 2, 9}, out.values());
    }

    @Test
    void aPowerIsNamedByItsExponent() {
        Tensor x = Tensor.parameter("x", 2).set(4, 9);
        assertArrayEquals(
                new double[] {2, 3},
                run("pow_0.5", Attributes.NONE, Map.of("x", x)).values());
        assertTrue(OpPrograms.named("pow_wow").isEmpty());
    }

    @Test
    void theMeanOfWeightedLossesIsWeighted() {
        // Logits 0 give log 3 for every class, so any weighted mean is log 3; their sum is weighted by 1 + 3.
        Map<String, Tensor> inputs = Map.of(
                "x", Tensor.parameter("x", 2, 3),
                "t", Tensor.data("t", 2).set(0, 2),
                "w", Tensor.parameter("w", 3).set(1, 2, 3));
        assertEquals(
                Math.log(3),
                run("cross_entropy_weighted", Attributes.NONE, inputs).scalar(),
                1e-15);
        assertEquals(
                4 * Math.log(3),
                run("cross_entropy_weighted", Attributes.of("reduction", "sum"), inputs)
                        .scalar(),
                1e-15);
    }

    @Test
    void poolingSlidesByItsKernelUnlessAStrideIsGiven() {
        assertArrayEquals(
                new double[] {1, 3},
                run("max_pool1d", Attributes.of("kernel", 2), Map.of("x", counting(1, 1, 5)))
                        .values());
    }

    @Test
    void whatARowCannotDoIsSaidWithTheOpAndAllShapes() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> run("matmul", Attributes.NONE, Map.of("x", counting(2, 3), "y", counting(2, 3))));
        assertEquals(
                "matmul expects as many columns on the left as rows on the right, and axes before them that broadcast,"
                        + " not [x[2, 3], x[2, 3]]",
                refused.getMessage());
    }
}
