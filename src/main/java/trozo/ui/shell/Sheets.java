package trozo.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import trozo.ui.words.Words;

/// The small sheets that the menu opens: the keys there are, and what this is.
final class Sheets {
    private Sheets() {}

    static PopOver keys(Words words) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("bar.play", words.text("keys.space"));
        keys.put("bar.step.once", name(Keys.STEP) + "  \u2192");
        keys.put("keys.back", "\u2190");
        keys.put("keys.newest", "Esc");
        keys.put("bar.reset", name(Keys.RESET));
        keys.put("bar.undo", name(Keys.UNDO));
        keys.put("bar.redo", name(Keys.REDO));
        keys.put("menu.new", name(Keys.NEW));
        keys.put("menu.open", name(Keys.OPEN));
        keys.put("menu.save", name(Keys.SAVE));
        keys.put("menu.copy-recipe", name(Keys.COPY_RECIPE));
        keys.put("menu.paste-recipe", name(Keys.PASTE_RECIPE));
        keys.put("menu.paste-data", name(Keys.PASTE_DATA));
        keys.put("keys.world.walk", "\u2190 \u2191 \u2192 \u2193");
        keys.put("keys.panel.enlarge", "1 \u2026 6");
        keys.put("keys.panel.cover", words.text("keys.shift") + " + 1 \u2026 6");
        keys.put("race.open", name(Keys.RACE));
        keys.put("menu.presentation", name(Keys.PRESENT));
        keys.put("microscope.open", name(Keys.MICROSCOPE));
        keys.put("theory.title", name(Keys.THEORY));
        keys.put("keys.explain", name(Keys.EXPLAIN));
        keys.put("keys.full-screen", name(Keys.FULL_SCREEN));
        keys.put("keys.handle.move", "\u2190 \u2191 \u2192 \u2193");
        keys.put("keys.handle.fine", words.text("keys.shift") + " + \u2190 \u2191 \u2192 \u2193");
        keys.put("keys.handle.next", "Tab");
        keys.put("keys.handle.free", words.text("keys.control"));
        keys.put("keys.handle.add", words.text("keys.double-click"));
        keys.put("keys.handle.remove", words.text("keys.delete"));
        keys.put("editor.menu.split", "J");
        keys.put("editor.menu.weld", "W");
        keys.put("editor.menu.closed", "C");
        keys.put("keys.handle.learn", "L");
        keys.put("keys.handle.lock", "K");
        keys.put("keys.handle.marquee", words.text("keys.drag.empty"));
        keys.put("keys.handle.all", name(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN)));
        keys.put("keys.handle.extend", ",  .");
        keys.put("keys.view.pan", words.text("keys.view.pan.how"));
        keys.put("editor.menu.fit", "F");
        keys.put("keys.curve.copy", name(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN)));
        keys.put("keys.curve.paste", name(new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN)));
        keys.put("keys.handle.cancel", "Esc");
        // Side by side, or the sheet would be higher than a small window.
        List<Map.Entry<String, String>> rows = List.copyOf(keys.entrySet());
        int half = Math.ceilDiv(rows.size(), 2);
        HBox columns = new HBox(table(rows.subList(0, half), words), table(rows.subList(half, rows.size()), words));
        columns.getStyleClass().add("key-columns");
        return sheet(words.text("menu.keys"), columns);
    }

    private static GridPane table(List<Map.Entry<String, String>> rows, Words words) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("read-outs");
        for (Map.Entry<String, String> row : rows) {
            Label label = new Label(words.text(row.getKey()));
            label.getStyleClass().add("muted");
            grid.addRow(grid.getRowCount(), label, new Label(row.getValue()));
        }
        return grid;
    }

    private static String name(KeyCombination combination) {
        return combination.getDisplayText();
    }

    static PopOver about(Words words) {
        Label text = new Label(words.text("about.text"));
        text.setWrapText(true);
        text.setMaxWidth(320);
        return sheet("Trozo", text);
    }

    private static PopOver sheet(String heading, Node content) {
        Label title = new Label(heading);
        title.getStyleClass().add("panel-title");
        VBox box = new VBox(title, content);
        box.getStyleClass().add("sheet");
        PopOver sheet = new PopOver(box);
        sheet.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        sheet.setDetachable(false);
        sheet.setAnimated(false);
        return sheet;
    }
}
