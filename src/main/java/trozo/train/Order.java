package trozo.train;

import java.util.Optional;

/// The whole wish that the window has of the trainer. Never a difference to the order before: one that is skipped loses
/// nothing.
///
/// @param generation another number than the order before begins a run: from `resume`, or else from the recipe's start
/// @param resume the state to begin the run of this generation from; empty for a fresh start
/// @param trail the way that the run to resume has come
/// @param recipe the recipe as it should stand
/// @param numbers which numbers of its activations were edited, and when; the others are as training makes them
/// @param running whether to train
/// @param stepsPerSecond how fast at most; infinite for as fast as it goes
/// @param singleSteps how many single steps have been asked for in this generation, all told
public record Order(
        long generation,
        Optional<RunState> resume,
        Trail trail,
        Recipe recipe,
        EditNumbers numbers,
        boolean running,
        double stepsPerSecond,
        long singleSteps) {

    /// An order without edits by hand.
    public Order(
            long generation,
            Optional<RunState> resume,
            Recipe recipe,
            boolean running,
            double stepsPerSecond,
            long singleSteps) {
        this(generation, resume, Trail.EMPTY, recipe, EditNumbers.NONE, running, stepsPerSecond, singleSteps);
    }
}
