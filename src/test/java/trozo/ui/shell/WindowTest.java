package trozo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import trozo.data.DataSpec;
import trozo.export.HistoryCsv;
import trozo.figure.Mark;
import trozo.figure.Palette;
import trozo.figure.Points;
import trozo.lab.CurveEdits;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.session.SessionFile;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.ui.Pointer;
import trozo.ui.StageTest;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.editor.CurveColumn;
import trozo.ui.editor.Handle;
import trozo.ui.parts.NumberField;
import trozo.ui.studio.Speed;
import trozo.ui.studio.Studio;
import trozo.ui.words.Language;

/// What a user does in the window, from the bar to the files.
class WindowTest extends StageTest {
    private Window window;

    @Override
    protected void open() {
        window = showWindow(new Studio(Recipe.starter()));
    }

    @Test
    void playTrainsAndTheLossFalls() {
        click("play");
        waitUntil(() -> frame().step() >= 500);
        click("play");
        waitUntil(() -> frame().status() == Frame.Status.PAUSED);
        LossHistory history = frame().history();
        double early = mean(history, 0, 50);
        double late = mean(history, history.size() - 50, history.size());
        assertTrue(late < early / 2, late + " is not below half of " + early);
        assertEquals(window.words().whole(frame().step()), text("step-count"));
    }

    @Test
    void stepTakesOneStepAndResetGoesBackToTheSameWeights() {
        double[] first = frame().parameters();
        click("step");
        waitUntil(() -> frame().step() == 1);
        assertNotEquals(first[0], frame().parameters()[0]);
        click("reset");
        waitUntil(() -> frame().step() == 0);
        assertEquals(List.of(boxed(first)), List.of(boxed(frame().parameters())));
    }

    @Test
    void aNewSeedIsShownAndCanBeUndone() {
        click("new-seed");
        waitUntil(() -> studio.state().get().recipe().seed() != 1);
        assertEquals(
                window.words().typed(studio.state().get().recipe().seed()),
                field("seed").getText());
        assertFalse(node("undo").isDisabled());
        click("undo");
        assertEquals("1", field("seed").getText());
    }

    @Test
    void theSpaceBarPlaysAndPauses() {
        robot.interact(() -> window.shell().requestFocus());
        robot.type(KeyCode.SPACE);
        waitUntil(() -> studio.playing().get());
        robot.type(KeyCode.SPACE);
        waitUntil(() -> !studio.playing().get());
    }

    @Test
    void aTextFieldKeepsItsKeys() {
        robot.interact(() -> field("seed").requestFocus());
        robot.type(KeyCode.R, KeyCode.S, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, frame().step());
        assertFalse(studio.playing().get());
    }

    @Test
    void anotherLanguageChangesTheWordsAndTheDecimalMark() {
        assertTrue(isShown("Learning rate"));
        assertEquals("0.01", field("learning-rate").getText());
        click("language");
        assertTrue(isShown("Tasa de aprendizaje"));
        assertFalse(isShown("Learning rate"));
        assertEquals("0,01", field("learning-rate").getText());
    }

    @Test
    void nothingIsCutOffInEitherLanguage() {
        for (Language language : Language.values()) {
            robot.interact(() -> window.words().language().set(language));
            for (Node node : robot.lookup(node -> node instanceof Labeled && isShown(node))
                    .queryAll()) {
                Labeled label = (Labeled) node;
                double needed = label.prefWidth(-1);
                assertTrue(
                        label.isWrapText() || label.getWidth() + 1 >= needed,
                        language + ": \u201c" + label.getText() + "\u201d has " + label.getWidth() + " of " + needed);
            }
            Bounds menu = boundsInWindow(node("menu"));
            assertTrue(menu.getMaxX() <= 1280, language + ": the bar ends at " + menu.getMaxX());
        }
    }

    @Test
    void theDarkThemeDrawsFiguresInItsOwnColours() {
        waitUntil(() -> figure("loss-figure").drawing() != null);
        var light = figure("loss-figure").drawing();
        click("theme");
        assertEquals(Palette.DARK, window.theme().palette().get());
        waitUntil(() -> !figure("loss-figure").drawing().equals(light));
    }

    @Test
    void otherDataBringTheLossThatGoesWithThem() {
        click("data");
        fire("data-sine");
        assertEquals(DataSpec.Kind.SINE, studio.state().get().recipe().data().kind());
        assertEquals(Loss.MSE, studio.state().get().recipe().training().loss());
        assertEquals("Sine", text("data"));
        assertEquals("Squared", text("loss"));
        waitUntil(() ->
                studio.insight().get() != null && studio.insight().get().data().features() == 1);
    }

    @Test
    void layersAreAddedAndMadeWider() {
        click("network");
        fire("layer-more");
        fire("layer-1-more");
        assertEquals(List.of(9, 8, 8), studio.state().get().recipe().model().hidden());
        assertEquals("2 · 9 · 8 · 8 · 1", text("network"));
        fire("layer-fewer");
        fire("layer-fewer");
        fire("layer-fewer");
        assertEquals(List.of(), studio.state().get().recipe().model().hidden());
        assertTrue(node("layer-fewer").isDisabled());
    }

    @Test
    void theOptimiserChangesWithItsSettings() {
        click("optimiser");
        fire("optimiser-momentum");
        assertEquals("Momentum", text("optimiser"));
        enter("momentum", "0,8");
        assertEquals(
                new OptimiserSpec.Momentum(0.01, 0.8, false),
                studio.state().get().recipe().training().optimiser());
    }

    @Test
    void theLearningRateChangesWhileTrainingGoesOn() {
        click("play");
        waitUntil(() -> frame().step() > 0);
        enter("learning-rate", "0.002");
        waitUntil(() -> frame().recipe().training().optimiser().lr() == 0.002);
        assertTrue(frame().step() > 0);
        assertTrue(studio.playing().get());
    }

    @Test
    void aBadNumberIsAnsweredAndTheOldOneStays() {
        enter("batch", "0");
        assertEquals(10, studio.state().get().recipe().training().batch());
        assertEquals(
                "Expected a whole number from 1 up to 10\u2009000, not \u201c0\u201d.",
                field("batch").complaint().get());
    }

    @Test
    void theSpeedIsLimitedByTheSlider() {
        click("speed");
        robot.interact(() -> ((javafx.scene.control.Slider) node("speed-slider")).setValue(1));
        assertEquals(new Speed(10), studio.speed().get());
        assertEquals("10 steps/s", text("speed"));
    }

    @Test
    void theKinkCardChangesTheRuleOfTheBreakpoint() {
        assertEquals("0.100", text("kink-used"));
        robot.interact(() -> menuItem("kink-rule", "kink-rule-mean").fire());
        assertEquals("0.550", text("kink-used"));
        assertEquals("mean", text("kink-rule"));
        click("undo");
        assertEquals("0.100", text("kink-used"));
    }

    @Test
    void aBreakpointDraggedWhileTrainingIsDrawnWhereItWasPutAndTheLossGoesOnFalling() {
        click("play");
        waitUntil(() -> frame().step() >= 200);
        // One batch more or less says nothing; how far training came by then is a matter of time.
        double early = mean(frame().history(), 0, 50);
        CurveColumn column = (CurveColumn) node("curve");
        Place at = handle(column, 0);
        Pointer pointer = new Pointer(stage).over(column);
        pointer.press(at.x(), at.y());
        pointer.dragTo(at.x() + 30, at.y() - 20);
        pointer.dragTo(at.x() + 60, at.y() - 40);
        pointer.release();
        PiecewiseLinear bent = (PiecewiseLinear) studio.state().get().activation();
        assertTrue(bent.breakpoint(0).x() > 0.2 && bent.breakpoint(0).yLeft() > 0.1, bent.toString());
        waitUntil(() -> frame().recipe().activation(1).equals(bent));
        long edited = frame().step();
        waitUntil(() -> frame().step() > edited + 2000);
        assertTrue(studio.playing().get());
        LossHistory after = frame().history();
        double late = mean(after, after.size() - 50, after.size());
        assertTrue(late < early / 2, late + " is not below half of " + early);
        Place now = handle(column, 0);
        assertEquals(at.x() + 60, now.x(), 3);
        assertEquals(at.y() - 40, now.y(), 3);
        assertTrue(curveGoesThrough(column, now.x(), now.y()));
        click("play");
        click("undo");
        assertEquals(Recipe.starter().activation(1), studio.state().get().activation());
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
        assertEquals(List.of(boxed(saved)), List.of(boxed(frame().parameters())));
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
            var content = new javafx.scene.input.ClipboardContent();
            content.putString("{\"trozo\": 1, \"sead\"");
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
            documents().pasteRecipe();
        });
        assertTrue(
                window.shell().notice().startsWith("\u201cClipboard\u201d was not opened: line 1"),
                window.shell().notice());
        assertEquals(copied, studio.state().get().recipe());
    }

    private void clipboard(String text) {
        var content = new javafx.scene.input.ClipboardContent();
        content.putString(text);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
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

    @Test
    void whatATermMeansIsToldInTheLanguageOfTheMoment() {
        Node traffic = window.shell().lookup("#hint-traffic");
        assertTrue(traffic.getAccessibleHelp().startsWith("How many pre-activations"), traffic.getAccessibleHelp());
        click("language");
        assertEquals("F11 sale de la pantalla completa", stage.getFullScreenExitHint());
        assertTrue(traffic.getAccessibleHelp().startsWith("Cuántas preactivaciones"), traffic.getAccessibleHelp());
    }

    @Test
    void pressingPlayOnARunThatDivergesSaysWhy() {
        enter("learning-rate", "1000");
        click("optimiser");
        fire("optimiser-sgd");
        robot.interact(() -> studio.play());
        waitUntil(() -> frame().status() == Frame.Status.DIVERGED);
        waitUntil(() -> window.shell().notice().startsWith("Diverged at step "));
        assertFalse(studio.playing().get());
    }

    private Frame frame() {
        waitUntil(() -> studio.frame().get() != null);
        return studio.frame().get();
    }

    private static Place handle(CurveColumn column, int breakpoint) {
        return column.hits()
                .placeOf(new Handle.Point(breakpoint, CurveEdits.End.BOTH))
                .orElseThrow();
    }

    private static boolean curveGoesThrough(CurveColumn column, double x, double y) {
        return marks(column.drawing().marks())
                .filter(Mark.Polyline.class::isInstance)
                .map(Mark.Polyline.class::cast)
                .filter(line -> line.stroke().color().equals(Palette.LIGHT.activation()))
                .anyMatch(line -> hasPoint(line.points(), x, y));
    }

    private static boolean hasPoint(Points points, double x, double y) {
        for (int i = 0; i < points.size(); i++) {
            if (Math.abs(points.xs()[i] - x) < 0.01 && Math.abs(points.ys()[i] - y) < 0.01) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Mark> marks(List<Mark> marks) {
        return marks.stream().flatMap(mark -> mark instanceof Mark.Clip clip ? marks(clip.marks()) : Stream.of(mark));
    }

    private Documents documents() {
        return window.shell().documents();
    }

    private static double mean(LossHistory history, int from, int to) {
        return java.util.Arrays.stream(history.mean(), from, to).average().orElseThrow();
    }

    private static Double[] boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    private FigureCanvas figure(String id) {
        return (FigureCanvas) node(id);
    }

    private trozo.figure.Drawing drawn(String id) {
        robot.interact(() -> {
            figure(id).refresh();
            stage.getScene().getRoot().layout();
        });
        return figure(id).drawing();
    }

    private NumberField field(String id) {
        return (NumberField) node(id);
    }

    private javafx.scene.control.MenuItem menuItem(String menu, String id) {
        return ((javafx.scene.control.MenuButton) node(menu))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    /// In the window itself, by the mouse.
    private void click(String id) {
        Node node = node(id);
        new Pointer(stage)
                .over(node)
                .click(
                        node.getBoundsInLocal().getWidth() / 2,
                        node.getBoundsInLocal().getHeight() / 2);
    }

    private void enter(String id, String text) {
        robot.interact(() -> {
            field(id).requestFocus();
            field(id).setText(text);
            field(id).fireEvent(new javafx.event.ActionEvent());
        });
    }

    private boolean isShown(String text) {
        return robot.lookup(node -> node instanceof Labeled label && text.equals(label.getText()) && isShown(node))
                .tryQuery()
                .isPresent();
    }

    private static Bounds boundsInWindow(Node node) {
        Parent root = node.getScene().getRoot();
        return root.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }
}
