package trozo.ui.parts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A surface with a title, a quiet line beside it, actions at the right, and a body below. The body can be covered, so
/// that a class predicts what it will show before it is seen.
public final class Panel extends VBox {
    private final Label title = new Label();
    private final Label aside = new Label();
    private final HBox actions = new HBox();
    private final HBox line;
    private final HBox header;
    private final VBox body = new VBox();
    private final StackPane room = new StackPane(body);
    private final BooleanProperty covered = new SimpleBooleanProperty(this, "covered");
    private Copies copies = Copies.NONE;

    public Panel(ObservableValue<String> name) {
        getStyleClass().add("panel");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(name);
        title.setMinWidth(Region.USE_PREF_SIZE);
        aside.getStyleClass().add("muted");
        actions.getStyleClass().add("panel-actions");
        actions.visibleProperty().bind(covered.not());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        line = new HBox(title, aside, spring, actions);
        line.getStyleClass().add("panel-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(line, Priority.ALWAYS);
        header = new HBox(line);
        header.getStyleClass().add("panel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("panel-body");
        body.setMinSize(0, 0);
        body.visibleProperty().bind(covered.not());
        room.setMinSize(0, 0);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(header, room);
        setMinSize(0, 0);
    }

    /// What the panel is called at the moment.
    public ObservableValue<String> name() {
        return title.textProperty();
    }

    /// The line that the title stands in.
    public Node header() {
        return header;
    }

    /// Says what the panel shows when the pointer rests on its title.
    public void explain(ObservableValue<String> sentence) {
        Hint.on(title, sentence);
        Hint.share(title, this);
    }

    /// The quiet line beside the title; empty until bound.
    public Label aside() {
        return aside;
    }

    /// A control in place of the quiet line.
    public void setAside(Node node) {
        node.visibleProperty().bind(covered.not());
        line.getChildren().set(1, node);
    }

    /// What stands at the right end of the title line.
    public void setActions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }

    /// What opens the panel's own menu, after all actions; it stays when the body is covered.
    public void setMenu(Node node) {
        header.getChildren().add(node);
    }

    /// What fills the panel, from top to bottom; a node that should take all the room there is gets `VBox.setVgrow`.
    public void setBody(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    /// What fills the panel.
    public Region body() {
        return body;
    }

    /// Whether something stands in front of the body.
    public BooleanProperty covered() {
        return covered;
    }

    /// What stands there while it is covered.
    public void setCover(Node cover) {
        cover.visibleProperty().bind(covered);
        room.getChildren().setAll(body, cover);
    }

    /// What can be taken out of the panel.
    public Copies copies() {
        return copies;
    }

    public void setCopies(Copies newCopies) {
        copies = newCopies;
    }
}
