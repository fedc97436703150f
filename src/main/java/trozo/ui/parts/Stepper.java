package trozo.ui.parts;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.words.Words;

/// A whole number with a button less and a button more.
public final class Stepper extends HBox {
    private final NumberField field;
    private final Button less = new Button("\u2212");
    private final Button more = new Button("+");
    private final int low;
    private final int high;
    private final IntConsumer taken;

    /// @param name what is counted, for screen readers
    /// @param taken told of each new number the user chooses
    public Stepper(Words words, ObservableValue<String> name, int low, int high, IntConsumer taken) {
        this.low = low;
        this.high = high;
        this.taken = taken;
        field = new NumberField(words, Range.whole(low, high), value -> taken.accept((int) value));
        field.accessibleTextProperty().bind(name);
        field.setPrefColumnCount(3);
        getStyleClass().add("stepper");
        setAlignment(Pos.CENTER_LEFT);
        less.getStyleClass().add("stepper-button");
        more.getStyleClass().add("stepper-button");
        less.accessibleTextProperty().bind(words.bind(() -> words.text("stepper.less", name.getValue()), name));
        more.accessibleTextProperty().bind(words.bind(() -> words.text("stepper.more", name.getValue()), name));
        less.setOnAction(event -> choose(-1));
        more.setOnAction(event -> choose(1));
        getChildren().setAll(less, field, more);
    }

    private void choose(int change) {
        int next = Math.clamp((int) field.value() + (long) change, low, high);
        show(next);
        taken.accept(next);
    }

    public void show(int value) {
        field.show(value);
        less.setDisable(value <= low);
        more.setDisable(value >= high);
    }

    public NumberField field() {
        return field;
    }

    public Button less() {
        return less;
    }

    public Button more() {
        return more;
    }
}
