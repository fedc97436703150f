package trozo.autograd;

import java.util.Arrays;

/// The pieces of a curve, dealt out to the lanes of a vector: each lane holds a block of neighbours, all blocks are as
/// long as [#rounds]. So the block of a number is found by comparing it with where the blocks begin, and what the i-th
/// piece of that block is by one permutation for all lanes.
///
/// A round holds five vectors: where the pieces begin, their slopes, their values there, and the slopes and values of
/// the breakpoints they begin at. The left tail begins nowhere and is anchored at the first breakpoint. It has a place
/// of its own outside the blocks when it would make them one longer.
final class PieceTable {
    private static final int START = 0;
    private static final int SLOPE = 1;
    private static final int VALUE = 2;
    private static final int POINT_SLOPE = 3;
    private static final int POINT_VALUE = 4;
    private static final int FIELDS = 5;

    private final int pieces;
    private final int lanes;
    private final int rounds;
    /// The first piece in the blocks: 1 if the left tail is outside.
    private final int first;

    private final double[] rows;
    private double tailSlope;
    private double tailValue;

    /// @param breakpoints positive
    PieceTable(int breakpoints, int lanes) {
        this.pieces = breakpoints + 1;
        this.lanes = lanes;
        this.rounds = rounds(breakpoints, lanes);
        this.first = rounds * lanes < pieces ? 1 : 0;
        this.rows = new double[rounds * FIELDS * lanes];
        // Where there is no piece, NaN: no number reaches it.
        Arrays.fill(rows, Double.NaN);
    }

    /// How many pieces a lane gets.
    static int rounds(int breakpoints, int lanes) {
        return Math.ceilDiv(breakpoints, lanes);
    }

    /// How many numbers lie between two rounds.
    int stride() {
        return FIELDS * lanes;
    }

    double[] rows() {
        return rows;
    }

    int slopes() {
        return SLOPE * lanes;
    }

    int values() {
        return VALUE * lanes;
    }

    int pointSlopes() {
        return POINT_SLOPE * lanes;
    }

    int pointValues() {
        return POINT_VALUE * lanes;
    }

    boolean isTailOutside() {
        return first == 1;
    }

    double tailSlope() {
        return tailSlope;
    }

    /// Where the left tail ends.
    double tailValue() {
        return tailValue;
    }

    /// Takes over the cells as they now are.
    void fill(Curve curve) {
        double[] x = curve.cellX();
        double[] slope = curve.cellSlope();
        double[] y = curve.cellY();
        tailSlope = slope[0];
        tailValue = y[0];
        for (int piece = first; piece < pieces; piece++) {
            int place = piece - first;
            int at = place % rounds * stride() + place / rounds;
            int cell = 2 * piece;
            int point = Math.max(0, cell - 1);
            rows[at + START * lanes] = x[cell];
            rows[at + slopes()] = slope[cell];
            rows[at + values()] = y[cell];
            rows[at + pointSlopes()] = slope[point];
            rows[at + pointValues()] = y[point];
        }
    }
}
