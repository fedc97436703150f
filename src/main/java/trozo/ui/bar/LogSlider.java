package trozo.ui.bar;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Slider;

/// A slider over powers of ten. While it is dragged every number is previewed, the last one is taken.
final class LogSlider extends Slider {
    private boolean showing;
    private boolean dragged;

    /// @param low the number at the left end, positive
    /// @param high the number at the right end
    /// @param previewed told of each number while the slider moves under the pointer
    /// @param taken told of the number it comes to rest at
    LogSlider(ObservableValue<String> name, double low, double high, DoubleConsumer previewed, DoubleConsumer taken) {
        super(Math.log10(low), Math.log10(high), Math.log10(low));
        accessibleTextProperty().bind(name);
        setBlockIncrement(0.1);
        valueProperty().subscribe((before, now) -> {
            if (!showing) {
                dragged = isValueChanging();
                (dragged ? previewed : taken).accept(number());
            }
        });
        valueChangingProperty().subscribe(changing -> {
            if (!changing && dragged) {
                dragged = false;
                taken.accept(number());
            }
        });
    }

    private double number() {
        return Math.pow(10, getValue());
    }

    /// Moves the slider to `number` without telling anyone.
    void show(double number) {
        if (!isValueChanging()) {
            showing = true;
            setValue(Math.log10(Math.max(number, Double.MIN_NORMAL)));
            showing = false;
        }
    }
}
