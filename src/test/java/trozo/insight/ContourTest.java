package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTest {
    @Test
    void aCircleIsOneClosedLineOfEdgesThatItCrosses() {
        List<int[]> lines = Contour.zero(cell -> Math.hypot(cell % 41 - 20, cell / 41 - 20) - 12.3, 41, 41);
        assertEquals(1, lines.size());
        int[] circle = lines.getFirst();
        assertEquals(circle[0], circle[circle.length - 1]);
        for (int edge : circle) {
            double x = edge / 2 % 41 - 20;
            double y = edge / 2 / 41 - 20;
            double end = Contour.isUpright(edge) ? Math.hypot(x, y + 1) : Math.hypot(x + 1, y);
            assertTrue(Math.hypot(x, y) < 12.3 != end < 12.3);
        }
    }

    @Test
    void aStraightBoundaryRunsFromSideToSide() {
        List<int[]> lines = Contour.zero(cell -> cell % 10 - 3.25, 10, 6);
        assertEquals(1, lines.size());
        assertEquals(6, lines.getFirst().length);
        for (int row = 0; row < 6; row++) {
            assertEquals(2 * (10 * row + 3), lines.getFirst()[row]);
        }
    }

    @Test
    void aSaddleGivesTwoLinesThatDoNotMeet() {
        List<int[]> lines = Contour.zero(cell -> (cell % 2 == cell / 2 ? 1 : -1) + 0.1, 2, 2);
        assertEquals(2, lines.size());
        lines.forEach(line -> assertEquals(2, line.length));
    }

    @Test
    void aFieldOfOneSignHasNone() {
        assertTrue(Contour.zero(cell -> 1, 5, 5).isEmpty());
    }
}
