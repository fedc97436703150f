package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.piecewise.Preset;
import trozo.train.Recipe;

class RaceEditsTest {
    private static final LabState ONE = LabState.of(Recipe.starter());
    private static final LabState TWO = RaceEdits.add(ONE).withActivation(Preset.W_BEND.function());

    @Test
    void aLaneMoreIsTheOneUnderTheHandAndChangesAlone() {
        assertEquals(List.of(ONE.recipe()), ONE.race());
        assertEquals(List.of(ONE.recipe(), TWO.recipe()), TWO.race());
        assertEquals(1, TWO.lanes().chosen());
    }

    @Test
    void choosingALaneBringsItsRecipeUnderTheHandAndLosesNone() {
        LabState first = RaceEdits.choose(TWO, 0);
        assertEquals(ONE.recipe(), first.recipe());
        assertEquals(TWO.race(), first.race());
        assertEquals(TWO.recipe(), RaceEdits.choose(first, 1).recipe());
    }

    @Test
    void otherDataAnotherSeedAndAnotherBatchAreThoseOfAllLanes() {
        LabState seeded = RecipeEdits.batch(RecipeEdits.seed(TWO, 7), 20);
        for (Recipe lane : seeded.race()) {
            assertEquals(7, lane.seed());
            assertEquals(20, lane.training().batch());
        }
    }

    @Test
    void anotherRateIsThatOfTheLaneUnderTheHand() {
        LabState faster = RecipeEdits.learningRate(TWO, 0.1);
        assertEquals(0.01, faster.race().get(0).training().optimiser().lr());
        assertEquals(0.1, faster.race().get(1).training().optimiser().lr());
    }

    @Test
    void aLaneGoesAndTheOneUnderTheHandStaysThereIfItCan() {
        LabState three = RaceEdits.add(TWO);
        assertEquals(TWO.race(), RaceEdits.remove(three, 2).race());
        LabState without = RaceEdits.remove(three, 0);
        assertEquals(1, without.lanes().chosen());
        assertEquals(TWO.recipe(), without.recipe());
        assertEquals(ONE, RaceEdits.remove(ONE, 0), "the last lane cannot go");
    }

    @Test
    void thereAreAtMostFourLanes() {
        LabState four = RaceEdits.add(RaceEdits.add(TWO));
        assertThrows(IllegalArgumentException.class, () -> RaceEdits.add(four));
    }

    @Test
    void undoBringsBackALaneThatWentAndWhichWasUnderTheHand() {
        History history = new History(TWO, state -> {});
        history.commit(RaceEdits.remove(TWO, 1), "edit.lane", "");
        history.undo();
        assertEquals(TWO, history.present());
    }
}
