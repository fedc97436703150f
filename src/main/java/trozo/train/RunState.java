package trozo.train;

import java.util.List;

/// A run between two steps, whole: a run resumed from it goes on as if it had never stopped, bit for bit.
///
/// @param start the recipe the run began with
/// @param edits the changes applied since, in order
/// @param recipe the recipe as it stands: `start` with the edits applied, and in its activations what training has
///     made of the numbers that learn
/// @param step steps taken
/// @param parameters all weights and biases: W1 (units x inputs, row by row), b1, W2, b2, ...; not to be written to
/// @param optimiser the optimiser's state, in its own order; not to be written to
/// @param weightDraws how many draws of the weights' stream were spent
/// @param batches where the batches are
/// @param history the losses of all closed buckets
/// @param bucket the bucket that is open
public record RunState(
        Recipe start,
        List<Edit> edits,
        Recipe recipe,
        long step,
        double[] parameters,
        double[] optimiser,
        long weightDraws,
        BatchPosition batches,
        LossHistory history,
        Bucket bucket) {
    public RunState {
        edits = List.copyOf(edits);
    }

    /// @param epochStart draws of the batches' stream spent before this epoch's shuffle
    /// @param taken samples of this epoch already used
    public record BatchPosition(long epochStart, int taken) {}

    /// @param steps train losses gathered so far
    /// @param min the smallest of them
    /// @param sum their sum, in order
    /// @param max the largest of them
    public record Bucket(long steps, double min, double sum, double max) {
        public static final Bucket EMPTY = new Bucket(0, Double.POSITIVE_INFINITY, 0, Double.NEGATIVE_INFINITY);
    }
}
