package trozo.piecewise.fit;

import java.util.concurrent.CancellationException;

/// Ends a fit that nobody waits for any more.
final class Cancelled {
    private Cancelled() {}

    /// @throws CancellationException if the thread has been interrupted
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the fit was interrupted");
        }
    }
}
