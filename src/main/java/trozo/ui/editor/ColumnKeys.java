package trozo.ui.editor;

import javafx.scene.input.KeyEvent;
import trozo.figure.ColumnView;
import trozo.piecewise.Side;

/// The keys of the column: everything the mouse can do to the curve.
final class ColumnKeys {
    private static final double ZOOM = 0.8;

    private final CurveColumn column;
    private final Hand hand;
    private final Notice notice;

    ColumnKeys(CurveColumn column, Hand hand, Notice notice) {
        this.column = column;
        this.hand = hand;
        this.notice = notice;
        column.setOnKeyPressed(event -> {
            boolean forOthers = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
            if (!forOthers && press(event)) {
                event.consume();
            }
        });
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
            case F -> column.fit();
            case PLUS, ADD, EQUALS -> zoom(ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM);
            case ESCAPE -> {
                known = hand.isDragging();
                hand.cancel();
            }
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
