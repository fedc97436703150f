package trozo.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import trozo.train.LossHistory;

/// What the loss plot shows.
///
/// @param history the losses of the run
/// @param logarithmic whether equal ratios of loss are equally high
/// @param ghosts earlier runs to compare with
/// @param cursor the step under the pointer: the losses there are read out
/// @param marker the step that is being looked at
/// @param shown the steps that are shown; all unless given
public record LossModel(
        LossHistory history,
        boolean logarithmic,
        List<Ghost> ghosts,
        OptionalLong cursor,
        OptionalLong marker,
        Optional<Span> shown) {
    /// A stretch of the run.
    ///
    /// @param first where it begins
    /// @param last where it ends, after `first`
    public record Span(double first, double last) {
        /// With its middle drawn nearer by `factor`, above 1, or further, so that `at` stays where it is.
        public Span zoomed(double factor, double at) {
            return new Span(at - (at - first) / factor, at + (last - at) / factor);
        }

        /// Moved by a part of its own length.
        public Span movedBy(double part) {
            double by = part * (last - first);
            return new Span(first + by, last + by);
        }

        /// The nearest one within 0 and `end` that is no shorter than `least`.
        public Span within(double end, double least) {
            double length = Math.clamp(last - first, Math.min(least, end), end);
            double middle = Math.clamp((first + last) / 2, length / 2, end - length / 2);
            return new Span(middle - length / 2, middle + length / 2);
        }
    }

    /// The mean train loss of another run, dashed, with its name on it.
    ///
    /// @param fork the step from which on it went another way; 0 for a run of its own
    public record Ghost(String name, LossHistory history, long fork) {
        public Ghost(String name, LossHistory history) {
            this(name, history, 0);
        }
    }

    /// With all steps shown.
    public LossModel(
            LossHistory history, boolean logarithmic, List<Ghost> ghosts, OptionalLong cursor, OptionalLong marker) {
        this(history, logarithmic, ghosts, cursor, marker, Optional.empty());
    }

    public LossModel {
        ghosts = List.copyOf(ghosts);
    }

    public static LossModel of(LossHistory history) {
        return new LossModel(history, true, List.of(), OptionalLong.empty(), OptionalLong.empty());
    }
}
