package trozo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.train.Edit;
import trozo.train.Frame;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Training;
import trozo.ui.StageTest;
import trozo.ui.studio.Studio;

/// A run that diverges in the real window: the cause is told, and cured by a button.
class GuardNoticeTest extends StageTest {
    private static final Recipe WILD = Recipe.starter()
            .withData(DataSpec.toy(Kind.SINE, 100, 0.05, 0.5))
            .withTraining(new Training(Loss.MSE, new Sgd(2), 50, 1000));

    private Window window;

    @Override
    protected void open() {
        window = showWindow(new Studio(WILD));
    }

    @Test
    void theCauseIsToldWithItsNumberAndTheButtonCuresItAsOneEdit() {
        robot.interact(studio::play);
        waitUntil(() -> window.shell().notice().contains("curvature"));
        assertTrue(window.shell().notice().startsWith("Diverged at step 3: learning rate × curvature is"));
        Button cure = (Button) robot.lookup(node -> node instanceof Button button
                        && String.valueOf(button.getText()).startsWith("Learning rate 0.01"))
                .query();
        assertEquals("Learning rate 0.01, on from step 0", cure.getText());
        robot.interact(cure::fire);
        waitUntil(() -> studio.frame().get().step() > 500);
        assertEquals("", window.shell().notice());
        assertEquals("edit.learning-rate", studio.undoLabel().get());
        robot.interact(studio::pause);
        waitUntil(() -> studio.frame().get().status() == Frame.Status.PAUSED);
        List<Edit> edits = studio.frame().get().run().edits();
        assertEquals(1, edits.size());
        assertArrayEquals(
                Run.replay(WILD, edits, studio.frame().get().step()).state().parameters(),
                studio.frame().get().parameters());
        robot.interact(studio::undo);
        assertEquals(WILD, studio.state().get().recipe());
    }
}
