package trozo.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import trozo.session.Recovery;
import trozo.session.Saved;
import trozo.train.Recipe;
import trozo.ui.studio.Autosave;
import trozo.ui.studio.Studio;

/// The application as its user starts it: a window as it was left the last time, with the starter recipe, or with the
/// run that a crash has interrupted.
public final class TrozoApplication extends Application {
    private Studio studio;
    private Autosave autosave;

    @Override
    public void start(Stage stage) {
        Recovery recovery = new Recovery(folder());
        Optional<Saved> leftBehind = recovery.takeLeftBehind();
        studio = leftBehind.map(TrozoApplication::studio).orElseGet(() -> new Studio(Recipe.starter()));
        autosave = new Autosave(studio, recovery);
        Window window = new Window(stage, studio, WindowPreferences.read()).show();
        window.shell().keepCurvesIn(folder().resolve("curves.json"));
        stage.setOnHiding(event -> window.preferences().write());
        if (leftBehind.isPresent()) {
            window.shell().tell(() -> window.words().text("notice.recovered"));
        }
    }

    private static Studio studio(Saved saved) {
        return saved.run().map(Studio::new).orElseGet(() -> new Studio(saved.recipe()));
    }

    /// Where the system wants such files.
    private static Path folder() {
        String system = System.getProperty("os.name");
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("Windows")) {
            return Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElse(home)
                    .resolve("Trozo");
        }
        if (system.startsWith("Mac")) {
            return home.resolve(Path.of("Library", "Application Support", "Trozo"));
        }
        return Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .map(Path::of)
                .orElse(home.resolve(Path.of(".local", "state")))
                .resolve("trozo");
    }

    @Override
    public void stop() {
        autosave.close();
        studio.close();
    }
}
