package trozo.ui.editor;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trozo.lab.LabState;
import trozo.session.CurveShelf.Kept;
import trozo.ui.words.Words;

/// Puts the curve as it stands by under a name; one that has been put by is renamed or deleted here.
final class OwnCurvesRow extends VBox {
    private final Desk desk;
    private final OwnCurves own;
    private final TextField name = new TextField();
    private final Button keep = new Button();
    private final Button delete = new Button();
    private final Notice notice;
    private Optional<Kept> shown = Optional.empty();

    OwnCurvesRow(Desk desk, ObservableValue<LabState> state, Words words, OwnCurves own) {
        this.desk = desk;
        this.own = own;
        notice = new Notice(words);
        notice.managedProperty().bind(notice.visibleProperty());
        getStyleClass().add("own-curves");
        name.setId("own-name");
        name.promptTextProperty().bind(words.bind("own.name"));
        name.accessibleTextProperty().bind(words.bind("own.name"));
        name.setOnAction(event -> take());
        name.textProperty().subscribe(text -> notice.clear());
        link(keep, "own-keep", this::take);
        link(delete, "own-delete", this::delete);
        keep.textProperty()
                .bind(words.bind(() -> words.text(isKept() ? "own.rename" : "own.keep"), state, own.curves()));
        delete.textProperty().bind(words.bind("own.delete"));
        delete.managedProperty().bind(delete.visibleProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, keep, delete);
        row.getStyleClass().add("own-row");
        getChildren().addAll(row, notice);
        state.subscribe(now -> show());
        own.curves().subscribe(curves -> show());
    }

    private static void link(Button button, String id, Runnable action) {
        button.setId(id);
        button.getStyleClass().add("link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
    }

    private boolean isKept() {
        return own.of(desk.state().activation()).isPresent();
    }

    private void show() {
        Optional<Kept> now = own.of(desk.state().activation());
        delete.setVisible(now.isPresent());
        if (!now.equals(shown)) {
            shown = now;
            name.setText(now.map(Kept::name).orElse(""));
        }
    }

    private void take() {
        String typed = name.getText().strip();
        LabState state = desk.state();
        tell(own.of(state.activation())
                .map(kept -> own.rename(kept, typed))
                .orElseGet(() -> own.put(typed, state.activation(), state.learnable())));
    }

    private void delete() {
        own.of(desk.state().activation()).ifPresent(kept -> tell(own.delete(kept)));
    }

    private void tell(Optional<String> refusal) {
        notice.clear();
        refusal.ifPresent(why -> notice.say(() -> why));
    }
}
