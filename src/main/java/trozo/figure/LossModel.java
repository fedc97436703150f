package trozo.figure;

import java.util.List;
import java.util.OptionalLong;
import trozo.train.LossHistory;

/// What the loss plot shows.
///
/// @param history the losses of the run
/// @param logarithmic whether equal ratios of loss are equally high
/// @param ghosts earlier runs to compare with
/// @param cursor the step under the pointer: the losses there are read out
/// @param marker the step that is being looked at
public record LossModel(
        LossHistory history, boolean logarithmic, List<Ghost> ghosts, OptionalLong cursor, OptionalLong marker) {
    /// The mean train loss of another run, dashed, with its name on it.
    ///
    /// @param fork the step from which on it went another way; 0 for a run of its own
    public record Ghost(String name, LossHistory history, long fork) {
        public Ghost(String name, LossHistory history) {
            this(name, history, 0);
        }
    }

    public LossModel {
        ghosts = List.copyOf(ghosts);
    }

    public static LossModel of(LossHistory history) {
        return new LossModel(history, true, List.of(), OptionalLong.empty(), OptionalLong.empty());
    }
}
