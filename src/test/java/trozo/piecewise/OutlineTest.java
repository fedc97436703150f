package trozo.piecewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.piecewise.Outline.Course;

class OutlineTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void aContinuousCurveIsAsSteepAsItsSteepestPiece() {
        assertEquals(new Outline(true, Course.RISES, 1, 0, INFINITE), Outline.of(Preset.RELU.function()));
        assertEquals(new Outline(true, Course.RISES, 1, -1, 1), Outline.of(Preset.HARD_TANH.function()));
        assertEquals(
                new Outline(true, Course.BOTH, 3, -INFINITE, 2),
                Outline.of(PiecewiseLinear.through(1, new double[] {0, 1}, new double[] {2, -1}, 0)));
    }

    @Test
    void aJumpDownwardsFallsAndHasNoLipschitzConstant() {
        PiecewiseLinear saw = new PiecewiseLinear(List.of(Breakpoint.jump(0, 1, -1, Side.LEFT)), 0, 0, KinkRule.LEFT);
        assertEquals(new Outline(false, Course.FALLS, INFINITE, -1, 1), Outline.of(saw));
    }

    @Test
    void aFormulaIsLookedAt() {
        Outline tanh = Outline.of(PiecewiseFormula.parse("tanh(x)"));
        assertEquals(Course.RISES, tanh.course());
        assertEquals(-1, tanh.low(), 1e-9);
        assertEquals(1, tanh.high(), 1e-9);
        assertEquals(1, tanh.lipschitz(), 1e-9);
        Outline silu = Outline.of(PiecewiseFormula.parse("x*sigmoid(x)"));
        assertEquals(Course.BOTH, silu.course());
        assertEquals(-0.2784645, silu.low(), 1e-4);
        assertEquals(INFINITE, silu.high());
    }
}
