package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.GradientCheck.Entry;
import trozo.autograd.GradientCheck.Verdict;
import trozo.random.Draws;

class OpsTest {
    static Stream<Op> rows() {
        return Ops.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowHasTheGradientThatItsValuesHave(Op op) {
        assertFalse(op.examples().isEmpty(), "a row without an example cannot be checked");
        for (Example example : op.examples()) {
            Draws draws = new Draws(7);
            Tensor[] inputs = example.inputs(draws);
            Graph graph = new Graph();
            Tensor output = graph.apply(op, example.attributes(), inputs);
            Tensor target = Tensor.data("target", output.shape());
            for (int i = 0; i < target.size(); i++) {
                target.values()[i] = draws.normal();
            }
            Tensor root = output.rank() == 0 ? output : graph.meanSquaredError(output, target);
            List<Tensor> leaves =
                    Stream.of(inputs).filter(Tensor::hasGradient).distinct().toList();

            List<Entry> entries = new GradientCheck(graph, root).of(leaves);

            boolean onKink = graph.nodes().getFirst().onKinks() > 0;
            List<Entry> wrong = new ArrayList<>(entries);
            wrong.removeIf(entry -> entry.verdict() == Verdict.SMOOTH_AND_EQUAL
                    || onKink && entry.verdict() == Verdict.INSIDE_THE_INTERVAL);
            assertEquals(List.of(), wrong);
            assertTrue(entries.stream().anyMatch(entry -> entry.autograd() != 0), "nothing to compare");
        }
    }

    @Test
    void namesTellRowsApart() {
        assertEquals(Ops.rows().size(), rows().map(Op::name).distinct().count());
    }

    @Test
    void anUnknownOpIsNamed() {
        assertEquals(
                "there is no op 'mystery'",
                assertThrows(IllegalArgumentException.class, () -> Ops.named("mystery"))
                        .getMessage());
    }

    @Test
    void shapesThatDoNotFitAreNamedWithTheOp() {
        Graph graph = new Graph();
        Tensor w = Tensor.parameter("W", 3, 2);
        Tensor x = Tensor.data("x", 4, 5);
        Tensor b = Tensor.parameter("b", 3);
        String message = assertThrows(IllegalArgumentException.class, () -> graph.affine(w, x, b))
                .getMessage();
        assertTrue(message.startsWith("affine expects "), message);
        assertTrue(message.endsWith("not [W[3, 2], x[4, 5], b[3]]"), message);
    }

    @Test
    void aClassThatDoesNotExistIsNamed() {
        Graph graph = new Graph();
        Tensor loss = graph.crossEntropy(
                Tensor.parameter("logits", 3, 2), Tensor.data("target", 1, 2).set(0, 3));
        assertEquals(
                "cross_entropy expects a class from 0 to 2 for sample 1, not 3.0",
                assertThrows(IllegalArgumentException.class, () -> graph.forward(loss))
                        .getMessage());
    }
}
