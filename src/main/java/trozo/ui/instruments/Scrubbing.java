package trozo.ui.instruments;

import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import trozo.ui.studio.Timeline;

/// Hands on the loss plot as the timeline: a press or drag looks at the step there; arrow keys look a step further,
/// with Shift a stretch; Enter goes on from there, Escape is back at the newest.
final class Scrubbing {
    /// Stretches that the whole run has.
    private static final long STRETCHES = 40;

    private final Timeline timeline;
    private final DoubleFunction<OptionalLong> stepAt;

    /// @param stepAt the step that is drawn at x
    Scrubbing(Timeline timeline, DoubleFunction<OptionalLong> stepAt) {
        this.timeline = timeline;
        this.stepAt = stepAt;
    }

    void listenOn(Node figure) {
        figure.setFocusTraversable(true);
        figure.setCursor(Cursor.H_RESIZE);
        EventHandler<MouseEvent> look = event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                figure.requestFocus();
                stepAt.apply(event.getX()).ifPresent(timeline::lookAt);
                event.consume();
            }
        };
        figure.setOnMousePressed(look);
        figure.setOnMouseDragged(look);
        figure.setOnKeyPressed(event -> {
            if (follow(event)) {
                event.consume();
            }
        });
    }

    private boolean follow(KeyEvent event) {
        long far = event.isShiftDown() ? Math.max(1, timeline.newestStep() / STRETCHES) : 1;
        switch (event.getCode()) {
            case LEFT -> timeline.move(-far);
            case RIGHT -> {
                if (!timeline.isBack()) {
                    return false;
                }
                timeline.move(far);
            }
            case HOME -> timeline.lookAt(0);
            case END -> timeline.leave();
            case ENTER -> timeline.goOn();
            case ESCAPE -> {
                if (!timeline.isBack()) {
                    return false;
                }
                timeline.leave();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
