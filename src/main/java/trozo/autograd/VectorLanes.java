package trozo.autograd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The same numbers as [PlainLanes] with the machine's vector instructions, samples along the lanes.
///
/// Where a row's length is no multiple of the lanes, the last vector overlaps the one before it: the overlapping
/// entries
/// are computed twice, to the same number. Sums cannot overlap; they mask.
final class VectorLanes extends Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /// Above this many breakpoints it is cheaper to count and look up than to blend.
    private static final int MOST_BLENDS = 64;

    private static final Lanes PLAIN = new PlainLanes();

    /// The eight partial sums are one vector of eight lanes.
    static boolean pays() {
        return LANES == EightSums.COUNT;
    }

    @Override
    void contract(
            double[] w,
            int rowStep,
            int innerStep,
            int rows,
            int inner,
            double[] bias,
            double[] in,
            int samples,
            double[] out) {
        if (samples < LANES) {
            PLAIN.contract(w, rowStep, innerStep, rows, inner, bias, in, samples, out);
            return;
        }
        int last = samples - LANES;
        for (int r = 0; r < rows; r++) {
            double start = bias == null ? 0 : bias[r];
            for (int n = 0; ; n = Math.min(n + LANES, last)) {
                DoubleVector sum = DoubleVector.broadcast(SPECIES, start);
                int at = r * rowStep;
                int from = n;
                for (int i = 0; i < inner; i++) {
                    sum = DoubleVector.fromArray(SPECIES, in, from).fma(DoubleVector.broadcast(SPECIES, w[at]), sum);
                    at += innerStep;
                    from += samples;
                }
                sum.intoArray(out, r * samples + n);
                if (n == last) {
                    break;
                }
            }
        }
    }

    @Override
    void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out) {
        int whole = SPECIES.loopBound(samples);
        VectorMask<Double> rest = SPECIES.indexInRange(whole, samples);
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inner; i++) {
                DoubleVector sum = DoubleVector.zero(SPECIES);
                int rowA = r * samples;
                int rowB = i * samples;
                for (int n = 0; n < whole; n += LANES) {
                    sum = DoubleVector.fromArray(SPECIES, a, rowA + n)
                            .fma(DoubleVector.fromArray(SPECIES, b, rowB + n), sum);
                }
                if (whole < samples) {
                    DoubleVector more = DoubleVector.fromArray(SPECIES, a, rowA + whole, rest)
                            .fma(DoubleVector.fromArray(SPECIES, b, rowB + whole, rest), sum);
                    sum = sum.blend(more, rest);
                }
                out[r * inner + i] = tree(sum);
            }
        }
    }

    @Override
    void sumRows(double[] a, int rows, int samples, double[] out) {
        int whole = SPECIES.loopBound(samples);
        VectorMask<Double> rest = SPECIES.indexInRange(whole, samples);
        for (int r = 0; r < rows; r++) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int n = 0; n < whole; n += LANES) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, a, r * samples + n));
            }
            if (whole < samples) {
                sum = sum.lanewise(
                        VectorOperators.ADD, DoubleVector.fromArray(SPECIES, a, r * samples + whole, rest), rest);
            }
            out[r] = tree(sum);
        }
    }

    /// As [EightSums#tree]: halves are added, then halves of those.
    private static double tree(DoubleVector sum) {
        DoubleVector four = half(sum, DoubleVector.SPECIES_256, 0).add(half(sum, DoubleVector.SPECIES_256, 1));
        DoubleVector two = half(four, DoubleVector.SPECIES_128, 0).add(half(four, DoubleVector.SPECIES_128, 1));
        return two.lane(0) + two.lane(1);
    }

    private static DoubleVector half(DoubleVector of, VectorSpecies<Double> species, int which) {
        return (DoubleVector) of.castShape(species, which);
    }

    @Override
    void multiply(double[] a, double[] b, double[] out) {
        int length = out.length;
        if (length < LANES) {
            PLAIN.multiply(a, b, out);
            return;
        }
        int last = length - LANES;
        for (int j = 0; ; j = Math.min(j + LANES, last)) {
            DoubleVector.fromArray(SPECIES, a, j)
                    .mul(DoubleVector.fromArray(SPECIES, b, j))
                    .intoArray(out, j);
            if (j == last) {
                break;
            }
        }
    }

    @Override
    void piecewise(Curve curve, double[] z, double[] value, double[] slope) {
        int length = z.length;
        if (length < LANES || curve.size() > MOST_BLENDS) {
            PLAIN.piecewise(curve, z, value, slope);
            return;
        }
        double[] cellSlope = curve.cellSlope();
        double[] cellX = curve.cellX();
        double[] cellY = curve.cellY();
        int cells = cellSlope.length;
        int last = length - LANES;
        for (int j = 0; ; j = Math.min(j + LANES, last)) {
            DoubleVector at = DoubleVector.fromArray(SPECIES, z, j);
            DoubleVector s = DoubleVector.broadcast(SPECIES, cellSlope[0]);
            DoubleVector x = DoubleVector.broadcast(SPECIES, cellX[0]);
            DoubleVector y = DoubleVector.broadcast(SPECIES, cellY[0]);
            for (int cell = 1; cell < cells; cell += 2) {
                double breakpoint = cellX[cell];
                VectorMask<Double> on = at.compare(VectorOperators.GE, breakpoint);
                VectorMask<Double> beyond = at.compare(VectorOperators.GT, breakpoint);
                s = s.blend(cellSlope[cell], on).blend(cellSlope[cell + 1], beyond);
                y = y.blend(cellY[cell], on).blend(cellY[cell + 1], beyond);
                x = x.blend(breakpoint, on);
            }
            s.intoArray(slope, j);
            y.add(s.mul(at.sub(x))).intoArray(value, j);
            if (j == last) {
                break;
            }
        }
    }
}
