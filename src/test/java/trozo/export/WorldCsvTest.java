package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trozo.data.DataSpec;
import trozo.data.Table;
import trozo.data.Table.Row;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.insight.RegionMap.Cell;
import trozo.insight.World;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.nn.MlpShape;
import trozo.train.Frame;
import trozo.train.Parameter;
import trozo.train.Recipe;
import trozo.train.Run;

class WorldCsvTest {
    private final Insight seen = after(Recipe.starter(), 200);

    private static Insight after(Recipe recipe, long steps) {
        Run run = new Run(recipe);
        run.advance(steps);
        return new Observer().look(Frame.of(run), Lens.USUAL.withCells(Lens.LEAST_CELLS));
    }

    /// The mean of log(1 + exp(-o)) over class 1 and log(1 + exp(o)) over class 0.
    private static double logisticLoss(Rows rows, String set) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.text(row, "set").equals(set))
                .mapToDouble(row -> Math.log1p(Math.exp(
                        rows.number(row, "target") == 1 ? -rows.number(row, "output") : rows.number(row, "output"))))
                .average()
                .orElseThrow();
    }

    @Test
    void theLossesOfThePointsAreThoseOfTheRun() {
        Rows rows = Rows.of(WorldCsv.points(seen));
        assertEquals(400, rows.size());
        assertEquals(seen.trainLoss(), logisticLoss(rows, "train"), 1e-14);
        assertEquals(seen.testLoss(), logisticLoss(rows, "test"), 1e-14);
        long right = IntStream.range(0, rows.size())
                .filter(row -> rows.text(row, "set").equals("test"))
                .filter(row -> rows.number(row, "target") == rows.number(row, "class"))
                .count();
        assertEquals(seen.testAccuracy(), right / 200.0);
        assertEquals(seen.data().train().input(17, 1), rows.number(17, "x2"));
    }

    @Test
    void theSurfaceIsTheAffineMapOfItsRegion() {
        Rows rows = Rows.of(WorldCsv.surface(seen.world()).orElseThrow());
        assertEquals(Lens.LEAST_CELLS * Lens.LEAST_CELLS, rows.size());
        World.Plane plane = (World.Plane) seen.world();
        for (int row = 0; row < rows.size(); row++) {
            double x1 = rows.number(row, "x1");
            double x2 = rows.number(row, "x2");
            Cell cell = plane.regions().orElseThrow().map().cellAt(x1, x2).orElseThrow();
            double affine = cell.map()[0] * x1 + cell.map()[1] * x2 + cell.map()[2];
            assertEquals(affine, rows.number(row, "output"), 1e-9);
        }
    }

    @Test
    void onAKinkLineItsUnitMeetsItsBreakpoint() {
        Rows rows = Rows.of(WorldCsv.kinks(seen.world()).orElseThrow());
        double[] parameters = seen.frame().parameters();
        int first = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.number(row, "layer") == 1) {
                first++;
                int unit = (int) rows.number(row, "unit");
                for (String end : List.of("from", "to")) {
                    double z = weight(parameters, unit, 1) * rows.number(row, "x1_" + end)
                            + weight(parameters, unit, 2) * rows.number(row, "x2_" + end)
                            + weight(parameters, unit, 0);
                    assertEquals(0, z, 1e-12, "the breakpoint of a leaky ReLU, row " + row);
                }
            }
        }
        assertTrue(first > 0 && first < rows.size(), first + " of " + rows.size());
    }

    private double weight(double[] parameters, int unit, int input) {
        return parameters[new Parameter(1, unit, input).index(new MlpShape(2, List.of(8, 8), 1))];
    }

    @Test
    void aFittedCurveIsGivenByItsKinksAndItsEnds() {
        List<Row> line = IntStream.range(0, 20)
                .mapToObj(i -> new Row(List.of(i / 10.0), Math.abs(i / 10.0 - 1)))
                .toList();
        Recipe recipe = RecipeEdits.data(LabState.of(Recipe.starter()), DataSpec.own(Table.of(line), 0.25))
                .recipe();
        Insight fitted = after(recipe, 50);
        Rows curve = Rows.of(WorldCsv.surface(fitted.world()).orElseThrow());
        Rows kinks = Rows.of(WorldCsv.kinks(fitted.world()).orElseThrow());
        World.Line world = (World.Line) fitted.world();
        assertEquals(world.x().length, curve.size());
        assertEquals(world.kinks().size(), kinks.size());
        for (int row = 0; row < kinks.size(); row++) {
            assertEquals(world.kinks().get(row).x(), kinks.number(row, "x"));
            assertEquals(world.kinks().get(row).y(), kinks.number(row, "output"));
        }
        Rows points = Rows.of(WorldCsv.points(fitted));
        double squares = IntStream.range(0, points.size())
                .filter(row -> points.text(row, "set").equals("train"))
                .mapToDouble(row -> points.number(row, "output") - points.number(row, "target"))
                .map(error -> error * error)
                .average()
                .orElseThrow();
        assertEquals(fitted.trainLoss(), squares, 1e-14);
    }
}
