package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import trozo.autograd.KinkRule;
import trozo.export.TorchCode;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.Preset;
import trozo.ui.parts.Typeset;
import trozo.ui.words.Language;

/// The formula beside the curve: seen, copied, typed.
class FormulaSheetTest extends EditorTest {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        Typeset.library().join();
        robot.clickOn("#formula-link");
    }

    @Test
    void theFormulaFollowsTheHandle() {
        double before = picture().getFitHeight();
        assertTrue(before > 60, "five cases stand one below the other");
        onFx(() -> history.preview(
                history.present().withActivation(Preset.RELU.function().withSlopes(0.25, 1))));
        assertEquals("f(x) = x <= 0 ? 0.25*x : x", lookup("#formula-typeset").getAccessibleText());
        assertEquals("x <= 0 ? 0.25*x : x", field().getText());
        assertTrue(picture().getFitHeight() < before, "two cases are less tall");
    }

    @Test
    void aTypedFormulaReplacesTheCurveAsOneEdit(FxRobot robot) {
        type(robot, "x < 0 ? exp(x) - 1 : x");
        robot.type(KeyCode.ENTER);
        assertEquals(
                PiecewiseFormula.parse("x < 0 ? exp(x) - 1 : x"), state.get().activation());
        onFx(history::undo);
        assertEquals(BEND, curve());
        assertEquals("x <= -1.2 ? 0.05*x + 0.36 : x <= 0", field().getText().substring(0, 34));
    }

    @Test
    void aFormulaOfLinesBecomesBreakpointsThatKeepTheirRules(FxRobot robot) {
        onFx(() -> history.commit(
                history.present().withActivation(BEND.with(1, BEND.breakpoint(1).withRule(Optional.of(KinkRule.MEAN)))),
                "edit.move",
                ""));
        type(robot, "max(0, x)");
        robot.type(KeyCode.ENTER);
        assertEquals(Breakpoint.joined(0, 0).withRule(Optional.of(KinkRule.MEAN)), curve().breakpoint(0));
    }

    @Test
    void whatIsWrongIsSaidWhileItIsTypedInTheLanguageOfTheMoment(FxRobot robot) {
        type(robot, "x < 0 ? 0,1*x : x");
        assertEquals(
                "column 10: “,” was found; an operator or “:” was expected (numbers have a decimal point here)",
                notice().getText());
        onFx(() -> words.language().set(Language.SPANISH));
        assertEquals(
                "columna 10: hay «,»; se esperaba un operador o «:» (aquí los números llevan punto decimal)",
                notice().getText());
        robot.type(KeyCode.ENTER);
        assertEquals(BEND, curve());
        robot.type(KeyCode.ESCAPE);
        assertFalse(notice().isVisible());
        assertEquals("x <= -1.2 ? 0.05*x + 0.36 : x <= 0", field().getText().substring(0, 34));
    }

    @Test
    void theFormulaIsCopiedForAPaperAndToBeTypedAgain(FxRobot robot) {
        onFx(() -> history.commit(history.present().withActivation(Preset.RELU.function()), "edit.preset", ""));
        robot.clickOn("#formula-copy-text");
        assertEquals("x <= 0 ? 0 : x", clipboard());
        robot.clickOn("#formula-copy-latex");
        assertEquals("f(z) = \\begin{cases} 0 & \\quad z \\le 0 \\\\ z & \\quad z > 0 \\end{cases}", clipboard());
        robot.clickOn("#formula-copy-pytorch");
        assertEquals(TorchCode.of(Preset.RELU.function(), Learnable.nothing(1)), clipboard());
    }

    @Test
    void aFormulaIsNotOfferedInTheLanguagesOfBreakpoints(FxRobot robot) {
        type(robot, "x < 0 ? exp(x) - 1 : x");
        robot.type(KeyCode.ENTER);
        assertTrue(lookup("#formula-copy-numpy").isDisabled());
        assertFalse(lookup("#formula-copy-pytorch").isDisabled());
    }

    private static String clipboard() {
        String[] text = new String[1];
        onFx(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private void type(FxRobot robot, String text) {
        robot.clickOn("#formula-field");
        onFx(() -> field().setText(text));
    }

    private static TextInputControl field() {
        return (TextInputControl) lookup("#formula-field");
    }

    private static Label notice() {
        return (Label) lookup("#formula-sheet").lookup(".notice");
    }

    private static ImageView picture() {
        return (ImageView) lookup("#formula-typeset").lookup("ImageView");
    }

    private static Node lookup(String id) {
        return new FxRobot().lookup(id).query();
    }
}
