package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.insight.World;
import trozo.nn.Initialisation;
import trozo.nn.Kept;
import trozo.nn.MlpShape;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.train.Roster.Link;

/// Weights that are set and units that are added and taken away while a run is under way.
class NetworkByHandTest {
    private static final Recipe STARTER = Recipe.starter();
    private static final Roster FIRST = Roster.of(STARTER.model().hidden());

    private static Recipe withHidden(Roster roster) {
        return STARTER.withModel(new ModelSpec(roster.widths(), Initialisation.HE));
    }

    private static MlpShape shape(Roster roster) {
        return new MlpShape(2, roster.widths(), 1);
    }

    private static double at(Run run, Roster roster, int layer, int unit, int input) {
        return run.state().parameters()[new Parameter(layer, unit, input).index(shape(roster))];
    }

    private static Run trained() {
        Run run = new Run(STARTER);
        run.advance(100);
        return run;
    }

    private static double[] outputs(Run run) {
        Frame frame = new Frame(0, run.state(), Frame.Status.PAUSED, 0, "");
        return ((World.Plane) new Observer().look(frame, Lens.USUAL).world()).outputs();
    }

    private static void assertReplays(Run run) {
        RunState state = run.state();
        Run again = Run.replay(state.start(), state.edits(), state.step());
        assertArrayEquals(state.parameters(), again.state().parameters());
        assertArrayEquals(state.optimiser(), again.state().optimiser());
    }

    @Test
    void aWeightThatIsSetIsTheRunsWeightAndNothingElseChanges() {
        Run run = trained();
        double[] expected = run.state().parameters();
        double[] moments = run.state().optimiser();
        // W1 has 16 numbers, b1 8: the weight from unit 3 to unit 5 of layer 2.
        expected[24 + 4 * 8 + 2] = 1.25;
        run.become(STARTER, EditNumbers.NONE.after(FIRST, FIRST, Map.of(FIRST.link(new Parameter(2, 5, 3)), 1.25)));
        assertArrayEquals(expected, run.state().parameters());
        assertArrayEquals(moments, run.state().optimiser());
        run.advance(50);
        assertReplays(run);
    }

    @Test
    void aSettingIsMadeOnceHoweverOftenTheOrderIsSeen() {
        Run run = trained();
        EditNumbers numbers = EditNumbers.NONE.after(FIRST, FIRST, Map.of(FIRST.link(new Parameter(3, 1, 0)), 2.0));
        run.become(STARTER, numbers);
        run.advance(10);
        double learnt = at(run, FIRST, 3, 1, 0);
        run.become(STARTER, numbers);
        assertEquals(learnt, at(run, FIRST, 3, 1, 0));
        assertNotEquals(2.0, learnt);
    }

    @Test
    void settingsBetweenTwoStepsAreOneEntryOfTheRecord() {
        Run run = trained();
        run.apply(new Change.Weights(Map.of(new Parameter(1, 1, 1), 1.0)));
        run.apply(new Change.Weights(Map.of(new Parameter(1, 1, 1), 2.0)));
        run.apply(new Change.Weights(Map.of(new Parameter(1, 1, 2), 3.0)));
        assertEquals(1, run.state().edits().size());
        assertEquals(2.0, at(run, FIRST, 1, 1, 1));
        assertEquals(3.0, at(run, FIRST, 1, 1, 2));
        run.advance(5);
        assertReplays(run);
    }

    @Test
    void aUnitTakenAwayLeavesAllOtherWeightsAndMomentsAsTheyWere() {
        Run run = trained();
        double[] before = run.state().parameters();
        double[] moments = run.state().optimiser();
        Roster less = FIRST.withoutUnit(1, 3);
        run.become(withHidden(less), EditNumbers.NONE.after(FIRST, less, Map.of()));
        List<Double> expected = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            boolean incoming = i == 4 || i == 5;
            boolean bias = i == 16 + 2;
            boolean outgoing = i >= 24 && i < 24 + 64 && (i - 24) % 8 == 2;
            if (!incoming && !bias && !outgoing) {
                expected.add(before[i]);
                left.add(i);
            }
        }
        double[] after = run.state().parameters();
        assertArrayEquals(expected.stream().mapToDouble(Double::doubleValue).toArray(), after);
        // Adam keeps, after the count, a mean for each parameter, and then the rest.
        for (int i = 0; i < after.length; i++) {
            assertEquals(moments[1 + left.get(i)], run.state().optimiser()[1 + i]);
        }
        run.advance(50);
        assertReplays(run);
    }

    @Test
    void aNewUnitBringsSeededWeightsAndTheOthersStay() {
        Run run = trained();
        Roster more = FIRST.withUnit(2);
        EditNumbers numbers = EditNumbers.NONE.after(FIRST, more, Map.of());
        double[] before = run.state().parameters();
        Run twin = trained();
        run.become(withHidden(more), numbers);
        twin.become(withHidden(more), numbers);
        assertArrayEquals(run.state().parameters(), twin.state().parameters());
        for (int unit = 1; unit <= 8; unit++) {
            for (int input = 0; input <= 8; input++) {
                Parameter place = new Parameter(2, unit, input);
                assertEquals(before[place.index(shape(FIRST))], at(run, more, 2, unit, input));
            }
        }
        assertNotEquals(0, at(run, more, 2, 9, 1));
        run.advance(50);
        assertReplays(run);
    }

    @Test
    void aLayerPutInBetweenLeavesWhatAReluNetworkAnswers() {
        for (Preset preset : List.of(Preset.RELU, Preset.HARD_TANH)) {
            Run run = new Run(STARTER.withActivations(List.of(preset.function())));
            run.advance(100);
            double[] before = outputs(run);
            Roster deeper = FIRST.withLayerAfter(1, 8);
            run.become(
                    run.recipe().withModel(new ModelSpec(deeper.widths(), Initialisation.HE)),
                    EditNumbers.NONE.after(FIRST, deeper, Map.of()));
            assertEquals(List.of(8, 8, 8), run.recipe().model().hidden());
            assertArrayEquals(before, outputs(run), 1e-12, preset.name());
            run.advance(20);
            assertReplays(run);
        }
    }

    @Test
    void aLayerWhoseCurveIsFlatEverywhereGetsTheIdentityForItsWeights() {
        PiecewiseLinear flat = PiecewiseLinear.through(0, new double[] {0}, new double[] {1}, 0);
        Run run = new Run(STARTER.withActivations(List.of(flat)));
        Roster deeper = FIRST.withLayerAfter(2, 8);
        run.become(
                run.recipe().withModel(new ModelSpec(deeper.widths(), Initialisation.HE)),
                EditNumbers.NONE.after(FIRST, deeper, Map.of()));
        assertEquals(1, at(run, deeper, 3, 2, 2));
        assertEquals(0, at(run, deeper, 3, 2, 1));
    }

    @Test
    void aTakenAwayLayerComesBackWithItsWeights() {
        Run run = trained();
        double[] before = run.state().parameters();
        Roster less = FIRST.withoutLayer(1);
        EditNumbers numbers = EditNumbers.NONE.after(FIRST, less, Map.of());
        Map<Link, Double> lost = new java.util.HashMap<>();
        for (int layer = 1; layer <= 2; layer++) {
            for (int unit = 1; unit <= 8; unit++) {
                for (int input = 0; input <= (layer == 1 ? 2 : 8); input++) {
                    Parameter place = new Parameter(layer, unit, input);
                    lost.put(FIRST.link(place), before[place.index(shape(FIRST))]);
                }
            }
        }
        run.become(withHidden(less), numbers);
        assertEquals(at(run, less, 2, 1, 4), before[new Parameter(3, 1, 4).index(shape(FIRST))]);
        run.become(withHidden(FIRST), numbers.after(less, FIRST, lost));
        assertArrayEquals(before, run.state().parameters());
    }

    @Test
    void aUnitTakenAwayAndAnotherAddedInOneOrderAreNotTakenForTheSame() {
        Run run = trained();
        double[] before = run.state().parameters();
        Roster other = FIRST.withoutUnit(1, 1).withUnit(1);
        EditNumbers numbers = EditNumbers.NONE
                .after(FIRST, FIRST.withoutUnit(1, 1), Map.of())
                .after(FIRST.withoutUnit(1, 1), other, Map.of());
        run.become(STARTER, numbers);
        assertEquals(before[2], at(run, other, 1, 1, 1), "the second unit is now the first");
        assertNotEquals(before[0], at(run, other, 1, 8, 1));
    }

    @Test
    void aRunThatIsBegunAnewForgetsWhatWasSetBefore() {
        Roster more = FIRST.withUnit(1);
        EditNumbers numbers = EditNumbers.NONE
                .after(FIRST, more, Map.of(more.link(new Parameter(1, 9, 1)), 7.0))
                .begunWith(more);
        Run run = new Run(withHidden(more));
        double[] first = run.state().parameters();
        run.become(withHidden(more), numbers);
        assertArrayEquals(first, run.state().parameters());
        assertEquals(List.of(), run.state().edits());
    }

    @Test
    void aChangeThatDoesNotFitIsRefused() {
        Run run = trained();
        double[] before = run.state().parameters();
        assertThrows(
                IllegalArgumentException.class,
                () -> run.apply(new Change.Weights(Map.of(new Parameter(4, 1, 1), 1.0))));
        assertThrows(
                IllegalArgumentException.class,
                () -> run.apply(new Change.Weights(Map.of(new Parameter(1, 1, 1), Double.NaN))));
        Kept wrong = new Kept(List.of(List.of(1, 17), List.of(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> run.apply(new Change.Model(
                        new ModelSpec(List.of(2, 1), Initialisation.HE),
                        STARTER.activations(),
                        STARTER.learnables(),
                        Optional.of(wrong))));
        assertArrayEquals(before, run.state().parameters());
    }
}
