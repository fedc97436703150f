package trozo.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Panel;
import trozo.ui.race.RaceRoom;
import trozo.ui.studio.Playable;
import trozo.ui.studio.Studio;

/// The keys that work everywhere in the window, unless what has the focus wants them itself.
final class Keys {
    static final KeyCombination PLAY = new KeyCodeCombination(KeyCode.SPACE);
    static final KeyCombination STEP = new KeyCodeCombination(KeyCode.S);
    static final KeyCombination RESET = new KeyCodeCombination(KeyCode.R);
    static final KeyCombination THEORY = new KeyCodeCombination(KeyCode.T);
    static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SAVE_AS =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination COPY_RECIPE =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination PASTE_RECIPE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination PASTE_DATA = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination PRESENT =
            new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination MICROSCOPE = new KeyCodeCombination(KeyCode.M);
    static final KeyCombination RACE = new KeyCodeCombination(KeyCode.X);
    static final KeyCombination EXPLAIN = new KeyCodeCombination(KeyCode.F1);
    static final KeyCombination FULL_SCREEN = new KeyCodeCombination(KeyCode.F11);
    /// The digits 1 to 6 enlarge the panels in their order, with Shift they cover them.
    static final List<KeyCombination> ENLARGE = digits();

    static final List<KeyCombination> COVER = digits(KeyCombination.SHIFT_DOWN);

    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);
    private static final KeyCombination STEP_LEFT = new KeyCodeCombination(KeyCode.LEFT);
    private static final KeyCombination STEP_RIGHT = new KeyCodeCombination(KeyCode.RIGHT);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    Keys(
            Studio studio,
            Documents documents,
            BooleanProperty presentation,
            BooleanProperty microscope,
            BooleanProperty theory,
            RaceRoom race,
            ObservableValue<Playable> played,
            Columns columns) {
        keys.put(RACE, () -> race.open().set(!race.open().get()));
        keys.put(PLAY, () -> played.getValue().toggle());
        keys.put(STEP, () -> {
            if (!race.open().get()) {
                studio.step();
            }
        });
        keys.put(STEP_RIGHT, () -> {
            if (studio.timeline().isBack()) {
                studio.timeline().move(1);
            } else if (!race.open().get()) {
                studio.step();
            }
        });
        keys.put(STEP_LEFT, () -> {
            if (!race.open().get()) {
                studio.timeline().move(-1);
            }
        });
        keys.put(RESET, () -> played.getValue().reset());
        keys.put(THEORY, () -> theory.set(!theory.get()));
        keys.put(UNDO, studio::undo);
        keys.put(REDO, studio::redo);
        keys.put(REDO_TOO, studio::redo);
        keys.put(NEW, documents::begin);
        keys.put(OPEN, documents::chooseOpen);
        keys.put(SAVE, documents::save);
        keys.put(SAVE_AS, documents::chooseSave);
        keys.put(COPY_RECIPE, documents::copyRecipe);
        keys.put(PASTE_RECIPE, documents::pasteRecipe);
        keys.put(PASTE_DATA, documents::pasteData);
        keys.put(PRESENT, () -> presentation.set(!presentation.get()));
        keys.put(MICROSCOPE, () -> microscope.set(!microscope.get()));
        for (int i = 0; i < columns.panels().size(); i++) {
            Panel panel = columns.panels().get(i);
            keys.put(
                    ENLARGE.get(i),
                    () -> columns.enlarged()
                            .set(Optional.of(panel)
                                    .filter(other -> !columns.enlarged().get().equals(Optional.of(other)))));
            keys.put(COVER.get(i), () -> panel.covered().set(!panel.covered().get()));
        }
        keys.put(BACK, () -> {
            if (columns.enlarged().get().isPresent()) {
                columns.enlarged().set(Optional.empty());
            } else if (race.open().get()) {
                race.open().set(false);
            } else {
                studio.timeline().leave();
            }
        });
    }

    private static List<KeyCombination> digits(KeyCombination.Modifier... modifiers) {
        return Stream.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6)
                .<KeyCombination>map(digit -> new KeyCodeCombination(digit, modifiers))
                .toList();
    }

    /// Takes the keys that nothing inside `root` has used.
    void listenOn(Node root) {
        // A button that was clicked has the focus too; only one that was reached by the keyboard keeps the space bar.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PLAY.match(event)
                    && root.getScene().getFocusOwner() instanceof ButtonBase clicked
                    && !clicked.isFocusVisible()) {
                keys.get(PLAY).run();
                event.consume();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (EXPLAIN.match(event) && Hint.tell(root.getScene().getFocusOwner())) {
                event.consume();
                return;
            }
            if (FULL_SCREEN.match(event) && root.getScene().getWindow() instanceof Stage stage) {
                stage.setFullScreen(!stage.isFullScreen());
                event.consume();
                return;
            }
            if (wantsIt(root.getScene().getFocusOwner(), event)) {
                return;
            }
            keys.entrySet().stream()
                    .filter(key -> key.getKey().match(event))
                    .findFirst()
                    .ifPresent(key -> {
                        key.getValue().run();
                        event.consume();
                    });
        });
    }

    /// A text field keeps every key, its own undo too; a button keeps the space bar.
    private static boolean wantsIt(Node focused, KeyEvent event) {
        if (focused instanceof TextInputControl) {
            return !NEW.match(event) && !OPEN.match(event) && !SAVE.match(event) && !SAVE_AS.match(event);
        }
        return focused instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
    }
}
