package trozo.train;

import java.util.Arrays;

/// Gathers the [Trail] of a run. Which steps are kept depends on the step number and the size of the network alone.
///
/// Bounded: the weights and moments of all kept states take at most [#MOST_BYTES]. The losses that they refer to are
/// shared among neighbours and are at most ten sets of 2 MB, one for each time that the history has merged.
final class TrailKeeper {
    static final int MOST_STATES = 1024;
    static final long MOST_BYTES = 32L << 20;

    private static final int FEWEST_STATES = 16;
    private static final int FIRST_CAPACITY = 64;
    private static final long FIRST_INTERVAL = 16;

    private RunState[] kept;
    private int size;
    private long interval = FIRST_INTERVAL;

    /// Goes on from a trail that others may go on from too: its entries are copied.
    TrailKeeper(Trail trail) {
        kept = Arrays.copyOf(trail.kept(), trail.size());
        size = trail.size();
        makeRoom();
    }

    /// Whether the state at `step`, from which the next step will be taken, is to be kept.
    boolean wants(long step) {
        return step % interval == 0 && (size == 0 || kept[size - 1].step() < step);
    }

    void keep(RunState state) {
        int most = mostOf(state);
        if (size >= most) {
            thin(most);
            if (!wants(state.step())) {
                return;
            }
        }
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, Math.max(FIRST_CAPACITY, 2 * size));
        }
        kept[size++] = state;
    }

    private static int mostOf(RunState state) {
        long bytes = 8L * (state.parameters().length + state.optimiser().length);
        return Math.clamp(MOST_BYTES / bytes, FEWEST_STATES, MOST_STATES);
    }

    /// Doubles the interval until there is room; states off the wider intervals are let go.
    private void thin(int most) {
        while (size >= most) {
            interval *= 2;
            RunState[] fewer = new RunState[kept.length];
            int left = 0;
            for (int i = 0; i < size; i++) {
                if (kept[i].step() % interval == 0) {
                    fewer[left++] = kept[i];
                }
            }
            kept = fewer;
            size = left;
        }
    }

    private void makeRoom() {
        if (size > 0) {
            thin(mostOf(kept[size - 1]) + 1);
        }
    }

    /// What was kept from `step` on is not the run's past any more.
    void forgetFrom(long step) {
        int left = trail().until(step).size();
        if (left < size) {
            kept = Arrays.copyOf(kept, left);
            size = left;
        }
    }

    Trail trail() {
        return new Trail(size, kept);
    }
}
