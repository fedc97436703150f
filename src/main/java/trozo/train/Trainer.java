package trozo.train;

import java.util.function.LongSupplier;

/// Carries a run on, on a thread of its own, as the [Exchange] orders. All numbers come from [Run]; the clock only
/// decides how many steps are taken before the next look at the orders.
public final class Trainer implements AutoCloseable {
    /// Frames more often than this could not be seen.
    private static final long FRAME_NANOS = 8_000_000;

    /// Nothing is due until the orders change.
    private static final long IDLE = Long.MAX_VALUE;

    private final Exchange exchange;
    private final LongSupplier clock;
    private final Pace pace = new Pace();
    private final Thread thread;

    private Run run;
    private Order order;
    private long generation;
    private long singleStepsTaken;
    private long shownAt;
    private boolean shown;
    private String trouble = "";

    /// A trainer that follows `exchange`, once started.
    public Trainer(Exchange exchange) {
        this(exchange, System::nanoTime);
    }

    Trainer(Exchange exchange, LongSupplier clock) {
        this.exchange = exchange;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("trainer").unstarted(this::follow);
    }

    public Trainer start() {
        thread.start();
        return this;
    }

    private void follow() {
        while (!exchange.closed()) {
            long wait = turn();
            if (wait > 0) {
                exchange.awaitOtherThan(order, wait);
            }
        }
    }

    /// One look at the orders and one stretch of steps.
    ///
    /// @return nanoseconds until there is more to do
    long turn() {
        Order newest = exchange.order();
        boolean isNew = newest != order;
        order = newest;
        try {
            if (isNew) {
                obey();
            }
            long wait = trouble.isEmpty() ? step() : IDLE;
            show(isNew || wait > 0);
            exchange.answer(order);
            return wait;
        } catch (RuntimeException | OutOfMemoryError failure) {
            if (run == null) {
                throw failure;
            }
            trouble = failure.toString();
            shown = false;
            show(true);
            exchange.answer(order);
            return IDLE;
        }
    }

    private void obey() {
        trouble = "";
        if (run == null || generation != order.generation()) {
            run = order.resume()
                    .map(state -> Run.resume(state, order.trail()))
                    .orElseGet(() -> new Run(order.recipe()));
            generation = order.generation();
            singleStepsTaken = 0;
        }
        run.become(order.recipe(), order.numbers());
        pace.begin(clock.getAsLong());
        shown = false;
    }

    /// Takes the steps that are due.
    ///
    /// @return nanoseconds until more are
    private long step() {
        long single = order.singleSteps() - singleStepsTaken;
        singleStepsTaken = order.singleSteps();
        if (single > 0) {
            run.advance(single);
            shown = false;
        }
        if (!running()) {
            return IDLE;
        }
        long from = clock.getAsLong();
        long due = pace.due(from, order.stepsPerSecond());
        if (due == 0) {
            return pace.wait(order.stepsPerSecond());
        }
        long taken = run.advance(due);
        pace.took(taken, from, clock.getAsLong());
        shown = false;
        return 0;
    }

    private void show(boolean now) {
        long time = clock.getAsLong();
        if (!shown && (now || time - shownAt >= FRAME_NANOS)) {
            shown = true;
            shownAt = time;
            double rate = running() ? pace.rate() : 0;
            exchange.show(new Frame(generation, run.state(), status(), rate, trouble, run.adopted(), run.trail()));
        }
    }

    private boolean running() {
        return order.running() && !run.diverged() && trouble.isEmpty();
    }

    private Frame.Status status() {
        if (!trouble.isEmpty()) {
            return Frame.Status.FAILED;
        }
        if (run.diverged()) {
            return Frame.Status.DIVERGED;
        }
        return running() ? Frame.Status.RUNNING : Frame.Status.PAUSED;
    }

    /// Stops after the stretch under way and waits for the thread to end.
    @Override
    public void close() {
        exchange.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
