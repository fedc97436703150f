package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import trozo.autograd.KinkRule;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;
import trozo.ui.words.Language;

/// The controls around the curve: presets, exact numbers, kink rule, which curve.
class PanelControlsTest extends EditorTest {
    @Start
    void start(Stage stage) {
        open(stage);
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
    void aFormulaIsShownWithoutHandlesAndKeepsItsRuleChooser(FxRobot robot) {
        PiecewiseFormula formula = (PiecewiseFormula) PiecewiseFormula.parse("x < 1 ? tanh(x) : x");
        onFx(() -> history.commit(history.present().withActivation(formula), "edit.preset", ""));
        assertEquals("x < 1 ? tanh(x) : x, all hidden layers", text("#which-curve"));
        assertTrue(lookup("#table-link").isDisabled());
        assertEquals(List.of(), column.hits().places());
        assertEquals("formula x < 1 ? tanh(x) : x", column.getAccessibleText());
        robot.clickOn("#curve-rule").clickOn("right");
        assertEquals(formula.withRule(KinkRule.RIGHT), state.get().activation());
        onFx(history::undo);
        robot.clickOn("#presets-link").clickOn("#preset-relu");
        assertEquals(Preset.RELU.function(), curve());
        assertFalse(lookup("#table-link").isDisabled());
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
        assertEquals(BEND, state.get().recipe().activation(1, 1));
        assertEquals(
                Breakpoint.joined(0.5, -0.5),
                ((PiecewiseLinear) state.get().recipe().activation(2, 1)).breakpoint(1));
        assertEquals("your curve, layer 2", text("#which-curve"));
    }

    @Test
    void aCurveIsNamedUnderItsMenuAndTheNameStaysWhileItIsBent(FxRobot robot) {
        robot.clickOn("#which-curve").clickOn("#curve-name").write("Berta").type(KeyCode.ENTER);
        assertEquals("Berta, all hidden layers", text("#which-curve"));
        assertEquals(List.of("Berta"), state.get().recipe().names());
        dragTo(point(1), 0.5, -0.5);
        assertEquals("Berta, all hidden layers", text("#which-curve"));
        onFx(history::undo);
        onFx(history::undo);
        assertEquals("W bend, all hidden layers", text("#which-curve"));
        onFx(history::redo);
        robot.clickOn("#presets-link").clickOn("#preset-relu");
        assertEquals("ReLU, all hidden layers", text("#which-curve"));
    }

    @Test
    void oneBoxLetsTrainingMoveAllOfTheCurveAndSaysHowMuch(FxRobot robot) {
        robot.clickOn("#learn");
        assertEquals(Learnable.everything(4), state.get().learnable());
        CheckBox box = (CheckBox) lookup("#learn");
        assertEquals("learns", box.getText());
        onFx(() -> history.commit(
                state.get().withLearnable(state.get().learnable().withPoint(1, false)), "edit.learn", ""));
        assertTrue(box.isIndeterminate());
        assertTrue(box.getTooltip().getText().startsWith("Training may move 8 of 10 numbers"));
        robot.clickOn("#learn").clickOn("#learn");
        assertEquals(Learnable.nothing(4), state.get().learnable());
        assertFalse(box.isSelected());
    }

    private String text(String id) {
        return ((MenuButton) lookup(id)).getText();
    }

    private String tableNotice() {
        return ((Label) lookup("#point-table").lookup(".notice")).getText();
    }

    private Node lookup(String id) {
        return new FxRobot().lookup(id).query();
    }

    private void type(FxRobot robot, String field, String text) {
        robot.doubleClickOn(field);
        onFx(() -> ((TextInputControl) lookup(field)).setText(text));
        robot.type(KeyCode.ENTER);
    }
}
