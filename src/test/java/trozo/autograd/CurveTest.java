package trozo.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveTest {
    @ParameterizedTest
    @EnumSource
    void theCellIsHowManyBreakpointsLieLeftPlusHowManyAreReached(Breakpoints breakpoints) {
        for (int size : new int[] {0, 1, 4, 5, 6, 31, 64, 300}) {
            double[] at = breakpoints.of(size);
            Curve curve = Curve.fixed(size);
            curve.x().set(at);
            curve.refresh();
            for (double z : Breakpoints.telling(at)) {
                int expected = 0;
                for (double breakpoint : at) {
                    expected += (z > breakpoint ? 1 : 0) + (z >= breakpoint ? 1 : 0);
                }
                assertEquals(expected, curve.cellOf(z), () -> z + " among " + size);
            }
        }
    }
}
