package trozo.ui.canvas;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import trozo.export.PngPainter;
import trozo.figure.Drawing;
import trozo.figure.Mark;
import trozo.figure.Pixels;

/// Paints figures of very many marks into pixels on a thread of its own: painted on the canvas they would hold up the
/// frames of the whole window. Of figures asked for in a row the newest is painted, the others are passed over.
final class Painting {
    /// A figure of more marks than this is painted aside; it takes about two milliseconds.
    static final int MANY = 400;

    private static final long LONGEST_REST = 250_000_000;

    private static final ExecutorService PAINTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("painter").factory());

    private final AtomicReference<Request> wanted = new AtomicReference<>();
    private final Consumer<Drawing> painted;

    /// @param density pixels per unit
    private record Request(Drawing drawing, double density) {}

    /// @param painted given, on the UI thread, what was asked for as one picture
    Painting(Consumer<Drawing> painted) {
        this.painted = painted;
    }

    static boolean isLong(Drawing drawing) {
        return count(drawing.marks()) > MANY;
    }

    private static long count(List<Mark> marks) {
        long count = 0;
        for (Mark mark : marks) {
            count += mark instanceof Mark.Clip clip ? count(clip.marks()) : 1;
        }
        return count;
    }

    void ask(Drawing drawing, double density) {
        if (wanted.getAndSet(new Request(drawing, density)) == null) {
            PAINTER.execute(this::paint);
        }
    }

    /// What is being painted no longer matters.
    ///
    /// @return whether anything was
    boolean forget() {
        return wanted.getAndSet(null) != null;
    }

    private void paint() {
        Request request = wanted.get();
        if (request == null) {
            return;
        }
        try {
            long began = System.nanoTime();
            Drawing flat = flat(request);
            Platform.runLater(() -> show(request, flat));
            // The window must find a core free.
            LockSupport.parkNanos(Math.min(System.nanoTime() - began, LONGEST_REST));
        } catch (RuntimeException | OutOfMemoryError failure) {
            Platform.runLater(() -> {
                forget();
                throw failure;
            });
        }
    }

    private static Drawing flat(Request request) {
        Drawing drawing = request.drawing();
        Pixels pixels = PngPainter.pixels(drawing, request.density());
        return new Drawing(
                drawing.width(),
                drawing.height(),
                List.of(new Mark.Raster(pixels, 0, 0, drawing.width(), drawing.height(), false)));
    }

    /// What was painted is shown even if something newer is wanted: better late than never.
    private void show(Request request, Drawing flat) {
        if (wanted.get() == null) {
            return;
        }
        painted.accept(flat);
        if (!wanted.compareAndSet(request, null)) {
            PAINTER.execute(this::paint);
        }
    }
}
