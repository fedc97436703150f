package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import trozo.figure.ColumnView;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.train.Change;
import trozo.train.Edit;
import trozo.train.Frame;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.ui.Pointer;
import trozo.ui.StageTest;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.studio.Studio;

/// The main job in the real window: a breakpoint is dragged while the network learns.
class DragWhileTrainingTest extends StageTest {
    private CurveColumn column;
    private Pointer pointer;

    @Override
    protected void open() {
        showWindow(new Studio(Recipe.starter().withActivations(List.of(Preset.W_BEND.function()))));
        column = (CurveColumn) stage.getScene().lookup("#curve");
        pointer = new Pointer(stage).over(column);
    }

    @Test
    void aDragKeepsTheWeightsAndFrameAndInsightFollowIt() throws TimeoutException {
        waitUntil(() -> studio.insight().get() != null);
        double[] weights = studio.frame().get().parameters();
        drag(1, 0.5, -0.5);
        waitUntil(() -> curveOf(studio.frame().get()).equals(Breakpoint.joined(0.5, -0.5)));
        assertArrayEquals(weights, studio.frame().get().parameters());
        waitUntil(() -> curveOf(studio.insight().get().frame()).equals(Breakpoint.joined(0.5, -0.5)));
        assertTrue(column.drawing().marks().size() > 20);
    }

    @Test
    void trainingGoesOnWithTheDraggedCurve() throws TimeoutException {
        onFx(studio::play);
        waitUntil(() -> studio.frame().get() != null && studio.frame().get().step() > 50);
        drag(1, 0.5, -0.5);
        long dragged = studio.frame().get().step();
        waitUntil(() -> studio.frame().get().step() > dragged + 50
                && curveOf(studio.frame().get()).equals(Breakpoint.joined(0.5, -0.5)));
        onFx(() -> {
            studio.pause();
            studio.undo();
        });
        waitUntil(() ->
                curveOf(studio.frame().get()).equals(Preset.W_BEND.function().breakpoint(1)));
        assertTrue(studio.frame().get().step() > dragged);
    }

    @Test
    void theDocumentFollowsACurveThatLearnsAndADragMovesNothingElseBack() throws TimeoutException {
        onFx(() -> studio.commit(
                studio.state().get().withLearnable(Learnable.everything(4).withPoint(1, false)), "edit.learn", ""));
        onFx(studio::play);
        waitUntil(() -> studio.frame().get().step() > 500);
        PiecewiseLinear learnt = documentCurve();
        assertNotEquals(Preset.W_BEND.function().breakpoint(3), learnt.breakpoint(3));
        assertEquals(Preset.W_BEND.function().breakpoint(1), learnt.breakpoint(1));
        // Where exactly it lands is a matter of the picture, which may just be making room for what was learnt.
        drag(1, 0.5, -0.5);
        Breakpoint dragged = documentCurve().breakpoint(1);
        assertNotEquals(learnt.breakpoint(1), dragged);
        long then = studio.frame().get().step();
        waitUntil(() -> studio.frame().get().step() > then + 100
                && curveOf(studio.frame().get()).equals(dragged));
        onFx(studio::pause);
        waitUntil(() -> studio.frame().get().status() == Frame.Status.PAUSED
                && documentCurve().equals(studio.frame().get().recipe().activation(1, 1)));
        assertEquals(dragged, documentCurve().breakpoint(1));
        RunState run = studio.run();
        assertEquals(documentCurve(), run.recipe().activation(1, 1));
        List<Edit> edits = run.edits();
        assertArrayEquals(
                run.parameters(),
                Run.replay(run.start(), edits, run.step()).state().parameters());
        // What the drags recorded: the learnt numbers as they were at their steps, never those of the preset again.
        edits.stream()
                .filter(edit -> edit.step() > 500 && edit.change() instanceof Change.Activations)
                .map(edit -> (PiecewiseLinear)
                        ((Change.Activations) edit.change()).activations().getFirst())
                .forEach(at -> assertNotEquals(
                        Preset.W_BEND.function().breakpoint(3).x(),
                        at.breakpoint(3).x()));
    }

    private PiecewiseLinear documentCurve() {
        return (PiecewiseLinear) studio.state().get().activation();
    }

    @Test
    void trafficIsCountedOnThePartOfTheAxisThatIsShown() {
        onFx(() -> column.show(new ColumnView(-1, 1, -1, 1)));
        assertEquals(-1, studio.lens().get().zLow());
        assertEquals(1, studio.lens().get().zHigh());
    }

    private static Breakpoint curveOf(Frame frame) {
        return ((PiecewiseLinear) frame.recipe().activation(1, 1)).breakpoint(1);
    }

    private void drag(int k, double z, double f) {
        ColumnHits hits = column.hits();
        Place place = hits.placeOf(new Handle.Point(k, End.BOTH)).orElseThrow();
        pointer.drag(
                place.x(), place.y(), hits.layout().z().at(z), hits.layout().y().at(f));
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
