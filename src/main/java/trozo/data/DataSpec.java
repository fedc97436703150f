package trozo.data;

import java.util.Objects;

/// How a data set is come by, as a recipe writes it down.
///
/// @param kind which one; `OWN` is the user's, carried in `own`
/// @param n how many samples there are, train and test together
/// @param noise standard deviation of the normal noise added to a toy set's points (2-D) or values (1-D)
/// @param testShare the share of the samples, in [0, 1), that is kept for testing
/// @param own the user's samples; empty unless `kind` is `OWN`
public record DataSpec(Kind kind, int n, double noise, double testShare, Table own) {
    /// The data sets there are. The first five have two inputs and two classes, the next four one input and a number.
    public enum Kind {
        CIRCLE,
        XOR,
        GAUSSIANS,
        SPIRAL,
        MOONS,
        SINE,
        ABS,
        STAIRS,
        HAT,
        OWN
    }

    public static final int MOST_SAMPLES = 100_000;

    /// @throws IllegalArgumentException naming the value and what was expected
    public DataSpec {
        Objects.requireNonNull(kind);
        if (n < 2 || n > MOST_SAMPLES) {
            throw new IllegalArgumentException("a data set needs 2 to " + MOST_SAMPLES + " samples, not " + n);
        }
        if (own.rows().size() != (kind == Kind.OWN ? n : 0)) {
            throw new IllegalArgumentException(
                    own.rows().size() + " rows of data for the " + n + " samples of " + kind);
        }
        if (!(noise >= 0 && noise <= 10)) {
            throw new IllegalArgumentException("noise must lie in [0, 10], not " + noise);
        }
        if (!(testShare >= 0 && testShare < 1)) {
            throw new IllegalArgumentException("testShare must lie in [0, 1), not " + testShare);
        }
    }

    public static DataSpec toy(Kind kind, int n, double noise, double testShare) {
        return new DataSpec(kind, n, noise, testShare, Table.EMPTY);
    }

    /// The user's samples, of which the table says itself which are for testing.
    public static DataSpec split(Table table) {
        return own(table, (double) table.heldOut().orElse(0) / table.rows().size());
    }

    public static DataSpec own(Table table, double testShare) {
        return new DataSpec(Kind.OWN, table.rows().size(), 0, testShare, table);
    }
}
