package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import trozo.figure.ColumnLayout;
import trozo.figure.ColumnView;
import trozo.figure.Look;
import trozo.lab.CurveEdits;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.ui.editor.ColumnHits.Place;

class ColumnHitsTest {
    private static final PiecewiseLinear BEND =
            PiecewiseLinear.through(0.05, new double[] {-1.2, 0, 1, 2}, new double[] {0.3, -0.12, 0.88, 1.23}, 1);
    private static final ColumnView VIEW = new ColumnView(-3, 4, -1, 3);

    @Test
    void aHandleIsTakenTwelveUnitsFromItsCentre() {
        ColumnHits hits = hits(BEND, VIEW, 1);
        Place place = hits.placeOf(point(1)).orElseThrow();
        assertEquals(Optional.of(place), hits.handleAt(place.x() + 8.5, place.y() - 8.5));
        assertEquals(Optional.empty(), hits.handleAt(place.x() - 10, place.y() + 10));
    }

    @Test
    void onAProjectorTheTargetsGrow() {
        ColumnHits hits = hits(BEND, VIEW, 1.5);
        Place place = hits.placeOf(point(1)).orElseThrow();
        assertEquals(Optional.of(place), hits.handleAt(place.x() - 13, place.y() + 13));
    }

    @Test
    void ofTwoHandlesTheNearerIsTaken() {
        PiecewiseLinear close = BEND.with(1, Breakpoint.joined(0.9, 0.88));
        ColumnHits hits = hits(close, VIEW, 1);
        Place left = hits.placeOf(point(1)).orElseThrow();
        Place right = hits.placeOf(point(2)).orElseThrow();
        assertEquals(Optional.of(left), hits.handleAt(left.x() - 1, left.y()));
        assertEquals(Optional.of(right), hits.handleAt(right.x() + 1, right.y()));
    }

    @Test
    void bothEndsOfAJumpCanBeTaken() {
        ColumnHits hits = hits(CurveEdits.split(BEND, 1), VIEW, 1);
        assertTrue(hits.placeOf(new Handle.Point(1, End.LEFT)).isPresent());
        assertTrue(hits.placeOf(new Handle.Point(1, End.RIGHT)).isPresent());
    }

    @Test
    void theGripsStandOnTheTailsInsideThePicture() {
        ColumnHits hits = hits(BEND, VIEW, 1);
        for (Side side : Side.values()) {
            Place grip = hits.placeOf(new Handle.Grip(side)).orElseThrow();
            assertTrue(hits.onCurveStorey(grip.x(), grip.y()));
            assertEquals(BEND.value(hits.z(grip.x())), hits.f(grip.y()), 1e-9);
        }
    }

    @Test
    void aGripOfATailThatLeavesThroughTheTopStaysInSight() {
        ColumnHits hits = hits(BEND.withSlopes(-5, 5), VIEW, 1);
        for (Side side : Side.values()) {
            Place grip = hits.placeOf(new Handle.Grip(side)).orElseThrow();
            assertTrue(hits.onCurveStorey(grip.x(), grip.y()));
            assertEquals(hits.curve().value(hits.z(grip.x())), hits.f(grip.y()), 1e-9);
        }
    }

    @Test
    void theGripOfATailOutOfSightIsNotThere() {
        assertEquals(Optional.empty(), hits(BEND, VIEW.movedBy(3, 0), 1).placeOf(new Handle.Grip(Side.LEFT)));
    }

    @Test
    void aLineWithoutBreakpointsHasTwoGrips() {
        PiecewiseLinear line = PiecewiseLinear.through(1, new double[0], new double[0], 1);
        assertEquals(2, hits(line, VIEW, 1).places().size());
    }

    @Test
    void aHairlineIsHitInEveryStorey() {
        ColumnHits hits = hits(BEND, VIEW, 1);
        double x = hits.layout().z().at(1);
        for (double y : new double[] {
            hits.layout().curve().bottom() - 2,
            hits.layout().slope().centreY(),
            hits.layout().traffic().centreY(),
            hits.layout().mass().centreY()
        }) {
            assertEquals(OptionalInt.of(2), hits.hairlineAt(x + 3, y));
        }
        assertEquals(
                OptionalInt.empty(),
                hits.hairlineAt(x + 20, hits.layout().mass().centreY()));
    }

    private static ColumnHits hits(PiecewiseLinear curve, ColumnView view, double scale) {
        Look look = new Look(Look.LIGHT.palette(), Look.LIGHT.locale(), scale);
        return new ColumnHits(curve, ColumnLayout.of(curve, view, 540, 760, look), scale);
    }

    private static Handle point(int k) {
        return new Handle.Point(k, End.BOTH);
    }
}
