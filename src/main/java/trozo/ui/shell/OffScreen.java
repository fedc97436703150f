package trozo.ui.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import trozo.export.HistoryCsv;
import trozo.insight.Insight;
import trozo.insight.KinkCensus;
import trozo.piecewise.Joint;
import trozo.session.AtomicFiles;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.ui.words.Language;

/// The main job where no window can be opened: train, say how it goes, and leave the window's picture and the losses.
public final class OffScreen {
    private static final long REPORT_EVERY = 250;

    private final PrintStream out;

    public OffScreen(PrintStream out) {
        this.out = out;
    }

    /// @param folder where the picture and the losses go
    public void run(Recipe recipe, Path folder) throws IOException {
        out.println("No display (neither DISPLAY nor WAYLAND_DISPLAY is set), so Trozo trains off-screen.");
        Rehearsal rehearsal = train(recipe);
        Run run = rehearsal.run();
        report(rehearsal.last());
        Path history = folder.resolve("trozo-history.csv");
        Files.createDirectories(folder);
        AtomicFiles.write(history, HistoryCsv.of(run.history()).getBytes(StandardCharsets.UTF_8));
        Path picture = folder.resolve("trozo-window.png");
        WindowPreferences looks = new WindowPreferences(
                Language.ENGLISH, false, false, WindowPreferences.USUAL_WIDTH, WindowPreferences.USUAL_HEIGHT, false);
        AtomicFiles.write(picture, Snapshot.png(Headless.picture(run.state(), rehearsal.insights(), looks)));
        out.println("losses  " + history);
        out.println("picture " + picture);
    }

    private Rehearsal train(Recipe recipe) {
        Run run = new Run(recipe);
        long steps = recipe.training().steps();
        Rehearsal rehearsal = new Rehearsal(run, steps);
        while (run.step() < steps && !run.diverged()) {
            rehearsal.trainTo(Math.min(run.step() + REPORT_EVERY, steps));
            Insight now = rehearsal.last();
            out.println(said(
                    "step %5d of %d   train loss %.4f   test loss %.4f",
                    run.step(), steps, now.trainLoss(), now.testLoss()));
        }
        return rehearsal;
    }

    private void report(Insight insight) {
        if (!Double.isNaN(insight.testAccuracy())) {
            out.println(said("accuracy   train %.4f   test %.4f", insight.trainAccuracy(), insight.testAccuracy()));
        }
        List<KinkCensus> censuses = insight.censuses();
        for (int curve = 0; curve < censuses.size(); curve++) {
            List<Joint> joints =
                    insight.frame().recipe().activations().get(curve).joints();
            report(joints, censuses.get(curve));
        }
    }

    private void report(List<Joint> joints, KinkCensus census) {
        for (int k = 0; k < census.at().size(); k++) {
            KinkCensus.AtBreakpoint at = census.at().get(k);
            out.println(said(
                    "kink %d at z = %.2f   slopes %.2f | %.2f   used %.2f (%s)",
                    k + 1,
                    joints.get(k).x(),
                    joints.get(k).left(),
                    joints.get(k).right(),
                    joints.get(k).used(),
                    joints.get(k).rule().key()));
            out.println(said(
                    "  of %d pre-activations %d on it, %d within %.2f   gradient from the left %.3g, from the right %.3g",
                    census.preactivations(), at.on(), at.near(), census.epsilon(), at.massLeft(), at.massRight()));
        }
    }

    private static String said(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
