package trozo.ui.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import trozo.insight.Insight;
import trozo.train.RunState;
import trozo.ui.studio.Studio;

/// The real window without a display, on JavaFX's headless platform, to take its picture.
public final class Headless {
    private static final long PATIENCE_SECONDS = 120;
    /// After the insight has come, the figures that show it are laid out and painted on the next pulses.
    private static final int PULSES_TO_PAINT = 3;

    private Headless() {}

    /// Whether this machine shows windows at all.
    public static boolean isDisplayMissing() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return linux
                && isUnset(System.getenv("DISPLAY"))
                && isUnset(System.getenv("WAYLAND_DISPLAY"))
                && System.getProperty("glass.platform") == null;
    }

    private static boolean isUnset(String variable) {
        return variable == null || variable.isEmpty();
    }

    /// The picture of a window that shows `run`. Starts the toolkit, once a process.
    ///
    /// @param before what was known of the run on the way
    public static WritableImage picture(RunState run, List<Insight> before, WindowPreferences looks) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                open(run, before, looks, picture);
            } catch (RuntimeException failure) {
                picture.completeExceptionally(failure);
            }
        });
        try {
            return picture.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            Platform.exit();
        }
    }

    private static void open(
            RunState run, List<Insight> before, WindowPreferences looks, CompletableFuture<WritableImage> picture) {
        Studio studio = new Studio(run);
        Window window = new Window(new Stage(), studio, looks.smallest());
        Shell shell = window.shell();
        before.forEach(shell::recall);
        window.show();
        // The headless screen has 1000 x 1000 pixels, and a window that reaches far beyond makes the platform write
        // beside its memory. What is inside the window may be larger.
        shell.resize(looks.width(), looks.height());
        picture.whenComplete((image, failure) -> Platform.runLater(studio::close));
        new AnimationTimer() {
            private int painted;

            @Override
            public void handle(long now) {
                if (studio.insight().get() != null && ++painted > PULSES_TO_PAINT) {
                    stop();
                    try {
                        picture.complete(Snapshot.of(shell));
                    } catch (RuntimeException failure) {
                        picture.completeExceptionally(failure);
                    }
                }
            }
        }.start();
    }
}
