package trozo.ui;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The mouse as the window system reports it. The headless platform's robot forgets which button is down in a drag, and
/// the modifiers; here both arrive.
///
/// ```java
/// new Pointer(stage).over(column).press(40, 30).dragTo(60, 20).release();
/// ```
public final class Pointer {
    /// Keys held while the mouse does something; the numbers are those of `com.sun.glass.events.KeyEvent`.
    public static final int SHIFT = 1;

    public static final int CONTROL = 4;
    public static final int ALT = 8;

    private static final int NO_BUTTON = 211;
    private static final int LEFT_BUTTON = 212;
    private static final int DOWN = 221;
    private static final int UP = 222;
    private static final int DRAG = 223;
    private static final int MOVE = 224;
    private static final int LEFT_IS_DOWN = 32;

    private final Stage stage;
    private Node node;
    private int held;
    private Point2D at = Point2D.ZERO;

    public Pointer(Stage stage) {
        this.stage = stage;
    }

    /// Places are given in this node's coordinates from now on.
    public Pointer over(Node newNode) {
        node = newNode;
        return this;
    }

    /// Keys held from now on: 0 or some of [#SHIFT], [#CONTROL] and [#ALT].
    public Pointer holding(int keys) {
        held = keys;
        return this;
    }

    public Pointer moveTo(double x, double y) {
        at = new Point2D(x, y);
        return send(MOVE, NO_BUTTON, held);
    }

    public Pointer press(double x, double y) {
        moveTo(x, y);
        return send(DOWN, LEFT_BUTTON, held | LEFT_IS_DOWN);
    }

    public Pointer dragTo(double x, double y) {
        at = new Point2D(x, y);
        return send(DRAG, LEFT_BUTTON, held | LEFT_IS_DOWN);
    }

    public Pointer release() {
        return send(UP, LEFT_BUTTON, held);
    }

    public Pointer click(double x, double y) {
        return press(x, y).release();
    }

    /// Presses, goes there in a few steps, releases.
    public Pointer drag(double x, double y, double toX, double toY) {
        press(x, y);
        for (int i = 1; i <= 4; i++) {
            dragTo(x + i * (toX - x) / 4, y + i * (toY - y) / 4);
        }
        return release();
    }

    private Pointer send(int type, int button, int modifiers) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Point2D scene = node == null ? at : node.localToScene(at);
            int x = (int) Math.round(scene.getX());
            int y = (int) Math.round(scene.getY());
            int screenX = (int) Math.round(stage.getX() + stage.getScene().getX()) + x;
            int screenY = (int) Math.round(stage.getY() + stage.getScene().getY()) + y;
            try {
                Object view = view();
                Method notify = Class.forName("com.sun.glass.ui.View")
                        .getDeclaredMethod(
                                "notifyMouse",
                                int.class,
                                int.class,
                                int.class,
                                int.class,
                                int.class,
                                int.class,
                                int.class,
                                boolean.class,
                                boolean.class);
                notify.setAccessible(true);
                notify.invoke(view, type, button, x, y, screenX, screenY, modifiers, false, false);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the toolkit takes no mouse event", e);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private Object view() throws ReflectiveOperationException {
        Class<?> windowClass = Class.forName("com.sun.glass.ui.Window");
        for (Object window : (List<?>) windowClass.getMethod("getWindows").invoke(null)) {
            Object title = windowClass.getMethod("getTitle").invoke(window);
            if (Objects.equals(title, stage.getTitle())) {
                return windowClass.getMethod("getView").invoke(window);
            }
        }
        throw new IllegalStateException("no window is named " + stage.getTitle());
    }
}
