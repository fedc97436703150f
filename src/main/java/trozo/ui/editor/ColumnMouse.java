package trozo.ui.editor;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import trozo.figure.ColumnView;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.words.Words;

/// The mouse on the column: takes handles, adds breakpoints, selects by the hairlines, pans and zooms.
final class ColumnMouse {
    /// A pointer that moves less than this has clicked.
    private static final double STILL = 3;

    private static final double ZOOM_PER_UNIT = 0.0025;

    private final CurveColumn column;
    private final Hand hand;
    private final Notice notice;
    private final Words words;
    private final HandleMenu menu;
    private boolean pressed;
    private boolean moved;
    private double pressX;
    private double pressY;
    /// The column as the background was taken hold of.
    private Optional<ColumnHits> panned = Optional.empty();
    private ColumnView panFrom;

    ColumnMouse(CurveColumn column, Hand hand, Notice notice, Words words) {
        this.column = column;
        this.hand = hand;
        this.notice = notice;
        this.words = words;
        this.menu = new HandleMenu(column, hand, words);
        column.setOnMousePressed(this::press);
        column.setOnMouseDragged(this::drag);
        column.setOnMouseReleased(this::release);
        column.setOnMouseMoved(this::hover);
        column.setOnMouseExited(event -> leave());
        column.setOnScroll(this::scroll);
        column.setOnZoom(event -> zoom(1 / event.getZoomFactor(), event.getX(), event.getY()));
        column.setOnContextMenuRequested(this::openMenu);
    }

    private void press(MouseEvent event) {
        column.requestFocus();
        column.setKeysInUse(false);
        column.stopMotion();
        notice.clear();
        menu.hide();
        if (event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        pressed = true;
        moved = false;
        pressX = event.getX();
        pressY = event.getY();
        ColumnHits hits = column.hits();
        Optional<Place> place =
                event.getButton() == MouseButton.PRIMARY ? hits.handleAt(pressX, pressY) : Optional.empty();
        if (place.isPresent()) {
            Place at = place.get();
            hand.take(at.handle(), hits.z(pressX), hits.f(pressY), hits.z(at.x()), hits.f(at.y()));
            column.hover(Optional.of(at.handle()));
            column.setCursor(cursor(at.handle(), true));
        } else if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && hits.onCurveStorey(pressX, pressY)) {
            hand.add(
                    event.isAltDown() || event.isControlDown()
                            ? hits.z(pressX)
                            : hits.snap().z(hits.z(pressX)));
        } else {
            panned = Optional.of(hits);
            panFrom = column.view().get();
        }
    }

    private void drag(MouseEvent event) {
        moved = moved || Math.hypot(event.getX() - pressX, event.getY() - pressY) >= STILL;
        if (!pressed || !moved) {
            return;
        }
        if (hand.isDragging()) {
            ColumnHits hits = column.hits();
            boolean free = event.isAltDown() || event.isControlDown();
            Optional<Snap> snap = free ? Optional.empty() : Optional.of(hits.snap());
            hand.dragTo(hits.z(event.getX()), hits.f(event.getY()), snap);
        } else if (panned.isPresent()) {
            ColumnHits from = panned.get();
            column.setCursor(Cursor.MOVE);
            double dz = from.z(pressX) - from.z(event.getX());
            double df = from.onCurveStorey(pressX, pressY) ? from.f(pressY) - from.f(event.getY()) : 0;
            column.show(panFrom.movedBy(dz, df));
        }
    }

    private void release(MouseEvent event) {
        if (!pressed) {
            return;
        }
        pressed = false;
        if (hand.isDragging()) {
            hand.release();
        } else if (!moved && panned.isPresent()) {
            OptionalInt line = column.hits().hairlineAt(event.getX(), event.getY());
            line.ifPresent(hand::selectBreakpoint);
        }
        panned = Optional.empty();
        hover(event);
    }

    private void hover(MouseEvent event) {
        ColumnHits hits = column.hits();
        Optional<Handle> handle = hits.handleAt(event.getX(), event.getY()).map(Place::handle);
        column.hover(handle);
        boolean onCurve = handle.isEmpty() && hits.onCurve(event.getX(), event.getY());
        if (handle.isPresent()) {
            column.setCursor(cursor(handle.get(), false));
        } else if (onCurve) {
            column.setCursor(Cursor.CROSSHAIR);
        } else {
            boolean line = hits.hairlineAt(event.getX(), event.getY()).isPresent();
            column.setCursor(line ? Cursor.HAND : Cursor.DEFAULT);
        }
        if (onCurve) {
            notice.suggest(() -> words.text("editor.hint.add"));
        } else {
            notice.clearHint();
        }
    }

    private void leave() {
        if (!hand.isDragging()) {
            column.hover(Optional.empty());
            notice.clearHint();
        }
    }

    private void scroll(ScrollEvent event) {
        if (hand.isDragging()) {
            return;
        }
        column.stopMotion();
        if (event.getDeltaX() != 0) {
            ColumnHits hits = column.hits();
            column.show(column.view().get().movedBy(hits.z(0) - hits.z(event.getDeltaX()), 0));
        }
        if (event.getDeltaY() != 0) {
            zoom(Math.exp(-ZOOM_PER_UNIT * event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(double factor, double x, double y) {
        ColumnHits hits = column.hits();
        ColumnView view = column.view().get();
        column.show(
                hits.onCurveStorey(x, y)
                        ? Views.zoomed(view, factor, hits.z(x), hits.f(y))
                        : Views.zoomedAlongZ(view, factor, hits.z(x)));
    }

    private void openMenu(ContextMenuEvent event) {
        ColumnHits hits = column.hits();
        Optional<Place> place =
                event.isKeyboardTrigger() ? hits.placeOf(hand.handle()) : hits.handleAt(event.getX(), event.getY());
        place.ifPresent(at -> hand.select(at.handle()));
        menu.open(place, hits.snap().z(hits.z(event.getX())), event);
        event.consume();
    }

    private static Cursor cursor(Handle handle, boolean held) {
        return switch (handle) {
            case Handle.Point point -> held ? Cursor.CLOSED_HAND : Cursor.OPEN_HAND;
            case Handle.Grip grip -> Cursor.V_RESIZE;
        };
    }
}
