package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import trozo.figure.ColumnView;
import trozo.piecewise.PiecewiseLinear;

class ViewsTest {
    private static final ColumnView VIEW = new ColumnView(-3, 4, -1, 3);

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        ColumnView near = Views.zoomed(VIEW, 0.5, 1, 2);
        assertEquals(new ColumnView(-1, 2.5, 0.5, 2.5), near);
        assertEquals(new ColumnView(-1, 2.5, -1, 3), Views.zoomedAlongZ(VIEW, 0.5, 1));
    }

    @Test
    void zoomingEndsWhereNumbersCouldNoLongerBeRead() {
        ColumnView view = VIEW;
        for (int i = 0; i < 200; i++) {
            view = Views.zoomed(view, 0.8, 0.3, 0.3);
        }
        assertTrue(view.yHigh() - view.yLow() >= 0.02);
        for (int i = 0; i < 400; i++) {
            view = Views.zoomed(view, 1.25, 0.3, 0.3);
        }
        assertTrue(view.zHigh() - view.zLow() <= 4e6);
    }

    @Test
    void aViewShowsACurveWhenEveryBreakpointIsInSight() {
        assertTrue(Views.shows(VIEW, through(-3, 4)));
        assertFalse(Views.shows(VIEW, through(-3.01, 4)));
        assertFalse(Views.shows(VIEW, PiecewiseLinear.through(0, new double[] {0}, new double[] {3.5}, 1)));
    }

    @Test
    void theWayFromViewToViewBeginsAndEndsExactlyThere() {
        ColumnView other = new ColumnView(-0.1, 0.7, 0, 0.3);
        assertEquals(VIEW, Views.between(VIEW, other, 0));
        assertEquals(other, Views.between(VIEW, other, 1));
        assertEquals(-3 + 0.5 * 2.9, Views.between(VIEW, other, 0.5).zLow(), 1e-15);
    }

    private static PiecewiseLinear through(double left, double right) {
        return PiecewiseLinear.through(0, new double[] {left, right}, new double[] {0, 1}, 1);
    }
}
