package trozo.train;

/// What the trainer shows: the state of a run between two steps. Nothing in it changes once it is published.
///
/// @param generation which start of the run this belongs to; reset and new seed begin a new one
/// @param recipe the recipe as it stands, edits applied
/// @param step steps taken
/// @param parameters all weights and biases: W1 (units x inputs, row by row), b1, W2, b2, ...
/// @param history the losses
/// @param status what the run is doing
/// @param stepsPerSecond measured by the trainer's clock; 0 unless running
/// @param trouble what went wrong, for [Status#DIVERGED] and [Status#FAILED]; else empty
public record Frame(
        long generation,
        Recipe recipe,
        long step,
        double[] parameters,
        LossHistory history,
        Status status,
        double stepsPerSecond,
        String trouble) {
    public enum Status {
        RUNNING,
        PAUSED,
        /// The next step would have given a number that is not finite; this is the state before it.
        DIVERGED,
        /// The trainer stopped on an error of the program.
        FAILED
    }
}
