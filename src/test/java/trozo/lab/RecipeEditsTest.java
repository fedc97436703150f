package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Table;
import trozo.data.Table.Row;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.train.ModelSpec;
import trozo.train.Recipe;

class RecipeEditsTest {
    private static final LabState STARTER = LabState.of(Recipe.starter());
    private static final PiecewiseLinear RELU = Preset.RELU.function();
    private static final PiecewiseLinear BEND = Preset.W_BEND.function();

    private static LabState hidden(LabState state, Integer... units) {
        return RecipeEdits.model(state, new ModelSpec(List.of(units), Initialisation.HE));
    }

    private static LabState withCurves(Activation... curves) {
        return STARTER.withRecipe(STARTER.recipe().withActivations(List.of(curves)));
    }

    @Test
    void theLossFollowsTheDataThereAndBack() {
        LabState line = RecipeEdits.data(STARTER, DataSpec.toy(Kind.SINE, 100, 0, 0.5));
        assertEquals(Loss.MSE, line.recipe().training().loss());
        LabState plane = RecipeEdits.data(line, DataSpec.toy(Kind.XOR, 100, 0, 0.5));
        assertEquals(Loss.BCE, plane.recipe().training().loss());
        Table three = Table.of(List.of(row(0), row(1), row(2)));
        LabState classes = RecipeEdits.data(plane, DataSpec.own(three, 0));
        assertEquals(Loss.CROSS_ENTROPY, classes.recipe().training().loss());
    }

    private static Row row(double target) {
        return new Row(List.of(target, 1.0), target);
    }

    @Test
    void aLossThatGoesWithTheNewDataAndWasChosenStays() {
        LabState chosen = RecipeEdits.loss(STARTER, Loss.HINGE);
        LabState other = RecipeEdits.data(chosen, DataSpec.toy(Kind.XOR, 100, 0, 0.5));
        assertEquals(Loss.HINGE, other.recipe().training().loss());
    }

    @Test
    void aLayerMoreTakesTheCurveOfTheLast() {
        LabState three = hidden(withCurves(RELU, BEND), 4, 4, 4);
        assertEquals(List.of(RELU, BEND, BEND), three.recipe().activations());
    }

    @Test
    void layersFewerLoseTheLastCurvesAndOneIsAlwaysLeft() {
        assertEquals(List.of(RELU), hidden(withCurves(RELU, BEND), 4).recipe().activations());
        assertEquals(List.of(RELU), hidden(withCurves(RELU, BEND)).recipe().activations());
    }

    @Test
    void theLookMovesToACurveThatIsLeftAndToNoBreakpointItLacks() {
        LabState last = withCurves(RELU, BEND).withCurve(1).withSelected(OptionalInt.of(3));
        LabState one = hidden(last, 4);
        assertEquals(0, one.curve());
        assertEquals(OptionalInt.empty(), one.selected());
        LabState kept = hidden(withCurves(RELU, BEND).withCurve(1).withSelected(OptionalInt.of(3)), 4, 5);
        assertEquals(OptionalInt.of(3), kept.selected());
    }

    @Test
    void curvesArePartedAndSharedAgain() {
        LabState parted = STARTER.withSharing(Sharing.LAYER);
        assertTrue(parted.recipe().sharing() == Sharing.LAYER);
        LabState bent = parted.withCurve(1).withActivation(BEND);
        assertEquals(List.of(STARTER.activation(), BEND), bent.recipe().activations());
        assertEquals(List.of(BEND), bent.withSharing(Sharing.NETWORK).recipe().activations());
        assertEquals(hidden(STARTER, 4), hidden(STARTER, 4).withSharing(Sharing.LAYER), "one layer has its own anyway");
    }
}
