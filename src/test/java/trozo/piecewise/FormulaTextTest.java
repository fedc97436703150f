package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trozo.autograd.KinkRule;

class FormulaTextTest {
    @Test
    void aCurveReadsAsAPersonWouldTypeIt() {
        assertEquals("x <= 0 ? 0 : x", FormulaText.of(Preset.RELU.function()));
        assertEquals("x", FormulaText.of(Preset.IDENTITY.function()));
        assertEquals(
                "x <= -1.2 ? 0.05*x + 0.36 : x <= 0 ? -0.35*x - 0.12 : x <= 1 ? x - 0.12 : x <= 2 ? 0.35*x + 0.53"
                        + " : x - 0.77",
                FormulaText.of(Preset.W_BEND.function()));
        assertEquals("tanh(x)", FormulaText.of(FormulaPreset.TANH.function()));
    }

    @ParameterizedTest
    @EnumSource
    void aPresetTypedAgainIsTheSameFunction(Preset preset) {
        assertSame(preset.function(), FormulaText.of(preset.function()));
    }

    @Test
    void anyCurveTypedAgainIsTheSameFunction() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            List<Breakpoint> points = new ArrayList<>();
            double x = random.nextDouble(-5, 0);
            double left = random.nextDouble(-2, 2);
            for (int k = 0; k < 1 + i % 6; k++) {
                double right = random.nextBoolean() ? left : random.nextDouble(-2, 2);
                Side closed = random.nextBoolean() && left != right ? Side.RIGHT : Side.LEFT;
                points.add(Breakpoint.jump(x, left, right, closed));
                x += random.nextDouble(0.01, 2);
                left = random.nextDouble(-2, 2);
            }
            PiecewiseLinear f =
                    new PiecewiseLinear(points, random.nextDouble(-2, 2), random.nextDouble(-2, 2), KinkRule.LEFT);
            assertSame(f, FormulaText.of(f));
        }
    }

    private static void assertSame(PiecewiseLinear f, String text) {
        PiecewiseLinear read = (PiecewiseLinear) PiecewiseFormula.parse(text, f.rule());
        assertEquals(f.size(), read.size(), text);
        for (int k = 0; k < f.size(); k++) {
            assertEquals(f.breakpoint(k).x(), read.breakpoint(k).x(), text);
            assertEquals(f.breakpoint(k).isJump(), read.breakpoint(k).isJump(), text);
            assertEquals(f.breakpoint(k).closed(), read.breakpoint(k).closed(), text);
            assertEquals(f.breakpoint(k).yLeft(), read.breakpoint(k).yLeft(), 1e-14, text);
            assertEquals(f.breakpoint(k).yRight(), read.breakpoint(k).yRight(), 1e-14, text);
        }
        assertEquals(f.leftSlope(), read.leftSlope(), text);
        assertEquals(f.rightSlope(), read.rightSlope(), text);
    }
}
