package trozo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trozo.data.BadInput;
import trozo.data.Task;
import trozo.export.HistoryCsv;
import trozo.insight.Insight;
import trozo.insight.KinkCensus;
import trozo.insight.KinkCensus.AtBreakpoint;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.nn.Sharing;
import trozo.piecewise.Joint;
import trozo.session.Saved;
import trozo.session.SessionFile;
import trozo.session.WeightsJson;
import trozo.train.Edit;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Training;

/// Trains a recipe from its start, edits of a saved run included, and writes what is asked for.
@Command(
        name = "train",
        description = "Train a recipe from step 0. Edits that a saved run recorded are made again at their steps.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the recipe, a .trozo file")
    private Path file;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "how many steps; else as many as the saved run has taken, or as the recipe says")
    private Long steps;

    @Option(names = "--history", paramLabel = "OUT.csv", description = "write the losses: step,train_loss,test_loss")
    private Path history;

    @Option(names = "--weights", paramLabel = "OUT.json", description = "write the weights")
    private Path weights;

    @Option(
            names = "--picture",
            paramLabel = "OUT.png|.svg",
            description = "draw the activation, the world and the loss")
    private Path picture;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (steps != null && (steps < 0 || steps > Training.MOST_STEPS)) {
            throw new BadInput("--steps: 0 to 10^12 steps were expected, not " + steps);
        }
        Outputs<Insight> outputs = new Outputs<>(Optional.of(file));
        outputs.add(history, insight -> HistoryCsv.of(insight.frame().history()).getBytes(StandardCharsets.UTF_8));
        outputs.add(weights, insight -> WeightsJson.bytes(insight.frame().run()));
        outputs.add(picture, picture == null ? null : Picture.as(picture));
        Saved saved = SessionFile.read(file);
        List<Edit> edits = saved.run().map(RunState::edits).orElse(List.of());
        long usual =
                saved.run().map(RunState::step).orElse(saved.recipe().training().steps());
        long wanted = steps == null ? usual : steps;

        Run run = Replay.of(saved.recipe(), edits, wanted, at -> showProgress(at, wanted));
        Insight insight = new Observer().look(new Frame(0, run.state(), Frame.Status.PAUSED, 0, ""), Lens.USUAL);
        show(insight);
        outputs.write(insight);
        if (run.diverged()) {
            spec.commandLine()
                    .getErr()
                    .println(file + ": diverged: step " + (run.step() + 1)
                            + " would give a loss that is not finite; stopped before it");
            return Cli.DIVERGED;
        }
        return Cli.DONE;
    }

    private void showProgress(Run run, long wanted) {
        LossHistory losses = run.history();
        String train = losses.size() == 0 ? "" : ", train loss " + Text.number(losses.mean()[losses.size() - 1]);
        String test = Double.isNaN(run.testLoss()) ? "" : ", test loss " + Text.number(run.testLoss());
        PrintWriter out = spec.commandLine().getOut();
        out.println("step " + run.step() + " of " + wanted + train + test);
        out.flush();
    }

    private void show(Insight insight) {
        Recipe recipe = insight.frame().recipe();
        PrintWriter out = spec.commandLine().getOut();
        boolean classes = insight.data().task() != Task.REGRESSION;
        out.println("after " + insight.frame().step() + " steps");
        out.println("train loss " + Text.number(insight.trainLoss())
                + (classes ? ", accuracy " + Text.number(insight.trainAccuracy()) : ""));
        if (insight.data().test().count() > 0) {
            out.println("test loss " + Text.number(insight.testLoss())
                    + (classes ? ", accuracy " + Text.number(insight.testAccuracy()) : ""));
        }
        int used = recipe.model().hidden().isEmpty() ? 0 : recipe.activations().size();
        for (int curve = 0; curve < used; curve++) {
            showKinks(out, recipe, curve, insight.censuses().get(curve));
        }
    }

    private static void showKinks(PrintWriter out, Recipe recipe, int curve, KinkCensus census) {
        List<Joint> joints = recipe.activations().get(curve).joints();
        String of = recipe.sharing() == Sharing.UNIT ? " (" + InspectCommand.use(recipe, curve) + ")" : "";
        out.println("activation " + (curve + 1) + of + ": " + census.preactivations()
                + " pre-activations, near is within " + Text.number(census.epsilon()));
        for (int k = 0; k < joints.size(); k++) {
            AtBreakpoint at = census.at().get(k);
            out.println("  breakpoint " + (k + 1) + " at z = "
                    + Text.number(joints.get(k).x()) + ": " + at.on() + " on it, " + at.near()
                    + " near it, sum of |dL/dz| left " + Text.number(at.massLeft()) + ", on "
                    + Text.number(at.massOn()) + ", right " + Text.number(at.massRight()));
        }
    }
}
