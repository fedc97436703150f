package trozo.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Window;
import trozo.ui.editor.CurveColumn;

/// Whether the heap grows while the whole window trains and is used, minute after minute: a breakpoint is dragged,
/// sheets, the microscope and the race open and close, language and theme change, runs begin again, branch and end.
/// `-Dsoak.minutes=30` says for how long.
final class SoakMeasurement {
    private static final int PULSES_AN_ACT = 12;
    private static final double MEGABYTE = 1 << 20;

    private final OpenWindow window;
    private final List<Runnable> acts = new ArrayList<>();
    private Hand hand;
    private int pulses;
    private volatile int done;

    private SoakMeasurement(OpenWindow window) {
        this.window = window;
        acts.add(this::take);
        acts.add(this::drop);
        for (String link : List.of("presets-link", "formula-link", "table-link", "approximate-link")) {
            twice(link);
        }
        twice("open-microscope");
        twice("language");
        twice("theme");
        acts.add(() -> window.studio().timeline().move(-1000));
        acts.add(() -> window.studio().play());
        acts.add(() -> press("new-seed"));
        twice("open-race");
        acts.add(() -> window.studio().play());
        acts.add(() -> press("reset"));
        acts.add(() -> {
            window.studio().restart(FrameMeasurement.RECIPE);
            window.studio().play();
        });
    }

    /// Opens the window, uses it, and tells of the heap every minute.
    static void run() {
        CompletableFuture<SoakMeasurement> opened = new CompletableFuture<>();
        OpenWindow.of(FrameMeasurement.RECIPE, 1920, 1080, window -> {
            SoakMeasurement soak = new SoakMeasurement(window);
            window.clock().watch(window.stage().getScene(), soak::pulse, () -> {}, () -> {});
            opened.complete(soak);
        });
        int minutes = Integer.getInteger("soak.minutes", 30);
        System.out.println("minute   heap after collection   threads   windows   acts");
        List<Double> heaps = new ArrayList<>();
        for (int minute = 1; minute <= minutes; minute++) {
            heaps.add(opened.join().minute(minute));
        }
        System.out.printf(
                Locale.ROOT,
                "over the second half the heap grows by %.3f MB a minute%n",
                slope(heaps.subList(minutes / 2, minutes)));
        Platform.runLater(opened.join().window.studio()::close);
        Platform.exit();
    }

    private double minute(int minute) {
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the soak was interrupted", interrupted);
        }
        // What the first collection finds unreachable only by a cleaner, the second takes away.
        System.gc();
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        int windows = CompletableFuture.supplyAsync(() -> Window.getWindows().size(), Platform::runLater)
                .join();
        System.out.printf(
                Locale.ROOT, "%6d %20.1f MB %9d %9d %6d%n", minute, heap, Thread.activeCount(), windows, done);
        return heap;
    }

    private void twice(String id) {
        acts.add(() -> press(id));
        acts.add(() -> press(id));
    }

    private void press(String id) {
        ((Button) window.stage().getScene().lookup("#" + id)).fire();
    }

    private void take() {
        CurveColumn column = (CurveColumn) window.stage().getScene().lookup("#curve");
        hand = new Hand(column, column.hits().places().get(1));
        hand.press();
    }

    private void drop() {
        hand.release();
        hand = null;
    }

    private void pulse() {
        if (hand != null) {
            hand.moveOn();
        }
        if (++pulses % PULSES_AN_ACT == 0) {
            acts.get(done % acts.size()).run();
            done++;
        }
    }

    /// Of the line that lies nearest to the heaps.
    private static double slope(List<Double> heaps) {
        double middle = (heaps.size() - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < heaps.size(); i++) {
            products += (i - middle) * heaps.get(i);
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }
}
