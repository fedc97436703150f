package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Symmetry;
import trozo.train.Recipe;

class ImposingTest {
    private static final PiecewiseLinear RELU = Preset.RELU.function();

    @Test
    void reluMadeEvenIsTheAbsoluteValueAndMadeOddTheIdentity() {
        PiecewiseLinear even = curve(on(state(RELU), Switch.EVEN));
        PiecewiseLinear odd = curve(on(state(RELU), Switch.ODD));
        for (double z = -3; z <= 3; z += 0.25) {
            assertEquals(Math.abs(z), even.value(z));
            assertEquals(z, odd.value(z));
        }
    }

    @Test
    void theNearestRisingCurveMakesFlatWhatFell() {
        PiecewiseLinear rising = curve(on(state(Curves.bend()), Switch.MONOTONE));
        // Nearest by the sum of squares: what falls from 0.3 to -0.12 meets half way.
        assertEquals(0.09, rising.breakpoint(0).yLeft(), 1e-12);
        assertEquals(0.09, rising.breakpoint(1).yLeft(), 1e-12);
        assertEquals(Curves.bend().breakpoint(2), rising.breakpoint(2));
    }

    @Test
    void aCurveOnlyRisesOrIsEvenAndOneSwitchTurnsTheOtherOff() {
        LabState rising = on(state(RELU), Switch.MONOTONE);
        LabState even = on(rising, Switch.EVEN);
        assertFalse(even.learnable().bounds().monotone());
        Bounds again = on(even, Switch.MONOTONE).learnable().bounds();
        assertEquals(Symmetry.NONE, again.symmetry());
        assertTrue(again.monotone());
    }

    @Test
    void aLockedBreakpointInTheWayIsNamed() {
        LabState state = state(Curves.bend());
        LabState locked = state.withLearnable(state.learnable().withLocked(0, true));
        Bounds odd = Switch.ODD.on(locked.learnable().bounds(), 0);
        assertEquals(new Imposing.Turned.Not(new Refusal.Locked(0)), Imposing.bounds(locked, odd));
    }

    @Test
    void anotherCurvePutInItsPlaceTurnsOffWhatItDoesNotKeep() {
        LabState rising = on(on(state(RELU), Switch.MONOTONE), Switch.CONTINUOUS);
        Bounds bounds = rising.withActivation(Preset.ABS.function()).learnable().bounds();
        assertFalse(bounds.monotone());
        assertTrue(bounds.continuous());
    }

    @Test
    void theMirrorOfWhatIsDraggedMovesWithIt() {
        PiecewiseLinear hat = PiecewiseLinear.through(-1, new double[] {-1, 1}, new double[] {0.5, 0.5}, 1);
        LabState even = on(state(hat), Switch.EVEN);
        double[] wanted = Coordinates.of(hat);
        CurveEdits.place(wanted, hat, 1, CurveEdits.End.BOTH, 1.5, 0.75);
        PiecewiseLinear moved = Restraint.move(hat, wanted, even.learnable());
        assertEquals(List.of(Breakpoint.joined(-1.5, 0.75), Breakpoint.joined(1.5, 0.75)), moved.breakpoints());
    }

    @Test
    void aBreakpointAddedToASymmetricCurveHasItsMirror() {
        LabState odd = on(state(RELU), Switch.ODD);
        Outcome.Done added = (Outcome.Done) Reshaping.add(curve(odd), 1, odd.learnable());
        assertEquals(
                List.of(-1.0, 0.0, 1.0),
                added.curve().breakpoints().stream().map(Breakpoint::x).toList());
        assertEquals(2, added.selected().orElseThrow());
    }

    @Test
    void aNumberThatASwitchForbidsIsRefusedWithItsName() {
        LabState rising = on(state(RELU), Switch.MONOTONE);
        PiecewiseLinear curve = curve(rising);
        Outcome steep = CurveEdits.setSlope(curve, 1, -0.5, rising.selected());
        assertEquals(
                new Outcome.Refused(new Refusal.Breaks(Switch.MONOTONE)),
                Restraint.number(curve, steep, rising.learnable()));
    }

    private static LabState state(PiecewiseLinear curve) {
        return LabState.of(Recipe.starter().withActivations(List.of(curve)));
    }

    private static LabState on(LabState state, Switch which) {
        Bounds bounds = state.learnable().bounds();
        return ((Imposing.Turned.To) Imposing.bounds(state, which.on(bounds, which.number(bounds)))).state();
    }

    private static PiecewiseLinear curve(LabState state) {
        return (PiecewiseLinear) state.activation();
    }
}
