package trozo.ui.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trozo.data.DataSet;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.data.Samples;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.figure.WorldLayout;
import trozo.insight.Insight;
import trozo.insight.Regions.Segment;
import trozo.insight.World;
import trozo.lab.RecipeEdits;
import trozo.train.Recipe;
import trozo.ui.Pointer;
import trozo.ui.StageTest;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.studio.Studio;

/// What mouse and keys do in the world.
class WorldByHandTest extends StageTest {
    private Parent root;

    @Override
    protected void open() {
        stage.setTitle("world");
        studio = new Studio(Recipe.starter());
        root = showPart(theme -> new StackPane(new WorldPanel(studio, words, theme).node()), 500, 520);
    }

    @BeforeEach
    void look() {
        waitUntil(() -> studio.insight().get() != null);
    }

    private Insight insight() {
        return studio.insight().get();
    }

    private DataSet data() {
        return insight().data();
    }

    private FigureCanvas figure() {
        return (FigureCanvas) root.lookup("#world-figure");
    }

    private WorldLayout layout() {
        return WorldLayout.of(insight().world(), figure().getWidth(), figure().getHeight(), Look.LIGHT);
    }

    private Pointer pointer() {
        return new Pointer(stage).over(figure());
    }

    private double x(double value) {
        return layout().across().at(value);
    }

    private double y(double value) {
        return layout().up().at(value);
    }

    private List<String> said() {
        List<String> texts = new ArrayList<>();
        for (Mark mark : ((FigureCanvas) root.lookup("#world-over")).drawing().marks()) {
            if (mark instanceof Mark.Label label) {
                texts.add(label.text());
            }
        }
        return texts;
    }

    private void edit() {
        robot.interact(() -> ((ToggleButton) root.lookup("#edit-points")).setSelected(true));
    }

    /// The document's data as far as the picture has come.
    private void settle() {
        waitUntil(() -> insight()
                .frame()
                .recipe()
                .data()
                .equals(studio.state().get().recipe().data()));
    }

    @Test
    void pointingAtALineNamesItsUnitAndLightsItUpEverywhere() {
        World.Plane plane = (World.Plane) insight().world();
        Segment line = plane.regions().orElseThrow().lines().stream()
                .max(java.util.Comparator.comparingDouble(
                        part -> Math.hypot(part.x2() - part.x1(), part.y2() - part.y1())))
                .orElseThrow();
        double share = 0.93;
        pointer()
                .moveTo(x(line.x1() + share * (line.x2() - line.x1())), y(line.y1() + share * (line.y2() - line.y1())));
        assertTrue(studio.pointed().get().isPresent());
        UnitAddress unit = studio.pointed().get().get();
        waitUntil(() -> said().contains("layer " + unit.layer() + ", unit " + unit.unit() + ", kink 1"));
        pointer().moveTo(2, 2);
        assertEquals(Optional.empty(), studio.pointed().get());
    }

    @Test
    void pointingAtARegionSaysItsAffineMap() {
        pointer().moveTo(x(-1.8), y(-0.9));
        waitUntil(() -> said().stream().anyMatch(text -> text.startsWith("ŷ = ") && text.contains("x₁")));
        waitUntil(() -> said().stream().anyMatch(text -> text.startsWith("area ")));
    }

    @Test
    void aClickAddsAPointOfTheChosenClassOnlyWhilePointsAreEdited() {
        DataSpec before = studio.state().get().recipe().data();
        pointer().click(x(1.5), y(1.5));
        assertEquals(before, studio.state().get().recipe().data());
        edit();
        robot.interact(() -> ((ToggleButton) root.lookup("#world-class-1")).fire());
        int count = data().train().count();
        double[] weights = studio.frame().get().parameters();
        double atX = x(1.5);
        double atY = y(1.5);
        pointer().click(atX, atY);
        settle();
        Samples train = data().train();
        assertEquals(count + 1, train.count());
        assertEquals(1, train.targets()[count]);
        assertEquals(1.5, train.input(count, 0), 0.01);
        assertEquals(1.5, train.input(count, 1), 0.01);
        assertEquals(weights[0], studio.frame().get().parameters()[0], "the weights stay");
        assertEquals(atX, x(1.5), 0.01, "and so does the world");
        robot.interact(studio::undo);
        assertEquals(before, studio.state().get().recipe().data());
    }

    @Test
    void aDragMovesAPointAsOneEditAndTheRightPlaceIsKept() {
        edit();
        double fromX = data().train().input(3, 0);
        double fromY = data().train().input(3, 1);
        pointer().drag(x(fromX), y(fromY), x(1.8), y(1.7));
        settle();
        boolean moved = false;
        for (int i = 0; i < data().train().count(); i++) {
            moved |= Math.abs(data().train().input(i, 0) - 1.8) < 0.01
                    && Math.abs(data().train().input(i, 1) - 1.7) < 0.01;
        }
        assertTrue(moved);
        assertEquals(200, data().train().count());
        robot.interact(studio::undo);
        assertEquals(Kind.MOONS, studio.state().get().recipe().data().kind());
    }

    @Test
    void theKeysWalkAddAndTakeAway() {
        edit();
        robot.interact(() -> figure().requestFocus());
        robot.type(KeyCode.RIGHT);
        for (int i = 0; i < 22; i++) {
            robot.type(KeyCode.UP);
        }
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(201, data().train().count());
        robot.type(KeyCode.DELETE);
        settle();
        assertEquals(200, data().train().count());
    }

    @Test
    void aClickedPointIsTheSampleThatIsLookedAt() {
        pointer().click(x(data().train().input(5, 0)), y(data().train().input(5, 1)));
        OptionalInt sample = studio.sample().get();
        assertTrue(sample.isPresent());
        assertEquals(data().train().input(5, 0), data().train().input(sample.getAsInt(), 0), 0.1);
        pointer().click(x(1.9), y(1.9));
        assertFalse(studio.sample().get().isPresent());
    }

    @Test
    void overOneInputAPointIsAddedWhereItsValueIsAndAKinkNamesItsUnit() {
        robot.interact(() -> studio.commit(
                RecipeEdits.data(studio.state().get(), DataSpec.toy(Kind.SINE, 60, 0, 0.5)), "edit.data", ""));
        waitUntil(() ->
                insight().world() instanceof World.Line line && !line.kinks().isEmpty());
        edit();
        pointer().click(x(-1.9), y(0.9));
        settle();
        assertEquals(31, data().train().count());
        assertEquals(-1.9, data().train().input(30, 0), 0.02);
        assertEquals(0.9, data().train().targets()[30], 0.02);
        World.Kink kink = ((World.Line) insight().world()).kinks().getFirst();
        pointer().moveTo(x(kink.x()), y(kink.y()));
        assertTrue(studio.pointed().get().isPresent());
        assertTrue(said().stream().anyMatch(text -> text.startsWith("layer ")));
    }
}
