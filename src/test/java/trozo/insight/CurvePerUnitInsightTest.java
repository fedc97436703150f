package trozo.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.insight.LossLine.Direction;
import trozo.insight.LossLine.Kink;
import trozo.insight.LossLine.Wish;
import trozo.insight.ParameterCheck.Verdict;
import trozo.nn.Curves;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.Mlp;
import trozo.nn.MlpShape;
import trozo.nn.OptimiserSpec;
import trozo.nn.Parameters;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Frame;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Training;

/// What is known of a network whose units have curves of their own, held against the network itself.
class CurvePerUnitInsightTest {
    private static final List<Integer> HIDDEN = List.of(4, 3);
    /// No two alike: slopes, places and numbers of breakpoints differ.
    private static final List<PiecewiseLinear> CURVES = List.of(
            prelu(0.3),
            prelu(-0.4),
            PiecewiseLinear.through(0, new double[] {-1, 1}, new double[] {-1, 1}, 0),
            PiecewiseLinear.through(0.2, new double[] {0.5}, new double[] {0}, 2),
            prelu(0.9),
            PiecewiseLinear.through(-1, new double[] {-0.7, 0.2, 0.9}, new double[] {0, 0.5, 0}, 1.5),
            prelu(0));

    private static PiecewiseLinear prelu(double slope) {
        return PiecewiseLinear.through(slope, new double[] {0}, new double[] {0}, 1);
    }

    @Test
    void theMapOfEveryCellIsWhatTheNetworkAnswersThere() {
        Parameters parameters = RegionNets.draw(new MlpShape(2, HIDDEN, 2), 1.4, 0.8, 5);
        RegionMap map = PlaneDivider.divide(parameters, CURVES, new Bounds(-2, 2, -2, 2))
                .map();
        int points = 3000;
        Mlp mlp = new Mlp(parameters, Curves.of(List.copyOf(CURVES)), points);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2 * points; i++) {
            mlp.input().values()[i] = -2 + 4 * random.nextDouble();
        }
        mlp.forward();
        for (int i = 0; i < points; i++) {
            double x = mlp.input().values()[i];
            double y = mlp.input().values()[points + i];
            double[] affine = map.cellAt(x, y).orElseThrow().map();
            for (int output = 0; output < 2; output++) {
                double at = affine[3 * output] * x + affine[3 * output + 1] * y + affine[3 * output + 2];
                assertEquals(mlp.output().values()[output * points + i], at, 1e-9);
            }
        }
    }

    @Test
    void theTracedCurveIsTheNetworksOutput() {
        Parameters parameters = RegionNets.draw(new MlpShape(1, HIDDEN, 1), 1.4, 1, 9);
        LineTracer.Trace trace = LineTracer.trace(parameters, CURVES, -2, 2);
        Mlp mlp = new Mlp(parameters, Curves.of(List.copyOf(CURVES)), trace.x().length - 1);
        for (int i = 0; i < trace.x().length - 1; i++) {
            mlp.input().values()[i] = (trace.x()[i] + trace.x()[i + 1]) / 2;
        }
        mlp.forward();
        for (int i = 0; i < trace.x().length - 1; i++) {
            assertEquals(mlp.output().values()[i], (trace.y()[i] + trace.y()[i + 1]) / 2, 1e-9);
        }
        assertTrue(trace.kinks().size() > 3);
    }

    private static RunState state(List<Integer> hidden, List<PiecewiseLinear> curves) {
        Run run = new Run(new Recipe(
                11,
                DataSpec.toy(Kind.ABS, 12, 0, 0),
                new ModelSpec(hidden, Initialisation.HE),
                List.copyOf(curves),
                new Training(Loss.MSE, new OptimiserSpec.Sgd(0.05), 12, 100)));
        run.advance(3);
        return run.state();
    }

    @Test
    void theLossBendsOnItsLineWhereAUnitMeetsItsOwnBreakpointAndByItsOwnSlopes() {
        RunState state = state(List.of(4), CURVES.subList(0, 4));
        Wish wish = new Wish(new Direction.Random(11), 0, -2, 2, false);
        LossLine line = LossLine.of(state, wish);
        Specimen specimen = Specimen.of(state, false);
        double[] d = LossLine.unit(state, wish, Specimen.of(state, false));
        int tested = 0;
        for (int i = 1; i + 1 < line.kinks().size(); i++) {
            Kink kink = line.kinks().get(i);
            double z = at(specimen, state, d, kink.t())
                    .preactivation(1)
                    .values()[(kink.unit() - 1) * 12 + kink.sample() - 1];
            PiecewiseLinear own = CURVES.get(kink.unit() - 1);
            assertEquals(own.breakpoint(kink.breakpoint() - 1).x(), z, 1e-12 * Math.max(1, kink.speed()));
            double room = Math.min(
                    kink.t() - line.kinks().get(i - 1).t(),
                    line.kinks().get(i + 1).t() - kink.t());
            if (room > 1e-2) {
                double jump = slope(specimen, state, d, kink.t(), 1e-4) - slope(specimen, state, d, kink.t(), -1e-4);
                assertEquals(kink.jump(), jump, 1e-5, kink::toString);
                tested++;
            }
        }
        assertTrue(tested > 5, "tested " + tested);
    }

    private static Mlp at(Specimen specimen, RunState state, double[] d, double t) {
        loss(specimen, state, d, t);
        return specimen.network();
    }

    private static double loss(Specimen specimen, RunState state, double[] d, double t) {
        double[] there = state.parameters().clone();
        for (int i = 0; i < there.length; i++) {
            there[i] += t * d[i];
        }
        return specimen.lossAt(there);
    }

    /// One-sided, of second order.
    private static double slope(Specimen specimen, RunState state, double[] d, double t, double h) {
        return (4 * loss(specimen, state, d, t + h)
                        - 3 * loss(specimen, state, d, t)
                        - loss(specimen, state, d, t + 2 * h))
                / (2 * h);
    }

    @Test
    void everyDerivativeIsEqualToTheDifferencesFromBothSides() {
        ParameterCheck check = ParameterCheck.of(state(HIDDEN, CURVES), false, OptionalDouble.empty(), () -> true);
        assertEquals(check.parameters(), check.count(Verdict.EQUAL));
    }

    @Test
    void everyCurveIsCountedForItsUnitAlone() {
        RunState state = state(HIDDEN, CURVES);
        Insight insight = new Observer().look(new Frame(1, state, Frame.Status.PAUSED, 0, ""), Lens.USUAL);
        assertEquals(7, insight.censuses().size());
        for (int curve = 0; curve < 7; curve++) {
            assertEquals(12, insight.censuses().get(curve).preactivations());
            Traffic.Layer counted = insight.traffic().get(curve).layers().getFirst();
            assertEquals(curve < 4 ? 1 : 2, counted.layer());
            assertEquals(curve < 4 ? curve + 1 : curve - 3, counted.unit());
            assertEquals(
                    CURVES.get(curve).size() + 1, insight.units().get(curve).piecesVisited().length);
        }
    }

    @Test
    void theTapeTakesEveryUnitThroughItsOwnCurve() {
        Tape tape = Tape.of(state(HIDDEN, CURVES), 3);
        for (int layer = 0; layer < 2; layer++) {
            for (int unit = 0; unit < HIDDEN.get(layer); unit++) {
                Tape.Unit seen = tape.layers().get(layer).units().get(unit);
                PiecewiseLinear own = CURVES.get(4 * layer + unit);
                assertEquals(own.value(seen.z()), seen.a(), 1e-15);
                assertEquals(own.derivative(seen.z()), seen.slope());
                assertEquals(seen.toZ(), seen.slope() * seen.toA(), 1e-15);
            }
        }
    }
}
