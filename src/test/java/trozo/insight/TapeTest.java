package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.data.DataSpec;
import trozo.data.Table;
import trozo.data.Table.Row;
import trozo.insight.Tape.Act;
import trozo.insight.Tape.Unit;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Training;

class TapeTest {
    private static final PiecewiseLinear LEAKY = PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1);

    /// 1-2-1 on the points (2, 1) and (-1, 0), with weights that are easy to reckon with.
    private static RunState state(KinkRule rule) {
        Recipe recipe = new Recipe(
                1,
                DataSpec.own(
                        new Table(
                                List.of("x", "y"),
                                List.of(),
                                List.of(new Row(List.of(2.0), 1), new Row(List.of(-1.0), 0)),
                                OptionalInt.of(0)),
                        0),
                new ModelSpec(List.of(2), Initialisation.HE),
                List.of(LEAKY.withRule(rule)),
                new Training(Loss.MSE, new OptimiserSpec.Sgd(0.5), 2, 10));
        RunState fresh = new Run(recipe).state();
        double[] parameters = {1, 0.5, 0.25, -1, 3, -2, 0.75};
        return new RunState(
                fresh.start(),
                fresh.edits(),
                fresh.recipe(),
                fresh.step(),
                parameters,
                fresh.optimiser(),
                fresh.weightDraws(),
                fresh.batches(),
                fresh.history(),
                fresh.bucket());
    }

    /// By hand: z = 2.25 and 0 (on the kink), a = 2.25 and 0, o = 3 * 2.25 + 0.75 = 7.5, L = 6.5^2, dL/do = 13.
    @Test
    void everyNumberOfThePassIsAsReckonedByHand() {
        Tape tape = Tape.of(state(KinkRule.RIGHT), 1);
        Unit first = tape.layers().get(0).units().get(0);
        Unit second = tape.layers().get(0).units().get(1);
        Unit output = tape.layers().get(1).units().getFirst();
        assertEquals(List.of(2.0), tape.inputs());
        assertEquals(2.25, first.z());
        assertEquals(0, second.z());
        assertEquals(7.5, output.z());
        assertEquals(42.25, tape.loss());
        assertEquals(13, output.toA());
        assertEquals(39, first.toA());
        assertEquals(39, first.toZ());
        assertEquals(-26, second.toA());
        assertEquals(-26, second.toZ(), "the right slope is 1");
        assertTrue(first.kink().isEmpty());
        assertEquals(0, second.kink().orElseThrow().x());
        assertEquals(-0.5 * 39 * 2, tape.move(0, 0, 0));
        assertEquals(-0.5 * 13 * 2.25, tape.move(1, 0, 0));
        assertEquals(-0.5 * 13, tape.move(1, 0, -1));
    }

    @Test
    void onTheKinkTheSlopeIsTheRules() {
        assertEquals(
                0.1,
                Tape.of(state(KinkRule.LEFT), 1)
                        .layers()
                        .getFirst()
                        .units()
                        .get(1)
                        .slope());
        Unit mean = Tape.of(state(KinkRule.MEAN), 1).layers().getFirst().units().get(1);
        assertEquals(0.55, mean.slope(), 1e-15);
        assertEquals(0.55 * -26, mean.toZ(), 1e-12);
        double directed = Tape.of(state(KinkRule.DIRECTION), 1)
                .layers()
                .getFirst()
                .units()
                .get(1)
                .slope();
        assertTrue(directed == 0.1 || directed == 1, "one of the two sides, not " + directed);
    }

    @Test
    void momentsGoForwardThenBackwardThenMoveTheWeights() {
        Tape tape = Tape.of(state(KinkRule.LEFT), 1);
        assertEquals(
                "SUM ACTIVATE SUM ACTIVATE SUM LOSS GATHER GATHER THROUGH GATHER THROUGH UPDATE UPDATE UPDATE",
                String.join(
                        " ",
                        tape.moments().stream()
                                .map(moment -> moment.act().name())
                                .toList()));
        assertTrue(tape.isDone(Act.SUM, 0, 1, 3));
        assertEquals(false, tape.isDone(Act.ACTIVATE, 0, 1, 3));
    }

    @Test
    void beyondTheLastPointTheLastIsTaken() {
        assertEquals(2, Tape.of(state(KinkRule.LEFT), 99).sample());
    }
}
