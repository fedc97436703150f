package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.autograd.KinkRule;
import trozo.autograd.Tensor;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;

/// Replays training runs that were measured on PyTorch.
class TrainingRunsTest {
    private static JsonNode run(String id) throws IOException {
        try (InputStream in = TrainingRunsTest.class.getResourceAsStream("training_runs.json")) {
            for (JsonNode run : new ObjectMapper().readTree(in).get("runs")) {
                if (run.get("id").asText().equals(id)) {
                    return run;
                }
            }
        }
        throw new IllegalArgumentException("there is no run " + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relu_sgd_mse_1-8-1",
                "leaky_momentum_bce_2-4-2-1",
                "relu_adam_l2_mse_2-8-8-1",
                "hardtanh_nesterov_ce_2-8-3",
                "pwl5_rmsprop_huber_1-8-1",
                "prelu_adamw_hinge_2-6-1",
                "pwly_adagrad_mse_1-6-1"
            })
    void aRunGoesAsItWentElsewhere(String id) throws IOException {
        JsonNode run = run(id);
        List<Integer> sizes = new ArrayList<>();
        run.get("sizes").forEach(size -> sizes.add(size.asInt()));
        MlpShape shape = new MlpShape(sizes.getFirst(), sizes.subList(1, sizes.size() - 1), sizes.getLast());
        double[] x = numbers(run.at("/data/x/data"));
        double[] y = numbers(run.at("/data/y/data"));
        if (run.at("/loss/name").asText().equals("hinge")) {
            // The file's classes are -1 and 1, ours 0 and 1.
            y = Arrays.stream(y).map(sign -> (sign + 1) / 2).toArray();
        }
        Parameters parameters = Parameters.zero(shape);
        for (Tensor tensor : parameters.tensors()) {
            tensor.set(numbers(run.at("/init/" + tensor.name() + "/data")));
        }
        int rows = x.length / shape.inputs();
        JsonNode batches = run.get("batches");
        int[] all = Stream.iterate(0, i -> i + 1).limit(rows).mapToInt(i -> i).toArray();
        int batch = batches.isTextual() ? rows : batches.get(0).size();
        Curves curves = curves(run.get("activation"), shape.hidden());
        Mlp mlp = new Mlp(parameters, curves, batch);
        Objective objective = new Objective(mlp, loss(run.get("loss")));
        List<Tensor> moved = new ArrayList<>(parameters.tensors());
        moved.addAll(curves.learning());
        Optimiser optimiser = Optimiser.of(spec(run.get("optimizer")), moved);
        double tolerance = run.at("/tolerance/loss").asDouble();

        double[] losses = numbers(run.get("losses"));
        for (int step = 0; step < losses.length; step++) {
            int[] order = batches.isTextual() ? all : indices(batches.get(step));
            gather(x, shape.inputs(), order, mlp.input());
            gather(y, y.length / rows, order, objective.target());
            assertEquals(losses[step], objective.forward(), tolerance, "loss before update " + step);
            objective.backward();
            curves.prepare();
            if (step == 0) {
                assertEach(parameters, curves, Tensor::gradient, run.get("grads_step1"), tolerance);
            }
            optimiser.step();
            assertTrue(curves.finish());
            if (run.get("checkpoints").has(String.valueOf(step + 1))) {
                JsonNode then = run.get("checkpoints").get(String.valueOf(step + 1));
                assertEach(parameters, curves, Tensor::values, then, 1e-8);
            }
        }
        assertEach(
                parameters,
                curves,
                Tensor::values,
                run.get("final"),
                run.at("/tolerance/final").asDouble());
    }

    /// The numbers of all that learns: weights, biases and then what the numbers of the one layer's curves are called
    /// elsewhere.
    private static void assertEach(
            Parameters parameters,
            Curves curves,
            Function<Tensor, double[]> what,
            JsonNode expected,
            double tolerance) {
        for (Tensor tensor : parameters.tensors()) {
            assertAll(tensor.name(), numbers(expected.get(tensor.name())), what.apply(tensor), tolerance);
        }
        double[] learnt = curves.learning().stream()
                .mapToDouble(tensor -> what.apply(tensor)[0])
                .toArray();
        double[] elsewhere = Stream.of("xp1", "yp1", "sl1", "sr1", "a1")
                .filter(expected::has)
                .flatMapToDouble(name -> Arrays.stream(numbers(expected.get(name))))
                .toArray();
        assertAll("curve", elsewhere, learnt, tolerance);
    }

    private static void assertAll(String name, double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, name);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance, name + " " + i);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    private static int[] indices(JsonNode array) {
        int[] indices = new int[array.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = array.get(i).asInt();
        }
        return indices;
    }

    /// From samples row by row to features x batch.
    private static void gather(double[] rows, int width, int[] order, Tensor to) {
        for (int n = 0; n < order.length; n++) {
            for (int feature = 0; feature < width; feature++) {
                to.values()[feature * order.length + n] = rows[order[n] * width + feature];
            }
        }
    }

    private static Curves curves(JsonNode activation, List<Integer> hidden) {
        List<Activation> shared = List.of(activation(activation));
        return switch (activation.get("name").asText()) {
            case "pwl_y" -> {
                int size = activation.get("x").size();
                Learnable values = new Learnable(
                        Collections.nCopies(size, false),
                        Collections.nCopies(size, true),
                        false,
                        false,
                        Learnable.Bounds.USUAL);
                yield Curves.of(shared, List.of(values));
            }
            case "prelu" -> {
                int units = Sharing.UNIT.count(hidden);
                Learnable slope = new Learnable(List.of(false), List.of(false), true, false, Learnable.Bounds.USUAL);
                yield Curves.of(Collections.nCopies(units, shared.getFirst()), Collections.nCopies(units, slope));
            }
            default -> Curves.of(shared);
        };
    }

    private static PiecewiseLinear activation(JsonNode activation) {
        return switch (activation.get("name").asText()) {
            case "relu" -> PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
            case "leaky_relu" ->
                PiecewiseLinear.through(activation.get("slope").asDouble(), new double[] {0}, new double[] {0}, 1);
            case "prelu" ->
                PiecewiseLinear.through(activation.get("init").asDouble(), new double[] {0}, new double[] {0}, 1);
            case "hardtanh" ->
                PiecewiseLinear.through(0, new double[] {-1, 1}, new double[] {-1, 1}, 0)
                        .withRule(KinkRule.ZERO);
            case "pwl_fixed", "pwl_y" ->
                PiecewiseLinear.through(
                        activation.get("left_slope").asDouble(),
                        numbers(activation.get("x")),
                        numbers(activation.get("y")),
                        activation.get("right_slope").asDouble());
            default -> throw new IllegalArgumentException(activation.toString());
        };
    }

    private static Loss loss(JsonNode loss) {
        return switch (loss.get("name").asText()) {
            case "mse" -> Loss.MSE;
            case "bce_with_logits" -> Loss.BCE;
            case "cross_entropy" -> Loss.CROSS_ENTROPY;
            case "huber" -> new Loss.Huber(loss.get("delta").asDouble());
            case "hinge" -> Loss.HINGE;
            default -> throw new IllegalArgumentException(loss.toString());
        };
    }

    private static OptimiserSpec spec(JsonNode optimiser) {
        double lr = optimiser.get("lr").asDouble();
        double decay = optimiser.path("weight_decay").asDouble(0);
        double momentum = optimiser.path("momentum").asDouble(0);
        return switch (optimiser.get("name").asText()) {
            case "sgd" ->
                momentum == 0
                        ? new OptimiserSpec.Sgd(lr, decay)
                        : new OptimiserSpec.Momentum(
                                lr, momentum, optimiser.path("nesterov").asBoolean(false), decay);
            case "adam" ->
                new OptimiserSpec.Adam(
                        lr,
                        optimiser.at("/betas/0").asDouble(),
                        optimiser.at("/betas/1").asDouble(),
                        optimiser.get("eps").asDouble(),
                        decay);
            case "adamw" ->
                new OptimiserSpec.AdamW(
                        lr,
                        optimiser.at("/betas/0").asDouble(),
                        optimiser.at("/betas/1").asDouble(),
                        optimiser.get("eps").asDouble(),
                        decay);
            case "rmsprop" ->
                new OptimiserSpec.RmsProp(
                        lr,
                        optimiser.get("alpha").asDouble(),
                        optimiser.get("eps").asDouble(),
                        decay);
            case "adagrad" -> new OptimiserSpec.Adagrad(lr, optimiser.get("eps").asDouble(), decay);
            default -> throw new IllegalArgumentException(optimiser.toString());
        };
    }
}
