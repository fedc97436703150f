package trozo.ui.parts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// What a word in the window means, said where the pointer rests on it and to screen readers.
public final class Hint {
    private static final Duration DELAY = Duration.millis(400);
    /// Long enough to be read aloud to a class.
    private static final Duration STAY = Duration.minutes(2);
    /// Longer sentences are broken into lines.
    private static final int LONG = 52;
    private static final double WIDTH = 340;

    private Hint() {}

    /// Explains `node` and what stands in it.
    public static void on(Node node, ObservableValue<String> sentence) {
        Tooltip tooltip = new Tooltip();
        tooltip.getStyleClass().add("hint");
        tooltip.textProperty().bind(sentence);
        tooltip.setWrapText(true);
        sentence.subscribe(
                text -> tooltip.setPrefWidth(text != null && text.length() > LONG ? WIDTH : Region.USE_COMPUTED_SIZE));
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(STAY);
        Tooltip.install(node, tooltip);
        node.accessibleHelpProperty().bind(sentence);
    }
}
