package trozo.piecewise.fit;

import java.util.Objects;
import java.util.Optional;
import trozo.piecewise.Activation;

/// What is to be approximated, and how.
///
/// @param pieces how many pieces the approximation has, with its tails
/// @param low where the range begins in which the distance is measured; with tails, where to look first
/// @param tails whether the whole line counts, the end pieces having the slopes of the function's asymptotes
/// @param weight in L2: what the squared distance is weighted by
public record Goal(
        Activation f, int pieces, double low, double high, Norm norm, boolean tails, Optional<Gaussian> weight) {
    /// The most pieces that the editor can show.
    public static final int MOST_PIECES = 64;

    private static final double WIDEST = 1e6;

    /// @throws IllegalArgumentException naming what cannot be
    public Goal {
        Objects.requireNonNull(f);
        Objects.requireNonNull(norm);
        int fewest = tails ? 2 : 1;
        if (pieces < fewest || pieces > MOST_PIECES) {
            throw new IllegalArgumentException(pieces + " pieces; from " + fewest + " to " + MOST_PIECES
                    + (tails ? " were expected with tails" : " were expected"));
        }
        if (!(low < high) || Math.abs(low) > WIDEST || Math.abs(high) > WIDEST) {
            throw new IllegalArgumentException("the range from " + low + " to " + high
                    + "; the first number must be the smaller, neither beyond " + WIDEST);
        }
        if (high - low < 1e-6 * Math.max(1, Math.max(Math.abs(low), Math.abs(high)))) {
            throw new IllegalArgumentException("the range from " + low + " to " + high + " is too narrow");
        }
    }

    public static Goal of(Activation f, int pieces, double low, double high, Norm norm) {
        return new Goal(f, pieces, low, high, norm, false, Optional.empty());
    }

    public Goal withPieces(int other) {
        return new Goal(f, other, low, high, norm, tails, weight);
    }
}
