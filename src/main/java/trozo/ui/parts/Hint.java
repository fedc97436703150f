package trozo.ui.parts;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
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

    private static final double BELOW = 6;
    /// A large node is explained near its upper edge.
    private static final double FURTHEST_DOWN = 60;

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
        node.getProperties().put(Hint.class, tooltip);
    }

    /// What explains `node` explains `larger` too, in which it stands, when that is asked for by the keyboard.
    public static void share(Node node, Node larger) {
        larger.getProperties().put(Hint.class, node.getProperties().get(Hint.class));
    }

    /// Says what `node` means, or else what it stands in; a second time, or when the focus goes on, it is put away.
    /// What can be read with a pointer at rest can so be read without one.
    ///
    /// @return whether there was anything to say or to put away
    public static boolean tell(Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            if (here.getProperties().get(Hint.class) instanceof Tooltip tooltip) {
                toggle(tooltip, node);
                return true;
            }
        }
        return false;
    }

    private static void toggle(Tooltip tooltip, Node node) {
        if (tooltip.isShowing()) {
            tooltip.hide();
            return;
        }
        Bounds place = node.localToScreen(node.getBoundsInLocal());
        double y = Math.min(place.getMaxY() + BELOW, place.getMinY() + FURTHEST_DOWN);
        tooltip.show(node, place.getMinX(), y);
        node.focusedProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> focused, Boolean before, Boolean now) {
                tooltip.hide();
                focused.removeListener(this);
            }
        });
    }
}
