package trozo.ui.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import trozo.train.Frame;
import trozo.train.Parameter;
import trozo.ui.studio.Studio;

/// Weights and biases changed by hand.
final class Weights {
    private final Studio studio;
    private Parameter last;
    private double lastValue;
    private Frame lastFrame;

    Weights(Studio studio) {
        this.studio = studio;
    }

    /// With as many digits as anyone types.
    static double rounded(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).round(new MathContext(6)).doubleValue()
                : value;
    }

    void set(Parameter place, double value) {
        studio.setWeights(Map.of(place, value), "");
    }

    /// Moves a weight by `difference`; several moves in a row are one edit.
    ///
    /// @param shown what the weight is as far as the window knows
    /// @return what it is now
    double nudge(Parameter place, double shown, double difference) {
        // Until the next frame the window still shows what was before the last move.
        boolean goesOn = place.equals(last) && studio.frame().get() == lastFrame;
        double value = rounded((goesOn ? lastValue : shown) + difference);
        last = place;
        lastValue = value;
        lastFrame = studio.frame().get();
        studio.setWeights(Map.of(place, value), "weight " + place);
        return value;
    }
}
