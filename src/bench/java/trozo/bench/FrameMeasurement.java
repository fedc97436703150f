package trozo.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Training;

/// How evenly the frames of the whole window come at 1920 x 1080 while 2-4-2-1 (batch 10) trains as fast as it can and
/// every panel follows.
final class FrameMeasurement {
    private static final int SETTLING = 300;
    private static final int FRAMES = 1200;

    static final Recipe RECIPE = new Recipe(
            1,
            DataSpec.toy(Kind.MOONS, 400, 0.1, 0),
            new ModelSpec(List.of(4, 2), Initialisation.HE),
            List.of(PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1)),
            new Training(Loss.MSE, new OptimiserSpec.Sgd(0.01), 10, 1000));

    private final OpenWindow window;
    private final CompletableFuture<String> done;
    private int settled;
    private long stepsBefore;
    private long nanosBefore;

    private FrameMeasurement(OpenWindow window, CompletableFuture<String> done) {
        this.window = window;
        this.done = done;
    }

    /// Opens the window, waits, and says what was measured.
    static void run() {
        CompletableFuture<String> done = new CompletableFuture<>();
        OpenWindow.of(RECIPE, 1920, 1080, window -> {
            FrameMeasurement measurement = new FrameMeasurement(window, done);
            window.clock().watch(window.stage().getScene(), measurement::pulse, () -> {}, () -> {});
        });
        OpenWindow.end(done);
    }

    private void pulse() {
        if (++settled == SETTLING) {
            window.clock().clear();
            stepsBefore = window.studio().frame().get().step();
            nanosBefore = System.nanoTime();
        } else if (settled == SETTLING + FRAMES) {
            done.complete(report());
            window.studio().close();
        }
    }

    private String report() {
        double seconds = (System.nanoTime() - nanosBefore) / 1e9;
        double steps = (window.studio().frame().get().step() - stepsBefore) / seconds;
        return String.format(
                        Locale.ROOT,
                        "every panel follows 2-4-2-1, %.0f x %.0f, %d pulses, the window %s%n",
                        window.shell().getWidth(),
                        window.shell().getHeight(),
                        FRAMES,
                        OpenWindow.place())
                + window.clock().report()
                + String.format(Locale.ROOT, "training meanwhile %.0f steps a second%n", steps);
    }
}
