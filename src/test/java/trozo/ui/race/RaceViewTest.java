package trozo.ui.race;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trozo.insight.Standing;
import trozo.lab.RecipeEdits;
import trozo.piecewise.Preset;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Training;
import trozo.ui.StageTest;
import trozo.ui.studio.Studio;

/// The race in the real window, as its user goes about it.
class RaceViewTest extends StageTest {
    private static final long STEPS = 300;
    private static final Recipe LEAKY = Recipe.starter()
            .withTraining(new Training(
                    Recipe.starter().training().loss(),
                    Recipe.starter().training().optimiser(),
                    10,
                    STEPS));

    private RaceRoom race;

    @Override
    protected void open() {
        race = showWindow(new Studio(LEAKY)).shell().race();
    }

    @AfterEach
    void stop() {
        robot.interact(race::close);
    }

    /// Lane 1 as the window opened, lane 2 with a W for a curve.
    private void twoLanes() {
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.type(KeyCode.X);
        fire("race-add");
        robot.interact(
                () -> studio.commit(studio.state().get().withActivation(Preset.W_BEND.function()), "edit.preset", ""));
    }

    private void run() {
        fire("race-run");
        waitUntil(() -> !race.running().get() && race.step() == STEPS);
    }

    @Test
    void lanesRunInStepToTheNumbersTheyComeToAlone() {
        twoLanes();
        run();
        assertArrayEquals(alone(LEAKY), lane(0));
        assertArrayEquals(alone(bent()), lane(1));
        assertEquals("leaky ReLU, Adam 0.01", text("lane-words-1"));
        assertEquals("W bend", text("lane-words-2"));
    }

    @Test
    void theSpaceBarRunsTheRaceAndNotTheDocument() {
        twoLanes();
        robot.type(KeyCode.SPACE);
        waitUntil(() -> !race.running().get() && race.step() == STEPS);
        assertFalse(studio.playing().get());
        assertEquals(0, studio.frame().get().step());
    }

    @Test
    void theBarsPlayAndResetAreTheRacesWhileItIsOpen() {
        twoLanes();
        fire("play");
        waitUntil(() -> !race.running().get() && race.step() == STEPS);
        assertEquals(words.whole(STEPS), text("step-count"));
        assertEquals(0, studio.frame().get().step());
        fire("reset");
        waitUntil(() -> race.step() == 0);
        assertTrue(node("step").isDisabled());
        robot.type(KeyCode.ESCAPE);
        assertEquals("0", text("step-count"));
    }

    @Test
    void aLaneThatIsEditedRunsAgainToWhereTheOthersAre() {
        twoLanes();
        run();
        double[] first = lane(0);
        robot.interact(
                () -> studio.commit(RecipeEdits.learningRate(studio.state().get(), 0.05), "edit.learning-rate", ""));
        Recipe faster = studio.state().get().recipe();
        waitUntil(() -> race.shown().get().done()
                && race.shown().get().order().lanes().get(1).equals(faster));
        assertArrayEquals(first, lane(0));
        assertArrayEquals(alone(faster), lane(1));
        assertEquals("W bend, Adam 0.05", text("lane-words-2"));
    }

    @Test
    void theChosenLaneIsTheOneThatTheWindowEditsAndUndoKnowsIt() {
        twoLanes();
        fire("lane-1");
        assertEquals(LEAKY.activations(), studio.state().get().recipe().activations());
        robot.interact(studio::undo);
        assertEquals(
                List.of(Preset.W_BEND.function()), studio.state().get().recipe().activations());
        assertEquals(1, studio.state().get().lanes().chosen());
    }

    @Test
    void leavingKeepsTheLanes() {
        twoLanes();
        robot.type(KeyCode.ESCAPE);
        assertNull(stage.getScene().lookup("#race"));
        assertTrue(node("network-panel").isVisible());
        robot.type(KeyCode.X);
        assertEquals("W bend", text("lane-words-2"));
    }

    @Test
    void thereIsRoomForFourLanesAndOneCanGo() {
        twoLanes();
        fire("race-add");
        fire("race-add");
        assertTrue(node("race-add").isDisabled());
        fire("lane-remove-2");
        assertEquals(3, studio.state().get().race().size());
        assertFalse(node("race-add").isDisabled());
    }

    @Test
    void otherSeedsComeToWhatTheyComeToAloneAndCanBeStopped() {
        twoLanes();
        run();
        fire("race-seeds");
        waitUntil(() -> race.seeds().results().get().size() >= 2);
        fire("race-seeds");
        assertFalse(race.seeds().running().get());
        List<List<Standing>> results = race.seeds().results().get();
        assertEquals(Standing.after(List.of(LEAKY, bent()), LEAKY.seed() + 1, STEPS, 0.1), results.get(1));
        assertNotEquals(results.get(0), results.get(1));
    }

    private static Recipe bent() {
        return LEAKY.withActivations(List.of(Preset.W_BEND.function()));
    }

    private static double[] alone(Recipe recipe) {
        Run run = new Run(recipe);
        run.advance(STEPS);
        return run.state().parameters();
    }

    private double[] lane(int lane) {
        return race.shown().get().lanes().get(lane).frame().parameters();
    }
}
