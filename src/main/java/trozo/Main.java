package trozo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.application.Application;
import trozo.train.Recipe;
import trozo.ui.shell.Headless;
import trozo.ui.shell.OffScreen;
import trozo.ui.shell.PictureCommand;
import trozo.ui.shell.TrozoApplication;

/// Where Trozo starts: without arguments the window, or off-screen the main job where there is no display.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            System.exit(PictureCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } else if (Headless.isDisplayMissing()) {
            new OffScreen(System.out).run(Recipe.starter(), Path.of("target"));
            System.exit(0);
        } else {
            Application.launch(TrozoApplication.class);
        }
    }
}
