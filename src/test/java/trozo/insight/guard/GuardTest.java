package trozo.insight.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Table;
import trozo.data.Table.Row;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.nn.OptimiserSpec.AdamW;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Change;
import trozo.train.Frame;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Training;

class GuardTest {
    private static final PiecewiseLinear LEAKY = PiecewiseLinear.through(0.1, new double[] {0}, new double[] {0}, 1);

    private static Recipe sine(List<Integer> hidden, PiecewiseLinear f, OptimiserSpec optimiser) {
        return new Recipe(
                1,
                DataSpec.toy(Kind.SINE, 100, 0.05, 0.5),
                new ModelSpec(hidden, Initialisation.HE),
                List.of(f),
                new Training(Loss.MSE, optimiser, 50, 1000));
    }

    /// One target for inputs from 0 to 1.
    private static List<Row> ramp() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(new Row(List.of(i / 50.0), 3.5));
        }
        return rows;
    }

    private static Frame divergedFrame(Recipe recipe) {
        Run run = new Run(recipe);
        run.advance(3000);
        assertTrue(run.diverged(), "the recipe is meant to diverge");
        return new Frame(0, run.state(), Frame.Status.DIVERGED, 0, "", 0, run.trail());
    }

    /// The diagnosis, after its cure has carried the run on well beyond where it diverged.
    private static Diagnosis cured(Recipe recipe) {
        Frame frame = divergedFrame(recipe);
        Diagnosis diagnosis = Guard.diagnose(frame).orElseThrow();
        Run run = Run.resume(diagnosis.good());
        run.become(diagnosis.cure().applyTo(diagnosis.good().recipe()));
        run.advance(5000);
        assertFalse(run.diverged(), () -> diagnosis.cure() + " was meant to cure it");
        assertEquals(1, run.state().edits().size(), "the cure is one edit");
        return diagnosis;
    }

    @Test
    void aRateTooLargeForTheCurvatureIsLowered() {
        Diagnosis diagnosis = cured(sine(List.of(8, 8), LEAKY, new Sgd(2)));
        Trouble.Curved trouble = assertInstanceOf(Trouble.Curved.class, diagnosis.trouble());
        assertTrue(trouble.product() > 2);
        Cure.LowerRate cure = assertInstanceOf(Cure.LowerRate.class, diagnosis.cure());
        assertTrue(cure.lr() * trouble.curvature() <= 1, "half of what descent bears");
    }

    @Test
    void decayAboveTwoIsLessened() {
        Diagnosis diagnosis = cured(sine(List.of(8), LEAKY, new Sgd(0.05, 50)));
        Trouble.Decayed trouble = assertInstanceOf(Trouble.Decayed.class, diagnosis.trouble());
        assertEquals(2.5, trouble.product(), 1e-12);
        assertEquals(2, assertInstanceOf(Cure.LessDecay.class, diagnosis.cure()).decay());
    }

    @Test
    void decoupledDecayAboveTwoIsLessenedToo() {
        AdamW optimiser = AdamW.usual(0.01).withWeightDecay(250);
        Diagnosis diagnosis = cured(sine(List.of(8), LEAKY, optimiser));
        assertInstanceOf(Trouble.Decayed.class, diagnosis.trouble());
    }

    @Test
    void slopesThatMultiplyThroughTheLayersAreMadeGentler() {
        PiecewiseLinear steep = PiecewiseLinear.through(2, new double[] {0}, new double[] {0}, 3);
        Diagnosis diagnosis = cured(sine(List.of(12, 12, 12, 12), steep, new Sgd(0.02)));
        Trouble.Multiplied trouble = assertInstanceOf(Trouble.Multiplied.class, diagnosis.trouble());
        assertEquals(3, trouble.layers());
        // He's first weights give a factor of 2 E[f'^2] = 13 per layer.
        assertEquals(13, trouble.perLayer(), 6);
        assertInstanceOf(Cure.GentlerSlopes.class, diagnosis.cure());
    }

    @Test
    void dataThatAreNotScaledAreScaled() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(new Row(List.of(100.0 + i), Math.sin(i / 10.0)));
        }
        Recipe recipe = sine(List.of(8), LEAKY, new Sgd(0.05)).withData(DataSpec.own(Table.of(rows), 0.25));
        Diagnosis diagnosis = cured(recipe);
        Trouble.Unscaled trouble = assertInstanceOf(Trouble.Unscaled.class, diagnosis.trouble());
        assertTrue(trouble.inputs());
        assertEquals(130, trouble.size(), 5);
        DataSpec scaled =
                assertInstanceOf(Cure.ScaleData.class, diagnosis.cure()).data();
        assertEquals(
                0,
                scaled.own().rows().stream()
                        .mapToDouble(row -> row.inputs().getFirst())
                        .sum(),
                1e-9);
    }

    @Test
    void aStepAcrossAKinkIsShortened() {
        // Gentle where the points lie at first, steep beyond the kinks at -4 and 4.
        PiecewiseLinear f = PiecewiseLinear.through(20, new double[] {-4, 4}, new double[] {-1.2, 1.2}, 20);
        Recipe recipe = sine(List.of(2), f, new Sgd(0.5)).withData(DataSpec.own(Table.of(ramp()), 0));
        Diagnosis diagnosis = cured(recipe);
        Trouble.Crossed trouble = assertInstanceOf(Trouble.Crossed.class, diagnosis.trouble());
        assertTrue(trouble.inside() < 2 && trouble.across() > 2, trouble::toString);
        assertTrue(trouble.crossed() > 0.05 && trouble.back() > 0.9, trouble::toString);
        assertTrue(assertInstanceOf(Cure.LowerRate.class, diagnosis.cure()).lr() < 0.1);
    }

    @Test
    void aLossThatIsSteeperAtTheEndOfTheStepCountsAsCurvedThoughNoKinkIsCrossed() {
        PiecewiseLinear f = PiecewiseLinear.through(10, new double[] {-6, 6}, new double[] {-3, 3}, 10);
        Recipe recipe = sine(List.of(2), f, new Sgd(0.47)).withData(DataSpec.own(Table.of(ramp()), 0));
        Trouble.Curved trouble =
                assertInstanceOf(Trouble.Curved.class, cured(recipe).trouble());
        assertTrue(trouble.product() > 2, trouble::toString);
    }

    @Test
    void curvatureAlongOneWeightIsItsSecondDerivative() {
        // L = (w x)^2 for one input, one weight, no hidden layer: curvature 2 mean(x^2) along w; 2 along the bias.
        List<Row> rows = List.of(new Row(List.of(3.0), 0), new Row(List.of(-3.0), 0));
        Recipe recipe = sine(List.of(), LEAKY, new Sgd(0.1)).withData(DataSpec.own(Table.of(rows), 0));
        Run run = new Run(recipe);
        Slopes slopes = new Slopes(recipe, run.data(), run.data().train(), new int[] {0, 1});
        assertEquals(18, Curvature.of(slopes::at, run.state().parameters()), 1e-5);
    }

    @Test
    void theGoodStateIsTheOneBeforeAnEditThatRuinedTheRun() {
        Run run = new Run(sine(List.of(8, 8), LEAKY, new Sgd(0.05)));
        run.advance(500);
        run.apply(new Change.Learning(run.recipe().training().withOptimiser(new Sgd(50))));
        run.advance(500);
        assertTrue(run.diverged());
        Frame frame = new Frame(0, run.state(), Frame.Status.DIVERGED, 0, "", 0, run.trail());
        Diagnosis diagnosis = Guard.diagnose(frame).orElseThrow();
        assertEquals(500, diagnosis.good().step());
        assertEquals(50, diagnosis.good().recipe().training().optimiser().lr());
    }
}
