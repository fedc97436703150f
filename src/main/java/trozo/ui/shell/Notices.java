package trozo.ui.shell;

import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;
import trozo.train.Frame;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// One line above the panels when something is wrong. It waits for nobody, and training goes on behind it.
final class Notices {
    /// How high ControlsFX makes the line.
    private static final double HEIGHT = 40;

    private final NotificationPane pane;
    private Supplier<String> sentence = () -> "";

    /// @param content what the line stands above; it is moved down while there is one
    Notices(Columns content, Studio studio, Words words, Theme theme) {
        pane = new NotificationPane(content);
        pane.showingProperty()
                .subscribe(showing -> content.setPadding(new Insets(showing ? theme.of(HEIGHT) : 0, 0, 0, 0)));
        pane.setId("notices");
        pane.getStyleClass().add("notices");
        words.language().subscribe(language -> pane.setText(sentence.get()));
        studio.trouble().subscribe(trouble -> {
            if (!trouble.isEmpty()) {
                tell(() -> words.text("notice.failed", trouble));
            }
        });
        studio.frame().subscribe((before, now) -> {
            if (diverged(now) && !diverged(before)) {
                tell(() -> words.text("notice.diverged", words.whole(now.step())));
            } else if (diverged(before) && !diverged(now)) {
                pane.hide();
            }
        });
    }

    private static boolean diverged(Frame frame) {
        return frame != null && frame.status() == Frame.Status.DIVERGED;
    }

    Node node() {
        return pane;
    }

    /// Shows a sentence until it is closed or another takes its place.
    void tell(Supplier<String> what) {
        sentence = what;
        pane.setText(what.get());
        pane.show();
    }

    /// What was said is of no matter any more.
    void clear() {
        sentence = () -> "";
        pane.hide();
    }

    /// The line that is shown; empty when there is none.
    String shown() {
        return pane.isShowing() ? pane.getText() : "";
    }
}
