package trozo.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import trozo.train.Recipe;
import trozo.ui.shell.Shell;
import trozo.ui.shell.Window;
import trozo.ui.shell.WindowPreferences;
import trozo.ui.studio.Studio;
import trozo.ui.words.Language;

/// The whole window, training at full speed, painted by software: on the display if there is one, else on JavaFX's
/// headless platform, whose screen has 1000 x 1000 pixels, so that only a part of a large window is painted there.
///
/// @param clock has been started before the window was made
record OpenWindow(Stage stage, Studio studio, Shell shell, FrameClock clock) {
    /// Opens it, and gives it to `use` on the JavaFX thread.
    static void of(Recipe recipe, double width, double height, Consumer<OpenWindow> use) {
        boolean headless = System.getenv("DISPLAY") == null;
        if (headless) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> {
            FrameClock clock = new FrameClock();
            Studio studio = new Studio(recipe);
            double stageWidth = headless ? Math.min(width, 1280) : width;
            double stageHeight = headless ? Math.min(height, 720) : height;
            Stage stage = new Stage();
            Shell shell = new Window(
                            stage,
                            studio,
                            new WindowPreferences(Language.ENGLISH, false, false, stageWidth, stageHeight, false))
                    .show()
                    .shell();
            if (headless) {
                shell.resize(width, height);
            }
            studio.play();
            Platform.runLater(() -> use.accept(new OpenWindow(stage, studio, shell, clock)));
        });
    }

    /// Where it stands.
    static String place() {
        return System.getProperty("glass.platform", "on the display");
    }

    /// Prints what `report` brings and ends the program.
    static void end(CompletableFuture<String> report) {
        System.out.print(report.join());
        Platform.exit();
    }
}
