package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Moments;
import trozo.piecewise.PiecewiseLinear;

class PlaneDividerTest {
    private static final PiecewiseLinear RELU = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
    private static final PiecewiseLinear HARD_TANH =
            PiecewiseLinear.through(0, new double[] {-1, 1}, new double[] {-1, 1}, 0);

    /// A network of the reference file, computed with numpy.
    record Net(MlpShape shape, PiecewiseLinear curve, double biasDeviation, long seed, Bounds box, JsonNode expected) {
        @Override
        public String toString() {
            return expected.get("sizes") + " " + expected.get("act").asText();
        }
    }

    static Stream<Net> nets() throws IOException {
        try (InputStream in = PlaneDividerTest.class.getResourceAsStream("linear_regions.json")) {
            JsonNode nets = new ObjectMapper().readTree(in).get("nets");
            return StreamSupport.stream(nets.spliterator(), false)
                    .filter(net -> net.has("cells"))
                    .map(PlaneDividerTest::net)
                    .toList()
                    .stream();
        }
    }

    private static Net net(JsonNode node) {
        List<Integer> sizes = new ArrayList<>();
        node.get("sizes").forEach(size -> sizes.add(size.asInt()));
        MlpShape shape = new MlpShape(2, sizes.subList(1, sizes.size() - 1), sizes.getLast());
        double[] box = numbers(node.get("box"));
        return new Net(
                shape,
                curve(numbers(node.get("b")), numbers(node.get("slopes")), numbers(node.get("intercepts"))),
                node.get("bias_sd").asDouble(),
                node.get("seed").asLong(),
                new Bounds(box[0], box[1], box[2], box[3]),
                node);
    }

    private static PiecewiseLinear curve(double[] x, double[] slopes, double[] intercepts) {
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            y[k] = intercepts[k] + slopes[k] * x[k];
        }
        return PiecewiseLinear.through(slopes[0], x, y, slopes[x.length]);
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("nets")
    void cellsAndRegionsAreThoseThatNumpyCounts(Net net) {
        double gain = Moments.of(net.curve()).gain();
        Parameters parameters = RegionNets.draw(net.shape(), gain, net.biasDeviation(), net.seed());
        assertEquals(
                net.expected().get("W0_00").asDouble(),
                parameters.tensors().getFirst().values()[0],
                1e-12,
                "the network is the reference's");
        Regions regions = PlaneDivider.divide(parameters, List.of(net.curve()), net.box());
        assertTrue(regions.complete());
        assertEquals(net.expected().get("cells").asInt(), regions.cells());
        if (!net.expected().get("linear_regions").isNull()) {
            assertEquals(net.expected().get("linear_regions").asInt(), regions.linear());
        }
    }

    /// Zaslavsky: m lines per breakpoint, those of one unit parallel, in a box that holds every crossing.
    @ParameterizedTest
    @CsvSource({"10, 1, 56", "10, 2, 201", "10, 5, 1176", "3, 1, 7", "3, 2, 19"})
    void oneLayerInAHugeBoxHasTheRegionsOfTheClosedFormula(int units, int breakpoints, int expected) {
        List<Breakpoint> points = new ArrayList<>();
        for (int k = 0; k < breakpoints; k++) {
            points.add(Breakpoint.joined(k, k % 2));
        }
        PiecewiseLinear zigzag = new PiecewiseLinear(points, -1, 1, RELU.rule());
        Parameters parameters = RegionNets.draw(new MlpShape(2, List.of(units), 1), 1.4, 0.5, 77);
        Bounds huge = new Bounds(-1e5, 1e5, -1e5, 1e5);
        assertEquals(1 + units * breakpoints + breakpoints * breakpoints * units * (units - 1) / 2, expected);
        assertEquals(
                expected, PlaneDivider.divide(parameters, List.of(zigzag), huge).cells());
    }

    @Test
    void unitsThatFoldNothingLeaveOneRegion() {
        PiecewiseLinear straight = PiecewiseLinear.through(2, new double[] {0}, new double[] {0}, 2);
        Parameters parameters = RegionNets.draw(new MlpShape(2, List.of(6), 1), 1, 0.5, 3);
        Regions regions = PlaneDivider.divide(parameters, List.of(straight), new Bounds(-2, 2, -2, 2));
        assertTrue(regions.cells() > 1);
        assertEquals(1, regions.linear());
    }

    @Test
    void everyKinkLineLiesWhereItsUnitMeetsItsBreakpoint() {
        Parameters parameters = RegionNets.draw(new MlpShape(2, List.of(5), 1), 1.2, 0.5, 21);
        double[] w = parameters.tensors().get(0).values();
        double[] b = parameters.tensors().get(1).values();
        Regions regions = PlaneDivider.divide(parameters, List.of(HARD_TANH), new Bounds(-2, 2, -2, 2));
        assertFalse(regions.lines().isEmpty());
        for (Regions.Segment line : regions.lines()) {
            double beta = HARD_TANH.breakpoint(line.breakpoint() - 1).x();
            int unit = line.unit() - 1;
            assertEquals(beta, w[2 * unit] * line.x1() + w[2 * unit + 1] * line.y1() + b[unit], 1e-12);
            assertEquals(beta, w[2 * unit] * line.x2() + w[2 * unit + 1] * line.y2() + b[unit], 1e-12);
        }
    }

    @Test
    void aNetworkOfTooManyCellsSaysSo() {
        PiecewiseLinear fine =
                PiecewiseLinear.through(1, new double[] {-2, -1, 0, 1, 2}, new double[] {0, -1, 0, -1, 0}, -1);
        Parameters parameters = RegionNets.draw(new MlpShape(2, List.of(40, 40), 1), 2, 0.5, 5);
        Regions regions = PlaneDivider.divide(parameters, List.of(fine), new Bounds(-2, 2, -2, 2));
        assertFalse(regions.complete());
        assertEquals(PlaneDivider.MOST_CELLS, regions.linear());
    }
}
