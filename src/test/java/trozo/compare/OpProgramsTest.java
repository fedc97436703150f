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

    /// Logits 0 of three classes: every counted sample loses log 3.
    @Test
    void aSampleOfTheIgnoredClassCountsForNothing() {
        Map<String, Tensor> inputs = Map.of(
                "x", Tensor.parameter("x", 3, 3), "t", Tensor.data("t", 3).set(0, 7, 2));
        Attributes ignoring = Attributes.of("ignore_index", 7);
        assertEquals(Math.log(3), run("cross_entropy", ignoring, inputs).scalar(), 1e-15);
        assertEquals(
                2 * Math.log(3),
                run("cross_entropy_sum", ignoring.and("reduction", "sum"), inputs)
                        .scalar(),
                1e-15);
    }

    /// -sum p log softmax(x) with p = (0.25, 0.75) and logits (0, log 3): softmax is p itself.
    @Test
    void targetsMayBeSharesOfTheClasses() {
        Map<String, Tensor> inputs = Map.of(
                "x", Tensor.parameter("x", 1, 2).set(0, Math.log(3)),
                "t", Tensor.data("t", 1, 2).set(0.25, 0.75));
        assertEquals(
                -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75),
                run("cross_entropy", Attributes.NONE, inputs).scalar(),
                1e-15);
    }

    @ParameterizedTest
    @CsvSource({"sort, 1 2 3 3", "cummax, 3 3 3 3", "kthvalue, 2", "median, 2", "topk, 3 3"})
    void numbersInTheirOrder(String op, String expected) {
        Attributes attributes = op.equals("median") ? Attributes.NONE : Attributes.of("dim", -1);
        attributes = op.equals("topk") || op.equals("kthvalue") ? attributes.and("k", 2) : attributes;
        Tensor out = run(op, attributes, Map.of("x", Tensor.parameter("x", 4).set(3, 1, 3, 2)));
        assertArrayEquals(
                Arrays.stream(expected.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray(),
                out.values());
    }

    @Test
    void anEmptyListOfAxesNamesAll() {
        Attributes none = Attributes.of("dim", new int[0]);
        assertEquals(15, run("sum", none, Map.of("x", counting(2, 3))).scalar());
    }

    @Test
    void anOptionThatAProgramDoesNotKnowIsNotPassedOver() {
        OpCase c = new OpCase("gelu", Attributes.of("approximate", "tanh"), Map.of("x", counting(2)));
        OpPrograms.named("gelu").orElseThrow().output(new Torch(new Graph()), c);
        assertEquals(
                "gelu with approximate",
                assertThrows(IllegalArgumentException.class, c::requireAllRead).getMessage());
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
