package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import trozo.figure.Palette;
import trozo.lab.History;
import trozo.lab.LabState;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;
import trozo.ui.theme.Theme;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

/// What a user does on the sheet that approximates a function.
@ExtendWith(ApplicationExtension.class)
class FitSheetTest {
    private final FxRobot robot = new FxRobot();
    private final History history = new History(LabState.of(Recipe.starter()), state -> {});
    private Stage stage;

    @Start
    void start(Stage shared) {
        stage = new Stage();
        Words words = new Words(Language.ENGLISH);
        Theme theme = new Theme(Palette.LIGHT, words);
        Scene scene = new Scene(new FitSheet(new HistoryDesk(history), words, theme, () -> {}), 480, 620);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
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

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    private static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
    }
}
