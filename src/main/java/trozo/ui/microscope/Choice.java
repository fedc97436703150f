package trozo.ui.microscope;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Words in a row, one of which holds.
final class Choice<T> {
    private final HBox row = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<T> chosen;

    Choice(Consumer<T> chosen) {
        this.chosen = chosen;
        row.getStyleClass().add("microscope-choice");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    HBox row() {
        return row;
    }

    /// One word more; the first holds at first.
    Choice<T> add(String id, ObservableValue<String> name, T value) {
        ToggleButton word = new ToggleButton();
        word.setId(id);
        word.getStyleClass().setAll("link", "view-link");
        word.textProperty().bind(name);
        word.setToggleGroup(group);
        word.setUserData(value);
        word.setSelected(row.getChildren().isEmpty());
        word.setOnAction(event -> {
            word.setSelected(true);
            chosen.accept(value);
        });
        row.getChildren().add(word);
        return this;
    }

    /// Takes all words away.
    void clear() {
        group.getToggles().clear();
        row.getChildren().clear();
    }

    /// Lets the word of a value hold.
    void show(T value) {
        List.copyOf(group.getToggles()).stream()
                .filter(word -> word.getUserData().equals(value))
                .forEach(word -> word.setSelected(true));
    }
}
