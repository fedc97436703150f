package trozo.insight.guard;

import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.RunState;

/// Finds the last state of a diverged run at which all was still well.
final class GoodState {
    /// A loss this many times the one right after the last edit is not well any more.
    private static final double RISEN = 2;

    private GoodState() {}

    /// The state before the last recorded loss that had not risen above what it was after the last edit.
    static RunState of(Frame diverged) {
        return diverged.trail().at(diverged.run(), step(diverged)).state();
    }

    private static long step(Frame diverged) {
        LossHistory history = diverged.history();
        var edits = diverged.run().edits();
        long begun = edits.isEmpty() ? 0 : edits.getLast().step();
        int first = (int) (begun / history.width());
        for (int entry = history.size() - 1; entry >= first; entry--) {
            if (history.mean()[entry] <= RISEN * history.mean()[first]) {
                return Math.max(begun, entry * history.width());
            }
        }
        return begun;
    }
}
