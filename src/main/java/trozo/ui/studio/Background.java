package trozo.ui.studio;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Work that neither the window nor the trainer waits for, on a thread of its own while there is any, one piece after
/// the other. Of pieces that wait, only the newest is done. What comes of it is handed over on the JavaFX thread.
public final class Background implements AutoCloseable {
    private final ExecutorService thread;
    private final Consumer<String> report;
    private final AtomicReference<Runnable> waiting = new AtomicReference<>();

    /// @param report told, on the JavaFX thread, of an error of the program
    public Background(String name, Consumer<String> report) {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        one.allowCoreThreadTimeOut(true);
        this.thread = one;
        this.report = report;
    }

    /// @param work may take long
    /// @param then gets what came of it
    public <T> void ask(Supplier<T> work, Consumer<T> then) {
        waiting.set(() -> {
            try {
                T result = work.get();
                Platform.runLater(() -> then.accept(result));
            } catch (RuntimeException | OutOfMemoryError failure) {
                Platform.runLater(() -> report.accept(failure.toString()));
            }
        });
        thread.execute(() -> {
            Runnable next = waiting.getAndSet(null);
            if (next != null) {
                next.run();
            }
        });
    }

    /// What waits is not done; what is under way comes to nothing.
    @Override
    public void close() {
        waiting.set(null);
        thread.shutdownNow();
    }
}
