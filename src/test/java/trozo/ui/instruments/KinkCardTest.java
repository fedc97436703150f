package trozo.ui.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.train.Recipe;
import trozo.ui.StageTest;
import trozo.ui.studio.Studio;

/// What the card of a breakpoint says and changes.
class KinkCardTest extends StageTest {

    @Override
    protected void open() {
        studio = new Studio(Recipe.starter());
        showPart(theme -> new CurveCards(studio, words, theme).node(), 300, 800);
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
        assertFalse(isShown(node("jump-unseen")));
        PiecewiseLinear step =
                new PiecewiseLinear(List.of(Breakpoint.jump(0, -0.25, 0.5, Side.LEFT)), 0, 0, KinkRule.LEFT);
        robot.interact(() -> studio.commit(studio.state().get().withActivation(step), "edit.preset", ""));
        assertTrue(isShown(node("jump-unseen")));
        assertTrue(text("jump-unseen").endsWith("a jump of 0.75."), text("jump-unseen"));
        assertFalse(isShown(node("surrogate-width")));
        robot.interact(() -> ((MenuButton) node("surrogate")).getItems().get(1).fire());
        assertEquals(Optional.of(new Surrogate(Surrogate.Shape.STRAIGHT_THROUGH, 1, 1)), curve().surrogateAt(0));
        assertTrue(isShown(node("surrogate-width")));
        robot.interact(() -> ((MenuButton) node("surrogate")).getItems().get(0).fire());
        assertEquals(Optional.empty(), curve().surrogateAt(0));
    }

    private PiecewiseLinear curve() {
        return (PiecewiseLinear) studio.state().get().activation();
    }
}
