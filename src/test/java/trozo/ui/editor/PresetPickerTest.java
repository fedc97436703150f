package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.Preset;
import trozo.session.CurveShelf;

/// The gallery of named curves, those of the user's own among them.
class PresetPickerTest extends EditorTest {
    @TempDir
    private Path folder;

    private Path file;

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        file = folder.resolve("curves.json");
        onFx(() -> panel.ownCurves().keepOn(new CurveShelf(file)));
        robot.clickOn("#presets-link");
    }

    @Test
    void aSmoothFunctionIsChosenLikeAnyOtherAndNamedInTheHeader(FxRobot robot) {
        robot.clickOn("#preset-search").write("gelu").clickOn("#preset-gelu");
        assertEquals(FormulaPreset.GELU.function(), state.get().activation());
        assertEquals("GELU, all hidden layers", ((MenuButton) lookup("#which-curve")).getText());
    }

    @Test
    void aPReluLearnsItsLeftSlope(FxRobot robot) {
        robot.clickOn("#preset-prelu");
        assertEquals(Preset.PRELU.function(), curve());
        assertTrue(state.get().learnable().leftSlope());
        assertFalse(state.get().learnable().rightSlope());
    }

    @Test
    void typingLeavesThoseThatHaveItInTheirName(FxRobot robot) {
        robot.clickOn("#preset-search").write("HARD");
        assertTrue(lookup("#preset-hard-tanh").isVisible());
        assertTrue(lookup("#preset-hard-swish").isVisible());
        assertFalse(lookup("#preset-relu").isVisible());
    }

    @Test
    void restingOnACurveTriesItOnAndLeavingBringsTheOldOneBack(FxRobot robot) throws Exception {
        robot.moveTo("#preset-abs");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> state.get().activation().equals(Preset.ABS.function()));
        assertTrue(history.isPreviewing());
        robot.moveTo("#own-name");
        assertEquals(BEND, curve());
        assertFalse(history.isPreviewing());
    }

    @Test
    void closingTheSheetGivesUpWhatIsTriedOn(FxRobot robot) throws Exception {
        robot.moveTo("#preset-abs");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, history::isPreviewing);
        robot.type(KeyCode.ESCAPE);
        assertEquals(BEND, curve());
        assertFalse(history.isPreviewing());
    }

    @Test
    void aCurveIsPutByUnderANameRenamedChosenAndDeleted(FxRobot robot) {
        onFx(() -> history.commit(history.present().withActivation(BEND.withSlopes(0.3, 0.7)), "edit.move", ""));
        robot.clickOn("#own-name").write("mine").type(KeyCode.ENTER);
        assertEquals(List.of("mine"), names());
        robot.clickOn("#preset-relu").clickOn("#presets-link");
        robot.interact(() -> lookup("#own-mine").requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals(BEND.withSlopes(0.3, 0.7), curve());
        robot.clickOn("#presets-link").clickOn("#own-name");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("better").clickOn("#own-keep");
        assertEquals(List.of("better"), names());
        robot.clickOn("#own-delete");
        assertEquals(List.of(), names());
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefusedInOneLine(FxRobot robot) {
        robot.clickOn("#own-name").write("mine").type(KeyCode.ENTER);
        onFx(() -> history.commit(history.present().withActivation(BEND.withSlopes(0.3, 0.7)), "edit.move", ""));
        robot.clickOn("#own-name").write("mine").type(KeyCode.ENTER);
        assertEquals("There is a curve called “mine” already.", notice());
        onFx(() -> ((TextInputControl) lookup("#own-name")).setText(" "));
        robot.clickOn("#own-keep");
        assertEquals("A name of 1 to 40 characters was expected.", notice());
        assertEquals(List.of("mine"), names());
    }

    @Test
    void aFileThatHasBeenBrokenMeanwhileIsNotWrittenOver(FxRobot robot) throws Exception {
        Files.writeString(file, "{broken");
        robot.clickOn("#own-name").write("mine").type(KeyCode.ENTER);
        assertTrue(notice().startsWith("It was not kept: " + file + ":1:"), notice());
        assertEquals("{broken", Files.readString(file));
    }

    private List<String> names() {
        return new CurveShelf(file).read().stream().map(CurveShelf.Kept::name).toList();
    }

    private static String notice() {
        return ((Label) lookup("#preset-picker").lookup(".own-curves .notice")).getText();
    }

    private static Node lookup(String id) {
        return new FxRobot().lookup(id).query();
    }
}
