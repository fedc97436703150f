package trozo.ui.bar;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.ui.parts.Hint;

/// Rows of a name and a control, as the sheets of the bar have them.
final class Form extends VBox {
    Form(ObservableValue<String> heading) {
        Label title = new Label();
        title.textProperty().bind(heading);
        title.getStyleClass().add("panel-title");
        getStyleClass().add("sheet");
        getChildren().add(title);
    }

    /// Adds something as wide as the form.
    Form wide(Node node) {
        getChildren().add(node);
        return this;
    }

    /// Adds a row; `slider` may be null.
    Form row(ObservableValue<String> name, Region slider, Region control) {
        getChildren().add(line(name, slider, control));
        return this;
    }

    /// Adds a row that is only there while `when` holds.
    Form rowWhen(ObservableBooleanValue when, ObservableValue<String> name, Region control) {
        GridPane line = line(name, null, control);
        line.visibleProperty().bind(Bindings.when(when).then(true).otherwise(false));
        line.managedProperty().bind(line.visibleProperty());
        getChildren().add(line);
        return this;
    }

    /// Says what the last row is when the pointer rests on its name.
    Form explain(ObservableValue<String> sentence) {
        Hint.on(((GridPane) getChildren().getLast()).getChildren().getFirst(), sentence);
        return this;
    }

    static GridPane line(ObservableValue<String> name, Region slider, Region control) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane line = new GridPane();
        line.getStyleClass().add("form-row");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        line.getColumnConstraints().setAll(names);
        line.add(label, 0, 0);
        if (slider != null) {
            line.add(slider, 1, 0);
        }
        line.add(control, slider == null ? 1 : 2, 0);
        return line;
    }
}
