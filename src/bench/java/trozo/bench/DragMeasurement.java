package trozo.bench;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Training;
import trozo.ui.editor.CurveColumn;

/// How soon the curve is drawn after the pointer has moved, and how evenly frames come, while one of 64 breakpoints is
/// dragged in the whole window and training (2-8-8-1, Adam) runs as fast as it can.
final class DragMeasurement {
    private static final int POINTS = 64;
    private static final int SETTLING = 300;
    private static final int FRAMES = 1200;

    private final OpenWindow window;
    private final Hand hand;
    private final CompletableFuture<String> done;
    private final Series drawn = new Series();
    private final Series painted = new Series();
    /// When the pointer has moved, of frames that are drawn but not yet painted.
    private final Queue<Long> unpainted = new ConcurrentLinkedQueue<>();
    private int frame = -SETTLING;
    private long moved;
    private long stepsBefore;
    private long nanosBefore;

    private DragMeasurement(OpenWindow window, CompletableFuture<String> done) {
        this.window = window;
        this.done = done;
        CurveColumn column = (CurveColumn) window.stage().getScene().lookup("#curve");
        hand = new Hand(column, column.hits().places().get(POINTS / 2));
    }

    /// Opens the window, drags, and says what was measured.
    static void run() {
        CompletableFuture<String> done = new CompletableFuture<>();
        OpenWindow.of(recipe(), 1440, 900, window -> {
            DragMeasurement measurement = new DragMeasurement(window, done);
            measurement.hand.press();
            window.clock()
                    .watch(window.stage().getScene(), measurement::pulse, measurement::drawn, measurement::painted);
        });
        OpenWindow.end(done);
    }

    private static Recipe recipe() {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            x[k] = -3 + 6.0 * k / (POINTS - 1);
            y[k] = StrictMath.tanh(x[k]);
        }
        return new Recipe(
                1,
                DataSpec.toy(Kind.MOONS, 400, 0.1, 0.5),
                new ModelSpec(List.of(8, 8), Initialisation.HE),
                List.of(PiecewiseLinear.through(0, x, y, 0)),
                new Training(Loss.BCE, OptimiserSpec.Adam.usual(0.01), 10, 2000));
    }

    /// The pointer moves once a frame, before the picture is made, as it does when a hand moves it.
    private void pulse() {
        if (frame == 0) {
            window.clock().clear();
            stepsBefore = window.studio().frame().get().step();
            nanosBefore = System.nanoTime();
        }
        // A frame is painted before the next but one begins.
        while (unpainted.size() > 1) {
            unpainted.remove();
        }
        moved = System.nanoTime();
        hand.moveOn();
    }

    /// The canvas has been drawn on, with the curve as the pointer wants it.
    private void drawn() {
        if (frame >= FRAMES) {
            return;
        }
        if (frame >= 0) {
            drawn.add((System.nanoTime() - moved) / 1e6);
            unpainted.add(moved);
        }
        frame++;
        if (frame == FRAMES) {
            hand.release();
            done.complete(report());
            window.studio().close();
        }
    }

    /// The renderer has painted the frame.
    private void painted() {
        Long from = unpainted.poll();
        if (from != null) {
            painted.add((System.nanoTime() - from) / 1e6);
        }
    }

    private String report() {
        double seconds = (System.nanoTime() - nanosBefore) / 1e9;
        double steps = (window.studio().frame().get().step() - stepsBefore) / seconds;
        return String.format(
                        Locale.ROOT,
                        "dragging one of %d breakpoints, %.0f x %.0f, %d frames, the window %s%n",
                        POINTS,
                        window.shell().getWidth(),
                        window.shell().getHeight(),
                        FRAMES,
                        OpenWindow.place())
                + drawn.line("from the pointer to the drawn curve")
                + painted.line("from the pointer to the curve painted on the screen")
                + window.clock().report()
                + String.format(Locale.ROOT, "training meanwhile %.0f steps a second%n", steps);
    }
}
