package trozo.ui.microscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import trozo.train.Recipe;
import trozo.ui.StageTest;
import trozo.ui.studio.Studio;

/// The drawer as a person uses it: opened by its key, looked through by words and arrow keys, closed by Escape.
class MicroscopeTest extends StageTest {

    @Override
    protected void open() {
        showWindow(new Studio(Recipe.starter()));
    }

    private Region region(String id) {
        return robot.from(stage.getScene().getRoot()).lookup("#" + id).queryAs(Region.class);
    }

    private void waitFor(String id, Predicate<String> says) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> says.test(text(id)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyDerivativeOfANewNetworkIsRight() throws TimeoutException {
        assertFalse(region("microscope").isVisible());
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.push(KeyCode.M);
        assertTrue(region("microscope").isVisible());
        waitFor("check-summary", said -> said.startsWith("105 parameters"));
        assertTrue(text("check-summary").contains("0 wrong"), text("check-summary"));
        fire("check-h-1e-02");
        waitFor("check-summary", said -> !said.contains(" 0 across a kink"));
        robot.interact(() -> region("microscope-edge").requestFocus());
        double before = region("microscope").getHeight();
        robot.push(KeyCode.UP);
        assertTrue(region("microscope").getHeight() > before);
        robot.push(KeyCode.ESCAPE);
        assertFalse(region("microscope").isVisible());
    }

    @Test
    void thePassIsSteppedByArrowKeysAndEachMomentIsSaid() throws TimeoutException {
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.push(KeyCode.M);
        fire("microscope-tape");
        waitFor("tape-place", said -> said.startsWith("0 of "));
        robot.interact(() -> region("tape-figure").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertTrue(text("tape-said").startsWith("unit 1 of layer 1: weights times what arrives"), text("tape-said"));
        robot.push(KeyCode.RIGHT);
        assertTrue(text("tape-said").contains("a = f("), text("tape-said"));
        fire("tape-to-loss");
        assertTrue(text("tape-said").startsWith("The loss compares the output"), text("tape-said"));
        robot.interact(() -> studio.sample().set(OptionalInt.of(6)));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> ((TextField) region("tape-sample")).getText().equals("7"));
        robot.push(KeyCode.END);
        assertTrue(text("tape-place").endsWith("update"), text("tape-place"));
        assertTrue(text("tape-said").contains("plain descent moves each weight"), text("tape-said"));
        assertEquals(0, studio.frame().get().step());
    }

    @Test
    void arrowKeysGoFromKinkToKinkAndSayWhatEachDoes() throws TimeoutException {
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.push(KeyCode.M);
        fire("microscope-line");
        waitFor("line-kinks", said -> said.matches("\\d+ kinks"));
        robot.interact(() -> region("line-figure").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertTrue(text("line-said").startsWith("t = "), text("line-said"));
        assertTrue(text("line-said").contains("The slope of the loss changes by"), text("line-said"));
        String first = text("line-said");
        robot.push(KeyCode.RIGHT);
        assertFalse(first.equals(text("line-said")));
        fire("line-layer-3");
        waitFor("line-kinks", said -> said.equals("0 kinks"));
        fire("line-layer-1");
        waitFor("line-kinks", said -> !said.equals("0 kinks"));
        robot.interact(() -> region("line-figure").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertTrue(text("line-said").contains("(exact)"), text("line-said"));
        assertEquals(0, studio.frame().get().step(), "the arrow keys go through the kinks, not through the training");
    }
}
