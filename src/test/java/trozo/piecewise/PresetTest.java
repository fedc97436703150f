package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    @ParameterizedTest
    @CsvSource({
        "RELU, -2, 0",
        "RELU, 3, 3",
        "LEAKY_RELU, -2, -0.2",
        "LEAKY_RELU, 3, 3",
        "RELU6, -1, 0",
        "RELU6, 4, 4",
        "RELU6, 7, 6",
        "HARD_TANH, -3, -1",
        "HARD_TANH, 0.25, 0.25",
        "HARD_TANH, 3, 1",
        "HARD_SIGMOID, -4, 0",
        "HARD_SIGMOID, 1.5, 0.75",
        "HARD_SIGMOID, 4, 1",
        "ABS, -2, 2",
        "ABS, 2, 2",
        "HAT, -2, 0",
        "HAT, -0.5, 0.5",
        "HAT, 0, 1",
        "HAT, 0.75, 0.25",
        "HAT, 2, 0",
        "STEP, -1, 0",
        "STEP, 0, 0",
        "STEP, 1e-300, 1",
        "IDENTITY, 5, 5",
        "IDENTITY, -5, -5",
        "W_BEND, -3.2, 0.2",
        "W_BEND, 0.5, 0.38",
        "W_BEND, 3, 2.23"
    })
    void presetsHaveTheValuesOfTheirFormula(Preset preset, double z, double value) {
        assertEquals(value, preset.function().value(z), 1e-15);
    }

    /// Measured on PyTorch 2.13.0 (CPU, eager, float64); hat and W have no op there, the hat follows relu(1 - |z|).
    @ParameterizedTest
    @CsvSource({
        "RELU, 0, 0",
        "LEAKY_RELU, 0, 0.1",
        "RELU6, 0, 0",
        "RELU6, 6, 0",
        "HARD_TANH, -1, 0",
        "HARD_TANH, 1, 0",
        "HARD_SIGMOID, -3, 0",
        "HARD_SIGMOID, 3, 0",
        "ABS, 0, 0",
        "HAT, -1, 0",
        "HAT, 0, 0",
        "HAT, 1, 0",
        "STEP, 0, 0"
    })
    void theRuleOfAPresetGivesPyTorchsDerivativeAtItsKinks(Preset preset, double kink, double derivative) {
        PiecewiseLinear function = preset.function();
        assertTrue(function.breakpoints().stream().anyMatch(point -> point.x() == kink));
        assertEquals(derivative, function.derivative(kink), 0.0);
    }

    @ParameterizedTest
    @EnumSource
    void aPresetIsFoundByItsKeyAndByItself(Preset preset) {
        assertEquals(Optional.of(preset), Preset.ofKey(preset.key()));
        assertEquals(Optional.of(preset), Preset.of(preset.function()));
    }

    @Test
    void keysAreAllDifferentAndOthersAreNoPreset() {
        assertEquals(
                Preset.values().length,
                Arrays.stream(Preset.values()).map(Preset::key).distinct().count());
        assertEquals(Optional.empty(), Preset.ofKey("tanh"));
        assertEquals(Optional.empty(), Preset.of(Preset.RELU.function().withSlopes(0.5, 1)));
    }
}
