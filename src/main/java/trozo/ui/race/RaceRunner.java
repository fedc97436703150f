package trozo.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.train.Frame;
import trozo.train.Race;
import trozo.train.Recipe;
import trozo.train.Run;

/// Carries a race on, on a thread of its own, and looks at it now and then. What is wished for and what is shown are
/// whole, immutable values; the latest wins. The clock only decides how the steps are divided.
final class RaceRunner implements AutoCloseable {
    private static final long LOOK_NANOS = 150_000_000;
    private static final long SLICE_NANOS = 10_000_000;
    private static final long WAIT_NANOS = 4_000_000;
    private static final long MOST_SLICE = 4096;
    private static final int CELLS = 80;

    /// @param start another number than before begins the race again
    /// @param lanes the recipes of the lanes
    /// @param goal how many steps to take in all
    /// @param stepsPerSecond how fast at most
    record Order(long start, List<Recipe> lanes, long goal, double stepsPerSecond) {}

    /// @param order what this came of
    /// @param lanes what is known of each lane, in order
    /// @param step steps taken
    /// @param done whether there is nothing more to do for the order
    /// @param trouble an error of the program; empty while all is well
    record Shown(Order order, List<Insight> lanes, long step, boolean done, String trouble) {}

    private final AtomicReference<Order> order = new AtomicReference<>();
    private final AtomicReference<Shown> shown = new AtomicReference<>();
    private final List<Observer> observers = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("race").unstarted(this::follow);
    private volatile boolean closed;
    private Race race;
    private Order followed;
    private long since;
    private long base;
    private long slice = 1;
    private long looked;

    RaceRunner start() {
        thread.start();
        return this;
    }

    void ask(Order wish) {
        order.set(wish);
        LockSupport.unpark(thread);
    }

    /// The newest of what there is to show; null if there is none since the last call.
    Shown take() {
        return shown.getAndSet(null);
    }

    private void follow() {
        while (!closed) {
            Order wish = order.get();
            if (wish == null) {
                LockSupport.park(this);
                continue;
            }
            boolean more;
            try {
                more = turn(wish);
            } catch (RuntimeException | OutOfMemoryError failure) {
                shown.set(new Shown(wish, List.of(), 0, true, failure.toString()));
                more = false;
            }
            while (!more && !closed && order.get() == wish) {
                LockSupport.park(this);
            }
        }
    }

    /// @return whether there is more to do
    private boolean turn(Order wish) {
        if (wish != followed) {
            obey(wish);
        }
        long from = System.nanoTime();
        long before = total();
        advance(wish, from);
        boolean moved = total() > before;
        boolean waits = !moved && race.inStep() && race.step() < wish.goal() && !allStopped();
        if (waits) {
            LockSupport.parkNanos(this, WAIT_NANOS);
        } else {
            long took = System.nanoTime() - from;
            slice = took < SLICE_NANOS ? Math.min(2 * slice, MOST_SLICE) : Math.max(1, slice / 2);
        }
        boolean done = race.inStep() && (race.step() >= wish.goal() || allStopped());
        if (done || System.nanoTime() - looked > LOOK_NANOS) {
            look(wish, done);
        }
        return !done;
    }

    private void obey(Order wish) {
        if (race == null || wish.start() != followed.start()) {
            race = new Race(wish.lanes());
        } else {
            race.become(wish.lanes());
        }
        followed = wish;
        since = System.nanoTime();
        base = race.step();
    }

    private void advance(Order wish, long now) {
        if (!race.inStep()) {
            race.advance(slice);
            return;
        }
        long allowed = Double.isInfinite(wish.stepsPerSecond())
                ? wish.goal()
                : base + (long) (wish.stepsPerSecond() * (now - since) / 1e9);
        race.advance(Math.clamp(Math.min(allowed, wish.goal()) - race.step(), 0, slice));
    }

    private long total() {
        return race.lanes().stream().mapToLong(Run::step).sum();
    }

    private boolean allStopped() {
        return race.lanes().stream().allMatch(Run::diverged);
    }

    private void look(Order wish, boolean done) {
        Lens lens = Lens.USUAL.withCells(CELLS);
        List<Run> lanes = race.lanes();
        while (observers.size() < lanes.size()) {
            observers.add(new Observer());
        }
        List<Insight> seen = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            seen.add(observers.get(lane).look(Frame.of(lanes.get(lane)), lens));
        }
        shown.set(new Shown(wish, List.copyOf(seen), race.step(), done, ""));
        looked = System.nanoTime();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
