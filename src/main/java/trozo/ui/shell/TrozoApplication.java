package trozo.ui.shell;

import javafx.application.Application;
import javafx.stage.Stage;
import trozo.train.Recipe;
import trozo.ui.studio.Studio;

/// The application as its user starts it: a window as it was left the last time, with the starter recipe.
public final class TrozoApplication extends Application {
    private Studio studio;
    private Window window;

    @Override
    public void start(Stage stage) {
        studio = new Studio(Recipe.starter());
        window = new Window(stage, studio, WindowPreferences.read()).show();
        stage.setOnHiding(event -> window.preferences().write());
    }

    @Override
    public void stop() {
        studio.close();
    }
}
