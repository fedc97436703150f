package trozo.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trozo.figure.Palette;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.theme.Theme;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

@ExtendWith(ApplicationExtension.class)
class NumberFieldTest {
    private final Words words = new Words(Language.ENGLISH);
    private final List<Double> taken = new ArrayList<>();
    private NumberField field;

    @Start
    void start(Stage stage) {
        field = new NumberField(words, new Range(0, false, 1000, true, false), taken::add);
        field.setId("rate");
        field.show(0.01);
        Scene scene = new Scene(new VBox(new Button("elsewhere"), field));
        new Theme(Palette.LIGHT, words).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void type(FxRobot robot, String text) {
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text).type(KeyCode.ENTER);
    }

    @Test
    void enterTakesANumberWithAPointOrAComma(FxRobot robot) {
        type(robot, "0.5");
        type(robot, "0,25");
        assertEquals(List.of(0.5, 0.25), taken);
        assertEquals("0.25", field.getText());
    }

    @Test
    void whatIsNoNumberIsMarkedAndAnsweredAndTheOldNumberStays(FxRobot robot) {
        type(robot, "fast");
        assertEquals(List.of(), taken);
        assertEquals(0.01, field.value());
        assertTrue(isMarked());
        assertEquals(
                "Expected a number above 0 up to 1\u2009000, not \u201cfast\u201d.",
                field.complaint().get());
    }

    @Test
    void aNumberOutsideTheRangeIsRefused(FxRobot robot) {
        type(robot, "0");
        type(robot, "1000.5");
        assertEquals(List.of(), taken);
        type(robot, "1000");
        assertEquals(List.of(1000.0), taken);
        assertFalse(isMarked());
    }

    @Test
    void theAnswerFollowsTheLanguage(FxRobot robot) {
        type(robot, "fast");
        robot.interact(() -> words.language().set(Language.SPANISH));
        assertEquals(
                "Se espera un número mayor que 0 hasta 1\u2009000, no «fast».",
                field.complaint().get());
    }

    @Test
    void whatIsBeingTypedIsLeftAloneWhileTheNumberMoves(FxRobot robot) {
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write("0.");
        robot.interact(() -> field.show(0.02));
        assertEquals("0.", field.getText());
        robot.type(KeyCode.ESCAPE);
        assertEquals("0.02", field.getText());
    }

    @Test
    void escapeBringsTheOldNumberBack(FxRobot robot) {
        type(robot, "fast");
        robot.type(KeyCode.ESCAPE);
        assertEquals("0.01", field.getText());
        assertFalse(isMarked());
        assertEquals("", field.complaint().get());
    }

    @Test
    void leavingTakesAGoodNumberAndForgetsABadOne(FxRobot robot) {
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write("2");
        robot.interact(
                () -> field.getParent().getChildrenUnmodifiable().getFirst().requestFocus());
        assertEquals(List.of(2.0), taken);
        type(robot, "two");
        robot.interact(
                () -> field.getParent().getChildrenUnmodifiable().getFirst().requestFocus());
        assertEquals(List.of(2.0), taken);
        assertEquals("2", field.getText());
    }

    private boolean isMarked() {
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"));
    }
}
