package trozo.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;
import trozo.train.Frame;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// One line above the panels when something is wrong. It waits for nobody, and training goes on behind it.
final class Notices {
    private final NotificationPane pane;
    private Supplier<String> sentence = () -> "";

    Notices(Node content, Studio studio, Words words) {
        pane = new NotificationPane(content);
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

    /// The line that is shown; empty when there is none.
    String shown() {
        return pane.isShowing() ? pane.getText() : "";
    }
}
