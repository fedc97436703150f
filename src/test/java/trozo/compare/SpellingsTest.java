package trozo.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.autograd.Attributes;
import trozo.autograd.Graph;
import trozo.autograd.KinkRule;
import trozo.autograd.Op;
import trozo.autograd.Ops;
import trozo.autograd.Tensor;

/// One function, many spellings: what autograd gives at the kink, and which nodes had to choose.
class SpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "relu, 0, relu",
        "relu.clamp_min, 1, clamp",
        "relu.maximum_x_0, 0.5, maximum",
        "relu.where_gt, 0, gt",
        "relu.where_ge, 1, ge",
        "relu.half_x_plus_abs, 0.5, abs",
        "relu.maxdim_stack_x_0, 1, amax",
        "relu.maxdim_stack_0_x, 0, amax",
        "relu.amax_stack, 0.5, amax",
        "relu.leaky_slope0, 0, leaky_relu",
        "relu.hardtanh_0_inf, 0, hardtanh",
        "relu.threshold, 0, threshold",
        "relu.twice, 0, relu relu",
        "relu.clamp_of_relu, 0, relu clamp"
    })
    void reluAtZero(String id, double derivative, String responsible) {
        Graph graph = new Graph();
        Tensor x = Tensor.parameter("x");
        Tensor y = KinkPrograms.of(id)
                .orElseThrow()
                .output(new Torch(graph), new OpCase(id, Attributes.NONE, Map.of("x", x)));
        graph.forward();
        graph.backward(y);
        assertEquals(0, y.scalar());
        assertEquals(derivative, x.gradient()[0]);
        List<String> chose =
                graph.nodesOnKinks().stream().map(node -> node.op().name()).toList();
        assertEquals(List.of(responsible.split(" ")), chose);
    }

    /// 2 alpha, 2 alpha^2 and 1 - 2 alpha: no weight is right (1, 1, 0) for all.
    @ParameterizedTest
    @CsvSource({"0", "0.25", "0.5", "0.7071067811865476", "1"})
    void noWeightIsRightForBothIdentities(double alpha) {
        assertEquals(2 * alpha, derivative(alpha, "relu(x) - relu(-x)"), 1e-15);
        assertEquals(2 * alpha * alpha, derivative(alpha, "relu(relu(x)) - relu(relu(-x))"), 1e-15);
        assertEquals(1 - 2 * alpha, derivative(alpha, "relu(-x) + x - relu(x)"), 1e-15);
    }

    private static double derivative(double alpha, String program) {
        Graph graph = new Graph();
        Tensor x = Tensor.parameter("x");
        Tensor minus = graph.apply(Ops.named("neg"), x);
        Tensor up = relu(graph, alpha, x);
        Tensor down = relu(graph, alpha, minus);
        Tensor y = switch (program) {
            case "relu(x) - relu(-x)" -> graph.apply(Ops.named("sub"), up, down);
            case "relu(relu(x)) - relu(relu(-x))" ->
                graph.apply(Ops.named("sub"), relu(graph, alpha, up), relu(graph, alpha, down));
            default -> graph.apply(Ops.named("sub"), graph.apply(Ops.named("add"), down, x), up);
        };
        graph.forward();
        graph.backward(y);
        assertEquals(Stream.of(up, down).map(Tensor::scalar).toList(), List.of(0.0, 0.0), "both are on their kinks");
        return x.gradient()[0];
    }

    private static Tensor relu(Graph graph, double alpha, Tensor x) {
        return graph.apply(Ops.named("relu"), Attributes.of(Op.RULE, KinkRule.weight(alpha)), x);
    }
}
