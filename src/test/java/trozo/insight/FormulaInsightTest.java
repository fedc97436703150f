package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.autograd.GradientCheck.Verdict;
import trozo.autograd.KinkRule;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.insight.Lens.Focus;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseFormula;
import trozo.train.Change;
import trozo.train.Frame;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Training;

class FormulaInsightTest {
    private static final Lens LENS = new Lens(0.4, -3, 3, 30, 50, Optional.empty());
    private static final Activation KINKED = PiecewiseFormula.parse("x < 0 ? 0.5*(exp(x) - 1) : x");

    private static Run run(DataSpec data, Loss loss, Activation activation) {
        return new Run(new Recipe(
                4,
                data,
                new ModelSpec(List.of(3), Initialisation.HE),
                List.of(activation),
                new Training(loss, new Sgd(0.05), 10, 100)));
    }

    private static Insight look(Run run) {
        return new Observer().look(new Frame(1, run.state(), Frame.Status.PAUSED, 0, ""), LENS);
    }

    @Test
    void gradientsAtAFormulasBreakpointAreCounted() {
        Run run = run(DataSpec.toy(Kind.SINE, 40, 0.1, 0.25), Loss.MSE, KINKED);
        Insight insight = look(run);
        double[] p = run.state().parameters();
        int left = 0;
        int right = 0;
        for (int i = 0; i < 30; i++) {
            for (int unit = 0; unit < 3; unit++) {
                double z = Math.fma(p[unit], insight.data().train().input(i, 0), p[3 + unit]);
                left += z < 0 && z >= -0.4 ? 1 : 0;
                right += z > 0 && z <= 0.4 ? 1 : 0;
            }
        }
        KinkCensus census = insight.censuses().getFirst();
        assertEquals(90, census.preactivations());
        assertEquals(1, census.at().size());
        assertEquals(left, census.at().getFirst().nearLeft());
        assertEquals(right, census.at().getFirst().nearRight());
        assertTrue(left > 0 && census.at().getFirst().massLeft() > 0);
    }

    @Test
    void aFitThatBendsIsSampled() {
        Run run = run(DataSpec.toy(Kind.SINE, 40, 0.1, 0.25), Loss.MSE, FormulaPreset.TANH.function());
        World.Line line = assertInstanceOf(World.Line.class, look(run).world());
        assertFalse(line.exact());
        assertTrue(line.x().length > 1000);
        double[] p = run.state().parameters();
        for (int i : new int[] {0, 77, line.x().length - 1}) {
            double expected = p[9];
            for (int unit = 0; unit < 3; unit++) {
                expected += p[6 + unit] * StrictMath.tanh(p[unit] * line.x()[i] + p[3 + unit]);
            }
            assertEquals(expected, line.y()[i], 1e-12);
        }
    }

    @Test
    void noUnitOfASmoothFormulaIsDead() {
        Insight insight = look(run(DataSpec.toy(Kind.MOONS, 60, 0.1, 0.5), Loss.BCE, FormulaPreset.SILU.function()));
        assertEquals(0, insight.deadUnits());
        assertTrue(insight.units().stream().allMatch(unit -> unit.alive() == 1));
        assertInstanceOf(World.Plane.class, insight.world());
    }

    @Test
    void rulesAreComparedAtTheOnlyBreakpoint() {
        Run run = run(DataSpec.toy(Kind.SINE, 40, 0.1, 0.25), Loss.MSE, KINKED);
        run.advance(3);
        List<RuleStep> steps = RuleStep.compare(run.state(), new Focus(0, 0), true);
        assertEquals(6, steps.size());
        assertEquals(steps.getFirst().norm(), steps.getLast().norm());
        Run two = run(DataSpec.toy(Kind.SINE, 40, 0.1, 0.25), Loss.MSE, FormulaPreset.HARD_SWISH.function());
        assertEquals(List.of(), RuleStep.compare(two.state(), new Focus(0, 0), true));
    }

    @Test
    void anotherFormulaKeepsTheWeightsAndTheRunReplays() {
        Run run = run(DataSpec.toy(Kind.SINE, 40, 0.1, 0.25), Loss.MSE, KINKED);
        run.advance(7);
        double[] before = run.state().parameters();
        run.apply(new Change.Activations(List.of(FormulaPreset.TANH.function())));
        assertArrayEquals(before, run.state().parameters());
        run.advance(9);
        Run again = Run.replay(run.state().start(), run.state().edits(), 16);
        assertArrayEquals(run.state().parameters(), again.state().parameters());
        assertEquals(16, again.step());
    }

    @Test
    void autogradOfAFormulaIsHeldAgainstDifferences() {
        for (FormulaPreset preset : FormulaPreset.values()) {
            assertEquals(
                    List.of(),
                    CurveCheck.of(preset.function()).stream()
                            .filter(at -> at.entry().verdict() == Verdict.WRONG)
                            .toList(),
                    preset.key());
        }
        Activation zero =
                PiecewiseFormula.parse("x < 0 ? exp(x) : 1 + 2*x + x^2").withRule(KinkRule.ZERO);
        assertTrue(CurveCheck.of(zero).stream().anyMatch(at -> at.entry().verdict() == Verdict.WRONG));
    }
}
