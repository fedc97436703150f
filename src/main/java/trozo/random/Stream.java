package trozo.random;

/// The purposes a recipe's seed is spent on. Each has a sequence of its own, so that drawing more data, say, leaves the
/// first weights as they were. [#WEIGHTS] uses the seed itself: `SplittableRandom(seed)` replays it anywhere.
public enum Stream {
    WEIGHTS(0),
    DATA(0x6A09E667F3BCC908L),
    BATCHES(0xBB67AE8584CAA73BL),
    DIRECTION(0x3C6EF372FE94F82BL);

    private final long salt;

    Stream(long salt) {
        this.salt = salt;
    }

    long seed(long recipeSeed) {
        return recipeSeed ^ salt;
    }
}
