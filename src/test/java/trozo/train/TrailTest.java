package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trozo.train.SameRuns.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trozo.nn.Initialisation;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.PiecewiseLinear;

class TrailTest {
    private static final Recipe STARTER = Recipe.starter();

    private static Change bend(double slope) {
        return new Change.Activations(
                List.of(PiecewiseLinear.through(slope, new double[] {0.25}, new double[] {0}, 1)));
    }

    /// With bends before steps 300 and 301, as by a drag.
    private static Run bentRun(long steps) {
        Run run = new Run(STARTER);
        run.advance(300);
        run.apply(bend(0.3));
        run.advance(1);
        run.apply(bend(0.4));
        run.advance(steps - 301);
        return run;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 160, 299, 300, 301, 302, 1000, 1777})
    void everyStepOfARunIsReachedAgainBitForBitWithTheEditsBeforeIt(long step) {
        Run run = bentRun(1777);
        Run plain = Run.replay(STARTER, run.state().edits(), step);
        assertSame(plain.state(), run.trail().at(run.state(), step).state());
    }

    @Test
    void goingOnFromAnEarlierStepWithoutAChangeComesToTheSameNumbers() {
        Run run = bentRun(1500);
        Run again = Run.resume(run.trail().at(run.state(), 777).state(), run.trail());
        again.advance(1500 - 777);
        assertArrayEquals(run.state().parameters(), again.state().parameters());
    }

    @Test
    void aBranchKeepsTheTrailBeforeItAndAddsItsOwn() {
        Run run = bentRun(1500);
        Run branch = Run.resume(run.trail().at(run.state(), 777).state(), run.trail());
        branch.apply(bend(0.7));
        branch.advance(500);
        assertSame(
                run.trail().at(run.state(), 500).state(),
                branch.trail().at(branch.state(), 500).state());
        assertSame(
                Run.replay(STARTER, branch.state().edits(), 1000).state(),
                branch.trail().at(branch.state(), 1000).state());
    }

    @Test
    void aTrailThatWasShownStaysAsItWasWhenTheRunGoesAnotherWay() {
        Run run = bentRun(640);
        Trail shown = run.trail();
        List<RunState> before = List.copyOf(shown.states());
        Run branch = Run.resume(shown.at(run.state(), 320).state(), shown);
        branch.apply(bend(0.9));
        branch.advance(700);
        run.advance(2000);
        assertEquals(before, shown.states());
    }

    @Test
    void theKeptStatesAreBoundedHoweverLongTheRun() {
        Run run = new Run(STARTER);
        run.advance(40_000);
        Trail trail = run.trail();
        assertTrue(trail.size() <= TrailKeeper.MOST_STATES, () -> "kept " + trail.size());
        assertTrue(trail.size() >= TrailKeeper.MOST_STATES / 2, () -> "kept " + trail.size());
        long gap = trail.kept()[1].step() - trail.kept()[0].step();
        for (int i = 1; i < trail.size(); i++) {
            assertEquals(gap, trail.kept()[i].step() - trail.kept()[i - 1].step());
        }
    }

    @Test
    void statesOfALargeNetworkTakeNoMoreMemoryThanThoseOfASmallOne() {
        Run run = new Run(STARTER.withModel(new ModelSpec(List.of(64, 64, 64, 64, 64, 64), Initialisation.HE)));
        run.advance(1200);
        long numbers = run.trail().states().stream()
                .mapToLong(state -> state.parameters().length + state.optimiser().length)
                .sum();
        assertTrue(8 * numbers <= TrailKeeper.MOST_BYTES, () -> 8 * numbers + " bytes");
    }

    @Test
    void whatLedToADivergenceIsNoPartOfTheTrail() {
        Run run = new Run(STARTER.withTraining(STARTER.training().withOptimiser(new Sgd(1000))));
        run.advance(5000);
        assertTrue(run.diverged());
        assertTrue(run.trail().states().stream().allMatch(state -> state.step() <= run.step()));
        run.trail().states().forEach(state -> {
            for (double weight : state.parameters()) {
                assertTrue(Double.isFinite(weight));
            }
        });
    }
}
