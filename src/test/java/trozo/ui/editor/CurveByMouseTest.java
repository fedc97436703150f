package trozo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import trozo.figure.ColumnLayout;
import trozo.figure.ColumnView;
import trozo.figure.Drawing;
import trozo.figure.Mark;
import trozo.figure.Marks;
import trozo.figure.Palette;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Side;
import trozo.ui.Pointer;
import trozo.ui.editor.ColumnHits.Place;

/// What a user does to the curve with the mouse.
class CurveByMouseTest extends EditorTest {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aDraggedBreakpointLiesUnderThePointerAndTheDrawnCurveGoesThroughIt() {
        dragTo(point(1), 0.5, -0.5);
        assertEquals(Breakpoint.joined(0.5, -0.5), curve().breakpoint(1));
        assertTrue(drawnCurveGoesThrough(0.5, -0.5));
        assertFalse(drawnCurveGoesThrough(0, -0.12));
    }

    @Test
    void theCurveInvitesToDragUntilItWasDragged() {
        String invitation = words.text("editor.invitation");
        assertTrue(Marks.texts(drawing()).contains(invitation));
        dragTo(point(1), 0.5, -0.5);
        onFx(history::undo);
        assertFalse(Marks.texts(drawing()).contains(invitation));
    }

    @Test
    void undoBringsBackTheFunctionAndThePicture() {
        // Not the first drag, so that the picture has stopped inviting to one.
        dragTo(point(1), 0.4, -0.4);
        onFx(history::undo);
        onFx(() -> history.amend(history.present().withSelected(OptionalInt.of(0))));
        pointer.moveTo(5, 5);
        Drawing before = drawing();
        dragTo(point(1), 0.5, -0.5);
        assertNotEquals(before, drawing());
        onFx(history::undo);
        pointer.moveTo(5, 5);
        assertEquals(BEND, curve());
        onFx(() -> history.amend(history.present().withSelected(OptionalInt.of(0))));
        assertEquals(before, drawing());
    }

    @Test
    void whileDraggingTheCurveFollowsAndOneEditIsFiledOnRelease() {
        Place place = place(point(1));
        ColumnHits hits = column.hits();
        pointer.press(place.x(), place.y());
        pointer.dragTo(hits.layout().z().at(0.3), hits.layout().y().at(0.4));
        assertEquals(Breakpoint.joined(0.3, 0.4), curve().breakpoint(1));
        assertTrue(history.isPreviewing());
        assertEquals(Optional.empty(), history.undoLabel());
        pointer.release();
        assertFalse(history.isPreviewing());
        assertEquals(Optional.of("edit.move"), history.undoLabel());
    }

    @Test
    void escapeGivesADragUp(FxRobot robot) {
        Place place = place(point(2));
        pointer.press(place.x(), place.y()).dragTo(place.x() + 20, place.y() + 40);
        assertNotEquals(BEND, curve());
        robot.type(KeyCode.ESCAPE);
        assertEquals(BEND, curve());
        pointer.dragTo(place.x() + 30, place.y() + 60).release();
        assertEquals(BEND, curve());
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void aDoubleClickAddsABreakpointOnTheCurveAndNoValueChanges() {
        ColumnHits hits = column.hits();
        double x = hits.layout().z().at(1.5);
        double y = hits.layout().y().at(2.5);
        pointer.click(x, y).click(x, y);
        assertEquals(5, curve().size());
        assertEquals(1.5, curve().breakpoint(3).x());
        for (double z = -4; z < 4; z += 0.125) {
            assertEquals(BEND.value(z), curve().value(z), 1e-12);
        }
        assertEquals(OptionalInt.of(3), state.get().selected());
    }

    @Test
    void aClickSelectsAndChangesNothing() {
        Place place = place(point(3));
        pointer.press(place.x() + 2, place.y() - 2)
                .dragTo(place.x() + 3, place.y() - 1)
                .release();
        assertEquals(OptionalInt.of(3), state.get().selected());
        assertEquals(BEND, curve());
    }

    @Test
    void aClickOnAHairlineInAnyStoreySelectsItsBreakpoint() {
        ColumnHits hits = column.hits();
        pointer.click(hits.layout().z().at(1) + 2, hits.layout().mass().centreY());
        assertEquals(OptionalInt.of(2), state.get().selected());
        pointer.click(hits.layout().z().at(-1.2), hits.layout().slope().centreY());
        assertEquals(OptionalInt.of(0), state.get().selected());
    }

    @Test
    void aBreakpointSnapsToRoundNumbersUnlessControlIsHeld() {
        ColumnHits hits = column.hits();
        Place place = place(point(1));
        double x = Math.rint(hits.layout().z().at(0.327));
        double y = Math.rint(hits.layout().y().at(-0.471));
        pointer.drag(place.x(), place.y(), x, y);
        Breakpoint snapped = curve().breakpoint(1);
        assertEquals(Math.rint(snapped.x() * 20) / 20, snapped.x());
        assertEquals(Math.rint(snapped.yLeft() * 20) / 20, snapped.yLeft());
        onFx(history::undo);
        pointer.holding(Pointer.CONTROL).drag(place.x(), place.y(), x, y).holding(0);
        Breakpoint free = curve().breakpoint(1);
        assertEquals(hits.z(x), free.x(), 2 * Math.abs(hits.z(1) - hits.z(0)));
        assertNotEquals(Math.rint(free.x() * 1000) / 1000, free.x());
    }

    @Test
    void aGripTurnsItsTail() {
        Place place = place(new Handle.Grip(Side.LEFT));
        pointer.drag(place.x(), place.y(), place.x(), place.y() + 60);
        assertTrue(curve().leftSlope() > 0.3, "left slope " + curve().leftSlope());
        assertEquals(BEND.breakpoints(), curve().breakpoints());
        assertEquals(Optional.of("edit.slope"), history.undoLabel());
    }

    @Test
    void theViewStaysWhileABreakpointIsDraggedOutOfIt() {
        ColumnView before = column.view().get();
        Place place = place(point(3));
        pointer.press(place.x(), place.y())
                .dragTo(place.x() + 20, place.y() - 200)
                .dragTo(place.x() + 20, -40);
        assertEquals(before, column.view().get());
        pointer.release();
        assertEquals(before, column.view().get());
    }

    @Test
    void theLowerStoreysPanAndTheWheelZoomsAboutThePointer() {
        ColumnHits hits = column.hits();
        ColumnView before = column.view().get();
        double x = hits.layout().z().at(-2.4);
        double y = hits.layout().y().at(2.5);
        double traffic = hits.layout().traffic().centreY();
        pointer.drag(x, traffic, x + 40, traffic + 20);
        ColumnView panned = column.view().get();
        assertEquals(hits.z(0) - hits.z(40), panned.zLow() - before.zLow(), 1e-9);
        assertEquals(before.yLow(), panned.yLow(), "f keeps its scale under the lower storeys");
        assertEquals(BEND, curve());

        ColumnHits now = column.hits();
        onFx(() -> Event.fireEvent(column, wheel(column.localToScene(x, y), 120)));
        assertNotEquals(panned, column.view().get());
        assertEquals(now.z(x), column.hits().z(x), 1e-6);
        assertEquals(now.f(y), column.hits().f(y), 1e-6);
    }

    @Test
    void aFrameDraggedOnEmptyGroundSelectsSeveralAndOneDragMovesThem() {
        ColumnLayout layout = column.hits().layout();
        pointer.drag(
                layout.z().at(0.6),
                layout.y().at(2.2),
                layout.z().at(2.3),
                layout.y().at(0.4));
        assertEquals(List.of(2, 3), state.get().selection().points());
        dragTo(point(2), 1.1, 1.4);
        assertEquals(Breakpoint.joined(1.1, 1.4), curve().breakpoint(2));
        assertEquals(Breakpoint.joined(2.1, 1.75), curve().breakpoint(3));
        assertEquals(BEND.breakpoint(1), curve().breakpoint(1));
        assertEquals(Optional.of("edit.move.several"), history.undoLabel());
        onFx(history::undo);
        assertEquals(BEND, curve());
    }

    @Test
    void shiftClicksSelectOneMoreAndTheSelectionIsDeletedAtOnce(FxRobot robot) {
        Place first = place(point(0));
        pointer.click(first.x(), first.y());
        Place third = place(point(2));
        pointer.holding(Pointer.SHIFT).click(third.x(), third.y()).holding(0);
        assertEquals(List.of(0, 2), state.get().selection().points());
        assertEquals(OptionalInt.of(2), state.get().selected(), "the kink card shows the last");
        assertTrue(column.getAccessibleText().endsWith("one of 2 selected"), column.getAccessibleText());
        robot.type(KeyCode.DELETE);
        assertEquals(List.of(BEND.breakpoint(1), BEND.breakpoint(3)), curve().breakpoints());
        onFx(history::undo);
        assertEquals(BEND, curve());
    }

    @Test
    void aPieceDraggedTakesBothItsEndsAlong() {
        ColumnLayout layout = column.hits().layout();
        double y = layout.y().at(BEND.value(0.5));
        pointer.drag(layout.z().at(0.5), y, layout.z().at(0.75), layout.y().at(BEND.value(0.5) + 0.25));
        assertEquals(0.25, curve().breakpoint(1).x(), 0.02);
        assertEquals(0.13, curve().breakpoint(1).yLeft(), 0.02);
        assertEquals(1, curve().slope(2), 1e-9);
        assertEquals(1, curve().breakpoint(2).x() - curve().breakpoint(1).x(), 1e-9);
        assertEquals(BEND.breakpoint(0), curve().breakpoint(0));
    }

    @Test
    void aLockedBreakpointStaysUnderTheMouseAndItSaysWhy(FxRobot robot) {
        Place second = place(point(1));
        pointer.click(second.x(), second.y());
        robot.type(KeyCode.K);
        Drawing locked = drawing();
        dragTo(point(1), 0.5, 0.5);
        robot.type(KeyCode.UP).type(KeyCode.DELETE);
        assertEquals(BEND, curve());
        assertEquals("Breakpoint 2 is locked: K unlocks it.", ((Label) column.lookup(".notice")).getText());
        assertTrue(column.getAccessibleText().endsWith("locked"));
        robot.type(KeyCode.K);
        assertNotEquals(locked, drawing(), "a padlock is drawn");
        dragTo(point(1), 0.5, 0.5);
        assertEquals(Breakpoint.joined(0.5, 0.5), curve().breakpoint(1));
    }

    @Test
    void aPictureIsPaintedOnlyWhenItChanges() {
        Drawing before = drawing();
        pointer.moveTo(300, 500).moveTo(301, 500);
        assertSame(before, drawing());
    }

    private static ScrollEvent wheel(Point2D scene, double deltaY) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private Drawing drawing() {
        onFx(() -> column.getScene().getRoot().layout());
        return column.drawing();
    }

    private boolean drawnCurveGoesThrough(double z, double f) {
        Drawing drawing = drawing();
        double x = column.hits().layout().z().at(z);
        double y = column.hits().layout().y().at(f);
        return marks(drawing.marks())
                .filter(Mark.Polyline.class::isInstance)
                .map(Mark.Polyline.class::cast)
                .filter(line -> line.stroke().color().equals(Palette.LIGHT.activation()))
                .anyMatch(line -> hasPoint(line, x, y));
    }

    private static Stream<Mark> marks(List<Mark> marks) {
        return marks.stream().flatMap(mark -> mark instanceof Mark.Clip clip ? marks(clip.marks()) : Stream.of(mark));
    }

    private static boolean hasPoint(Mark.Polyline line, double x, double y) {
        for (int i = 0; i < line.points().size(); i++) {
            if (Math.hypot(line.points().xs()[i] - x, line.points().ys()[i] - y) < 0.01) {
                return true;
            }
        }
        return false;
    }
}
