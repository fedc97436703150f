package trozo.ui.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;
import trozo.figure.Palette;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.train.Recipe;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

/// What the card of a breakpoint says and changes.
@ExtendWith(ApplicationExtension.class)
class KinkCardTest {
    private final FxRobot robot = new FxRobot();
    private Studio studio;
    private Stage stage;

    @Start
    void start(Stage shared) {
        stage = new Stage();
        studio = new Studio(Recipe.starter());
        Words words = new Words(Language.ENGLISH);
        Theme theme = new Theme(Palette.LIGHT, words);
        Scene scene = new Scene(new CurveCards(studio, words, theme).node(), 300, 800);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            studio.close();
            stage.close();
        });
    }

    @Test
    void frameworksDisagreeAtOneKinkAndAClickTakesTheRuleOfOne() {
        // The starter's slopes are 0.1 and 1.
        assertEquals("0.100", text("framework-relu-value"));
        assertEquals("1.000", text("framework-clamp-value"));
        assertEquals("0.100", text("framework-hardtanh-value"));
        assertEquals("0.550", text("framework-maximum-value"));
        assertEquals("1.000", text("framework-playground-before-value"));
        robot.interact(() -> ((ButtonBase) node("framework-maximum")).fire());
        assertEquals(Optional.of(KinkRule.MEAN), curve().breakpoint(0).rule());
        assertEquals("0.550", text("kink-used"));
        robot.interact(studio::undo);
        assertEquals(Optional.empty(), curve().breakpoint(0).rule());
    }

    @Test
    void atAJumpTheCardSaysWhatIsMissedAndASurrogateIsChosen() {
        assertFalse(isShown("jump-unseen"));
        PiecewiseLinear step =
                new PiecewiseLinear(List.of(Breakpoint.jump(0, -0.25, 0.5, Side.LEFT)), 0, 0, KinkRule.LEFT);
        robot.interact(() -> studio.commit(studio.state().get().withActivation(step), "edit.preset", ""));
        assertTrue(isShown("jump-unseen"));
        assertTrue(text("jump-unseen").endsWith("a jump of 0.75."), text("jump-unseen"));
        assertFalse(isShown("surrogate-width"));
        robot.interact(() -> ((MenuButton) node("surrogate")).getItems().get(1).fire());
        assertEquals(Optional.of(new Surrogate(Surrogate.Shape.STRAIGHT_THROUGH, 1, 1)), curve().surrogateAt(0));
        assertTrue(isShown("surrogate-width"));
        robot.interact(() -> ((MenuButton) node("surrogate")).getItems().get(0).fire());
        assertEquals(Optional.empty(), curve().surrogateAt(0));
    }

    private PiecewiseLinear curve() {
        return (PiecewiseLinear) studio.state().get().activation();
    }

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private boolean isShown(String id) {
        for (Node up = node(id); up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
