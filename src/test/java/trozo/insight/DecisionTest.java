package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trozo.insight.Decision.Path;
import trozo.nn.Blocks;
import trozo.nn.Curves;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.piecewise.Activation;
import trozo.piecewise.FormulaPreset;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;

/// Where decisions change, held against the network itself on both sides.
class DecisionTest {
    private static final Bounds BOX = new Bounds(-2, 2, -2, 2);
    private static final int GRID = 300;
    private static final double BESIDE = 1e-7;
    private static final PiecewiseLinear ZIGZAG =
            PiecewiseLinear.through(1, new double[] {-2, -1, 0, 1, 2}, new double[] {0, -1, 0, -1, 0}, -1);

    private static Parameters net(int outputs, long seed, Integer... hidden) {
        return RegionNets.draw(new MlpShape(2, List.of(hidden), outputs), 1.4, 0.8, seed);
    }

    private static double[] outputs(Parameters parameters, Activation f, double[] points) {
        return new Blocks(parameters, Curves.of(List.of(f)), points).forward().clone();
    }

    private static int[] decisions(Parameters parameters, Activation f, double threshold, double[] points) {
        double[] outputs = outputs(parameters, f, points);
        int count = points.length / 2;
        int[] decisions = new int[count];
        for (int i = 0; i < count; i++) {
            if (outputs.length == count) {
                decisions[i] = outputs[i] > threshold ? 1 : 0;
            } else {
                for (int output = 1; output < outputs.length / count; output++) {
                    decisions[i] =
                            outputs[output * count + i] > outputs[decisions[i] * count + i] ? output : decisions[i];
                }
            }
        }
        return decisions;
    }

    /// A threshold that about half of the plane is above.
    private static double middle(Parameters parameters, Activation f) {
        double[] outputs = outputs(parameters, f, grid());
        double[] first = Arrays.copyOf(outputs, GRID * GRID);
        Arrays.sort(first);
        return (first[GRID * GRID / 2] + first[GRID * GRID / 2 + 1]) / 2 + 1e-4;
    }

    private static double[] grid() {
        double[] points = new double[2 * GRID * GRID];
        for (int i = 0; i < GRID * GRID; i++) {
            points[i] = -2 + 4 * (i % GRID + 0.5) / GRID;
            points[GRID * GRID + i] = -2 + 4 * (Math.floorDiv(i, GRID) + 0.5) / GRID;
        }
        return points;
    }

    private static double length(Path path) {
        return Math.hypot(path.x()[1] - path.x()[0], path.y()[1] - path.y()[0]);
    }

    /// On both sides of the middle of each part the network decides otherwise.
    private static void assertParts(Decision decision, Parameters parameters, Activation f, double threshold) {
        List<Path> long_ = decision.paths().stream()
                .filter(path -> length(path) > 10 * BESIDE)
                .toList();
        assertFalse(long_.isEmpty());
        int count = 2 * long_.size();
        double[] points = new double[2 * count];
        for (int i = 0; i < long_.size(); i++) {
            Path path = long_.get(i);
            double nx = -(path.y()[1] - path.y()[0]) / length(path) * BESIDE;
            double ny = (path.x()[1] - path.x()[0]) / length(path) * BESIDE;
            double x = (path.x()[0] + path.x()[1]) / 2;
            double y = (path.y()[0] + path.y()[1]) / 2;
            points[2 * i] = x + nx;
            points[2 * i + 1] = x - nx;
            points[count + 2 * i] = y + ny;
            points[count + 2 * i + 1] = y - ny;
        }
        int[] decisions = decisions(parameters, f, threshold, points);
        int same = 0;
        for (int i = 0; i < long_.size(); i++) {
            same += decisions[2 * i] == decisions[2 * i + 1] ? 1 : 0;
        }
        // A thin region beside a part may end nearer than BESIDE.
        assertTrue(same <= long_.size() / 100, same + " of " + long_.size() + " part nothing");
    }

    /// Neighbours of a grid that decide otherwise have a part between them.
    private static void assertNothingMissed(Decision decision, Parameters parameters, Activation f, double threshold) {
        double[] points = grid();
        int[] decisions = decisions(parameters, f, threshold, points);
        List<List<Path>> byRow = new ArrayList<>();
        for (int row = 0; row < GRID; row++) {
            double y = points[GRID * GRID + row * GRID];
            byRow.add(decision.paths().stream()
                    .filter(path -> Math.min(path.y()[0], path.y()[1]) <= y && y <= Math.max(path.y()[0], path.y()[1]))
                    .toList());
        }
        int changes = 0;
        for (int i = 0; i + 1 < decisions.length; i++) {
            if (i % GRID + 1 < GRID && decisions[i] != decisions[i + 1]) {
                double left = points[i];
                double right = points[i + 1];
                double y = points[GRID * GRID + i];
                changes++;
                assertTrue(
                        byRow.get(i / GRID).stream().anyMatch(path -> {
                            double rise = path.y()[1] - path.y()[0];
                            double x = rise == 0
                                    ? path.x()[0]
                                    : path.x()[0] + (y - path.y()[0]) / rise * (path.x()[1] - path.x()[0]);
                            return x >= left - 1e-9 && x <= right + 1e-9;
                        }),
                        () -> "between " + left + " and " + right + " at " + y);
            }
        }
        assertTrue(changes > 20, "the network decides something");
    }

    @ParameterizedTest
    @CsvSource({
        "RELU, 1, 5",
        "HARD_TANH, 1, 6",
        "STEP, 1, 7",
        "HARD_SHRINK, 1, 12",
        "HAT, 1, 9",
        "RELU, 3, 10",
        "STEP, 3, 11",
        "HARD_SHRINK, 4, 12"
    })
    void itRunsThroughTheCellsAndAlongTheJumps(Preset preset, int outputs, long seed) {
        PiecewiseLinear f = preset.function();
        Parameters parameters = net(outputs, seed, 8, 8);
        double threshold = middle(parameters, f);
        Decision decision = Decision.of(PlaneDivider.divide(parameters, List.of(f), BOX), threshold);
        assertTrue(decision.exact());
        assertParts(decision, parameters, f, threshold);
        assertNothingMissed(decision, parameters, f, threshold);
    }

    @ParameterizedTest
    @CsvSource({"RELU, 1, 5", "HARD_TANH, 3, 6", "STEP, 1, 7", "HARD_SHRINK, 3, 12", "ABS, 1, 9"})
    void theSearchFindsTheSameBoundaryAsAllCells(Preset preset, int outputs, long seed) {
        PiecewiseLinear f = preset.function();
        Parameters parameters = net(outputs, seed, 10, 10);
        double threshold = middle(parameters, f);
        Decision all = Decision.of(PlaneDivider.divide(parameters, List.of(f), BOX), threshold);
        Decision found = Decision.search(parameters, List.of(f), BOX, threshold);
        assertTrue(found.exact());
        double length = all.paths().stream().mapToDouble(DecisionTest::length).sum();
        assertEquals(
                length, found.paths().stream().mapToDouble(DecisionTest::length).sum(), 1e-6 * length);
    }

    @Test
    void beyondTwentyThousandCellsItIsExactAllTheSame() {
        Parameters parameters = RegionNets.draw(new MlpShape(2, List.of(40, 40), 1), 1.4, 0.5, 5);
        assertFalse(PlaneDivider.divide(parameters, List.of(ZIGZAG), BOX).complete());
        double threshold = middle(parameters, ZIGZAG);
        Decision decision = Decision.search(parameters, List.of(ZIGZAG), BOX, threshold);
        assertTrue(decision.exact());
        assertParts(decision, parameters, ZIGZAG, threshold);
        assertNothingMissed(decision, parameters, ZIGZAG, threshold);
    }

    @Test
    void ofACurvedActivationEachPlaceIsARootOfTheOutputAndItSaysThatItIsNumerical() {
        Activation tanh = FormulaPreset.TANH.function();
        Parameters parameters = net(1, 5, 8, 8);
        int cells = 60;
        double[] centres = new double[2 * cells * cells];
        for (int i = 0; i < cells * cells; i++) {
            centres[i] = -2 + 4 * (i % cells + 0.5) / cells;
            centres[cells * cells + i] = -2 + 4 * (Math.floorDiv(i, cells) + 0.5) / cells;
        }
        double threshold = middle(parameters, tanh);
        Decision decision = Decision.onGrid(
                BOX,
                cells,
                cells,
                outputs(parameters, tanh, centres),
                threshold,
                points -> outputs(parameters, tanh, points));
        assertFalse(decision.exact());
        assertFalse(decision.paths().isEmpty());
        for (Path path : decision.paths()) {
            double[] points = new double[2 * path.x().length];
            System.arraycopy(path.x(), 0, points, 0, path.x().length);
            System.arraycopy(path.y(), 0, points, path.x().length, path.x().length);
            for (double output : outputs(parameters, tanh, points)) {
                assertEquals(threshold, output, 1e-11);
            }
        }
    }
}
