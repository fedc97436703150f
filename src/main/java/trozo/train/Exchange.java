package trozo.train;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Two slots between the window and the trainer, the latest wins: an order down, a frame up. Neither side ever waits
/// for the other.
public final class Exchange {
    private final AtomicReference<Order> order;
    private final AtomicReference<Frame> frame = new AtomicReference<>();
    private volatile Order answered;
    private volatile Thread waiting;
    private volatile boolean closed;

    public Exchange(Order first) {
        order = new AtomicReference<>(first);
    }

    /// Asks for `newOrder`, in place of any order before it.
    public void ask(Order newOrder) {
        order.set(newOrder);
        wake();
    }

    public Order order() {
        return order.get();
    }

    /// The newest frame, or null before the first.
    public Frame frame() {
        return frame.get();
    }

    void show(Frame newFrame) {
        frame.set(newFrame);
    }

    /// Whether the newest frame already follows the newest order.
    public boolean isAnswered() {
        return answered == order.get();
    }

    void answer(Order obeyed) {
        answered = obeyed;
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
        wake();
    }

    private void wake() {
        LockSupport.unpark(waiting);
    }

    /// Waits, on the trainer's thread, for an order other than `seen`, at most `nanos`.
    void awaitOtherThan(Order seen, long nanos) {
        waiting = Thread.currentThread();
        if (order.get() == seen && !closed) {
            LockSupport.parkNanos(this, nanos);
        }
    }
}
