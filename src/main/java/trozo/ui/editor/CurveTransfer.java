package trozo.ui.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import trozo.data.BadInput;
import trozo.lab.LabState;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;
import trozo.session.CurveCsv;
import trozo.session.CurveFile;
import trozo.ui.parts.Reasons;
import trozo.ui.words.Words;

/// Takes the breakpoints out as a table and brings others in: by the clipboard, from a file that is chosen or dropped.
/// What cannot be used is answered in one line and changes nothing.
final class CurveTransfer {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    /// What the clipboard is called before its lines; the sentence around says it in words.
    private static final String CLIPBOARD = "clipboard";

    private final Desk desk;
    private final Words words;

    CurveTransfer(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /// Where to say why something was not done.
    interface Told extends Consumer<Supplier<String>> {}

    /// Listens for the keys on a node. In a text field they belong to what is selected there, and a text of one number
    /// to the field.
    void listenOn(Node node, Told told) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Optional<TextInputControl> field = Optional.ofNullable(
                            node.getScene().getFocusOwner())
                    .filter(TextInputControl.class::isInstance)
                    .map(TextInputControl.class::cast);
            if (COPY.match(event)
                    && field.map(TextInputControl::getSelectedText).orElse("").isEmpty()) {
                copy();
                event.consume();
            } else if (PASTE.match(event) && (field.isEmpty() || isTable(clipboard()))) {
                paste(told);
                event.consume();
            }
        });
    }

    /// Takes files that are dropped on a node.
    void takeDropsOn(Node node, Told told) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped((DragEvent event) -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            files.stream().findFirst().map(File::toPath).ifPresent(file -> open(file, told));
            event.consume();
        });
    }

    /// Copying, pasting and importing as items of a menu.
    List<MenuItem> items(Node owner, Told told) {
        MenuItem copy = item("transfer.copy", COPY, this::copy);
        copy.setDisable(!desk.isBendable());
        return List.of(
                copy,
                item("transfer.paste", PASTE, () -> paste(told)),
                item("transfer.import", null, () -> choose(owner, told)));
    }

    private MenuItem item(String key, KeyCombination accelerator, Runnable action) {
        MenuItem item = new MenuItem(words.text(key));
        item.setAccelerator(accelerator);
        item.setOnAction(event -> action.run());
        return item;
    }

    void copy() {
        if (desk.state().activation() instanceof PiecewiseLinear curve) {
            ClipboardContent content = new ClipboardContent();
            content.putString(CurveCsv.write(curve));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    void paste(Told told) {
        String text = clipboard();
        if (text.isBlank()) {
            told.accept(() -> words.text("transfer.empty"));
            return;
        }
        try {
            take(CurveFile.parse(CLIPBOARD, text, desk.state().activation().rule()), "edit.paste");
        } catch (BadInput refusal) {
            told.accept(() -> words.text("transfer.refused", Reasons.of(CLIPBOARD, refusal.getMessage(), words)));
        }
    }

    void choose(Node owner, Told told) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("transfer.import"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        words.text("transfer.files"), "*.csv", "*.tsv", "*.txt", "*.json", "*.trozo"));
        Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file -> open(file, told));
    }

    /// Takes the curve of a file.
    void open(Path file, Told told) {
        try {
            take(CurveFile.read(file, desk.state().activation().rule()), "edit.import");
        } catch (BadInput refusal) {
            told.accept(
                    () -> words.text("notice.open", file.getFileName(), Reasons.of(file, refusal.getMessage(), words)));
        }
    }

    private void take(Activation curve, String label) {
        LabState state = desk.state();
        desk.commit(state.withActivation(curve).withSelected(OptionalInt.empty()), label, "");
    }

    private static String clipboard() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    }

    private static boolean isTable(String text) {
        return text.strip().indexOf('\n') >= 0 || text.stripLeading().startsWith("{");
    }
}
