package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import trozo.figure.ColumnLayout;
import trozo.lab.LabState;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;
import trozo.train.Recipe;

/// A W is shaped from ReLU, by the mouse alone and by the keyboard alone, and comes out the same.
class ShapeAWTest extends EditorTest {
    private static final PiecewiseLinear W =
            PiecewiseLinear.through(-1, new double[] {-1, 0, 1}, new double[] {0, 1, 0}, 1);

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @BeforeEach
    void fromRelu() {
        onFx(() -> history.restart(LabState.of(Recipe.starter().withActivations(List.of(Preset.RELU.function())))));
        onFx(column::fit);
    }

    @Test
    void theMouseAloneShapesIt() {
        byMouse();
        assertEquals(W, curve());
        assertEquals(Optional.of("edit.slope"), history.undoLabel());
    }

    @Test
    void theKeyboardAloneShapesIt(FxRobot robot) {
        byKeys(robot);
        assertEquals(W, curve());
    }

    @Test
    void bothEndInEqualFunctionsAndUndoLeadsBackToRelu(FxRobot robot) {
        byMouse();
        PiecewiseLinear byMouse = curve();
        int edits = 0;
        while (history.undoLabel().isPresent()) {
            onFx(history::undo);
            edits++;
        }
        assertEquals(5, edits, "two breakpoints added, two dragged, a tail turned");
        assertEquals(Preset.RELU.function(), curve());
        byKeys(robot);
        assertEquals(byMouse, curve());
        assertEquals("edit.slope", history.undoLabel().orElseThrow());
    }

    private void byMouse() {
        doubleClick(-1, 0);
        doubleClick(1, 1);
        dragTo(point(1), 0, 1);
        dragTo(point(2), 1, 0);
        // The grip of the left tail goes to where the tail falls by 1.
        dragTo(new Handle.Grip(Side.LEFT), -2.5, 1.5);
    }

    private void doubleClick(double z, double f) {
        ColumnLayout layout = column.hits().layout();
        double x = layout.z().at(z);
        double y = layout.y().at(f);
        pointer.click(x, y).click(x, y);
    }

    private void byKeys(FxRobot robot) {
        onFx(column::requestFocus);
        robot.type(KeyCode.HOME).type(KeyCode.INSERT).type(KeyCode.DOWN, 10);
        back(robot, 2);
        robot.type(KeyCode.INSERT).type(KeyCode.TAB).type(KeyCode.UP, 10);
        back(robot, 2);
        robot.type(KeyCode.UP, 10);
    }

    private static void back(FxRobot robot, int handles) {
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB, handles).release(KeyCode.SHIFT);
    }
}
