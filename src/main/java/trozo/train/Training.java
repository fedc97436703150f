package trozo.train;

import java.util.Objects;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;

/// How a run learns, as a recipe writes it down.
///
/// @param batch samples per step; as many as there are, or more, means all of them, in order
/// @param steps how many steps the command line takes unless told
public record Training(Loss loss, OptimiserSpec optimiser, int batch, long steps) {
    public static final int MOST_BATCH = 10_000;

    public Training {
        Objects.requireNonNull(loss);
        Objects.requireNonNull(optimiser);
        if (batch < 1 || batch > MOST_BATCH) {
            throw new IllegalArgumentException("a batch has 1 to " + MOST_BATCH + " samples, not " + batch);
        }
        if (steps < 0 || steps > 1_000_000_000_000L) {
            throw new IllegalArgumentException("steps must lie in 0 to 10^12, not " + steps);
        }
    }

    public Training withLoss(Loss newLoss) {
        return new Training(newLoss, optimiser, batch, steps);
    }

    public Training withOptimiser(OptimiserSpec newOptimiser) {
        return new Training(loss, newOptimiser, batch, steps);
    }

    public Training withBatch(int newBatch) {
        return new Training(loss, optimiser, newBatch, steps);
    }
}
