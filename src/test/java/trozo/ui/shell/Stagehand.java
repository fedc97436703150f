package trozo.ui.shell;

import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import trozo.ui.studio.Studio;

/// Brings a window into the state in which its picture is taken, from the thread of the gallery.
final class Stagehand {
    private static final int LONG_ENOUGH = 600;

    private final trozo.ui.shell.Window window;
    private final Studio studio;
    private final Stage stage;
    private final IntConsumer pulses;

    /// @param pulses waits for so many pulses of the toolkit
    Stagehand(trozo.ui.shell.Window window, Studio studio, Stage stage, IntConsumer pulses) {
        this.window = window;
        this.studio = studio;
        this.stage = stage;
        this.pulses = pulses;
    }

    Studio studio() {
        return studio;
    }

    Shell shell() {
        return window.shell();
    }

    /// Presses the button with this id, in the window or in an open sheet.
    void press(String id) {
        WindowGallery.onWindowThread(() -> {
            Node node = find(id);
            if (node instanceof ToggleButton toggle) {
                toggle.setSelected(true);
            }
            if (node instanceof MenuButton menu) {
                menu.show();
            } else {
                ((ButtonBase) node).fire();
            }
            return node;
        });
        pulses.accept(2);
    }

    /// Chooses an item of the menu behind a button.
    void choose(String menu, String item) {
        WindowGallery.onWindowThread(() -> {
            MenuItem found = ((MenuButton) find(menu))
                    .getItems().stream()
                            .filter(one -> item.equals(one.getId()))
                            .findFirst()
                            .orElseThrow();
            found.fire();
            return found;
        });
        pulses.accept(2);
    }

    /// Does something on the window's thread.
    void act(Runnable what) {
        WindowGallery.onWindowThread(() -> {
            what.run();
            return what;
        });
        pulses.accept(2);
    }

    /// Waits until `condition` holds; asked on the window's thread.
    void await(Callable<Boolean> condition) {
        for (int pulse = 0; pulse < LONG_ENOUGH && !WindowGallery.onWindowThread(condition); pulse++) {
            pulses.accept(2);
        }
        if (!WindowGallery.onWindowThread(condition)) {
            throw new IllegalStateException("what the picture should show did not come");
        }
    }

    /// Waits until the window shows the document as it stands.
    void settle() {
        await(() -> studio.insight().get() != null
                && studio.insight().get().frame() == studio.frame().get());
    }

    private Node find(String id) {
        for (Window open : Window.getWindows()) {
            Node node = open.getScene().lookup("#" + id);
            if (node != null) {
                return node;
            }
        }
        throw new IllegalArgumentException("nothing in " + stage.getTitle() + " has the id " + id);
    }
}
