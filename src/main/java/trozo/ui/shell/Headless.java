package trozo.ui.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
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
    public static WritableImage picture(RunState run, WindowPreferences looks) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                open(run, looks, picture);
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

    private static void open(RunState run, WindowPreferences looks, CompletableFuture<WritableImage> picture) {
        Studio studio = new Studio(run);
        Window window = new Window(new Stage(), studio, looks).show();
        picture.whenComplete((image, failure) -> Platform.runLater(studio::close));
        new AnimationTimer() {
            private int painted;

            @Override
            public void handle(long now) {
                if (studio.insight().get() != null && ++painted > PULSES_TO_PAINT) {
                    stop();
                    take(window.shell(), looks, picture);
                }
            }
        }.start();
    }

    private static void take(Shell shell, WindowPreferences looks, CompletableFuture<WritableImage> picture) {
        try {
            // The headless screen is small; the window's inside need not be.
            shell.resize(looks.width(), looks.height());
            shell.applyCss();
            shell.layout();
            picture.complete(Snapshot.of(shell));
        } catch (RuntimeException failure) {
            picture.completeExceptionally(failure);
        }
    }
}
