package trozo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import trozo.data.DataSpec;
import trozo.figure.Mark;
import trozo.figure.Palette;
import trozo.figure.Points;
import trozo.lab.CurveEdits;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.Recipe;
import trozo.ui.Pointer;
import trozo.ui.StageTest;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.editor.CurveColumn;
import trozo.ui.editor.Handle;
import trozo.ui.studio.Speed;
import trozo.ui.studio.Studio;
import trozo.ui.words.Language;

/// What a user does in the window, from the bar to the curve.
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
        assertArrayEquals(first, frame().parameters());
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
        waitUntil(() -> frame().recipe().activation(1, 1).equals(bent));
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
        assertEquals(Recipe.starter().activation(1, 1), studio.state().get().activation());
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

    private static double mean(LossHistory history, int from, int to) {
        return java.util.Arrays.stream(history.mean(), from, to).average().orElseThrow();
    }

    private FigureCanvas figure(String id) {
        return (FigureCanvas) node(id);
    }

    private javafx.scene.control.MenuItem menuItem(String menu, String id) {
        return ((javafx.scene.control.MenuButton) node(menu))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
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
