package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import trozo.lab.History;
import trozo.lab.LabState;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;
import trozo.ui.StageTest;

/// What a user does on the sheet that approximates a function.
class FitSheetTest extends StageTest {
    private final History history = new History(LabState.of(Recipe.starter()), state -> {});

    @Override
    protected void open() {
        showPart(theme -> new FitSheet(new HistoryDesk(history), words, theme, () -> {}), 480, 620);
    }

    @Test
    void fivePiecesOfTanhComeIntoTheEditorWithTheBestError() {
        waitUntil(() -> shows("0.0227509"));
        robot.interact(() -> ((Button) node("fit-use")).fire());
        PiecewiseLinear curve =
                assertInstanceOf(PiecewiseLinear.class, history.present().activation());
        double worst = 0;
        for (int i = 0; i <= 8000; i++) {
            double z = -4 + i / 1000.0;
            worst = Math.max(worst, Math.abs(curve.value(z) - StrictMath.tanh(z)));
        }
        assertEquals(0.0227509053, worst, 1e-7);
    }

    @Test
    void aTypedFormulaIsApproximatedAndAWrongOneSaysWhere() {
        // x^2 on [-4, 4] with 5 pieces: 16 / (2 * 25).
        type("x^2");
        waitUntil(() -> shows("0.320000"));
        type("x^");
        waitUntil(() -> shows("column 3"));
        assertTrue(node("fit-use").isDisabled());
    }

    private void type(String text) {
        robot.interact(() -> {
            TextField field = (TextField) node("fit-formula");
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
    }

    private boolean shows(String part) {
        return robot.lookup(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().toLowerCase(java.util.Locale.ROOT).contains(part))
                .tryQuery()
                .isPresent();
    }
}
