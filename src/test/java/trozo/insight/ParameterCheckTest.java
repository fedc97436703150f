package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.insight.ParameterCheck.Entry;
import trozo.insight.ParameterCheck.Verdict;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Training;

class ParameterCheckTest {
    private static final OptionalDouble CHOSEN = OptionalDouble.empty();

    private static RunState starter() {
        Run run = new Run(Recipe.starter());
        run.advance(60);
        return run.state();
    }

    /// Two hidden units on the sine's points; every pre-activation is 0.
    private static RunState onTheKink(KinkRule rule) {
        PiecewiseLinear leaky = PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1);
        Run run = new Run(new Recipe(
                1,
                DataSpec.toy(Kind.SINE, 20, 0, 0),
                new ModelSpec(List.of(2), Initialisation.HE),
                List.of(leaky.withRule(rule)),
                new Training(Loss.MSE, new OptimiserSpec.Sgd(0.1), 10, 100)));
        return with(run.state(), 0, 0, 0, 0, 0.7, -0.4, 0.25);
    }

    private static RunState with(RunState state, double... parameters) {
        return new RunState(
                state.start(),
                state.edits(),
                state.recipe(),
                state.step(),
                parameters,
                state.optimiser(),
                state.weightDraws(),
                state.batches(),
                state.history(),
                state.bucket());
    }

    @Test
    void offTheKinksEveryDerivativeIsEqualToTheDifferencesFromBothSides() {
        for (boolean nextBatch : new boolean[] {true, false}) {
            ParameterCheck check = ParameterCheck.of(starter(), nextBatch, CHOSEN, () -> true);
            assertEquals(2 * 8 + 8 + 8 * 8 + 8 + 8 + 1, check.entries().size());
            assertEquals(check.parameters(), check.count(Verdict.EQUAL), () -> "worst " + worst(check));
            assertEquals(nextBatch ? 10 : 200, check.samples());
            assertTrue(check.entries().stream().anyMatch(entry -> Math.abs(entry.autograd()) > 1e-3));
        }
    }

    private static Entry worst(ParameterCheck check) {
        return check.entries().stream()
                .filter(entry -> entry.verdict() != Verdict.EQUAL)
                .findFirst()
                .orElse(null);
    }

    @Test
    void onAKinkTheLeftRuleLiesInTheIntervalAndZeroBesideIt() {
        ParameterCheck left = ParameterCheck.of(onTheKink(KinkRule.LEFT), false, CHOSEN, () -> true);
        assertEquals(0, left.count(Verdict.WRONG));
        assertEquals(4, left.count(Verdict.INSIDE), "both weights and both biases of the hidden layer");
        assertTrue(left.entries().subList(0, 4).stream().allMatch(entry -> entry.distance() == 0));

        ParameterCheck zero = ParameterCheck.of(onTheKink(KinkRule.ZERO), false, CHOSEN, () -> true);
        assertTrue(zero.count(Verdict.WRONG) > 0, "0 lies outside [0.1, 1]");
        assertTrue(zero.entries().get(2).excess() > 1e-3);
    }

    /// Just short of the distance every unit is on the piece it was on; just beyond it one is not.
    @Test
    void theDistanceIsWhereAParameterFirstBringsAUnitToAKink() {
        RunState state = starter();
        ParameterCheck check = ParameterCheck.of(state, false, CHOSEN, () -> true);
        String here = signs(state);
        for (int i = 0; i < check.entries().size(); i += 7) {
            double distance = check.entries().get(i).distance();
            if (Double.isFinite(distance)) {
                assertEquals(here, signs(moved(state, i, distance * (1 - 1e-6))));
                assertEquals(here, signs(moved(state, i, -distance * (1 - 1e-6))));
                boolean crossed = !here.equals(signs(moved(state, i, distance * (1 + 1e-6))))
                        || !here.equals(signs(moved(state, i, -distance * (1 + 1e-6))));
                assertTrue(crossed, "parameter " + i + " at " + distance);
            }
        }
    }

    private static RunState moved(RunState state, int i, double by) {
        double[] parameters = state.parameters().clone();
        parameters[i] += by;
        return with(state, parameters);
    }

    private static String signs(RunState state) {
        Specimen specimen = Specimen.of(state, false);
        specimen.forward();
        StringBuilder signs = new StringBuilder();
        for (int layer = 1; layer <= 2; layer++) {
            Arrays.stream(specimen.network().preactivation(layer).values())
                    .forEach(z -> signs.append(z > 0 ? '+' : '-'));
        }
        return signs.toString();
    }

    @Test
    void aStepThatReachesAcrossAKinkSaysNothing() {
        ParameterCheck check = ParameterCheck.of(starter(), false, OptionalDouble.of(0.05), () -> true);
        assertTrue(check.count(Verdict.CROSSES) > 10);
        for (Entry entry : check.entries()) {
            assertEquals(0.05, entry.h(), 1e-15);
            if (entry.verdict() == Verdict.CROSSES) {
                assertTrue(entry.distance() < 0.1);
            }
        }
    }

    @Test
    void aCheckCanBeBrokenOff() {
        int[] asked = {0};
        ParameterCheck check = ParameterCheck.of(starter(), true, CHOSEN, () -> asked[0]++ < 5);
        assertEquals(5, check.entries().size());
        assertEquals(105, check.parameters());
    }

    @Test
    void theKinkOfTheHingeLossCountsToo() {
        Recipe hinge = Recipe.starter().withTraining(new Training(Loss.HINGE, new OptimiserSpec.Sgd(0.1), 10, 100));
        Run run = new Run(hinge);
        run.advance(30);
        ParameterCheck check = ParameterCheck.of(run.state(), false, CHOSEN, () -> true);
        assertEquals(105, check.count(Verdict.EQUAL), () -> "worst " + worst(check));
        assertTrue(Double.isFinite(check.entries().getLast().distance()), "the output's bias");
    }
}
