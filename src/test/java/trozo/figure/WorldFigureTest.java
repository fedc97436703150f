package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.data.Task;
import trozo.insight.Bounds;
import trozo.insight.Decision;
import trozo.insight.Decision.Path;
import trozo.insight.Regions;
import trozo.insight.World;

class WorldFigureTest {
    private static final Palette PALETTE = Palette.LIGHT;

    /// Left of x1 = 0 class 0, right of it class 1.
    private static World.Plane split(int columns) {
        double[] outputs = new double[columns * columns];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = 20 * (i % columns - (columns - 1) / 2.0);
        }
        return new World.Plane(
                new Bounds(-1, 1, -1, 1),
                columns,
                columns,
                outputs,
                1,
                1,
                List.of(),
                Optional.empty(),
                new Decision(List.of(new Path(new double[] {0, 0}, new double[] {-1, 1})), true));
    }

    private static DataSet data() {
        Samples train = new Samples(2, 2, new double[] {-0.5, 0.5, 0.25, -0.25}, new double[] {0, 1});
        Samples test = new Samples(2, 1, new double[] {0.75, 0.75}, new double[] {1});
        return new DataSet(Task.BINARY, 2, train, test);
    }

    private static Drawing draw(WorldModel model) {
        return WorldFigure.draw(model, 400, 300, Look.LIGHT);
    }

    @Test
    void eachSideOfTheBoundaryHasTheColourOfItsClassAndBetweenThemIsTheSurface() {
        Drawing drawing = draw(new WorldModel(data(), split(11)));
        int[] argb = Marks.of(drawing, Mark.Raster.class).getFirst().pixels().argb();
        assertEquals(PALETTE.surface().mix(PALETTE.series(0), 0.62).argb(), argb[0]);
        assertEquals(PALETTE.surface().argb(), argb[5]);
        assertEquals(PALETTE.surface().mix(PALETTE.series(1), 0.62).argb(), argb[10]);
    }

    @Test
    void theSecondInputGrowsUpwards() {
        double[] outputs = {9, 9, -9, -9};
        World.Plane plane = new World.Plane(
                new Bounds(0, 1, 0, 1), 2, 2, outputs, 1, 1, List.of(), Optional.empty(), Decision.NONE);
        int[] argb = Marks.of(draw(new WorldModel(data(), plane)), Mark.Raster.class)
                .getFirst()
                .pixels()
                .argb();
        Color top = new Color(argb[0]);
        assertTrue(top.blue() > top.red(), "the top row is class 0, blue");
    }

    @Test
    void theBoundaryRunsWhereTheDecisionChanges() {
        WorldModel model = new WorldModel(data(), split(12));
        WorldLayout layout = WorldLayout.of(model.world(), 400, 300, Look.LIGHT);
        Points boundary = Marks.of(draw(model), Mark.Polyline.class).stream()
                .filter(line -> line.stroke().color().equals(PALETTE.ink()))
                .findFirst()
                .orElseThrow()
                .points();
        for (double x : boundary.xs()) {
            assertEquals(layout.across().at(0), x, 1e-9);
        }
    }

    @Test
    void pointsStandAtTheirInputsFilledWhenTrainedOnAndOpenWhenTested() {
        WorldModel model = new WorldModel(data(), split(4));
        WorldLayout layout = WorldLayout.of(model.world(), 400, 300, Look.LIGHT);
        List<Mark.Dot> dots = Marks.of(draw(model), Mark.Dot.class);
        assertEquals(3, dots.size());
        Mark.Dot trained = dots.get(1);
        assertEquals(layout.across().at(-0.5), trained.x());
        assertEquals(layout.up().at(0.25), trained.y());
        assertEquals(PALETTE.series(0), trained.fill());
        Mark.Dot tested = dots.getFirst();
        assertEquals(PALETTE.series(1), tested.outline().color());
        assertEquals(layout.across().at(0.75), tested.x());
    }

    @Test
    void aSquareOfInputSpaceIsDrawnAsASquare() {
        WorldLayout layout = WorldLayout.of(split(4), 500, 300, Look.LIGHT);
        assertEquals(layout.area().width(), layout.area().height(), 1e-9);
    }

    @Test
    void threeClassesHaveThreeColours() {
        double[] outputs = {5, 0, 0, 0, 5, 0, 0, 0, 5};
        World.Plane plane = new World.Plane(
                new Bounds(0, 1, 0, 1), 3, 1, outputs, 3, 1, List.of(), Optional.empty(), Decision.NONE);
        DataSet data = new DataSet(Task.CLASSES, 3, data().train(), data().test());
        int[] argb = Marks.of(draw(new WorldModel(data, plane)), Mark.Raster.class)
                .getFirst()
                .pixels()
                .argb();
        double certain = 0.62 * StrictMath.tanh(2.5);
        for (int kind = 0; kind < 3; kind++) {
            assertEquals(PALETTE.surface().mix(PALETTE.series(kind), certain).argb(), argb[kind]);
        }
    }

    @Test
    void theKinksOfAFitAreMarkedOnItsCurve() {
        WorldModel model = Examples.sine();
        World.Line line = (World.Line) model.world();
        WorldLayout layout = WorldLayout.of(line, 400, 300, Look.LIGHT);
        List<Mark.Dot> rings = Marks.of(draw(model), Mark.Dot.class).stream()
                .filter(dot -> dot.outline().color().equals(PALETTE.kink()))
                .toList();
        assertEquals(line.kinks().size(), rings.size());
        for (int i = 0; i < rings.size(); i++) {
            assertEquals(
                    layout.across().at(line.kinks().get(i).x()), rings.get(i).x());
            assertEquals(layout.up().at(line.kinks().get(i).y()), rings.get(i).y());
        }
    }

    @Test
    void moreThanTwoInputsAreSaidToBeTooMany() {
        assertEquals(
                List.of("64 inputs: too many to draw"),
                Marks.texts(draw(new WorldModel(data(), new World.Hidden(64)))));
    }

    @Test
    void everyKinkLineIsDrawnWhereItLies() {
        Regions regions = new Regions(2, 2, true, List.of(new Regions.Segment(-1, 0, 1, 0.5, 1, 1, 1)));
        World.Plane plane = new World.Plane(
                new Bounds(-1, 1, -1, 1), 2, 2, new double[4], 1, 1, List.of(), Optional.of(regions), Decision.NONE);
        Look look = new Look(Palette.LIGHT, Locale.ENGLISH, 1);

        WorldLayout layout = WorldLayout.of(plane, 400, 400, look);
        Drawing drawing = WorldFigure.draw(new WorldModel(data(), plane), 400, 400, look);
        Points wanted = Points.of(
                layout.across().at(-1),
                layout.up().at(0),
                layout.across().at(1),
                layout.up().at(0.5));
        boolean drawn = drawing.marks().stream()
                .filter(Mark.Clip.class::isInstance)
                .flatMap(clip -> ((Mark.Clip) clip).marks().stream())
                .anyMatch(mark ->
                        mark instanceof Mark.Polyline line && line.points().equals(wanted));
        assertTrue(drawn);
    }
}
