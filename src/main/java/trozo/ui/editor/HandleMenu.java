package trozo.ui.editor;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import trozo.lab.CurveEdits.End;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.words.Words;

/// What can be done with the handle under the pointer, or where there is none; each with its key.
final class HandleMenu {
    private final CurveColumn column;
    private final Hand hand;
    private final Words words;
    private final ContextMenu menu = new ContextMenu();

    HandleMenu(CurveColumn column, Hand hand, Words words) {
        this.column = column;
        this.hand = hand;
        this.words = words;
    }

    /// @param z where a breakpoint would be added
    void open(Optional<Place> place, double z, ContextMenuEvent event) {
        menu.getItems().clear();
        if (place.isPresent() && place.get().handle() instanceof Handle.Point point) {
            boolean jump = point.end() != End.BOTH;
            item("editor.menu.remove", hand::remove)
                    .setDisable(column.hits().layout().handles().stream().allMatch(drawn -> drawn.breakpoint() == 0));
            item("editor.menu.split", hand::split).setDisable(jump);
            item("editor.menu.weld", hand::weld).setDisable(!jump);
            item("editor.menu.closed", hand::toggleClosed).setDisable(!jump);
            item(column.isLocked(point.k()) ? "editor.menu.unlock" : "editor.menu.lock", hand::toggleLocked);
        }
        if (place.isPresent()) {
            boolean learns = column.learns(place.get().handle());
            item(learns ? "editor.menu.hold" : "editor.menu.learn", hand::toggleLearns);
            menu.getItems().add(new SeparatorMenuItem());
        } else {
            item("editor.menu.add", () -> hand.add(z));
        }
        item("editor.menu.fit", column::fit);
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(column.transfers());
        menu.show(column, event.getScreenX(), event.getScreenY());
    }

    void hide() {
        menu.hide();
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.text(key));
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
        return item;
    }
}
