package trozo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Sgd;
import trozo.train.Edit;
import trozo.train.Frame;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.Training;
import trozo.ui.studio.Studio;
import trozo.ui.words.Language;

/// A run that diverges in the real window: the cause is told, and cured by a button.
@ExtendWith(ApplicationExtension.class)
class GuardNoticeTest {
    private static final Recipe WILD = Recipe.starter()
            .withData(DataSpec.toy(Kind.SINE, 100, 0.05, 0.5))
            .withTraining(new Training(Loss.MSE, new Sgd(2), 50, 1000));

    private final FxRobot robot = new FxRobot();
    private Studio studio;
    private Stage stage;
    private Window window;

    @Start
    void start(Stage shared) {
        stage = new Stage();
        studio = new Studio(WILD);
        window = new Window(stage, studio, new WindowPreferences(Language.ENGLISH, false, false, 1280, 720, false))
                .show();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            studio.close();
            stage.close();
        });
    }

    @Test
    void theCauseIsToldWithItsNumberAndTheButtonCuresItAsOneEdit() {
        robot.interact(studio::play);
        until(() -> window.shell().notice().contains("curvature"));
        assertTrue(window.shell().notice().startsWith("Diverged at step 3: learning rate × curvature is"));
        Button cure = (Button) robot.lookup(node -> node instanceof Button button
                        && String.valueOf(button.getText()).startsWith("Learning rate 0.01"))
                .query();
        assertEquals("Learning rate 0.01, on from step 0", cure.getText());
        robot.interact(cure::fire);
        until(() -> studio.frame().get().step() > 500);
        assertEquals("", window.shell().notice());
        assertEquals("edit.learning-rate", studio.undoLabel().get());
        robot.interact(studio::pause);
        until(() -> studio.frame().get().status() == Frame.Status.PAUSED);
        List<Edit> edits = studio.frame().get().run().edits();
        assertEquals(1, edits.size());
        assertArrayEquals(
                Run.replay(WILD, edits, studio.frame().get().step()).state().parameters(),
                studio.frame().get().parameters());
        robot.interact(studio::undo);
        assertEquals(WILD, studio.state().get().recipe());
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come about", late);
        }
    }
}
