package trozo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trozo.data.DataSpec;
import trozo.export.HistoryCsv;
import trozo.session.SessionFile;
import trozo.train.Frame;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.ui.StageTest;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.studio.Speed;
import trozo.ui.studio.Studio;

/// Documents come from files and the clipboard and go there.
class DocumentsTest extends StageTest {
    private Window window;

    @Override
    protected void open() {
        window = showWindow(new Studio(Recipe.starter()));
    }

    @Test
    void theHistoryOfTheWindowIsThatOfTheSameRunWithoutOne(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("history.csv");
        click("play");
        waitUntil(() -> frame().step() >= 300);
        click("play");
        waitUntil(() -> frame().status() == Frame.Status.PAUSED);
        robot.interact(() -> documents().history(file));
        Run run = new Run(Recipe.starter());
        run.advance(frame().step());
        assertEquals(HistoryCsv.of(run.history()), Files.readString(file));
    }

    @Test
    void thePictureIsWrittenAsPngAndAsSvg(@TempDir Path folder) throws Exception {
        waitUntil(() -> studio.insight().get() != null);
        robot.interact(() -> documents().picture(folder.resolve("run.png")));
        robot.interact(() -> documents().picture(folder.resolve("run.svg")));
        assertEquals("", window.shell().notice());
        assertEquals(2 * 1120, ImageIO.read(folder.resolve("run.png").toFile()).getWidth());
        assertTrue(Files.readString(folder.resolve("run.svg")).startsWith("<svg"));
    }

    @Test
    void aSavedRunOpensAsTheSamePicture(@TempDir Path folder) {
        Path file = folder.resolve("run.trozo");
        robot.interact(() -> studio.speed().set(new Speed(200)));
        click("play");
        waitUntil(() -> frame().step() >= 20);
        click("play");
        waitUntil(() -> frame().status() == Frame.Status.PAUSED
                && studio.insight().get() != null
                && studio.insight().get().frame() == frame());
        waitUntil(() -> !studio.playing().get());
        double[] saved = frame().parameters();
        var loss = drawn("loss-figure");
        robot.interact(() -> documents().saveAs(file));
        assertTrue(Files.exists(file));
        robot.interact(() -> studio.restart(Recipe.starter().withSeed(7)));
        waitUntil(() -> frame().step() == 0);
        robot.interact(() -> documents().open(file));
        waitUntil(() -> frame().step() >= 20
                && studio.insight().get() != null
                && studio.insight().get().frame() == frame());
        assertArrayEquals(saved, frame().parameters());
        assertEquals(loss, drawn("loss-figure"));
        assertEquals("run.trozo \u2013 Trozo", stage.getTitle());
    }

    @Test
    void aRunSavedWhileItTrainsIsOpenedWhileItTrainsAndWaitsAsItWasSaved(@TempDir Path folder) {
        Path file = folder.resolve("run.trozo");
        click("play");
        waitUntil(() -> frame().step() >= 20);
        robot.interact(() -> documents().saveAs(file));
        RunState saved = SessionFile.read(file).run().orElseThrow();
        waitUntil(() -> frame().step() > saved.step());
        robot.interact(() -> documents().open(file));
        assertFalse(studio.playing().get());
        waitUntil(() -> frame().generation() == 1 && frame().status() == Frame.Status.PAUSED);
        assertEquals(saved.step(), frame().step());
        assertArrayEquals(saved.parameters(), frame().parameters());
        RunState replayed =
                Run.replay(saved.start(), saved.edits(), saved.step()).state();
        assertArrayEquals(replayed.parameters(), frame().parameters());
    }

    @Test
    void aFileThatIsNoneIsAnsweredInOneLineAndChangesNothing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.trozo"), "{\"trozo\": 1, \"seed\"");
        robot.interact(() -> documents().open(file));
        String notice = window.shell().notice();
        assertTrue(notice.startsWith("\u201cbroken.trozo\u201d was not opened: line 1: "), notice);
        assertEquals(1, notice.lines().count());
        assertEquals(Recipe.starter(), studio.state().get().recipe());
    }

    @Test
    void aRecipeIsCopiedAsTextAndPasted() {
        Recipe copied = Recipe.starter().withSeed(42);
        robot.interact(() -> studio.restart(copied));
        robot.interact(() -> documents().copyRecipe());
        robot.interact(() -> documents().begin());
        assertEquals(1, studio.state().get().recipe().seed());
        robot.interact(() -> documents().pasteRecipe());
        assertEquals(copied, studio.state().get().recipe());
        robot.interact(() -> {
            clipboard("{\"trozo\": 1, \"sead\"");
            documents().pasteRecipe();
        });
        assertTrue(
                window.shell().notice().startsWith("\u201cClipboard\u201d was not opened: line 1"),
                window.shell().notice());
        assertEquals(copied, studio.state().get().recipe());
    }

    @Test
    void aTableIsPastedAsTheDataAndWhatIsWrongWithOneIsSaidInOneLine() {
        double[] weights = frame().parameters();
        robot.interact(() -> {
            clipboard("x;y;class\n0,5;1;a\n1;2,5;b\n0;0;a\n");
            window.shell().requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        DataSpec data = studio.state().get().recipe().data();
        assertEquals(List.of("a", "b"), data.own().classNames());
        assertEquals(List.of(0.5, 1.0), data.own().rows().getFirst().inputs());
        waitUntil(() -> frame().recipe().data().equals(data));
        assertArrayEquals(weights, frame().parameters());
        robot.interact(() -> {
            clipboard("1,2,0\n3,x,1\n");
            documents().pasteData();
        });
        assertTrue(
                window.shell().notice().startsWith("\u201cClipboard\u201d was not opened: line 2"),
                window.shell().notice());
        assertEquals(data, studio.state().get().recipe().data());
    }

    @Test
    void aNewDocumentIsTheStarterRecipeAndWhatWasSaidOfTheOldOneGoes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.csv"), "1,2,0\n3,x,1\n");
        enter("learning-rate", "0.5");
        robot.interact(() -> documents().learn(file));
        assertEquals(
                "\u201cbroken.csv\u201d was not opened: line 2: column 2: a number was expected, not 'x'",
                window.shell().notice());
        robot.interact(() -> documents().begin());
        assertEquals(Recipe.starter(), studio.state().get().recipe());
        assertEquals("", window.shell().notice());
        assertEquals("", studio.undoLabel().get());
    }

    private static void clipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Documents documents() {
        return window.shell().documents();
    }

    private trozo.figure.Drawing drawn(String id) {
        robot.interact(() -> {
            ((FigureCanvas) node(id)).refresh();
            stage.getScene().getRoot().layout();
        });
        return ((FigureCanvas) node(id)).drawing();
    }
}
