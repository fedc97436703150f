package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseLinear;
import trozo.session.CurveCsv;

/// Breakpoints in and out by the clipboard and by files.
class CurveTransferTest extends EditorTest {
    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void theColumnCopiesItsCurveAsATableAndPastesAnother(FxRobot robot) {
        onFx(column::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals(CurveCsv.write(BEND), clipboard());
        put("x\ty\n-1\t0\n0\t0\n2\t1");
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertEquals(PiecewiseLinear.through(0, new double[] {-1, 0, 2}, new double[] {0, 0, 1}, 0.5), curve());
        assertEquals(OptionalInt.empty(), state.get().selected());
        onFx(history::undo);
        assertEquals(BEND, curve());
    }

    @Test
    void whatCannotBePastedIsToldWithItsLineAndChangesNothing(FxRobot robot) {
        put("x,y\n0,0\n0.5,one");
        onFx(column::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertEquals(BEND, curve());
        assertEquals(
                "It was not pasted: line 3: column 2: a number was expected, not 'one'",
                ((Label) column.lookup(".notice")).getText());
    }

    @Test
    void aTablePastedIntoTheTableReplacesTheCurveAndANumberTheField(FxRobot robot) {
        robot.clickOn("#table-link").clickOn("#z-2");
        put("0,0\n3,1");
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertEquals(2, curve().size());
        robot.doubleClickOn("#z-2");
        put("2.5");
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertEquals("2.5", ((TextInputControl) lookup("#z-2")).getText());
        robot.type(KeyCode.ENTER);
        assertEquals(2.5, curve().breakpoint(1).x());
        robot.clickOn("#table-copy");
        assertEquals(CurveCsv.write(curve()), clipboard());
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() throws Exception {
        Path good = Files.writeString(folder.resolve("good.json"), "{\"kind\": \"formula\", \"text\": \"tanh(x)\"}");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "x,y\n1,1\n0,0\n");
        String[] said = {""};
        CurveTransfer transfer = new CurveTransfer(new HistoryDesk(history), words);
        onFx(() -> transfer.open(bad, what -> said[0] = what.get()));
        assertEquals(
                "“bad.csv” was not opened: line 3: column 1: x = 0 was expected to be larger than the x before, 1",
                said[0]);
        assertEquals(BEND, curve());
        onFx(() -> transfer.open(good, what -> said[0] = what.get()));
        assertEquals(FormulaPreset.TANH.function(), state.get().activation());
        onFx(() -> transfer.open(folder.resolve("none.csv"), what -> said[0] = what.get()));
        assertTrue(said[0].startsWith("“none.csv” was not opened: there is no such file"), said[0]);
    }

    private static void put(String text) {
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static String clipboard() {
        String[] text = new String[1];
        onFx(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private static Node lookup(String id) {
        return new FxRobot().lookup(id).query();
    }
}
