package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.piecewise.Preset;

class NumpyCodeTest {
    @Test
    void aCurveIsATableOfCellsAndTwoFunctions() {
        assertEquals("""
                import numpy as np

                # Pieces and breakpoints by turns: each has a slope and a point of its line.
                EDGES = np.array([-0.5, 0.5])
                SLOPES = np.array([1.0, 0.0, 0.0, 0.0, 1.0])
                X = np.array([-0.5, -0.5, -0.5, 0.5, 0.5])
                Y = np.array([-0.5, 0.0, 0.0, 0.0, 0.5])


                def cell(z):
                    return np.searchsorted(EDGES, z) + np.searchsorted(EDGES, z, side="right")


                def f(z):
                    k = cell(z)
                    return Y[k] + SLOPES[k] * (z - X[k])


                def slope(z):
                    return SLOPES[cell(z)]
                """, NumpyCode.of(List.of(Preset.HARD_SHRINK.function())));
    }
}
