package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;

/// What lies where in a plane, held against the network itself at points drawn at random.
class RegionMapTest {
    private static final PiecewiseLinear HARD_TANH =
            PiecewiseLinear.through(0, new double[] {-1, 1}, new double[] {-1, 1}, 0);
    private static final Bounds BOX = new Bounds(-2, 2, -2, 2);
    private static final int POINTS = 4000;

    private static Parameters net(int outputs, long seed, Integer... hidden) {
        return RegionNets.draw(new MlpShape(2, List.of(hidden), outputs), 1.4, 0.8, seed);
    }

    private static Mlp atRandom(Parameters parameters, PiecewiseLinear curve, long seed) {
        Mlp mlp = new Mlp(parameters, Curves.of(List.of(curve)), POINTS);
        SplittableRandom random = new SplittableRandom(seed);
        double[] input = mlp.input().values();
        for (int i = 0; i < input.length; i++) {
            input[i] = -2 + 4 * random.nextDouble();
        }
        mlp.forward();
        return mlp;
    }

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"RELU", "ABS", "HARD_TANH", "HAT", "STEP", "HARD_SHRINK"})
    void theMapOfTheCellAtAPointIsWhatTheNetworkAnswersThere(Preset preset) {
        PiecewiseLinear curve = preset.function();
        Parameters parameters = net(3, 8, 6, 6);
        RegionMap map = PlaneDivider.divide(parameters, List.of(curve), BOX).map();
        Mlp mlp = atRandom(parameters, curve, 1);
        for (int i = 0; i < POINTS; i++) {
            double x = mlp.input().values()[i];
            double y = mlp.input().values()[POINTS + i];
            double[] affine = map.cellAt(x, y).orElseThrow().map();
            for (int output = 0; output < 3; output++) {
                double expected = mlp.output().values()[output * POINTS + i];
                double found = affine[3 * output] * x + affine[3 * output + 1] * y + affine[3 * output + 2];
                assertEquals(expected, found, 1e-9, preset + " at " + x + ", " + y);
            }
        }
    }

    /// Every combination of pieces that sampling finds is one cell, and no cell has two.
    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"RELU", "HARD_TANH", "HAT", "HARD_SHRINK"})
    void aCellIsACombinationOfPieces(Preset preset) {
        PiecewiseLinear curve = preset.function();
        Parameters parameters = net(1, 77, 5, 4);
        RegionMap map = PlaneDivider.divide(parameters, List.of(curve), BOX).map();
        Mlp mlp = atRandom(parameters, curve, 2);
        Map<List<Integer>, RegionMap.Cell> found = new HashMap<>();
        for (int i = 0; i < POINTS; i++) {
            List<Integer> pieces = new java.util.ArrayList<>();
            for (int layer = 1; layer <= 2; layer++) {
                double[] z = mlp.preactivation(layer).values();
                for (int unit = 0; unit < z.length / POINTS; unit++) {
                    pieces.add(curve.pieceOf(z[unit * POINTS + i]));
                }
            }
            RegionMap.Cell cell = map.cellAt(
                            mlp.input().values()[i], mlp.input().values()[POINTS + i])
                    .orElseThrow();
            assertSame(found.computeIfAbsent(pieces, none -> cell), cell);
        }
        assertEquals(found.size(), new HashSet<>(found.values()).size());
        assertTrue(found.size() > map.cells().size() / 2);
    }

    @Test
    void theCellsFillTheBoxAndTheirRegionsAreTheOnesCounted() {
        Parameters parameters = RegionNets.draw(
                new MlpShape(2, List.of(6, 6), 1),
                trozo.piecewise.Moments.of(HARD_TANH).gain(),
                2,
                8);
        Regions regions = PlaneDivider.divide(parameters, List.of(HARD_TANH), BOX);
        assertEquals(80, regions.cells());
        assertEquals(71, regions.linear());
        Set<Integer> numbers = new HashSet<>();
        double area = 0;
        for (RegionMap.Cell cell : regions.map().cells()) {
            numbers.add(cell.region());
            area += cell.polygon().area();
        }
        assertEquals(71, numbers.size());
        assertEquals(16, area, 1e-12);
        int merged = numbers.stream()
                .filter(number -> regions.map().region(number).size() > 1)
                .toList()
                .size();
        assertTrue(merged > 0);
        for (int number : numbers) {
            double[] first = regions.map().region(number).getFirst().map();
            regions.map().region(number).forEach(cell -> {
                for (int i = 0; i < first.length; i++) {
                    assertEquals(first[i], cell.map()[i], 1e-8);
                }
            });
        }
    }

    @Test
    void theLineAtAPointIsTheNearestOfAll() {
        Parameters parameters = net(1, 31, 10, 10);
        Regions regions = PlaneDivider.divide(parameters, List.of(HARD_TANH), BOX);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 500; i++) {
            double x = -2 + 4 * random.nextDouble();
            double y = -2 + 4 * random.nextDouble();
            double nearest = regions.lines().stream()
                    .mapToDouble(line -> line.distance(x, y))
                    .min()
                    .orElseThrow();
            Optional<Regions.Segment> found = regions.map().lineAt(x, y, 0.05);
            assertEquals(nearest < 0.05, found.isPresent());
            found.ifPresent(line -> assertEquals(nearest, line.distance(x, y)));
        }
    }
}
