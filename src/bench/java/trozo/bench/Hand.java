package trozo.bench;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import trozo.ui.editor.ColumnHits;

/// Drags a handle round and round an eight.
final class Hand {
    private static final double ROUND = 0.05;
    private static final double REACH = 20;

    private final Node column;
    private final ColumnHits.Place from;
    private int moves;

    Hand(Node column, ColumnHits.Place from) {
        this.column = column;
        this.from = from;
    }

    void press() {
        fire(MouseEvent.MOUSE_PRESSED);
    }

    void moveOn() {
        moves++;
        fire(MouseEvent.MOUSE_DRAGGED);
    }

    void release() {
        fire(MouseEvent.MOUSE_RELEASED);
    }

    private void fire(EventType<MouseEvent> type) {
        double x = from.x() + REACH * Math.sin(ROUND * moves) / 4;
        double y = from.y() + REACH * Math.sin(2 * ROUND * moves);
        Point2D scene = column.localToScene(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                column,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}
