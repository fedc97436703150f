package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import trozo.autograd.KinkRule;
import trozo.figure.ColumnView;
import trozo.figure.Drawing;
import trozo.figure.Mark;
import trozo.figure.Palette;
import trozo.insight.Insight;
import trozo.lab.CurveEdits.End;
import trozo.lab.History;
import trozo.lab.LabState;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;
import trozo.train.Recipe;
import trozo.ui.Pointer;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.theme.Theme;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

/// What a user does with the curve, by mouse and by keys.
@ExtendWith(ApplicationExtension.class)
class ActivationPanelTest {
    private static final PiecewiseLinear BEND = Preset.W_BEND.function();

    private final Words words = new Words(Language.ENGLISH);
    private SimpleObjectProperty<LabState> state;
    private History history;
    private CurveColumn column;
    private Button after;
    private Pointer pointer;

    @Start
    void start(Stage stage) {
        LabState first = LabState.of(Recipe.starter().withActivations(List.of(BEND)));
        state = new SimpleObjectProperty<>(first);
        history = new History(first, state::set);
        Theme theme = new Theme(Palette.LIGHT, words);
        ActivationPanel panel =
                new ActivationPanel(new HistoryDesk(history), state, new SimpleObjectProperty<Insight>(), words, theme);
        panel.setPrefSize(560, 800);
        column = panel.column();
        after = new Button("after");
        Scene scene = new Scene(new VBox(panel, after));
        theme.dress(scene);
        stage.setTitle("activation");
        stage.setScene(scene);
        stage.show();
        pointer = new Pointer(stage).over(column);
    }

    @BeforeEach
    void firstLayout() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aDraggedBreakpointLiesUnderThePointerAndTheDrawnCurveGoesThroughIt() {
        dragTo(point(1), 0.5, -0.5);
        assertEquals(Breakpoint.joined(0.5, -0.5), curve().breakpoint(1));
        assertTrue(drawnCurveGoesThrough(0.5, -0.5));
        assertFalse(drawnCurveGoesThrough(0, -0.12));
    }

    @Test
    void undoBringsBackTheFunctionAndThePicture() {
        Drawing before = drawing();
        dragTo(point(1), 0.5, -0.5);
        assertNotEquals(before, drawing());
        onFx(history::undo);
        pointer.moveTo(5, 5);
        assertEquals(BEND, curve());
        onFx(() -> history.amend(history.present().withSelected(OptionalInt.of(0))));
        assertEquals(before, drawing());
    }

    @Test
    void whileDraggingTheCurveFollowsAndOneEditIsFiledOnRelease() {
        Place place = place(point(1));
        ColumnHits hits = column.hits();
        pointer.press(place.x(), place.y());
        pointer.dragTo(hits.layout().z().at(0.3), hits.layout().y().at(0.4));
        assertEquals(Breakpoint.joined(0.3, 0.4), curve().breakpoint(1));
        assertTrue(history.isPreviewing());
        assertEquals(Optional.empty(), history.undoLabel());
        pointer.release();
        assertFalse(history.isPreviewing());
        assertEquals(Optional.of("edit.move"), history.undoLabel());
    }

    @Test
    void escapeGivesADragUp(FxRobot robot) {
        Place place = place(point(2));
        pointer.press(place.x(), place.y()).dragTo(place.x() + 20, place.y() + 40);
        assertNotEquals(BEND, curve());
        robot.type(KeyCode.ESCAPE);
        assertEquals(BEND, curve());
        pointer.dragTo(place.x() + 30, place.y() + 60).release();
        assertEquals(BEND, curve());
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void keysAloneShapeTheSameFunction(FxRobot robot) {
        dragTo(point(1), 0.2, -0.25);
        dragTo(point(2), 1.1, 0.65);
        PiecewiseLinear byMouse = curve();
        onFx(() -> history.restart(LabState.of(Recipe.starter().withActivations(List.of(BEND)))));
        onFx(column::requestFocus);
        robot.type(KeyCode.HOME, KeyCode.TAB);
        robot.type(KeyCode.RIGHT, 2).type(KeyCode.DOWN);
        fine(robot, KeyCode.DOWN, 3);
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN, 2);
        fine(robot, KeyCode.DOWN, 3);
        assertEquals(byMouse, curve());
    }

    @Test
    void withShiftTheStepsAreFine(FxRobot robot) {
        onFx(column::requestFocus);
        robot.type(KeyCode.HOME);
        fine(robot, KeyCode.RIGHT, 1);
        fine(robot, KeyCode.UP, 1);
        assertEquals(Breakpoint.joined(-1.19, 0.31), curve().breakpoint(0));
    }

    @Test
    void aDoubleClickAddsABreakpointOnTheCurveAndNoValueChanges() {
        ColumnHits hits = column.hits();
        double x = hits.layout().z().at(1.5);
        double y = hits.layout().y().at(2.5);
        pointer.click(x, y).click(x, y);
        assertEquals(5, curve().size());
        assertEquals(1.5, curve().breakpoint(3).x());
        for (double z = -4; z < 4; z += 0.125) {
            assertEquals(BEND.value(z), curve().value(z), 1e-12);
        }
        assertEquals(OptionalInt.of(3), state.get().selected());
    }

    @Test
    void deleteRemovesTheSelectedBreakpointButNeverTheLast(FxRobot robot) {
        Place place = place(point(2));
        pointer.click(place.x(), place.y());
        robot.type(KeyCode.DELETE);
        assertEquals(List.of(BEND.breakpoint(0), BEND.breakpoint(1), BEND.breakpoint(3)), curve().breakpoints());
        robot.type(KeyCode.BACK_SPACE).type(KeyCode.DELETE);
        assertEquals(1, curve().size());
        robot.type(KeyCode.DELETE);
        assertEquals(1, curve().size());
        assertEquals("The last breakpoint stays: a curve needs one.", notice());
        onFx(() -> words.language().set(Language.SPANISH));
        assertEquals("El último punto de quiebre se queda: una curva necesita uno.", notice());
    }

    @Test
    void aClickSelectsAndChangesNothing() {
        Place place = place(point(3));
        pointer.press(place.x() + 2, place.y() - 2)
                .dragTo(place.x() + 3, place.y() - 1)
                .release();
        assertEquals(OptionalInt.of(3), state.get().selected());
        assertEquals(BEND, curve());
    }

    @Test
    void aClickOnAHairlineInAnyStoreySelectsItsBreakpoint() {
        ColumnHits hits = column.hits();
        pointer.click(hits.layout().z().at(1) + 2, hits.layout().mass().centreY());
        assertEquals(OptionalInt.of(2), state.get().selected());
        pointer.click(hits.layout().z().at(-1.2), hits.layout().slope().centreY());
        assertEquals(OptionalInt.of(0), state.get().selected());
    }

    @Test
    void aBreakpointSnapsToRoundNumbersUnlessControlIsHeld() {
        ColumnHits hits = column.hits();
        Place place = place(point(1));
        double x = Math.rint(hits.layout().z().at(0.327));
        double y = Math.rint(hits.layout().y().at(-0.471));
        pointer.drag(place.x(), place.y(), x, y);
        Breakpoint snapped = curve().breakpoint(1);
        assertEquals(Math.rint(snapped.x() * 20) / 20, snapped.x());
        assertEquals(Math.rint(snapped.yLeft() * 20) / 20, snapped.yLeft());
        onFx(history::undo);
        pointer.holding(Pointer.CONTROL).drag(place.x(), place.y(), x, y).holding(0);
        Breakpoint free = curve().breakpoint(1);
        assertEquals(hits.z(x), free.x(), 2 * Math.abs(hits.z(1) - hits.z(0)));
        assertNotEquals(Math.rint(free.x() * 1000) / 1000, free.x());
    }

    @Test
    void aGripTurnsItsTail() {
        Place place = place(new Handle.Grip(Side.LEFT));
        pointer.drag(place.x(), place.y(), place.x(), place.y() + 60);
        assertTrue(curve().leftSlope() > 0.3, "left slope " + curve().leftSlope());
        assertEquals(BEND.breakpoints(), curve().breakpoints());
        assertEquals(Optional.of("edit.slope"), history.undoLabel());
    }

    @Test
    void aSplitBreakpointHasTwoHandlesThatAreDraggedAlone(FxRobot robot) {
        Place place = place(point(1));
        pointer.click(place.x(), place.y());
        robot.type(KeyCode.J);
        dragTo(new Handle.Point(1, End.RIGHT), 0, 1.5);
        assertEquals(Breakpoint.jump(0, -0.12, 1.5, Side.LEFT), curve().breakpoint(1));
        robot.type(KeyCode.C);
        assertEquals(Side.RIGHT, curve().breakpoint(1).closed());
        robot.type(KeyCode.W);
        assertEquals(1.5, curve().value(0));
        assertFalse(curve().breakpoint(1).isJump());
    }

    @Test
    void theViewStaysWhileABreakpointIsDraggedOutOfIt() {
        ColumnView before = column.view().get();
        Place place = place(point(3));
        pointer.press(place.x(), place.y())
                .dragTo(place.x() + 20, place.y() - 200)
                .dragTo(place.x() + 20, -40);
        assertEquals(before, column.view().get());
        pointer.release();
        assertEquals(before, column.view().get());
    }

    @Test
    void theBackgroundPansAndTheWheelZoomsAboutThePointer() {
        ColumnHits hits = column.hits();
        ColumnView before = column.view().get();
        double x = hits.layout().z().at(-2.4);
        double y = hits.layout().y().at(2.5);
        pointer.drag(x, y, x + 40, y + 20);
        ColumnView panned = column.view().get();
        assertEquals(hits.z(0) - hits.z(40), panned.zLow() - before.zLow(), 1e-9);
        assertEquals(hits.f(0) - hits.f(20), panned.yLow() - before.yLow(), 1e-9);
        assertEquals(BEND, curve());

        ColumnHits now = column.hits();
        onFx(() -> Event.fireEvent(column, wheel(column.localToScene(x, y), 120)));
        assertNotEquals(panned, column.view().get());
        assertEquals(now.z(x), column.hits().z(x), 1e-6);
        assertEquals(now.f(y), column.hits().f(y), 1e-6);
    }

    @Test
    void tabGoesFromHandleToHandleAndThenOn(FxRobot robot) {
        onFx(column::requestFocus);
        robot.type(KeyCode.HOME);
        assertEquals(
                "breakpoint 1 of 4, z = −1.2, f = 0.3, left slope 0.05, right slope −0.35", column.getAccessibleText());
        robot.type(KeyCode.TAB, 4);
        assertEquals("right tail, slope 1", column.getAccessibleText());
        assertTrue(column.isFocused());
        robot.type(KeyCode.TAB);
        assertFalse(column.isFocused());
    }

    @Test
    void thePresetsAreAClickAwayAndNamedInTheHeader(FxRobot robot) {
        assertEquals("W bend, all hidden layers", text("#which-curve"));
        dragTo(point(1), 0.5, -0.5);
        assertEquals("your curve, all hidden layers", text("#which-curve"));
        robot.clickOn("#presets-link").clickOn("#preset-hard-tanh");
        assertEquals(Preset.HARD_TANH.function(), curve());
        assertEquals("hard tanh, all hidden layers", text("#which-curve"));
        onFx(() -> words.language().set(Language.SPANISH));
        assertEquals("tanh dura, todas las capas ocultas", text("#which-curve"));
    }

    @Test
    void anExactNumberIsTakenWithPointOrCommaAndABadOneRefused(FxRobot robot) {
        robot.clickOn("#table-link");
        type(robot, "#z-2", "0,25");
        assertEquals(0.25, curve().breakpoint(1).x());
        type(robot, "#right-2", "0.5");
        assertEquals(Breakpoint.jump(0.25, -0.12, 0.5, Side.LEFT), curve().breakpoint(1));
        type(robot, "#slope-4", "-0.5");
        assertEquals(-0.5, curve().rightSlope());
        PiecewiseLinear before = curve();
        type(robot, "#z-2", "7");
        assertEquals(before, curve());
        assertEquals("z = 7 must lie between its neighbours at z = −1.2 and z = 1.", tableNotice());
        assertEquals("0.25", ((TextInputControl) lookup("#z-2")).getText());
        type(robot, "#z-2", "seven");
        assertEquals(before, curve());
    }

    @Test
    void theKinkRuleOfTheCurveIsChosenWhereItIsShown(FxRobot robot) {
        assertEquals("kink rule: left", text("#curve-rule"));
        robot.clickOn("#curve-rule").clickOn("mean");
        assertEquals(KinkRule.MEAN, curve().rule());
        assertEquals("kink rule: mean", text("#curve-rule"));
    }

    @Test
    void eachLayerCanHaveACurveOfItsOwn(FxRobot robot) {
        robot.clickOn("#which-curve").clickOn("A curve of its own for each layer");
        assertEquals("W bend, layer 1", text("#which-curve"));
        robot.clickOn("#which-curve").clickOn("Layer 2: W bend");
        dragTo(point(1), 0.5, -0.5);
        assertEquals(BEND, state.get().recipe().activation(1));
        assertEquals(
                Breakpoint.joined(0.5, -0.5),
                ((PiecewiseLinear) state.get().recipe().activation(2)).breakpoint(1));
        assertEquals("your curve, layer 2", text("#which-curve"));
    }

    @Test
    void aPictureIsPaintedOnlyWhenItChanges() {
        Drawing before = drawing();
        pointer.moveTo(300, 500).moveTo(301, 500);
        assertSame(before, drawing());
    }

    private void dragTo(Handle handle, double z, double f) {
        Place place = place(handle);
        ColumnHits hits = column.hits();
        pointer.drag(
                place.x(), place.y(), hits.layout().z().at(z), hits.layout().y().at(f));
    }

    private static ScrollEvent wheel(Point2D scene, double deltaY) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static void fine(FxRobot robot, KeyCode arrow, int times) {
        robot.press(KeyCode.SHIFT).type(arrow, times).release(KeyCode.SHIFT);
    }

    private Place place(Handle handle) {
        return column.hits().placeOf(handle).orElseThrow();
    }

    private static Handle point(int k) {
        return new Handle.Point(k, End.BOTH);
    }

    private PiecewiseLinear curve() {
        return (PiecewiseLinear) state.get().activation();
    }

    private Drawing drawing() {
        onFx(() -> column.getScene().getRoot().layout());
        return column.drawing();
    }

    private boolean drawnCurveGoesThrough(double z, double f) {
        Drawing drawing = drawing();
        double x = column.hits().layout().z().at(z);
        double y = column.hits().layout().y().at(f);
        return marks(drawing.marks())
                .filter(Mark.Polyline.class::isInstance)
                .map(Mark.Polyline.class::cast)
                .filter(line -> line.stroke().color().equals(Palette.LIGHT.activation()))
                .anyMatch(line -> hasPoint(line, x, y));
    }

    private static Stream<Mark> marks(List<Mark> marks) {
        return marks.stream().flatMap(mark -> mark instanceof Mark.Clip clip ? marks(clip.marks()) : Stream.of(mark));
    }

    private static boolean hasPoint(Mark.Polyline line, double x, double y) {
        for (int i = 0; i < line.points().size(); i++) {
            if (Math.hypot(line.points().xs()[i] - x, line.points().ys()[i] - y) < 0.01) {
                return true;
            }
        }
        return false;
    }

    private void type(FxRobot robot, String field, String text) {
        robot.doubleClickOn(field);
        onFx(() -> ((TextInputControl) lookup(field)).setText(text));
        robot.type(KeyCode.ENTER);
    }

    private String text(String id) {
        return ((MenuButton) lookup(id)).getText();
    }

    private String notice() {
        return ((Label) column.lookup(".notice")).getText();
    }

    private String tableNotice() {
        return ((Label) lookup("#point-table").lookup(".notice")).getText();
    }

    private Node lookup(String id) {
        return new FxRobot().lookup(id).query();
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
