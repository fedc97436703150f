package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;
import trozo.autograd.Surrogate.Shape;
import trozo.data.DataSpec;
import trozo.data.Table;
import trozo.nn.Initialisation;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec.Adam;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// A staircase of five levels in 16 hidden units, fitted to sin 2x on 64 points: its derivative is 0 wherever it has
/// one, so nothing but the output layer can learn, unless backward is told of a slope.
class SurrogateRunTest {
    private static final int UNITS = 16;
    private static final int POINTS = 64;

    private static PiecewiseLinear staircase(Optional<Surrogate> surrogate) {
        List<Breakpoint> points = IntStream.range(0, 4)
                .mapToObj(k -> Breakpoint.jump(-0.75 + 0.5 * k, -1 + 0.5 * k, -0.5 + 0.5 * k, Side.LEFT)
                        .withSurrogate(surrogate))
                .toList();
        return new PiecewiseLinear(points, 0, 0, KinkRule.LEFT);
    }

    private static Run run(long seed, Optional<Surrogate> surrogate) {
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double x = -2 + 4.0 * i / (POINTS - 1);
            rows.add(new Table.Row(List.of(x), StrictMath.sin(2 * x)));
        }
        Recipe recipe = new Recipe(
                seed,
                DataSpec.own(new Table(List.of(), List.of(), rows), 0),
                new ModelSpec(List.of(UNITS), new Initialisation.Gain(1, 1)),
                List.of(staircase(surrogate)),
                new Training(Loss.MSE, Adam.usual(0.02), POINTS, 1500));
        return new Run(recipe);
    }

    private static double finalLoss(Run run) {
        LossHistory history = run.history();
        double[] losses = history.valid(history.mean());
        return losses[losses.length - 1];
    }

    private static double[] hidden(Run run) {
        return Arrays.copyOf(run.state().parameters(), 2 * UNITS);
    }

    private static double medianLoss(Optional<Surrogate> surrogate) {
        double[] losses = LongStream.rangeClosed(1, 5)
                .mapToDouble(seed -> {
                    Run run = run(seed, surrogate);
                    run.advance(1500);
                    return finalLoss(run);
                })
                .sorted()
                .toArray();
        return losses[losses.length / 2];
    }

    @Test
    void autogradDoesNotSeeTheJumpsAndTheHiddenLayerNeverMoves() {
        Run run = run(1, Optional.empty());
        double[] before = hidden(run);
        run.advance(300);
        assertArrayEquals(before, hidden(run));
        double loss = medianLoss(Optional.empty());
        assertTrue(loss > 0.02 && loss < 0.12, "loss " + loss);
    }

    @Test
    void aStraightThroughSlopeOfOneOverAllJumpsTrainsTheHiddenLayerToo() {
        Surrogate worth = Surrogate.worth(Shape.STRAIGHT_THROUGH, 0.25, 0.5);
        assertEquals(1, worth.slope());
        double loss = medianLoss(Optional.of(worth));
        assertTrue(loss < 0.016, "loss " + loss);
    }

    @Test
    void theOtherShapesTrainItToo() {
        for (Shape shape : List.of(Shape.TRIANGLE, Shape.FAST_SIGMOID)) {
            double loss = medianLoss(Optional.of(Surrogate.worth(shape, 0.25, 0.5)));
            assertTrue(loss < 0.02, shape + ": loss " + loss);
        }
    }
}
