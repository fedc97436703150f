package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.nn.Curves;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Moments;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// The counts and first kinks are those of `linear_regions.json`, computed with numpy.
class LineTracerTest {
    private static final PiecewiseLinear RELU = PiecewiseLinear.through(0, new double[] {0}, new double[] {0}, 1);
    private static final PiecewiseLinear ZIGZAG =
            PiecewiseLinear.through(1, new double[] {-2, -1, 0, 1, 2}, new double[] {0, -1, 0, -1, 0}, -1);

    private static LineTracer.Trace trace(MlpShape shape, PiecewiseLinear curve) {
        Parameters parameters = RegionNets.draw(shape, Moments.of(curve).gain(), 1, 500);
        return LineTracer.trace(parameters, List.of(curve), -3, 3);
    }

    private static void assertPieces(int pieces, double[] first, LineTracer.Trace trace) {
        assertEquals(pieces, trace.kinks().size() + 1);
        for (int i = 0; i < first.length; i++) {
            assertEquals(first[i], trace.kinks().get(i).x(), 1e-9);
        }
    }

    @Test
    void oneHiddenLayerHasTheKinksThatNumpyFinds() {
        assertPieces(
                16,
                new double[] {-0.8243546674602111, -0.4351168820425277, -0.37851133309287577},
                trace(new MlpShape(1, List.of(16), 1), RELU));
    }

    @Test
    void twoHiddenLayersHaveTheKinksThatNumpyFinds() {
        assertPieces(
                31,
                new double[] {-2.7157763687335996, -1.163889056259362, -0.9891441301296358},
                trace(new MlpShape(1, List.of(16, 16), 1), RELU));
    }

    @Test
    void aFoldingActivationHasTheKinksThatNumpyFinds() {
        assertPieces(
                352,
                new double[] {-2.937562705706282, -2.7831825173928366, -2.642395853275049},
                trace(new MlpShape(1, List.of(32, 32), 1), ZIGZAG));
    }

    @Test
    void theTentMapFoldsTwiceAsOftenWithEveryLayer() {
        int layers = 6;
        MlpShape shape = new MlpShape(1, Collections.nCopies(layers, 2), 1);
        Parameters parameters = Parameters.zero(shape);
        for (int layer = 1; layer <= layers + 1; layer++) {
            double[] w = parameters.tensors().get(2 * layer - 2).values();
            double[] b = parameters.tensors().get(2 * layer - 1).values();
            for (int unit = 0; unit < b.length; unit++) {
                if (layer == 1) {
                    w[unit] = 1;
                } else {
                    w[2 * unit] = 2;
                    w[2 * unit + 1] = -4;
                }
                b[unit] = layer <= layers && unit == 1 ? -0.5 : 0;
            }
        }
        LineTracer.Trace trace = LineTracer.trace(parameters, List.of(RELU), 0, 1);
        assertEquals((1 << layers) - 1, trace.kinks().size());
        assertEquals(1.0 / (1 << layers), trace.kinks().getFirst().x(), 1e-15);
    }

    @Test
    void theCurveIsTheNetworksOutputBetweenItsKinks() {
        Parameters parameters = RegionNets.draw(new MlpShape(1, List.of(12, 12), 1), 1.4, 1, 9);
        LineTracer.Trace trace = LineTracer.trace(parameters, List.of(ZIGZAG), -2, 2);
        int checks = 400;
        Mlp mlp = new Mlp(parameters, Curves.of(List.of(ZIGZAG)), checks);
        for (int i = 0; i < checks; i++) {
            mlp.input().values()[i] = -2 + 4 * (i + 0.37) / checks;
        }
        mlp.forward();
        for (int i = 0; i < checks; i++) {
            double x = mlp.input().values()[i];
            assertEquals(mlp.output().values()[i], interpolate(trace, x), 1e-9);
        }
    }

    private static double interpolate(LineTracer.Trace trace, double x) {
        int i = 1;
        while (trace.x()[i] < x) {
            i++;
        }
        double share = (x - trace.x()[i - 1]) / (trace.x()[i] - trace.x()[i - 1]);
        return trace.y()[i - 1] + share * (trace.y()[i] - trace.y()[i - 1]);
    }

    @Test
    void aKinkNamesTheUnitAndBreakpointItComesFrom() {
        Parameters parameters = Parameters.zero(new MlpShape(1, List.of(2), 1));
        parameters.set(new double[] {1, 2, -1, 0.5, 1, 1, 0});
        LineTracer.Trace trace = LineTracer.trace(parameters, List.of(RELU), -3, 3);
        assertEquals(List.of(new World.Kink(-0.25, 0, 1, 2, 1), new World.Kink(1, 2.5, 1, 1, 1)), trace.kinks());
    }

    @Test
    void aJumpIsDrawnWithBothItsValues() {
        PiecewiseLinear step = new PiecewiseLinear(List.of(Breakpoint.jump(0, 0, 1, Side.LEFT)), 0, 0, KinkRule.LEFT);
        Parameters parameters = Parameters.zero(new MlpShape(1, List.of(1), 1));
        parameters.set(new double[] {1, -1, 3, 0});
        LineTracer.Trace trace = LineTracer.trace(parameters, List.of(step), -2, 2);
        assertEquals(
                List.of(-2.0, 1.0, 1.0, 2.0), Arrays.stream(trace.x()).boxed().toList());
        assertEquals(
                List.of(0.0, 0.0, 3.0, 3.0), Arrays.stream(trace.y()).boxed().toList());
        assertTrue(trace.kinks().getFirst().layer() == 1);
    }
}
