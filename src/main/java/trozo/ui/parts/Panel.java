package trozo.ui.parts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A surface with a title, a quiet line beside it, actions at the right, and a body below.
public final class Panel extends VBox {
    private final Label title = new Label();
    private final Label aside = new Label();
    private final HBox actions = new HBox();
    private final HBox header;

    public Panel(ObservableValue<String> name) {
        getStyleClass().add("panel");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(name);
        title.setMinWidth(Region.USE_PREF_SIZE);
        aside.getStyleClass().add("muted");
        actions.getStyleClass().add("panel-actions");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        header = new HBox(title, aside, spring, actions);
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(header);
        setMinSize(0, 0);
    }

    /// Says what the panel shows when the pointer rests on its title.
    public void explain(ObservableValue<String> sentence) {
        Hint.on(title, sentence);
    }

    /// The quiet line beside the title; empty until bound.
    public Label aside() {
        return aside;
    }

    /// A control in place of the quiet line.
    public void setAside(Node node) {
        header.getChildren().set(1, node);
    }

    /// What stands at the right end of the title line.
    public void setActions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }

    /// What fills the panel, from top to bottom; a node that should take all the room there is gets
    /// `VBox.setVgrow`.
    public void setBody(Node... nodes) {
        getChildren().remove(1, getChildren().size());
        getChildren().addAll(nodes);
    }
}
