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
        "PRELU, -2, -0.5",
        "PRELU, 3, 3",
        "SRELU, -2, -1.2",
        "SRELU, 0.3, 0.3",
        "SRELU, 6, 2",
        "APL, -3, 0",
        "APL, -0.5, 0.3",
        "APL, 0.5, 0.6",
        "APL, 4, 4",
        "SOFT_SHRINK, -2, -1.5",
        "SOFT_SHRINK, 0.3, 0",
        "SOFT_SHRINK, 2, 1.5",
        "HARD_SHRINK, -2, -2",
        "HARD_SHRINK, -0.5, 0",
        "HARD_SHRINK, 0.5, 0",
        "HARD_SHRINK, 0.75, 0.75",
        "TRIANGLE_WAVE, 0.5, 0.5",
        "TRIANGLE_WAVE, 2, 0",
        "TRIANGLE_WAVE, -2.5, 0.5",
        "TRIANGLE_WAVE, 4, 0",
        "STAIRCASE, -9, -2",
        "STAIRCASE, -1.5, -2",
        "STAIRCASE, -0.5, 0",
        "STAIRCASE, 0.5, 0",
        "STAIRCASE, 0.51, 1",
        "STAIRCASE, 1.5, 2",
        "STAIRCASE, 7, 2",
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
        "STEP, 0, 0",
        "PRELU, 0, 0.25",
        "SOFT_SHRINK, -0.5, 0",
        "SOFT_SHRINK, 0.5, 0",
        "HARD_SHRINK, -0.5, 0",
        "HARD_SHRINK, 0.5, 0",
        "STAIRCASE, 0.5, 0",
        "STAIRCASE, 1.5, 0"
    })
    void theRuleOfAPresetGivesPyTorchsDerivativeAtItsKinks(Preset preset, double kink, double derivative) {
        PiecewiseLinear function = preset.function();
        assertTrue(function.breakpoints().stream().anyMatch(point -> point.x() == kink));
        assertEquals(derivative, function.derivative(kink), 0.0);
    }

    /// Measured on PyTorch 2.13.0 (CPU, eager, float64).
    @ParameterizedTest
    @CsvSource({"HARD_SWISH, -3, 0", "HARD_SWISH, 3, 1", "ELU, 0, 1", "SIGMOID, 0, 0.25"})
    void theRuleOfAFormulaGivesPyTorchsDerivative(FormulaPreset preset, double x, double derivative) {
        assertEquals(derivative, preset.function().derivative(x), 0.0);
    }

    @Test
    void hardSwishInFivePiecesIsOffByATwelfthOnAlternatingSidesAndNeverMore() {
        PiecewiseLinear pieces = Preset.HARD_SWISH_PIECES.function();
        PiecewiseFormula smooth = FormulaPreset.HARD_SWISH.function();
        for (int z = -3; z <= 3; z++) {
            assertEquals(z % 2 == 0 ? 1.0 / 12 : -1.0 / 12, pieces.value(z) - smooth.value(z), 1e-15);
        }
        for (double z = -5; z < 5; z += 1e-3) {
            assertEquals(smooth.value(z), pieces.value(z), 1.0 / 12 + 1e-15);
        }
    }

    @Test
    void whatIsKnownForLearningLearns() {
        Learnable prelu = Preset.PRELU.learnable().orElseThrow();
        assertTrue(prelu.leftSlope());
        assertEquals(Optional.of(Learnable.everything(2)), Preset.SRELU.learnable());
        assertEquals(Optional.empty(), Preset.RELU.learnable());
        for (Preset preset : Preset.values()) {
            preset.learnable().ifPresent(learnable -> assertTrue(learnable.goesWith(preset.function())));
        }
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
