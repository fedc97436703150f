package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTest {
    @Test
    void aCircleIsOneClosedLineOnTheCircle() {
        List<Points> lines = Contour.zero(cell -> Math.hypot(cell % 41 - 20, cell / 41 - 20) - 12.3, 41, 41);
        assertEquals(1, lines.size());
        Points circle = lines.getFirst();
        int last = circle.size() - 1;
        assertEquals(circle.xs()[0], circle.xs()[last]);
        assertEquals(circle.ys()[0], circle.ys()[last]);
        for (int i = 0; i < circle.size(); i++) {
            assertEquals(12.3, Math.hypot(circle.xs()[i] - 20, circle.ys()[i] - 20), 0.02);
        }
    }

    @Test
    void aStraightBoundaryIsExactFromSideToSide() {
        List<Points> lines = Contour.zero(cell -> cell % 10 - 3.25, 10, 6);
        assertEquals(1, lines.size());
        Points line = lines.getFirst();
        assertEquals(6, line.size());
        for (double x : line.xs()) {
            assertEquals(3.25, x, 1e-12);
        }
    }

    @Test
    void aSaddleGivesTwoLinesThatDoNotMeet() {
        List<Points> lines = Contour.zero(cell -> (cell % 2 == cell / 2 ? 1 : -1) + 0.1, 2, 2);
        assertEquals(2, lines.size());
        lines.forEach(line -> assertEquals(2, line.size()));
    }

    @Test
    void aFieldOfOneSignHasNone() {
        assertTrue(Contour.zero(cell -> 1, 5, 5).isEmpty());
    }
}
