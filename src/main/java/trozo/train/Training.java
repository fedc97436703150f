package trozo.train;

import java.util.Objects;
import trozo.autograd.Precision;
import trozo.nn.Clipping;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.nn.Schedule;

/// How a run learns, as a recipe writes it down.
///
/// @param batch samples per step; as many as there are, or more, means all of them, in order
/// @param steps how many steps the command line takes unless told
/// @param clipping what is done to large gradients
/// @param schedule how the learning rate changes with the step
/// @param precision the format of the numbers; parameters and what the optimiser gathers are rounded to it after every
///     update
public record Training(
        Loss loss,
        OptimiserSpec optimiser,
        int batch,
        long steps,
        Clipping clipping,
        Schedule schedule,
        Precision precision) {
    public static final int MOST_BATCH = 10_000;
    public static final long MOST_STEPS = 1_000_000_000_000L;

    public Training {
        Objects.requireNonNull(loss);
        Objects.requireNonNull(optimiser);
        Objects.requireNonNull(clipping);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(precision);
        if (batch < 1 || batch > MOST_BATCH) {
            throw new IllegalArgumentException("a batch has 1 to " + MOST_BATCH + " samples, not " + batch);
        }
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps must lie in 0 to 10^12, not " + steps);
        }
    }

    /// Gradients as they are, the learning rate as it is, float64.
    public Training(Loss loss, OptimiserSpec optimiser, int batch, long steps) {
        this(loss, optimiser, batch, steps, Clipping.NONE, Schedule.CONSTANT, Precision.FLOAT64);
    }

    public Training withLoss(Loss newLoss) {
        return new Training(newLoss, optimiser, batch, steps, clipping, schedule, precision);
    }

    public Training withOptimiser(OptimiserSpec newOptimiser) {
        return new Training(loss, newOptimiser, batch, steps, clipping, schedule, precision);
    }

    public Training withBatch(int newBatch) {
        return new Training(loss, optimiser, newBatch, steps, clipping, schedule, precision);
    }

    public Training withClipping(Clipping newClipping) {
        return new Training(loss, optimiser, batch, steps, newClipping, schedule, precision);
    }

    public Training withSchedule(Schedule newSchedule) {
        return new Training(loss, optimiser, batch, steps, clipping, newSchedule, precision);
    }

    public Training withPrecision(Precision newPrecision) {
        return new Training(loss, optimiser, batch, steps, clipping, schedule, newPrecision);
    }
}
