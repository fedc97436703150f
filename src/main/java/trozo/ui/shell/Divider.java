package trozo.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The gap between two panels, by which one is made larger and the other smaller: dragged, or moved by the arrow keys;
/// a double click puts it back.
final class Divider extends Region {
    private static final double KEY_STEP = 16;

    private final boolean upright;
    private final DoubleConsumer place;
    /// From the pointer to the divider's own place, while it is dragged.
    private double offset;

    /// @param orientation [Orientation#VERTICAL] between panels side by side
    /// @param name what it lies between
    /// @param place told where it is wanted: its `layoutX`, or `layoutY` between panels one above the other
    /// @param reset told to go back to where it was at first
    Divider(String id, Orientation orientation, ObservableValue<String> name, DoubleConsumer place, Runnable reset) {
        this.upright = orientation == Orientation.VERTICAL;
        this.place = place;
        setId(id);
        getStyleClass().addAll("divider", upright ? "divider-upright" : "divider-level");
        setCursor(upright ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.THUMB);
        accessibleTextProperty().bind(name);
        setOnMousePressed(event -> {
            offset = here() - along(event);
            if (event.getClickCount() == 2) {
                reset.run();
            }
            event.consume();
        });
        setOnMouseDragged(event -> {
            place.accept(along(event) + offset);
            event.consume();
        });
        setOnKeyPressed(this::nudge);
    }

    private double here() {
        return upright ? getLayoutX() : getLayoutY();
    }

    private double along(MouseEvent event) {
        return upright ? event.getSceneX() : event.getSceneY();
    }

    private void nudge(KeyEvent event) {
        double by = switch (event.getCode()) {
            case LEFT -> upright ? -KEY_STEP : 0;
            case RIGHT -> upright ? KEY_STEP : 0;
            case UP -> upright ? 0 : -KEY_STEP;
            case DOWN -> upright ? 0 : KEY_STEP;
            default -> 0;
        };
        if (by != 0) {
            place.accept(here() + by);
            event.consume();
        }
    }
}
