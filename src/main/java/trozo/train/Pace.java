package trozo.train;

/// How many steps are due, and how many are taken a second. All times in nanoseconds of one clock.
final class Pace {
    /// How long a stretch of steps may take between two looks at the orders.
    private static final long STRETCH = 4_000_000;
    /// Over how long the rate shown is measured.
    private static final long WINDOW = 250_000_000;

    private static final long LONGEST_WAIT = 50_000_000;
    private static final double SECOND = 1e9;

    private long stretch = 1;
    private long lookedAt;
    private double owed;

    private long windowBegan;
    private long stepsInWindow;
    private double rate;

    /// Starts counting afresh: nothing is owed for the time before.
    void begin(long now) {
        lookedAt = now;
        owed = 0;
        windowBegan = now;
        stepsInWindow = 0;
        rate = 0;
    }

    /// Steps to take now: at full speed as many as fill a stretch, else what the clock owes, at most that.
    long due(long now, double stepsPerSecond) {
        if (Double.isInfinite(stepsPerSecond)) {
            return stretch;
        }
        owed += stepsPerSecond * (now - lookedAt) / SECOND;
        lookedAt = now;
        long whole = (long) Math.min(owed, stretch);
        owed = Math.min(owed - whole, stretch);
        return whole;
    }

    /// How long until the next step is due.
    long wait(double stepsPerSecond) {
        return (long) Math.min(LONGEST_WAIT, Math.max(0, 1 - owed) / stepsPerSecond * SECOND);
    }

    /// Notes that `steps` were taken from `from` to `to`.
    void took(long steps, long from, long to) {
        double perNano = steps / (double) Math.max(1, to - from);
        stretch = Math.clamp((long) (perNano * STRETCH), 1, 2 * stretch);
        stepsInWindow += steps;
        long elapsed = to - windowBegan;
        if (elapsed >= WINDOW || rate == 0) {
            rate = stepsInWindow * SECOND / Math.max(1, elapsed);
        }
        if (elapsed >= WINDOW) {
            windowBegan = to;
            stepsInWindow = 0;
        }
    }

    /// Steps per second, as last measured.
    double rate() {
        return rate;
    }
}
