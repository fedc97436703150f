package trozo.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// One line above the panels when something is wrong. It waits for nobody, and training goes on behind it.
final class Notices {
    /// How high ControlsFX makes the line.
    private static final double HEIGHT = 40;

    private final NotificationPane pane;
    private Supplier<String> sentence = () -> "";
    private Optional<Answer> answer = Optional.empty();

    private record Answer(Supplier<String> name, Runnable pressed) {}

    /// @param content what the line stands above; it is moved down while there is one
    Notices(Columns content, Studio studio, Words words, Theme theme) {
        pane = new NotificationPane(content);
        pane.showingProperty()
                .subscribe(showing -> content.setPadding(new Insets(showing ? theme.of(HEIGHT) : 0, 0, 0, 0)));
        pane.setId("notices");
        pane.getStyleClass().add("notices");
        words.language().subscribe(language -> say());
        studio.trouble().subscribe(trouble -> {
            if (!trouble.isEmpty()) {
                tell(() -> words.text("notice.failed", trouble));
            }
        });
    }

    Node node() {
        return pane;
    }

    /// Shows a sentence until it is closed or another takes its place.
    void tell(Supplier<String> what) {
        show(what, Optional.empty());
    }

    /// Shows a sentence with a button after it.
    ///
    /// @param name what the button says
    void tell(Supplier<String> what, Supplier<String> name, Runnable pressed) {
        show(what, Optional.of(new Answer(name, pressed)));
    }

    private void show(Supplier<String> what, Optional<Answer> newAnswer) {
        sentence = what;
        answer = newAnswer;
        say();
        pane.show();
    }

    private void say() {
        pane.setText(sentence.get());
        pane.getActions()
                .setAll(answer
                        .map(button -> new Action(
                                button.name().get(), event -> button.pressed().run()))
                        .stream()
                        .toList());
    }

    /// What was said is of no matter any more.
    void clear() {
        sentence = () -> "";
        answer = Optional.empty();
        pane.hide();
    }

    /// The line that is shown; empty when there is none.
    String shown() {
        return pane.isShowing() ? pane.getText() : "";
    }
}
