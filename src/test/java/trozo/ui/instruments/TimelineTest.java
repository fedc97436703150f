package trozo.ui.instruments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import trozo.lab.RecipeEdits;
import trozo.piecewise.Preset;
import trozo.train.Frame;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.ui.Pointer;
import trozo.ui.StageTest;
import trozo.ui.studio.Studio;

/// The loss plot as the timeline: looked back at, and gone on from.
class TimelineTest extends StageTest {
    private static final long END = 600;

    @Override
    protected void open() {
        Run run = new Run(Recipe.starter());
        run.advance(END);
        showWindow(new Studio(run.state()));
    }

    @Test
    void pressingTheLossPlotShowsTheRunAsItWasAtThatStep() {
        arrive(END);
        Node figure = node("loss-figure");
        double x = figure.getBoundsInLocal().getWidth() / 2;
        new Pointer(stage).over(figure).press(x, 60).release();
        waitUntil(() -> studio.frame().get().step() < END);
        long step = studio.timeline().marker().get().orElseThrow();
        assertTrue(step > 200 && step < 400, "step " + step);
        waitUntil(() -> studio.frame().get().step() == step
                && studio.insight().get().frame().step() == step);
        assertArrayEquals(plain(step), studio.frame().get().parameters());
        assertFalse(studio.playing().get());
        assertTrue(node("loss-go-on").getParent().isVisible());
    }

    @Test
    void arrowsGoBackAndForthAndEscapeIsBackAtTheNewest() {
        arrive(END);
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.RIGHT);
        arrive(END - 2);
        assertArrayEquals(plain(END - 2), studio.frame().get().parameters());
        robot.type(KeyCode.ESCAPE);
        arrive(END);
        assertFalse(node("loss-go-on").getParent().isVisible());
    }

    @Test
    void goingOnFromThereWithoutAChangeComesToTheSameNumbersAndKeepsTheOldWayAsABranch() {
        arrive(END);
        lookAt(100);
        robot.interact(() -> ((Button) node("loss-go-on")).fire());
        assertEquals(1, studio.timeline().branches().get().size());
        assertEquals(100, studio.timeline().branches().get().getFirst().fork());
        for (int i = 0; i < 50; i++) {
            robot.interact(studio::step);
        }
        arrive(150);
        assertArrayEquals(plain(150), studio.frame().get().parameters());
        assertEquals("", studio.undoLabel().get(), "nothing of the document has changed");
    }

    @Test
    void anEditWhileLookingBackIsAnEditBeforeThatStep() {
        arrive(END);
        lookAt(100);
        robot.interact(
                () -> studio.commit(studio.state().get().withActivation(Preset.W_BEND.function()), "edit.preset", ""));
        waitUntil(() -> studio.frame().get().recipe().activations().equals(List.of(Preset.W_BEND.function())));
        robot.interact(studio::step);
        arrive(101);
        assertEquals(100, studio.frame().get().run().edits().getLast().step());
        Run replayed = Run.replay(Recipe.starter(), studio.frame().get().run().edits(), 101);
        assertArrayEquals(replayed.state().parameters(), studio.frame().get().parameters());
    }

    @Test
    void editsAfterTheStepAreNoPartOfTheBranchAndUndoBringsThemBackAsOneEdit() {
        arrive(END);
        robot.interact(
                () -> studio.commit(RecipeEdits.learningRate(studio.state().get(), 0.5), "edit.learning-rate", ""));
        robot.interact(studio::step);
        arrive(END + 1);
        lookAt(300);
        assertEquals(0.01, rate(), "the document too is as it was at that step");
        robot.interact(() -> studio.timeline().goOn());
        assertEquals("edit.back", studio.undoLabel().get());
        robot.interact(studio::undo);
        assertEquals(0.5, rate());
        waitUntil(() -> studio.frame().get().recipe().training().optimiser().lr() == 0.5);
        assertEquals(300, studio.frame().get().step(), "undo changes the document, not the weights");
    }

    @Test
    void undoWhileLookingBackIsOfTheNewest() {
        arrive(END);
        robot.interact(
                () -> studio.commit(RecipeEdits.learningRate(studio.state().get(), 0.5), "edit.learning-rate", ""));
        robot.interact(studio::step);
        arrive(END + 1);
        lookAt(300);
        robot.interact(studio::undo);
        assertFalse(studio.timeline().isBack());
        assertEquals(0.01, rate());
        arrive(END + 1);
    }

    private double rate() {
        return studio.state().get().recipe().training().optimiser().lr();
    }

    private static double[] plain(long step) {
        Run run = new Run(Recipe.starter());
        run.advance(step);
        return run.state().parameters();
    }

    private void lookAt(long step) {
        robot.interact(() -> studio.timeline().lookAt(step));
        arrive(step);
    }

    private void arrive(long step) {
        waitUntil(() -> {
            Frame frame = studio.frame().get();
            return frame != null && frame.step() == step;
        });
    }
}
