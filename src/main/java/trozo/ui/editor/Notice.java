package trozo.ui.editor;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import trozo.ui.words.Words;

/// One line over the picture: why something was not done, until the next thing is, or what could be done here.
final class Notice extends Label {
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");

    private Supplier<String> sentence = () -> "";
    private boolean hint;

    Notice(Words words) {
        getStyleClass().add("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        setMouseTransparent(true);
        setWrapText(true);
        setVisible(false);
        words.language().subscribe(language -> show());
    }

    void say(Supplier<String> what) {
        sentence = what;
        hint = false;
        show();
    }

    /// Says what could be done, unless something is being said.
    void suggest(Supplier<String> what) {
        if (getText().isEmpty() || hint) {
            sentence = what;
            hint = true;
            show();
        }
    }

    void clearHint() {
        if (hint) {
            clear();
        }
    }

    void clear() {
        say(() -> "");
    }

    private void show() {
        String text = sentence.get();
        if (!text.equals(getText())) {
            setText(text);
            pseudoClassStateChanged(HINT, hint);
            setVisible(!text.isEmpty());
        }
    }
}
