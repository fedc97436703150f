package trozo.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.insight.Traffic;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

class CurveValuesCsvTest {
    @Test
    void aJumpIsThereFromBothSidesAndEverythingElseOnce() {
        PiecewiseLinear curve =
                new PiecewiseLinear(List.of(Breakpoint.jump(0.1, -1, 2, Side.LEFT)), 0.5, -3, KinkRule.LEFT);
        Rows rows = Rows.of(CurveValuesCsv.values(curve, -1, 1));
        int at = 0;
        while (rows.text(at, "side").isEmpty()) {
            at++;
        }
        assertEquals("left", rows.text(at, "side"));
        assertArrayEquals(new double[] {0.1, -1, 0.5}, row(rows, at));
        assertEquals("right", rows.text(at + 1, "side"));
        assertArrayEquals(new double[] {0.1, 2, -3}, row(rows, at + 1));
        assertArrayEquals(new double[] {-1, -1 - 0.5 * 1.1, 0.5}, row(rows, 0), 1e-15);
        assertArrayEquals(new double[] {1, 2 - 3 * 0.9, -3}, row(rows, rows.size() - 1), 1e-15);
        double[] z = rows.numbers("z");
        for (int i = 1; i < z.length; i++) {
            assertEquals(i == at + 1, z[i] == z[i - 1], "row " + i);
        }
    }

    @Test
    void trafficAddsUpToAllPreactivations() {
        Traffic traffic = new Traffic(-1, 1, List.of(new Traffic.Layer(2, 0, new int[] {3, 0, 4}, 1, 2, 10)));
        Rows rows = Rows.of(CurveValuesCsv.traffic(traffic));
        assertArrayEquals(new double[] {1, 3, 0, 4, 2}, rows.numbers("preactivations"));
        assertEquals("", rows.text(0, "z_from"));
        assertEquals(-1, rows.number(1, "z_from"));
        assertEquals(1, rows.number(3, "z_to"));
        assertEquals("", rows.text(4, "z_to"));
        assertEquals(2, rows.number(0, "layer"));
    }

    private static double[] row(Rows rows, int at) {
        return new double[] {rows.number(at, "z"), rows.number(at, "f"), rows.number(at, "derivative")};
    }
}
