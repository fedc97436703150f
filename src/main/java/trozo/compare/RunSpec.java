package trozo.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import trozo.autograd.Tensor;
import trozo.data.BadInput;
import trozo.nn.OptimiserSpec;
import trozo.session.Cursor;
import trozo.session.Fields;

/// What a training run does, as its file says it.
///
/// @param sizes widths from input to output
/// @param loss by its name
/// @param delta of the Huber loss
/// @param x the data, a row per sample
/// @param y the targets, likewise
/// @param batches the rows of every step
record RunSpec(
        List<Integer> sizes,
        Options activation,
        String loss,
        double delta,
        OptimiserSpec optimiser,
        Numbers x,
        Numbers y,
        List<List<Integer>> batches) {
    private static final Set<String> KEYS = Set.of(
            "id",
            "sizes",
            "activation",
            "loss",
            "optimizer",
            "steps",
            "family",
            "note",
            "seed",
            "data",
            "init",
            "batches",
            "losses",
            "full_loss_after",
            "final",
            "checkpoints",
            "grads_step1",
            "sensitivity",
            "crosscheck",
            "tolerance");
    private static final Set<String> ACTIVATION_KEYS =
            Set.of("slope", "min", "max", "x", "y", "left_slope", "right_slope", "per", "init");
    private static final Map<String, Set<String>> OPTIMISER_KEYS = Map.of(
            "sgd", Set.of("lr", "weight_decay", "momentum", "nesterov"),
            "adam", Set.of("lr", "weight_decay", "betas", "eps"),
            "adamw", Set.of("lr", "weight_decay", "betas", "eps"),
            "rmsprop", Set.of("lr", "weight_decay", "alpha", "eps"),
            "adagrad", Set.of("lr", "weight_decay", "eps"));

    /// A name with settings.
    record Options(String name, Fields fields) {
        static Options of(Cursor cursor) {
            Fields fields = cursor.fields();
            return new Options(fields.required("name").text(), fields);
        }

        /// @throws IllegalArgumentException if it has settings of another name, which would change what it does
        private void requireOnly(String what, Set<String> known) {
            fields.keys().stream()
                    .filter(key -> !key.equals("name") && !known.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new IllegalArgumentException(what + " '" + name + "' with " + key);
                    });
        }

        double number(String key) {
            return fields.required(key).number();
        }

        double number(String key, double otherwise) {
            return fields.given(key).map(Cursor::number).orElse(otherwise);
        }

        String text(String key, String otherwise) {
            return fields.given(key).map(Cursor::text).orElse(otherwise);
        }

        double[] numbers(String key) {
            Cursor numbers = fields.required(key);
            return numbers.anyNumbers(0, numbers.length());
        }
    }

    /// @throws BadInput if the run is malformed
    /// @throws IllegalArgumentException if it is no run of ours
    static RunSpec of(Fields run) {
        run.keys().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("a run with " + BadInput.quote(key));
        });
        Cursor widths = run.required("sizes");
        List<Integer> sizes = widths.items(2, 100).stream()
                .map(width -> (int) width.whole(1, 100_000))
                .toList();
        Options loss = Options.of(run.required("loss"));
        loss.requireOnly("loss", Set.of("delta"));
        Options activation = Options.of(run.required("activation"));
        activation.requireOnly("activation", ACTIVATION_KEYS);
        Fields data = run.required("data").fields();
        Cursor samples = data.required("x");
        Numbers x = Numbers.tensor(samples);
        Cursor targets = data.required("y");
        Numbers y = Numbers.tensor(targets);
        int rows = x.values().length / sizes.getFirst();
        if (rows == 0 || rows * sizes.getFirst() != x.values().length) {
            throw samples.bad("rows of " + sizes.getFirst() + " numbers were expected");
        }
        int perRow = loss.name.equals("cross_entropy") ? 1 : sizes.getLast();
        if (y.values().length != rows * perRow) {
            throw targets.bad(rows * perRow + " numbers were expected for " + rows + " rows");
        }
        int steps = (int) run.required("steps").whole(1, 1_000_000);
        return new RunSpec(
                sizes,
                activation,
                loss.name,
                loss.number("delta", 1),
                optimiser(run.required("optimizer")),
                x,
                y,
                batches(run.required("batches"), rows, steps));
    }

    /// A list of rows for every step, or a word for all rows at every step.
    private static List<List<Integer>> batches(Cursor cursor, int rows, int steps) {
        List<List<Integer>> batches = new ArrayList<>();
        if (!cursor.isArray()) {
            if (!cursor.text().equals("full")) {
                throw cursor.bad("'full' or a list of row numbers per step was expected");
            }
            List<Integer> all = IntStream.range(0, rows).boxed().toList();
            for (int step = 0; step < steps; step++) {
                batches.add(all);
            }
            return batches;
        }
        for (Cursor batch : cursor.items(steps, steps)) {
            batches.add(batch.items(1, rows).stream()
                    .map(row -> (int) row.whole(0, rows - 1))
                    .toList());
        }
        return batches;
    }

    private static OptimiserSpec optimiser(Cursor cursor) {
        Options given = Options.of(cursor);
        if (!OPTIMISER_KEYS.containsKey(given.name)) {
            throw new IllegalArgumentException("no optimiser '" + given.name + "'");
        }
        given.requireOnly("optimiser", OPTIMISER_KEYS.get(given.name));
        double lr = given.number("lr");
        double decay = given.number("weight_decay", 0);
        double momentum = given.number("momentum", 0);
        double[] betas =
                given.fields.given("betas").map(b -> b.anyNumbers(2, 2)).orElse(new double[] {0.9, 0.999});
        double eps = given.number("eps", given.name.equals("adagrad") ? 1e-10 : 1e-8);
        boolean nesterov = given.fields.given("nesterov").map(Cursor::flag).orElse(false);
        return cursor.make(() -> switch (given.name) {
            case "sgd" ->
                momentum == 0
                        ? new OptimiserSpec.Sgd(lr, decay)
                        : new OptimiserSpec.Momentum(lr, momentum, nesterov, decay);
            case "adam" -> new OptimiserSpec.Adam(lr, betas[0], betas[1], eps, decay);
            case "adamw" -> new OptimiserSpec.AdamW(lr, betas[0], betas[1], eps, decay);
            case "rmsprop" -> new OptimiserSpec.RmsProp(lr, given.number("alpha", 0.99), eps, decay);
            default -> new OptimiserSpec.Adagrad(lr, eps, decay);
        });
    }

    /// The first values, by name.
    static Map<String, Tensor> parameters(Fields run) {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        Fields init = run.required("init").fields();
        for (String name : init.keys()) {
            Numbers numbers = Numbers.tensor(init.required(name));
            parameters.put(name, Tensor.parameter(name, numbers.shape()).set(numbers.values()));
        }
        return parameters;
    }
}
