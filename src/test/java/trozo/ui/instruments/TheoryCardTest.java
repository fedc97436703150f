package trozo.ui.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import trozo.nn.Initialisation;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.train.Recipe;
import trozo.ui.StageTest;
import trozo.ui.studio.Studio;

/// What a user reads and does on the theory card.
class TheoryCardTest extends StageTest {

    @Override
    protected void open() {
        studio = new Studio(Recipe.starter().withActivations(List.of(Preset.HARD_TANH.function())));
        showPart(theme -> new CurveCards(studio, words, theme).node(), 300, 1000);
        fire("card-other");
    }

    @Test
    void theNumbersOfTheHardTanhStandThere() {
        assertEquals("1.392", value("forward"));
        assertEquals("1.210", value("backward"));
        assertEquals("w 1.21, b 0.494", value("edge"));
        assertEquals("0.5161", value("ef2"));
        assertEquals("0.6827", value("ed2"));
        assertEquals("31.7\u00a0%", value("flat"));
        assertEquals("0.9031", value("linear"));
        assertEquals("yes", value("continuous"));
        assertEquals("never falls", value("monotone"));
        assertEquals("[\u22121; 1]", value("range"));
        assertFalse(node("theory-edelta").isVisible(), "no jump, nothing missed");
    }

    @Test
    void theyFollowTheCurveWhileItIsBentAndBeforeItIsLetGo() {
        PiecewiseLinear steeper = PiecewiseLinear.through(0, new double[] {-1, 1}, new double[] {-2, 2}, 0);
        robot.interact(() -> studio.preview(studio.state().get().withActivation(steeper)));
        assertEquals("0.6960", value("forward"));
        robot.interact(studio::cancel);
        assertEquals("1.392", value("forward"));
    }

    @Test
    void theVarianceIsChosenWithTheKeyboard() {
        robot.interact(() -> {
            Slider q = (Slider) node("theory-q");
            q.requestFocus();
        });
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals("q = 0.79", value("q"));
        assertEquals("1.299", value("forward"));
    }

    @Test
    void theEdgeOfChaosIsPutToUseAtTheNextResetAndUndone() {
        fire("theory-use-edge");
        Initialisation.Gain used = (Initialisation.Gain) init();
        assertEquals(1.464795, used.gain() * used.gain(), 6e-7);
        assertEquals(0.244080, used.biasDeviation() * used.biasDeviation(), 6e-7);
        assertEquals("1.000 (0.000)", value("chi"));
        assertEquals("1.000", value("fixed"));
        assertEquals("0.000", value("distance"));
        assertTrue(node("theory-use-edge").isDisabled(), "it is in use");
        waitUntil(() -> node("theory-later").isVisible());
        double[] before = studio.frame().get().parameters();
        fire("theory-reset");
        waitUntil(() -> !node("theory-later").isVisible());
        double he = Math.sqrt(2) / used.gain();
        assertEquals(before[0], he * studio.frame().get().parameters()[0], 1e-12);
        robot.interact(studio::undo);
        assertEquals(Initialisation.HE, init());
        assertFalse(node("theory-use-edge").isDisabled());
    }

    @Test
    void aClickOnATermOpensItsFormulaAndMeaning() {
        fire("theory-forward-name");
        String meaning = words.text("explain.theory.forward");
        assertTrue(robot.lookup(meaning).tryQuery().isPresent());
        fire("theory-forward-name");
        assertFalse(robot.lookup(meaning).tryQuery().isPresent());
    }

    @Test
    void aStaircaseHasNoBackwardGainAndSaysWhatAutogradMisses() {
        robot.interact(
                () -> studio.commit(studio.state().get().withActivation(Preset.STEP.function()), "edit.preset", ""));
        assertEquals("none", value("backward"));
        assertTrue(node("theory-use-backward").isDisabled());
        assertEquals("0.3989", value("edelta"));
        assertEquals("no", value("continuous"));
        assertEquals("\u221e", value("lipschitz"));
    }

    private Initialisation init() {
        return studio.state().get().recipe().model().init();
    }

    private String value(String term) {
        return ((Labeled) node("theory-" + term + "-value")).getText();
    }
}
