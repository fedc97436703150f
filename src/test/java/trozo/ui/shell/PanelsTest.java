package trozo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import trozo.train.Recipe;
import trozo.ui.Pointer;
import trozo.ui.StageTest;
import trozo.ui.studio.Studio;

/// How the panels share the window, and what can be done with each.
class PanelsTest extends StageTest {
    private Window window;

    @Override
    protected void open() {
        window = showWindow(new Studio(Recipe.starter()));
    }

    @Test
    void aDividerIsDraggedAndTheNextWindowIsSharedOutTheSame() {
        Region world = region("world-panel");
        double before = world.getWidth();
        drag("left-divider", 60, 0);
        assertEquals(before - 60, world.getWidth(), 1);
        double height = world.getHeight();
        drag("network-divider", 0, 40);
        assertEquals(height - 40, world.getHeight(), 1);
        WindowPreferences kept = window.preferences();
        robot.interact(() -> {
            stage.close();
            stage = new Stage();
            window = new Window(stage, studio, kept).show();
        });
        assertEquals(before - 60, region("world-panel").getWidth(), 1);
        assertEquals(height - 40, region("world-panel").getHeight(), 1);
    }

    @Test
    void noDividerTakesAPanelAwayAndADoubleClickPutsItBack() {
        double before = region("world-panel").getWidth();
        drag("left-divider", 900, 0);
        assertTrue(
                region("world-panel").getWidth() >= 319,
                "world " + region("world-panel").getWidth());
        assertTrue(
                region("kink-card").getWidth() >= 271,
                "kink " + region("kink-card").getWidth());
        Node divider = node("left-divider");
        new Pointer(stage).over(divider).click(8, 100).click(8, 100);
        layout();
        assertEquals(before, region("world-panel").getWidth(), 1);
    }

    @Test
    void arrowKeysMoveADividerThatHasTheFocus() {
        double before = region("network-panel").getHeight();
        robot.interact(() -> node("network-divider").requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        layout();
        assertEquals(before + 32, region("network-panel").getHeight(), 1);
    }

    @Test
    void aDigitEnlargesItsPanelAndEscapePutsItBack() {
        double before = region("world-panel").getWidth();
        robot.interact(() -> window.shell().requestFocus());
        robot.type(KeyCode.DIGIT3);
        layout();
        assertEquals(1280 - 32, region("world-panel").getWidth(), 1);
        assertFalse(node("network-panel").isVisible());
        robot.type(KeyCode.ESCAPE);
        layout();
        assertEquals(before, region("world-panel").getWidth(), 1);
        assertTrue(node("network-panel").isVisible());
    }

    @Test
    void aCoveredPanelShowsNothingUntilItIsRevealed() {
        Node figure = node("loss-figure");
        new Pointer(stage).over(node("loss-panel"));
        item(4, "panel-cover-4").fire();
        layout();
        assertFalse(isShown(figure));
        robot.interact(() -> window.shell().requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT4).release(KeyCode.SHIFT);
        layout();
        assertTrue(isShown(figure));
    }

    @Test
    void thePictureAndTheNumbersOfAPanelAreCopied() {
        robot.interact(() -> studio.step());
        waitUntil(() -> studio.frame().get().step() == 1);
        robot.interact(() -> item(4, "panel-copy-numbers-4").fire());
        String csv = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(csv.startsWith("step,train_loss,test_loss\n1,"), csv);
        robot.interact(() -> item(4, "panel-picture-4").fire());
        double width = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getImage().getWidth());
        assertEquals(2 * region("loss-figure").getWidth(), width, 2);
    }

    @Test
    void theNumbersOfEveryPanelAreCopied() {
        waitUntil(() -> studio.insight().get() != null);
        assertEquals("x,y", copied(1, "copy-breakpoints-1"));
        assertEquals("z,f,derivative,side", copied(1, "copy-values-1"));
        assertEquals("layer,z_from,z_to,preactivations", copied(1, "copy-traffic-1"));
        assertEquals("layer,unit,input,value", copied(2, "panel-copy-numbers-2"));
        assertEquals("set,x1,x2,target,output,class", copied(3, "copy-points-3"));
        assertEquals("x1,x2,output", copied(3, "copy-surface-3"));
        assertEquals("layer,unit,breakpoint,x1_from,x2_from,x1_to,x2_to", copied(3, "copy-lines-3"));
        assertTrue(copied(5, "copy-kinks-5").startsWith("breakpoint,z,kind,slope_left"));
        assertEquals("step,layer_1,layer_2,layer_3", copied(6, "panel-copy-numbers-6"));
    }

    /// The first line of what an item of a panel's menu copies.
    private String copied(int panel, String item) {
        robot.interact(() -> item(panel, item).fire());
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Clipboard.getSystemClipboard()
                        .getString()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theWheelBringsAStretchOfTheRunNearerAndALinkShowsAllOfIt() {
        Region figure = region("loss-figure");
        assertFalse(node("loss-whole").isVisible());
        robot.interact(() -> figure.fireEvent(scrollBy(40, figure.getWidth() / 2, figure.getHeight() / 2)));
        assertTrue(node("loss-whole").isVisible());
        robot.interact(() -> figure.fireEvent(scrollBy(-40, figure.getWidth() / 2, figure.getHeight() / 2)));
        assertFalse(node("loss-whole").isVisible());
    }

    @Test
    void aKeySaysWhatThePanelWithTheFocusShows() {
        robot.interact(() -> node("loss-figure").requestFocus());
        robot.type(KeyCode.F1);
        assertTrue(hints().anyMatch(text -> text.startsWith("How wrong the network is")));
        robot.type(KeyCode.F1);
        assertEquals(0, hints().count());
        robot.type(KeyCode.F1);
        robot.interact(() -> node("play").requestFocus());
        assertEquals(0, hints().count());
    }

    private static Stream<String> hints() {
        return javafx.stage.Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tooltip -> ((Tooltip) tooltip).getText());
    }

    private static ScrollEvent scrollBy(double delta, double x, double y) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private void drag(String id, double x, double y) {
        Node divider = node(id);
        new Pointer(stage).over(divider).press(8, 8);
        double startX = divider.getLayoutX();
        double startY = divider.getLayoutY();
        Node columns = divider.getParent();
        new Pointer(stage).over(columns).dragTo(startX + 8 + x, startY + 8 + y).release();
        layout();
    }

    private void layout() {
        robot.interact(() -> stage.getScene().getRoot().layout());
    }

    private MenuItem item(int panel, String id) {
        return ((MenuButton) node("panel-menu-" + panel))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private Region region(String id) {
        return (Region) node(id);
    }
}
