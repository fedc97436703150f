package trozo.piecewise.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The best approximation in the max norm: the narrowest corridor that so many links lead through, found by bisection.
/// The corridor's walls are known at samples only, so samples are added where the links stray farthest between them
/// (Remez's exchange) until the narrowest corridor is as wide as the links need. The error is the least there is, not a
/// local one: the links are the fewest through every corridor tried.
final class MaxNorm {
    private static final int ROUNDS = 16;
    private static final double RELATIVE = 2e-13;

    private final Target target;
    private final int pieces;
    private final Optional<Asymptotes> tails;
    private final Samples first;

    MaxNorm(Target target, Samples first, int pieces, Optional<Asymptotes> tails) {
        this.target = target;
        this.first = first;
        this.pieces = pieces;
        this.tails = tails;
    }

    /// @param error the largest distance from the function
    record Best(Chain chain, double error, Samples samples) {}

    Best best() {
        Samples samples = first;
        double least = target.halfJump();
        double most = Math.max(samples.halfHeight() * (1 + 1e-9), 1e-300);
        // Rounding of the function's own values: a corridor narrower than that is noise.
        double finest = 4 * Math.ulp(samples.halfHeight() + Math.abs(samples.least()[0]) + 1e-300);
        Best best = null;
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            Cancelled.check();
            Narrowest narrowest = narrowest(samples, least, most, finest);
            Chain chain = narrowest.chain();
            double[] knots =
                    chain.knots().stream().mapToDouble(Double::doubleValue).toArray();
            List<Peak> peaks = Ripples.of(target, samples, chain::at, knots, 0.5 * narrowest.error());
            double error = peaks.stream()
                    .mapToDouble(peak -> Math.abs(peak.error()))
                    .max()
                    .orElse(0);
            if (best == null || error < best.error()) {
                best = new Best(chain, error, samples);
            }
            // The walls were as they are wherever the links touch them, and more samples have changed nothing.
            boolean agree = Math.abs(error - narrowest.error()) <= 1e-12 * error + finest;
            if (agree && Math.abs(before - error) <= 1e-12 * error + finest) {
                break;
            }
            before = error;
            List<Double> more = new ArrayList<>();
            peaks.forEach(peak -> more.add(peak.x()));
            chain.knots().stream()
                    .filter(knot -> knot > target.low() && knot < target.high())
                    .forEach(more::add);
            samples = samples.with(target, more);
            least = Math.max(target.halfJump(), Math.min(error, narrowest.error()) * (1 - 1e-6) - finest);
            most = best.error() * (1 + 1e-9);
        }
        return best;
    }

    /// @param error half the width of the corridor that the chain leads through
    private record Narrowest(Chain chain, double error) {}

    private Narrowest narrowest(Samples samples, double least, double most, double finest) {
        double low = Math.max(least, finest);
        double high = Math.max(most, finest);
        Optional<Chain> found = through(samples, high);
        while (found.isEmpty()) {
            low = high;
            high = 2 * high + finest;
            found = through(samples, high);
        }
        // What was a bound before the samples were added may have been a little too high.
        Optional<Chain> lower = through(samples, low);
        while (lower.isPresent() && low > Math.max(finest, target.halfJump())) {
            high = low;
            found = lower;
            low = Math.max(Math.max(finest, target.halfJump()), low / 2);
            lower = through(samples, low);
        }
        if (lower.isPresent()) {
            return new Narrowest(lower.get(), low);
        }
        while (high - low > RELATIVE * high && high - low > finest / 8) {
            double middle = low + (high - low) / 2;
            if (!(low < middle && middle < high)) {
                break;
            }
            Optional<Chain> chain = through(samples, middle);
            if (chain.isPresent()) {
                high = middle;
                found = chain;
            } else {
                low = middle;
            }
        }
        return new Narrowest(found.orElseThrow(), high);
    }

    private Optional<Chain> through(Samples samples, double error) {
        if (error < target.halfJump()) {
            return Optional.empty();
        }
        Corridor corridor = new Corridor(samples, error);
        return tails.isPresent() ? corridor.chain(tails.get(), pieces) : corridor.chain(pieces);
    }
}
