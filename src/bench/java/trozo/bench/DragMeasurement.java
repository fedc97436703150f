package trozo.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Training;
import trozo.ui.editor.ColumnHits;
import trozo.ui.editor.CurveColumn;
import trozo.ui.shell.Window;
import trozo.ui.shell.WindowPreferences;
import trozo.ui.studio.Studio;
import trozo.ui.words.Language;

/// How soon the curve is drawn after the pointer has moved, and how often a second, while one of 64 breakpoints is
/// dragged in the whole window and training (2-8-8-1, Adam) runs as fast as it can. The window stands on the display if
/// there is one, else on JavaFX's headless platform. Times are wall-clock times, to be taken on an idle machine, but
/// for the processor time of the window's thread.
public final class DragMeasurement {
    private static final int POINTS = 64;
    private static final int SETTLING = 300;
    private static final int FRAMES = 1500;
    private static final double ROUND = 0.05;
    private static final double REACH = 20;

    private final Studio studio;
    private final CurveColumn column;
    private final double fromX;
    private final double fromY;
    private final double[] reaction = new double[FRAMES];
    private final double[] work = new double[FRAMES];
    private final double[] interval = new double[FRAMES];
    private final CompletableFuture<String> done;
    private int frame = -SETTLING;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long moved;
    private long worked;
    private long last;
    private long stepsBefore;
    private long nanosBefore;

    private DragMeasurement(Studio studio, CurveColumn column, CompletableFuture<String> done) {
        this.studio = studio;
        this.column = column;
        this.done = done;
        ColumnHits.Place middle = column.hits().places().get(POINTS / 2);
        fromX = middle.x();
        fromY = middle.y();
    }

    /// Opens the window, drags, and says what was measured.
    static void run() {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        CompletableFuture<String> done = new CompletableFuture<>();
        Platform.startup(() -> {
            Studio studio = new Studio(recipe());
            WindowPreferences looks = new WindowPreferences(Language.ENGLISH, false, false, 1440, 900, false);
            Stage stage = new Stage();
            new Window(stage, studio, looks).show();
            studio.play();
            Node column = stage.getScene().lookup("#curve");
            Platform.runLater(() -> new DragMeasurement(studio, (CurveColumn) column, done).begin());
        });
        System.out.print(done.join());
        Platform.exit();
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

    private void begin() {
        fire(MouseEvent.MOUSE_PRESSED, 0);
        column.getScene().addPostLayoutPulseListener(this::drawn);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse();
            }
        }.start();
    }

    /// The pointer moves once a frame, before the picture is made, as it does when a hand moves it.
    private void pulse() {
        long now = System.nanoTime();
        if (frame >= 0 && frame < FRAMES) {
            interval[frame] = (now - last) / 1e6;
        }
        if (frame == 0) {
            stepsBefore = studio.frame().get().step();
            nanosBefore = now;
        }
        last = now;
        moved = now;
        worked = threads.getCurrentThreadCpuTime();
        fire(MouseEvent.MOUSE_DRAGGED, frame + SETTLING + 1);
    }

    /// The canvas has been painted with the curve as the pointer wants it.
    private void drawn() {
        if (frame >= FRAMES) {
            return;
        }
        if (frame >= 0) {
            reaction[frame] = (System.nanoTime() - moved) / 1e6;
            work[frame] = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
        }
        frame++;
        if (frame == FRAMES) {
            fire(MouseEvent.MOUSE_RELEASED, 0);
            done.complete(report());
            studio.close();
        }
    }

    private void fire(EventType<MouseEvent> type, int moment) {
        double x = fromX + REACH * Math.sin(ROUND * moment) / 4;
        double y = fromY + REACH * Math.sin(2 * ROUND * moment);
        Point2D scene = column.localToScene(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                column,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    private String report() {
        double seconds = (System.nanoTime() - nanosBefore) / 1e9;
        double steps = (studio.frame().get().step() - stepsBefore) / seconds;
        return String.format(
                Locale.ROOT,
                "dragging one of %d breakpoints, %d frames, the window %s%n"
                        + "from the pointer to the painted curve  median %.1f ms  99th percentile %.1f ms%n"
                        + "  of it the window's own work          median %.1f ms  99th percentile %.1f ms%n"
                        + "from frame to frame                    median %.1f ms  99th percentile %.1f ms%n"
                        + "training meanwhile                     %.0f steps a second%n",
                POINTS,
                FRAMES,
                System.getProperty("glass.platform", "on the display"),
                percentile(reaction, 0.5),
                percentile(reaction, 0.99),
                percentile(work, 0.5),
                percentile(work, 0.99),
                percentile(interval, 0.5),
                percentile(interval, 0.99),
                steps);
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
