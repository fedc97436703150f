package trozo.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The way a run has come: states it passed, kept at intervals that grow with the run, so that there are never more
/// than a bounded number. Any step between is reached again by a replay from the kept state before it, bit for bit.
///
/// Immutable: a longer trail may share this array and write behind `size`, never before it.
///
/// @param size how many entries are valid
/// @param kept the states, earliest first; each as it was when the next step was taken from it
public record Trail(int size, RunState[] kept) {
    public static final Trail EMPTY = new Trail(0, new RunState[0]);

    /// The run that `newest` is a state of, as it stood after `step` steps, the edits before the next step applied.
    ///
    /// @param step at most the steps of `newest`
    public Run at(RunState newest, long step) {
        Run run = before(step).map(Run::resume).orElseGet(() -> new Run(newest.start()));
        run.follow(newest.edits(), step);
        return run;
    }

    /// The last kept state that is not later than `step`.
    public Optional<RunState> before(long step) {
        for (int i = size - 1; i >= 0; i--) {
            if (kept[i].step() <= step) {
                return Optional.of(kept[i]);
            }
        }
        return Optional.empty();
    }

    /// The part of it that lies before `step`.
    public Trail until(long step) {
        int left = size;
        while (left > 0 && kept[left - 1].step() >= step) {
            left--;
        }
        return new Trail(left, kept);
    }

    /// The kept states, earliest first.
    public List<RunState> states() {
        return Collections.unmodifiableList(Arrays.asList(kept).subList(0, size));
    }
}
