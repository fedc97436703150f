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
    /// The mean train loss of another run, dashed, with its name at its end.
    public record Ghost(String name, LossHistory history) {}

    public LossModel {
        ghosts = List.copyOf(ghosts);
    }

    public static LossModel of(LossHistory history) {
        return new LossModel(history, true, List.of(), OptionalLong.empty(), OptionalLong.empty());
    }
}
