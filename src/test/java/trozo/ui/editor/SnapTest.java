package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.PiecewiseLinear;

class SnapTest {
    private static final PiecewiseLinear BEND =
            PiecewiseLinear.through(0, new double[] {-1, 0, 1}, new double[] {0.37, 0, 0.83}, 1);

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "0.011, 0.02", "0.03, 0.05", "0.06, 0.1", "1.2, 2", "40, 50", "70, 100"})
    void theGridStepIsTheNextOfOneTwoAndFive(double least, double step) {
        assertEquals(step, Snap.step(least), step * 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0", "-0.044, 0", "0.046, 0.05", "0.96, 1", "-1.04, -1", "0.4634, 0.45", "1.3333, 1.35"})
    void aPositionFallsOnTheGridOrOnANotableNumberNearby(double z, double snapped) {
        assertEquals(snapped, new Snap(0.01, 0.01).z(z));
    }

    @Test
    void gridNumbersAreTheDoublesTheyAreWrittenAs() {
        assertEquals(0.35, new Snap(0.01, 0.01).z(0.349));
        assertEquals(-0.15, new Snap(0.01, 0.01).z(-0.151));
    }

    @Test
    void negativeZeroIsNotShown() {
        assertEquals(0.0, new Snap(0.01, 0.01).z(-0.004));
    }

    @Test
    void zoomedOutTheGridIsCoarser() {
        assertEquals(1250, new Snap(10, 10).z(1234));
    }

    @Test
    void aValueIsPulledToThatOfANeighbourSoThatThePieceLiesFlat() {
        Snap snap = new Snap(0.01, 0.01);
        Handle.Point middle = new Handle.Point(1, End.BOTH);
        assertEquals(0.37, snap.point(0, 0.4, BEND, List.of(middle)).f());
        assertEquals(0.83, snap.point(0, 0.79, BEND, List.of(middle)).f());
        assertEquals(0.65, snap.point(0, 0.64, BEND, List.of(middle)).f());
    }

    @Test
    void aValueIsPulledToWhereAPieceHasSlopeOneAndSaysSo() {
        Snap.Found found = new Snap(0.01, 0.01).point(0.25, 0.1, BEND, List.of(new Handle.Point(1, End.BOTH)));
        assertEquals(new Snap.Found(0.25, 0.08, List.of(new Snap.Catch.Slope(2, 1))), found);
    }

    @Test
    void theFurtherOutAGripIsHeldTheFinerTheSlope() {
        Snap snap = new Snap(0.01, 0.01);
        assertEquals(0.2, snap.slope(0.1876, 0.5));
        assertEquals(0.19, snap.slope(0.1876, 3));
    }
}
