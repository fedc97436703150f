package trozo.ui.editor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import trozo.figure.ColumnView;
import trozo.piecewise.Side;

/// The keys of the column: everything the mouse can do to the curve.
final class ColumnKeys {
    private static final double ZOOM = 0.8;
    private static final double PAN = 0.1;
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final CurveColumn column;
    private final ColumnMouse mouse;
    private final Hand hand;
    private final Notice notice;

    ColumnKeys(CurveColumn column, ColumnMouse mouse, Hand hand, Notice notice) {
        this.column = column;
        this.mouse = mouse;
        this.hand = hand;
        this.notice = notice;
        column.setOnKeyPressed(event -> {
            boolean modified = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
            if (modified ? pressModified(event) : press(event)) {
                event.consume();
            }
        });
    }

    private boolean pressModified(KeyEvent event) {
        if (ALL.match(event)) {
            hand.selectEach();
            column.setKeysInUse(true);
            return true;
        }
        if (!event.isAltDown() || event.isShortcutDown()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> pan(-PAN, 0);
            case RIGHT, KP_RIGHT -> pan(PAN, 0);
            case UP, KP_UP -> pan(0, PAN);
            case DOWN, KP_DOWN -> pan(0, -PAN);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Moves the view by shares of what is seen.
    private void pan(double across, double up) {
        ColumnView view = column.view().get();
        column.show(view.movedBy(across * (view.zHigh() - view.zLow()), up * (view.yHigh() - view.yLow())));
    }

    /// @return whether the key meant something here
    private boolean press(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            return false;
        }
        notice.clear();
        boolean fine = event.isShiftDown();
        boolean known = true;
        switch (event.getCode()) {
            case TAB -> known = hand.go(fine ? -1 : 1);
            case LEFT, KP_LEFT -> nudge(-1, 0, fine);
            case RIGHT, KP_RIGHT -> nudge(1, 0, fine);
            case UP, KP_UP -> nudge(0, 1, fine);
            case DOWN, KP_DOWN -> nudge(0, -1, fine);
            case HOME -> hand.goToEnd(Side.LEFT);
            case END -> hand.goToEnd(Side.RIGHT);
            case INSERT, ENTER -> hand.addBeside();
            case DELETE, BACK_SPACE -> hand.remove();
            case J -> hand.split();
            case W -> hand.weld();
            case C -> hand.toggleClosed();
            case L -> hand.toggleLearns();
            case K -> hand.toggleLocked();
            case PERIOD -> hand.extend(1);
            case COMMA -> hand.extend(-1);
            case F -> column.fit();
            case PLUS, ADD, EQUALS -> zoom(ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM);
            case ESCAPE -> known = mouse.cancel() || hand.selectOne();
            default -> known = false;
        }
        column.setKeysInUse(true);
        return known;
    }

    private void nudge(int right, int up, boolean fine) {
        if (!hand.isDragging()) {
            hand.nudge(right, up, fine);
        }
    }

    private void zoom(double factor) {
        ColumnView view = column.view().get();
        column.show(Views.zoomed(view, factor, (view.zLow() + view.zHigh()) / 2, (view.yLow() + view.yHigh()) / 2));
    }
}
