package trozo.ui.shell;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import trozo.figure.Palette;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The window on a stage.
public final class Window {
    private final Stage stage;
    private final Shell shell;
    private final Words words;
    private final Theme theme;

    /// Builds the window; [#show] opens it.
    public Window(Stage stage, Studio studio, WindowPreferences preferences) {
        this.stage = stage;
        words = new Words(preferences.language());
        theme = new Theme(preferences.dark() ? Palette.DARK : Palette.LIGHT, words);
        shell = new Shell(studio, words, theme);
        shell.presentation().set(preferences.presentation());
        shell.proportions().set(preferences.panels());
        Scene scene = new Scene(shell, preferences.width(), preferences.height());
        theme.dress(scene);
        theme.palette()
                .subscribe(palette ->
                        scene.getPreferences().setColorScheme(palette.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        stage.setScene(scene);
        shell.title().subscribe(stage::setTitle);
        // Escape gives up a drag or closes a sheet, on the full screen too.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenExitHintProperty().bind(words.bind("window.full-screen"));
        stage.setMinWidth(WindowPreferences.LEAST_WIDTH);
        stage.setMinHeight(WindowPreferences.LEAST_HEIGHT);
        stage.setMaximized(preferences.maximised());
    }

    public Window show() {
        stage.show();
        shell.requestFocus();
        return this;
    }

    public Shell shell() {
        return shell;
    }

    public Words words() {
        return words;
    }

    public Theme theme() {
        return theme;
    }

    /// What to remember of it as it is now.
    WindowPreferences preferences() {
        return new WindowPreferences(
                words.language().get(),
                theme.palette().get().dark(),
                shell.presentation().get(),
                stage.getScene().getWidth(),
                stage.getScene().getHeight(),
                stage.isMaximized(),
                shell.proportions().get());
    }
}
