package trozo.autograd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The same numbers as [PlainLanes] with the machine's vector instructions, samples along the lanes.
///
/// Where a row's length is no multiple of the lanes, the last vector overlaps the one before it: the overlapping
/// entries are computed twice, to the same number.
final class VectorLanes extends Lanes {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private static final Lanes PLAIN = new PlainLanes();

    /// Whether there are vectors, and eight partial sums fill whole ones.
    static boolean pays() {
        return LANES > 1 && EightSums.COUNT % LANES == 0;
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
            double[] out,
            double[] scratch) {
        if (samples < LANES) {
            PLAIN.contract(w, rowStep, innerStep, rows, inner, bias, in, samples, out, scratch);
        } else if (WideContraction.pays(rows, inner, samples)) {
            WideContraction.contract(w, rowStep, innerStep, rows, inner, bias, in, samples, out, scratch);
        } else {
            VectorContraction.contract(w, rowStep, innerStep, rows, inner, bias, in, samples, out, scratch);
        }
    }

    @Override
    void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out, double[] scratch) {
        VectorSums.outer(a, rows, b, inner, samples, out, scratch);
    }

    @Override
    void sumRows(double[] a, int rows, int samples, double[] out, double[] scratch) {
        VectorSums.sumRows(a, rows, samples, out, scratch);
    }

    @Override
    void multiply(double[] a, double[] b, double[] out) {
        int length = out.length;
        if (length < LANES) {
            PLAIN.multiply(a, b, out);
            return;
        }
        int last = length - LANES;
        for (int j = 0; j <= last; j += LANES) {
            multiply(a, b, out, j);
        }
        multiply(a, b, out, last);
    }

    private static void multiply(double[] a, double[] b, double[] out, int j) {
        DoubleVector.fromArray(SPECIES, a, j)
                .mul(DoubleVector.fromArray(SPECIES, b, j))
                .intoArray(out, j);
    }

    @Override
    void piecewise(Curve curve, double[] z, double[] value, double[] slope) {
        if (z.length < LANES || !VectorPieces.pays(curve)) {
            PLAIN.piecewise(curve, z, value, slope);
        } else if (curve.size() < 2) {
            VectorPieces.blend(curve, z, value, slope);
        } else {
            VectorPieces.lookUp(curve.table(LANES), z, value, slope);
        }
    }
}
