package trozo.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import trozo.figure.Palette;
import trozo.train.Frame;
import trozo.ui.parts.NumberField;
import trozo.ui.shell.Window;
import trozo.ui.shell.WindowPreferences;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

/// A stage of its own for each test, with the whole window or one part of it, and what a user reads and does there.
@ExtendWith(ApplicationExtension.class)
public abstract class StageTest {
    protected static final WindowPreferences LOOKS =
            new WindowPreferences(Language.ENGLISH, false, false, 1280, 720, false);

    private static final long PATIENCE_SECONDS = 60;

    protected final FxRobot robot = new FxRobot();
    protected final Words words = new Words(Language.ENGLISH);
    protected Studio studio;
    protected Stage stage;

    /// Calls one of the two that show something, on the JavaFX thread.
    protected abstract void open();

    // TestFX finds no @Start of a class above the test's own. The stage that it shares among all tests would stay as
    // large as this one for those that come after.
    @BeforeEach
    void start() {
        robot.interact(() -> {
            stage = new Stage();
            open();
        });
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            if (studio != null) {
                studio.close();
            }
            stage.close();
        });
    }

    /// The whole window, in English, light, 1280 by 720.
    protected final Window showWindow(Studio shown) {
        studio = shown;
        return new Window(stage, studio, LOOKS).show();
    }

    /// One part of the window alone.
    protected final Parent showPart(Function<Theme, Parent> part, double width, double height) {
        Theme theme = new Theme(Palette.LIGHT, words);
        Parent root = part.apply(theme);
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        return root;
    }

    /// The node of an id, popups included.
    protected final Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    protected final String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    /// What a click or the space bar does, wherever the button is.
    protected final void fire(String id) {
        robot.interact(() -> ((ButtonBase) node(id)).fire());
    }

    /// What the window has of the run, once it has something.
    protected final Frame frame() {
        waitUntil(() -> studio.frame().get() != null);
        return studio.frame().get();
    }

    /// In the window itself, by the mouse.
    protected final void click(String id) {
        Node node = node(id);
        new Pointer(stage)
                .over(node)
                .click(
                        node.getBoundsInLocal().getWidth() / 2,
                        node.getBoundsInLocal().getHeight() / 2);
    }

    /// Types a number into a field and presses Enter.
    protected final void enter(String id, String text) {
        robot.interact(() -> {
            field(id).requestFocus();
            field(id).setText(text);
            field(id).fireEvent(new ActionEvent());
        });
    }

    protected final NumberField field(String id) {
        return (NumberField) node(id);
    }

    /// Whether a node and all that it stands in are visible.
    protected static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// Waits until something holds, asked on the JavaFX thread.
    protected static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), condition));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
