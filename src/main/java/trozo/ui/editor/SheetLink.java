package trozo.ui.editor;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import trozo.ui.words.Words;

/// A link in the head of the panel and the sheet that it opens beside itself.
final class SheetLink {
    private final Button button = new Button();
    private final PopOver sheet = new PopOver();
    private boolean made;

    /// @param name the message key of the link is `editor.` and this; its id is this and `-link`
    /// @param content makes what stands on the sheet, when it is first asked for
    SheetLink(String name, Words words, Function<SheetLink, Node> content) {
        button.setId(name + "-link");
        button.textProperty().bind(words.bind("editor." + name));
        button.getStyleClass().add("link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        sheet.setDetachable(false);
        sheet.setAnimated(false);
        sheet.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        button.setOnAction(event -> {
            if (!made) {
                made = true;
                sheet.setContentNode(content.apply(this));
            }
            if (sheet.isShowing()) {
                sheet.hide();
            } else {
                sheet.show(button);
            }
        });
    }

    Button button() {
        return button;
    }

    void onShown(Runnable action) {
        sheet.setOnShown(event -> action.run());
    }

    /// Called whenever the sheet has gone.
    void onHidden(Runnable action) {
        sheet.setOnHidden(event -> action.run());
    }

    /// Keeps the sheet open while a hand works on the curve: only its link closes it, and Escape.
    SheetLink staying() {
        sheet.setAutoHide(false);
        return this;
    }

    void hide() {
        sheet.hide();
    }

    /// Whether there is anything for the sheet to show; without, the link rests and an open sheet goes.
    void setAvailable(boolean available) {
        button.setDisable(!available);
        if (!available) {
            sheet.hide();
        }
    }
}
