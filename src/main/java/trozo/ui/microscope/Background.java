package trozo.ui.microscope;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/// Work for one picture, off the JavaFX thread: one piece at a time, and only the newest that was asked for is shown.
final class Background {
    private static final long IDLE_SECONDS = 3;

    private final AtomicLong newest = new AtomicLong();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Thread.ofPlatform().daemon().name("microscope").unstarted(work));
    private final Consumer<String> trouble;
    private boolean busy;

    /// @param trouble told of an error of the program
    Background(Consumer<String> trouble) {
        this.trouble = trouble;
        // Nobody needs to stop a thread that ends by itself.
        thread.allowCoreThreadTimeOut(true);
    }

    /// Whether something that was asked for has not been shown yet.
    boolean isBusy() {
        return busy;
    }

    /// Asks for something instead of what was asked for before.
    ///
    /// @param job gets whether it is still wanted
    /// @param show called on the JavaFX thread
    <T> void ask(Function<BooleanSupplier, T> job, Consumer<T> show) {
        long own = newest.incrementAndGet();
        busy = true;
        thread.execute(() -> work(own, job, show));
    }

    private <T> void work(long own, Function<BooleanSupplier, T> job, Consumer<T> show) {
        if (newest.get() != own) {
            return;
        }
        try {
            T made = job.apply(() -> newest.get() == own);
            finish(own, () -> show.accept(made));
        } catch (RuntimeException | OutOfMemoryError failure) {
            finish(own, () -> trouble.accept(failure.toString()));
        }
    }

    private void finish(long own, Runnable what) {
        Platform.runLater(() -> {
            if (newest.get() == own) {
                busy = false;
                what.run();
            }
        });
    }
}
