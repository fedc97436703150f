package trozo.train;

import trozo.random.Draws;
import trozo.random.Stream;

/// The directions that the kink rule DIRECTION follows: every step of a run has one of its own.
public final class Directions {
    /// More than any direction takes, so that no two steps share a draw.
    private static final long DRAWS_PER_DIRECTION = 1L << 32;

    private Directions() {}

    /// The draws of the direction that the next step follows.
    ///
    /// @param seed the recipe's
    /// @param step steps taken before
    public static Draws ofStep(long seed, long step) {
        return Draws.of(Stream.DIRECTION, seed, step * DRAWS_PER_DIRECTION);
    }
}
