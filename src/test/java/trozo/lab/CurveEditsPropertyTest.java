package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// What holds for any edit of any curve; each seed is two hundred curves or edits.
class CurveEditsPropertyTest {
    private static final int TRIES = 200;
    private static final End[] ENDS = End.values();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anAddedBreakpointChangesNoValue(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            PiecewiseLinear curve = Curves.random(random);
            if (CurveEdits.add(curve, random.nextDouble(-6, 8)) instanceof Outcome.Done added) {
                assertEquals(curve.size() + 1, added.curve().size());
                assertSameOutside(curve, added.curve(), 0, 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void removingWhatWasAddedRestoresTheFunction(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            PiecewiseLinear curve = Curves.random(random);
            if (CurveEdits.add(curve, random.nextDouble(-6, 8)) instanceof Outcome.Done added) {
                Outcome.Done removed = (Outcome.Done)
                        CurveEdits.remove(added.curve(), added.selected().orElseThrow());
                assertEquals(curve.breakpoints(), removed.curve().breakpoints());
                assertSameOutside(curve, removed.curve(), 0, 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void aMoveChangesNothingBeyondTheTwoNeighbours(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            PiecewiseLinear curve = Curves.random(random);
            int k = random.nextInt(curve.size());
            PiecewiseLinear moved =
                    Curves.move(curve, k, ENDS[random.nextInt(3)], random.nextDouble(-9, 9), random.nextDouble(-9, 9));
            double low =
                    k == 0 ? Double.NEGATIVE_INFINITY : curve.breakpoint(k - 1).x();
            double high = k == curve.size() - 1
                    ? Double.POSITIVE_INFINITY
                    : curve.breakpoint(k + 1).x();
            assertSameOutside(curve, moved, low, high);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void splitAndWeldRestore(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            PiecewiseLinear curve = Curves.random(random);
            int k = random.nextInt(curve.size());
            if (!curve.breakpoint(k).isJump()) {
                PiecewiseLinear split = CurveEdits.split(curve, k);
                assertTrue(split.breakpoint(k).isJump());
                assertEquals(curve, CurveEdits.weld(split, k));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14, 15})
    void anyNumberOfEditsLeavesAValidCurve(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PiecewiseLinear curve = Curves.random(random);
        for (int i = 0; i < TRIES; i++) {
            curve = anyEdit(curve, random);
            assertTrue(curve.size() >= 1 && curve.size() <= CurveEdits.MOST_POINTS);
            for (int piece = 0; piece <= curve.size(); piece++) {
                assertTrue(Double.isFinite(curve.slope(piece)), "slope " + piece + " of " + curve);
            }
        }
    }

    private static PiecewiseLinear anyEdit(PiecewiseLinear curve, SplittableRandom random) {
        int k = random.nextInt(curve.size());
        double number = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble(-5, 5);
        Outcome outcome = switch (random.nextInt(9)) {
            case 0 -> CurveEdits.add(curve, number);
            case 1 -> CurveEdits.remove(curve, k);
            case 2 -> CurveEdits.placeAt(curve, k, number);
            case 3 -> CurveEdits.setValue(curve, k, ENDS[random.nextInt(3)], number);
            case 4 -> CurveEdits.setSlope(curve, random.nextInt(curve.size() + 1), number, OptionalInt.of(k));
            case 5 -> Outcome.Done.at(CurveEdits.split(curve, k), k);
            case 6 -> Outcome.Done.at(CurveEdits.weld(curve, k), k);
            case 7 -> Outcome.Done.at(CurveEdits.close(curve, k, Side.RIGHT), k);
            default ->
                Outcome.Done.at(
                        Curves.move(
                                curve, k, ENDS[random.nextInt(3)], random.nextDouble(-9, 9), random.nextDouble(-9, 9)),
                        k);
        };
        return outcome instanceof Outcome.Done done ? done.curve() : curve;
    }

    /// Equal values at and around every breakpoint of either, but for the open interval from `low` to `high`.
    private static void assertSameOutside(PiecewiseLinear before, PiecewiseLinear after, double low, double high) {
        for (double z = -12; z <= 12; z += 0.0625) {
            if (z <= low || z >= high) {
                assertEquals(before.value(z), after.value(z), 1e-9, "at " + z);
            }
        }
        for (int k = 0; k < before.size(); k++) {
            double z = before.breakpoint(k).x();
            if (z <= low || z >= high) {
                assertEquals(before.value(z), after.value(z), 1e-9, "at breakpoint " + (k + 1));
            }
        }
    }
}
