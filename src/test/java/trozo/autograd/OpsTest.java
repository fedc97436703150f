package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.autograd.GradientCheck.Entry;
import trozo.autograd.GradientCheck.Verdict;
import trozo.random.Draws;

class OpsTest {
    /// Rows whose derivative is 0 wherever there is one.
    private static final Set<String> FLAT = Set.of("sign", "floor", "ceil", "trunc", "round");

    /// Rows that no gradient flows through.
    private static final Set<String> CONSTANT = Set.of("gt", "ge", "lt", "le", "eq", "ne", "argmax", "detach");

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
            assertEquals(CONSTANT.contains(op.name()), !output.hasGradient());
            if (!output.hasGradient()) {
                graph.forward();
                continue;
            }
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
            assertEquals(
                    FLAT.contains(op.name()), entries.stream().allMatch(entry -> entry.autograd() == 0), "all zero");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void atItsKinksEveryRowGivesADerivativeBetweenThoseOfBothSides(Op op) {
        for (Example example : op.examples()) {
            for (String rule : List.of("LEFT", "RIGHT", "MEAN", "MINIMUM_NORM", "DIRECTION", "0.3")) {
                Draws draws = new Draws(7);
                Tensor[] inputs = example.inputs(draws);
                Graph graph = new Graph();
                Attributes attributes = example.attributes().and(Op.RULE, KinkRule.ofKey(rule));
                Tensor output = graph.apply(op, attributes, inputs);
                graph.forward();
                if (!output.hasGradient() || graph.nodesOnKinks().isEmpty()) {
                    continue;
                }
                graph.carry(draws);
                Tensor root = output.rank() == 0 ? output : graph.apply(Ops.named("sum"), output);
                List<Entry> entries = new GradientCheck(graph, root)
                        .of(Stream.of(inputs).filter(Tensor::hasGradient).toList());
                assertEquals(
                        List.of(),
                        entries.stream()
                                .filter(entry -> entry.verdict() == Verdict.WRONG)
                                .toList(),
                        rule);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowCarriesATangentToWhereItsValuesGo(Op op) {
        for (Example example : op.examples()) {
            Tensor[] inputs = example.inputs(new Draws(7));
            Graph graph = new Graph();
            Tensor output = graph.apply(op, example.attributes(), inputs);
            if (!output.hasGradient()) {
                continue;
            }
            graph.forward();
            graph.carry(new Draws(3));
            double[] tangent = output.tangent().clone();
            double[] here = output.values().clone();

            // One-sided, so that it is the derivative at a kink too: 4 f(h) - f(2h) - 3 f(0) over 2h.
            double step = 1e-5;
            double[] once = moved(graph, output, inputs, step);
            double[] twice = moved(graph, output, inputs, step);
            for (int j = 0; j < here.length; j++) {
                double difference = (4 * once[j] - twice[j] - 3 * here[j]) / (2 * step);
                assertEquals(difference, tangent[j], 1e-7 * Math.max(1, Math.abs(difference)), op + " number " + j);
            }
        }
    }

    private static double[] moved(Graph graph, Tensor output, Tensor[] inputs, double step) {
        for (Tensor input : Set.of(Stream.of(inputs).distinct().toArray(Tensor[]::new))) {
            for (int i = 0; input.hasGradient() && i < input.size(); i++) {
                input.values()[i] += step * input.tangent()[i];
            }
        }
        graph.forward();
        return output.values().clone();
    }

    @Test
    void anOpWithoutADerivativeSaysSoByName() {
        Graph graph = new Graph();
        Tensor best = graph.apply(Ops.named("argmax"), Tensor.parameter("x", 3).set(1, 3, 2));
        graph.forward();
        assertEquals(1, best.scalar());
        assertEquals(
                "argmax #0[] takes no gradient: what computes it has no derivative",
                assertThrows(IllegalStateException.class, () -> graph.backward(best))
                        .getMessage());
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
