package trozo.autograd;

import static trozo.autograd.VectorLanes.LANES;
import static trozo.autograd.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Piecewise-linear functions of whole vectors, without a branch that depends on where a number lies.
final class VectorPieces {
    private static final VectorSpecies<Long> COUNTS = SPECIES.withLanes(long.class);

    /// With longer blocks than this the grid is quicker.
    private static final int MOST_ROUNDS = 12;

    private VectorPieces() {}

    static boolean pays(Curve curve) {
        int size = curve.size();
        return size < 2 || curve.isIncreasing() && PieceTable.rounds(size, LANES) <= MOST_ROUNDS;
    }

    /// At most one breakpoint: its three cells, one blended over the other. The curve is read once: the compiler cannot
    /// know that what is written in the loop is not the curve.
    static void blend(Curve curve, double[] z, double[] value, double[] slope) {
        double[] slopes = curve.cellSlope();
        double[] values = curve.cellY();
        int point = slopes.length / 3;
        int right = slopes.length - 1;
        double breakpoint = curve.cellX()[0];
        DoubleVector s0 = DoubleVector.broadcast(SPECIES, slopes[0]);
        DoubleVector s1 = DoubleVector.broadcast(SPECIES, slopes[point]);
        DoubleVector s2 = DoubleVector.broadcast(SPECIES, slopes[right]);
        DoubleVector y0 = DoubleVector.broadcast(SPECIES, values[0]);
        DoubleVector y1 = DoubleVector.broadcast(SPECIES, values[point]);
        DoubleVector y2 = DoubleVector.broadcast(SPECIES, values[right]);
        DoubleVector x = DoubleVector.broadcast(SPECIES, breakpoint);
        int last = z.length - LANES;
        for (int k = 0; k < z.length; k += LANES) {
            int j = Math.min(k, last);
            DoubleVector at = DoubleVector.fromArray(SPECIES, z, j);
            VectorMask<Double> reached = at.compare(VectorOperators.GE, x);
            VectorMask<Double> beyond = at.compare(VectorOperators.GT, x);
            DoubleVector s = s0.blend(s1, reached).blend(s2, beyond);
            DoubleVector y = y0.blend(y1, reached).blend(y2, beyond);
            s.intoArray(slope, j);
            y.add(s.mul(at.sub(x))).intoArray(value, j);
        }
    }

    /// Two vectors at a time; at the end they overlap what came before, or each other.
    static void lookUp(PieceTable table, double[] z, double[] value, double[] slope) {
        double[] rows = table.rows();
        int stride = table.stride();
        int slopes = table.slopes();
        int values = table.values();
        boolean tailOutside = table.isTailOutside();
        double tailSlope = table.tailSlope();
        double tailValue = table.tailValue();
        int last = z.length - LANES;
        for (int j = 0; j < z.length; j += 2 * LANES) {
            int n = Math.min(j, last);
            int m = Math.min(j + LANES, last);
            DoubleVector atN = DoubleVector.fromArray(SPECIES, z, n);
            DoubleVector atM = DoubleVector.fromArray(SPECIES, z, m);
            VectorShuffle<Double> blockN = block(rows, atN);
            VectorShuffle<Double> blockM = block(rows, atM);
            DoubleVector starts = DoubleVector.fromArray(SPECIES, rows, 0);
            DoubleVector xN = starts.rearrange(blockN);
            DoubleVector xM = starts.rearrange(blockM);
            DoubleVector allSlopes = DoubleVector.fromArray(SPECIES, rows, slopes);
            DoubleVector sN = allSlopes.rearrange(blockN);
            DoubleVector sM = allSlopes.rearrange(blockM);
            DoubleVector allValues = DoubleVector.fromArray(SPECIES, rows, values);
            DoubleVector yN = allValues.rearrange(blockN);
            DoubleVector yM = allValues.rearrange(blockM);
            for (int round = stride; round < rows.length; round += stride) {
                starts = DoubleVector.fromArray(SPECIES, rows, round);
                DoubleVector startN = starts.rearrange(blockN);
                DoubleVector startM = starts.rearrange(blockM);
                VectorMask<Double> inN = atN.compare(VectorOperators.GE, startN);
                VectorMask<Double> inM = atM.compare(VectorOperators.GE, startM);
                xN = xN.blend(startN, inN);
                xM = xM.blend(startM, inM);
                allSlopes = DoubleVector.fromArray(SPECIES, rows, round + slopes);
                sN = sN.blend(allSlopes.rearrange(blockN), inN);
                sM = sM.blend(allSlopes.rearrange(blockM), inM);
                allValues = DoubleVector.fromArray(SPECIES, rows, round + values);
                yN = yN.blend(allValues.rearrange(blockN), inN);
                yM = yM.blend(allValues.rearrange(blockM), inM);
            }
            if (tailOutside) {
                VectorMask<Double> reachedN = atN.compare(VectorOperators.GE, rows[0]);
                VectorMask<Double> reachedM = atM.compare(VectorOperators.GE, rows[0]);
                sN = DoubleVector.broadcast(SPECIES, tailSlope).blend(sN, reachedN);
                sM = DoubleVector.broadcast(SPECIES, tailSlope).blend(sM, reachedM);
                yN = DoubleVector.broadcast(SPECIES, tailValue).blend(yN, reachedN);
                yM = DoubleVector.broadcast(SPECIES, tailValue).blend(yM, reachedM);
            }
            sN.intoArray(slope, n);
            sM.intoArray(slope, m);
            yN.add(sN.mul(atN.sub(xN))).intoArray(value, n);
            yM.add(sM.mul(atM.sub(xM))).intoArray(value, m);
            VectorMask<Double> onN = atN.compare(VectorOperators.EQ, xN);
            if (onN.or(atM.compare(VectorOperators.EQ, xM)).anyTrue()) {
                settle(table, z, value, slope, n);
                settle(table, z, value, slope, m);
            }
        }
    }

    /// Which block each number lies in: how many of the others' beginnings it is not less than.
    private static VectorShuffle<Double> block(double[] rows, DoubleVector at) {
        LongVector count = LongVector.zero(COUNTS);
        for (int lane = 1; lane < LANES; lane++) {
            count = count.add(1L, at.compare(VectorOperators.GE, rows[lane]).cast(COUNTS));
        }
        return count.toShuffle().cast(SPECIES);
    }

    /// Puts in what holds on the breakpoints, where numbers of the vector at `j` are equal to one.
    private static void settle(PieceTable table, double[] z, double[] value, double[] slope, int j) {
        double[] rows = table.rows();
        DoubleVector at = DoubleVector.fromArray(SPECIES, z, j);
        VectorShuffle<Double> block = block(rows, at);
        VectorMask<Double> on = SPECIES.maskAll(false);
        DoubleVector x = at;
        DoubleVector s = DoubleVector.fromArray(SPECIES, slope, j);
        DoubleVector y = at;
        for (int round = 0; round < rows.length; round += table.stride()) {
            DoubleVector start = DoubleVector.fromArray(SPECIES, rows, round).rearrange(block);
            VectorMask<Double> here = at.compare(VectorOperators.EQ, start);
            on = on.or(here);
            x = x.blend(start, here);
            s = s.blend(
                    DoubleVector.fromArray(SPECIES, rows, round + table.pointSlopes())
                            .rearrange(block),
                    here);
            y = y.blend(
                    DoubleVector.fromArray(SPECIES, rows, round + table.pointValues())
                            .rearrange(block),
                    here);
        }
        s.intoArray(slope, j);
        DoubleVector settled = y.add(s.mul(at.sub(x)));
        DoubleVector.fromArray(SPECIES, value, j).blend(settled, on).intoArray(value, j);
    }
}
