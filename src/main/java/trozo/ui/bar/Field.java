package trozo.ui.bar;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import trozo.ui.parts.Hint;
import trozo.ui.parts.Icons;

/// A caption over a value.
final class Field extends VBox {
    private Field(ObservableValue<String> name, Node value) {
        Label caption = new Label();
        caption.textProperty().bind(name);
        caption.getStyleClass().addAll("muted", "small");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        caption.setLabelFor(value);
        getStyleClass().add("field");
        getChildren().setAll(caption, value);
    }

    /// Says what the field is when the pointer rests on it.
    Field explain(ObservableValue<String> sentence) {
        Hint.on(this, sentence);
        return this;
    }

    /// A value that is only read.
    static Field reading(String id, ObservableValue<String> name, ObservableValue<String> value) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("field-value");
        label.textProperty().bind(value);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return new Field(name, label);
    }

    /// A value that is edited where it stands.
    static Field editing(ObservableValue<String> name, Region control) {
        return new Field(name, control);
    }

    /// A value that opens a sheet.
    static Field opening(String id, ObservableValue<String> name, ObservableValue<String> value, Sheet sheet) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().setAll("field-button");
        button.textProperty().bind(value);
        button.setGraphic(Icons.shape("down"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(name.map(said -> said + ": ").flatMap(said -> value.map(said::concat)));
        button.setOnAction(event -> sheet.toggle(button));
        return new Field(name, button);
    }

    /// A sheet below a field.
    static final class Sheet {
        private final PopOver popOver = new PopOver();

        Sheet(Node content) {
            popOver.setContentNode(content);
            popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
            popOver.setDetachable(false);
            popOver.setHeaderAlwaysVisible(false);
            popOver.setAnimated(false);
            popOver.setCornerRadius(10);
            popOver.setArrowSize(8);
            popOver.setArrowIndent(20);
        }

        void toggle(Node under) {
            if (popOver.isShowing()) {
                popOver.hide();
            } else {
                popOver.show(under);
            }
        }

        void hide() {
            popOver.hide();
        }
    }
}
