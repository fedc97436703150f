package trozo.ui.network;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import trozo.train.Parameter;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.words.Words;

/// A field for one weight, over the picture where the weight was clicked: Enter takes the number, the arrows up and
/// down move it, Escape leaves it.
final class WeightField extends Pane {
    static final double NUDGE = 0.05;
    private static final double LARGEST = 1e6;
    private static final double WIDTH = 84;

    private final NumberField field;
    private Parameter place;

    WeightField(Words words, Weights weights, Runnable left) {
        field = new NumberField(words, Range.closed(-LARGEST, LARGEST), value -> {
            weights.set(place, value);
            close(left);
        });
        field.setId("weight-field");
        field.setPrefWidth(WIDTH);
        field.accessibleTextProperty().bind(words.bind("network.weight.field"));
        getChildren().setAll(field);
        setPickOnBounds(false);
        setVisible(false);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close(left);
                event.consume();
            } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                double step = (event.getCode() == KeyCode.UP ? 1 : -1) * (event.isShiftDown() ? 10 * NUDGE : NUDGE);
                field.show(weights.nudge(place, field.value(), step));
                field.selectAll();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                setVisible(false);
            }
        });
    }

    private void close(Runnable left) {
        setVisible(false);
        left.run();
    }

    /// Opens for a weight or bias whose value is `value`, near (x, y).
    void open(Parameter parameter, double value, double x, double y) {
        place = parameter;
        setVisible(true);
        field.show(Weights.rounded(value));
        field.autosize();
        field.relocate(
                Math.clamp(x - WIDTH / 2, 0, Math.max(0, getWidth() - WIDTH)),
                Math.clamp(y - field.getHeight() / 2, 0, Math.max(0, getHeight() - field.getHeight())));
        field.requestFocus();
        field.selectAll();
    }
}
