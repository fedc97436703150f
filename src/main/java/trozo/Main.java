package trozo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import javafx.application.Application;
import trozo.cli.Cli;
import trozo.train.Recipe;
import trozo.ui.shell.Headless;
import trozo.ui.shell.OffScreen;
import trozo.ui.shell.PictureCommand;
import trozo.ui.shell.TrozoApplication;

/// Where Trozo starts: with arguments a command; without, the window, or off-screen the main job where there is no
/// display.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            System.exit(command(arguments));
        } else if (Headless.isDisplayMissing()) {
            new OffScreen(System.out).run(Recipe.starter(), Path.of("target"));
            System.exit(0);
        } else {
            Application.launch(TrozoApplication.class);
        }
    }

    private static int command(String[] arguments) {
        return Cli.run(arguments, new PrintWriter(System.out), new PrintWriter(System.err), new PictureCommand());
    }
}
