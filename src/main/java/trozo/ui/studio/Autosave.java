package trozo.ui.studio;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import trozo.data.BadInput;
import trozo.session.Recovery;
import trozo.session.Saved;
import trozo.train.Frame;
import trozo.train.Recipe;

/// Puts the run aside now and then, on a thread of its own, while a window is open.
public final class Autosave implements AutoCloseable {
    private static final Duration EVERY = Duration.seconds(20);

    private final Studio studio;
    private final Recovery recovery;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("autosave").factory());
    private final Timeline timeline = new Timeline(new KeyFrame(EVERY, tick -> save()));
    private Frame kept;

    public Autosave(Studio studio, Recovery recovery) {
        this.studio = studio;
        this.recovery = recovery;
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    private void save() {
        Frame newest = studio.frame().get();
        if (newest != null && newest != kept && !isUntouched(newest)) {
            kept = newest;
            writer.execute(() -> write(Saved.of(newest.run())));
        }
    }

    /// A starter recipe that nobody has begun or changed is no loss.
    private static boolean isUntouched(Frame newest) {
        return newest.step() == 0 && newest.recipe().equals(Recipe.starter());
    }

    private void write(Saved saved) {
        try {
            recovery.keep(saved);
        } catch (BadInput failure) {
            Platform.runLater(() -> studio.report(failure.getMessage()));
        }
    }

    /// The end of a session that did not crash: nothing needs to be recovered.
    @Override
    public void close() {
        timeline.stop();
        writer.execute(recovery::discard);
        writer.close();
    }
}
