package trozo.ui.studio;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Observer;
import trozo.train.Frame;

/// Looks at frames on a thread of its own, so that neither the trainer nor the window waits. The newest request wins.
final class InsightWorker implements AutoCloseable {
    private static final long LONGEST_REST = 250_000_000;
    /// Nobody reads more than some thirty in a second, and each has half the window drawn anew.
    private static final long SHORTEST_PERIOD = 32_000_000;

    private record Request(Frame frame, Lens lens) {}

    /// What came of a request: an insight, or the error that came instead.
    record Result(Insight insight, Throwable failure) {}

    private final AtomicReference<Request> request = new AtomicReference<>();
    private final AtomicReference<Result> result = new AtomicReference<>();
    private final Observer observer = new Observer();
    private final Thread thread = Thread.ofPlatform().daemon().name("insight").unstarted(this::work);
    private volatile boolean closed;

    InsightWorker start() {
        thread.start();
        return this;
    }

    void look(Frame frame, Lens lens) {
        request.set(new Request(frame, lens));
        LockSupport.unpark(thread);
    }

    /// Takes the newest result; null if there is none since the last call.
    Result take() {
        return result.getAndSet(null);
    }

    /// Whether a request is waiting.
    boolean isBehind() {
        return request.get() != null;
    }

    private void work() {
        while (!closed) {
            Request next = request.get();
            if (next == null) {
                LockSupport.park(this);
            } else {
                long began = System.nanoTime();
                result.set(answer(next));
                request.compareAndSet(next, null);
                long worked = System.nanoTime() - began;
                rest(Math.max(SHORTEST_PERIOD - worked, Math.min(worked, LONGEST_REST)));
            }
        }
    }

    /// At least as long as it has worked: where trainer, window and painter share two cores, the window must find one
    /// free.
    private void rest(long nanos) {
        long until = System.nanoTime() + nanos;
        while (!closed && System.nanoTime() < until) {
            LockSupport.parkNanos(this, until - System.nanoTime());
        }
    }

    private Result answer(Request asked) {
        try {
            return new Result(observer.look(asked.frame(), asked.lens()), null);
        } catch (RuntimeException | OutOfMemoryError failure) {
            return new Result(null, failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
