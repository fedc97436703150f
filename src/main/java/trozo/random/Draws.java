package trozo.random;

import java.util.SplittableRandom;

/// A sequence of draws that can be stopped, written down as (seed, position) and taken up again.
///
/// Uniforms are those of [SplittableRandom]; a normal takes two of them and keeps the cosine branch of Box and Muller:
/// `sqrt(-2 ln(1 - u1)) cos(2 pi u2)`. `StrictMath` makes it the same number on every machine.
public final class Draws {
    /// SplittableRandom adds this to its state at every draw, which is what lets a position be reached at once.
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;
    private long position;

    public Draws(long seed) {
        this(seed, 0);
    }

    /// The sequence of `seed` after `position` draws.
    public Draws(long seed, long position) {
        this.random = new SplittableRandom(seed + position * GOLDEN_GAMMA);
        this.position = position;
    }

    public static Draws of(Stream stream, long recipeSeed) {
        return new Draws(stream.seed(recipeSeed));
    }

    public static Draws of(Stream stream, long recipeSeed, long position) {
        return new Draws(stream.seed(recipeSeed), position);
    }

    public long position() {
        return position;
    }

    /// Uniform in [0, 1).
    public double uniform() {
        position++;
        return random.nextDouble();
    }

    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /// Standard normal; two uniforms.
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /// Uniform over 0 to `bound` - 1; always one draw.
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /// Fisher and Yates, from the end.
    public void shuffle(int[] order) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = below(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
    }
}
