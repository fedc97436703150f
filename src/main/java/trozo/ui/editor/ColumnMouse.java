package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import trozo.figure.ColumnView;
import trozo.figure.Rect;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.words.Words;

/// The mouse on the column: takes handles and pieces, adds breakpoints, selects by the hairlines and by a frame, pans
/// and zooms.
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
    /// The piece that a drag would take.
    private OptionalInt piece = OptionalInt.empty();
    private boolean framing;
    private List<Integer> selectedBefore = List.of();

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
        piece = OptionalInt.empty();
        framing = false;
        if (event.getButton() == MouseButton.PRIMARY) {
            pressPrimary(event, hits);
        } else {
            pan(hits);
        }
    }

    private void pressPrimary(MouseEvent event, ColumnHits hits) {
        Optional<Place> place = hits.handleAt(pressX, pressY);
        if (place.isPresent() && event.isShiftDown() && place.get().handle() instanceof Handle.Point point) {
            hand.toggle(point.k());
        } else if (place.isPresent()) {
            Place at = place.get();
            hand.take(at.handle(), hits.z(pressX), hits.f(pressY), hits.z(at.x()), hits.f(at.y()));
            column.hover(Optional.of(at.handle()));
            column.setCursor(cursor(at.handle(), true));
        } else if (event.getClickCount() == 2 && hits.onCurveStorey(pressX, pressY)) {
            hand.add(
                    event.isAltDown() || event.isControlDown()
                            ? hits.z(pressX)
                            : hits.snap().z(hits.z(pressX)));
        } else if (hits.onCurve(pressX, pressY) && !event.isShiftDown()) {
            piece = column.bendable()
                    .map(curve -> OptionalInt.of(curve.pieceOf(hits.z(pressX))))
                    .orElse(OptionalInt.empty());
        } else if (hits.onCurveStorey(pressX, pressY) && column.bendable().isPresent()) {
            framing = true;
            selectedBefore = event.isShiftDown() ? hand.selected() : List.of();
        } else {
            pan(hits);
        }
    }

    private void pan(ColumnHits hits) {
        panned = Optional.of(hits);
        panFrom = column.view().get();
    }

    private void drag(MouseEvent event) {
        moved = moved || Math.hypot(event.getX() - pressX, event.getY() - pressY) >= STILL;
        if (!pressed || !moved) {
            return;
        }
        if (piece.isPresent()) {
            ColumnHits hits = column.hits();
            hand.takePiece(piece.getAsInt(), hits.z(pressX), hits.f(pressY));
            column.setCursor(Cursor.MOVE);
            piece = OptionalInt.empty();
        }
        if (hand.isDragging()) {
            ColumnHits hits = column.hits();
            boolean free = event.isAltDown() || event.isControlDown();
            Optional<Snap> snap = free ? Optional.empty() : Optional.of(hits.snap());
            hand.dragTo(hits.z(event.getX()), hits.f(event.getY()), snap);
        } else if (framing) {
            frame(event.getX(), event.getY());
        } else if (panned.isPresent()) {
            ColumnHits from = panned.get();
            column.setCursor(Cursor.MOVE);
            double dz = from.z(pressX) - from.z(event.getX());
            double df = from.onCurveStorey(pressX, pressY) ? from.f(pressY) - from.f(event.getY()) : 0;
            column.show(panFrom.movedBy(dz, df));
        }
    }

    /// Selects what lies in the frame from where the pointer was pressed to where it is.
    private void frame(double x, double y) {
        Rect rect = new Rect(Math.min(x, pressX), Math.min(y, pressY), Math.abs(x - pressX), Math.abs(y - pressY));
        List<Integer> within = new ArrayList<>(selectedBefore);
        for (Place place : column.hits().places()) {
            if (place.handle() instanceof Handle.Point point && rect.contains(place.x(), place.y())) {
                within.add(point.k());
            }
        }
        hand.selectAll(within.stream().distinct().toList());
        column.frame(Optional.of(rect));
    }

    /// Gives up what the mouse does.
    ///
    /// @return whether it did anything
    boolean cancel() {
        boolean busy = hand.isDragging() || framing && moved;
        hand.cancel();
        if (framing && moved) {
            hand.selectAll(selectedBefore);
        }
        pressed = false;
        framing = false;
        column.frame(Optional.empty());
        return busy;
    }

    private void release(MouseEvent event) {
        if (!pressed) {
            return;
        }
        pressed = false;
        boolean clicked = !moved && event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
        if (hand.isDragging()) {
            hand.release();
            if (clicked) {
                hand.selectOne();
            }
        } else if (clicked) {
            OptionalInt line = column.hits().hairlineAt(event.getX(), event.getY());
            if (line.isPresent()) {
                hand.selectBreakpoint(line.getAsInt());
            } else if (framing) {
                hand.selectOne();
            }
        }
        column.frame(Optional.empty());
        panned = Optional.empty();
        piece = OptionalInt.empty();
        framing = false;
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
            notice.suggest(() -> words.text("editor.hint.piece"));
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
        place.ifPresent(at -> {
            boolean among =
                    at.handle() instanceof Handle.Point point && hand.selected().contains(point.k());
            if (!among) {
                hand.select(at.handle());
            }
        });
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
