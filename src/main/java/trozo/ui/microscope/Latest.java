package trozo.ui.microscope;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import trozo.ui.studio.Background;

/// Work for one picture, off the JavaFX thread, of which only what was asked for last is shown.
final class Latest {
    private final AtomicLong newest = new AtomicLong();
    private final Background background;
    private boolean busy;

    /// @param trouble told of an error of the program
    Latest(Consumer<String> trouble) {
        background = new Background("microscope", what -> {
            busy = false;
            trouble.accept(what);
        });
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
        background.ask(() -> job.apply(() -> newest.get() == own), made -> {
            if (newest.get() == own) {
                busy = false;
                show.accept(made);
            }
        });
    }
}
