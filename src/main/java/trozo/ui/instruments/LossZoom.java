package trozo.ui.instruments;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import trozo.figure.LossLayout;
import trozo.figure.LossModel.Span;

/// How close the loss plot is looked at: the wheel, two fingers or + and \u2212 bring a stretch of the run nearer, the
/// wheel with Shift moves along, 0 shows the whole run again.
final class LossZoom {
    private static final double NOTCH = 1.2;
    private static final double MOVE = 0.1;
    private static final double LEAST_STEPS = 10;

    private final ObjectProperty<Optional<Span>> shown = new SimpleObjectProperty<>(this, "shown", Optional.empty());
    private final Supplier<LossLayout> layout;
    private final Supplier<Long> end;

    /// @param layout where things stand in the plot at the moment
    /// @param end the newest step of all that is drawn
    LossZoom(Supplier<LossLayout> layout, Supplier<Long> end) {
        this.layout = layout;
        this.end = end;
    }

    /// What is shown; all of it when empty.
    ObjectProperty<Optional<Span>> shown() {
        return shown;
    }

    void listenOn(Node figure) {
        figure.addEventHandler(ScrollEvent.SCROLL, event -> {
            // With Shift held the toolkit turns the wheel sideways.
            double along = event.getDeltaX() == 0 && event.isShiftDown() ? event.getDeltaY() : event.getDeltaX();
            if (along != 0) {
                show(layout.get().span().movedBy(-Math.signum(along) * MOVE));
            } else if (event.getDeltaY() != 0) {
                zoom(event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH, event.getX());
            }
            event.consume();
        });
        figure.addEventHandler(ZoomEvent.ZOOM, event -> {
            zoom(event.getZoomFactor(), event.getX());
            event.consume();
        });
        figure.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            double middle = layout.get().area().centreX();
            switch (event.getCode()) {
                case PLUS, ADD, EQUALS -> zoom(NOTCH, middle);
                case MINUS, SUBTRACT -> zoom(1 / NOTCH, middle);
                case DIGIT0, NUMPAD0 -> shown.set(Optional.empty());
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private void zoom(double factor, double x) {
        LossLayout now = layout.get();
        show(now.span().zoomed(factor, now.step().value(x)));
    }

    private void show(Span wanted) {
        double all = Math.max(end.get(), 2 * LEAST_STEPS);
        Span kept = wanted.within(all, LEAST_STEPS);
        boolean whole = kept.last() - kept.first() >= all;
        shown.set(whole ? Optional.empty() : Optional.of(kept));
    }
}
