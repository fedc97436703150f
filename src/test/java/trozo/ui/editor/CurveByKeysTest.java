package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import trozo.lab.CurveEdits.End;
import trozo.lab.LabState;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.train.Recipe;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.words.Language;

/// What a user does to the curve with the keys.
class CurveByKeysTest extends EditorTest {
    @Start
    void start(Stage stage) {
        open(stage);
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
    void lLetsTrainingMoveAHandleAndHoldsItAgain(FxRobot robot) {
        onFx(column::requestFocus);
        robot.type(KeyCode.HOME).type(KeyCode.L);
        Learnable first = Learnable.nothing(4).withPoint(0, true);
        assertEquals(first, state.get().learnable());
        assertTrue(column.getAccessibleText().endsWith("right slope −0.35, learns"));
        robot.type(KeyCode.TAB, 4).type(KeyCode.L);
        assertEquals(first.withSlope(Side.RIGHT, true), state.get().learnable());
        assertEquals("right tail, slope 1, learns", column.getAccessibleText());
        robot.type(KeyCode.L);
        assertEquals(first, state.get().learnable());
        assertEquals(Optional.of("edit.learn"), history.undoLabel());
    }

    private static void fine(FxRobot robot, KeyCode arrow, int times) {
        robot.press(KeyCode.SHIFT).type(arrow, times).release(KeyCode.SHIFT);
    }

    private String notice() {
        return ((Label) column.lookup(".notice")).getText();
    }
}
