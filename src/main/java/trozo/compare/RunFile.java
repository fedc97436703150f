package trozo.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import trozo.autograd.Tensor;
import trozo.nn.Optimiser;
import trozo.session.Cursor;
import trozo.session.Fields;

/// Training runs: the loss before every update, and the parameters after the last.
final class RunFile {
    private static final double USUAL_LOSS = 1e-9;
    private static final double USUAL_FINAL = 1e-8;

    private RunFile() {}

    static void compare(Cursor one, Report report) {
        Fields run = one.fields();
        String id = run.required("id").text();
        report.attempt(id, () -> replay(id, run, RunSpec.of(run), RunSpec.parameters(run)));
    }

    private static Outcome replay(String id, Fields run, RunSpec spec, Map<String, Tensor> parameters) {
        Judge judge = new Judge();
        Optional<Fields> tolerances = run.given("tolerance").map(Cursor::fields);
        Judge.Tolerance ofLoss = tolerance(tolerances, "loss", USUAL_LOSS);
        Judge.Tolerance ofFinal = tolerance(tolerances, "final", USUAL_FINAL);
        Optional<Fields> checkpoints = run.given("checkpoints").map(Cursor::fields);
        Optimiser optimiser = Optimiser.of(spec.optimiser(), List.copyOf(parameters.values()));
        Map<Integer, ReplayNet> nets = new HashMap<>();
        double[] losses = new double[spec.batches().size()];
        for (int step = 0; step < losses.length; step++) {
            List<Integer> batch = spec.batches().get(step);
            ReplayNet net = nets.computeIfAbsent(batch.size(), size -> new ReplayNet(spec, parameters, size));
            losses[step] = net.forward(batch);
            net.backward();
            if (step == 0) {
                judge(judge, "grads_step1", run.given("grads_step1"), parameters, Tensor::gradient, ofLoss);
            }
            optimiser.step();
            String done = String.valueOf(step + 1);
            judge(
                    judge,
                    "checkpoints." + done,
                    checkpoints.flatMap(at -> at.given(done)),
                    parameters,
                    Tensor::values,
                    ofFinal);
        }
        run.given("losses").ifPresent(given -> judge.tensor("losses", Numbers.flat(given), losses, ofLoss));
        judge(judge, "final", run.given("final"), parameters, Tensor::values, ofFinal);
        int rows = spec.x().values().length / spec.sizes().getFirst();
        List<Integer> all = IntStream.range(0, rows).boxed().toList();
        double after = new ReplayNet(spec, parameters, rows).forward(all);
        run.given("full_loss_after")
                .ifPresent(given -> judge.number("full_loss_after", given.anyNumber(), after, ofLoss));
        Map<String, double[]> last = new LinkedHashMap<>();
        parameters.forEach((name, tensor) -> last.put(name, tensor.values().clone()));
        return judge.outcome("training", id, out -> {
            out.key("id").text(id);
            out.key("losses").numbers(losses);
            out.key("full_loss_after").number(after);
            out.key("final").object(members -> {
                for (Map.Entry<String, double[]> entry : last.entrySet()) {
                    members.key(entry.getKey()).numbers(entry.getValue());
                }
            });
        });
    }

    private static Judge.Tolerance tolerance(Optional<Fields> given, String key, double otherwise) {
        double absolute =
                given.flatMap(all -> all.given(key)).map(Cursor::number).orElse(otherwise);
        return new Judge.Tolerance(absolute, 0);
    }

    private static void judge(
            Judge judge,
            String where,
            Optional<Cursor> expected,
            Map<String, Tensor> parameters,
            Function<Tensor, double[]> what,
            Judge.Tolerance tolerance) {
        if (expected.isEmpty()) {
            return;
        }
        Fields byName = expected.get().fields();
        for (String name : byName.keys()) {
            Cursor numbers = byName.required(name);
            if (!parameters.containsKey(name)) {
                throw numbers.bad("there is no parameter '" + name + "' in 'init'");
            }
            judge.tensor(where + "." + name, Numbers.flat(numbers), what.apply(parameters.get(name)), tolerance);
        }
    }
}
