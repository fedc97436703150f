package trozo.autograd;

import static trozo.autograd.VectorLanes.LANES;
import static trozo.autograd.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;

/// Affine maps of many rows and samples where there are registers for four by four vectors. Weights and inputs are
/// first copied into the order in which they are read: rows of inputs that lie a power of two apart would push each
/// other out of the cache.
///
/// Where the last four rows or vectors would stick out, they overlap the ones before.
final class WideContraction {
    private static final int ROWS = 4;
    private static final int COLUMNS = 4 * LANES;

    private WideContraction() {}

    /// Whether copying costs little beside the multiplications.
    static boolean pays(int rows, int inner, int samples) {
        return LANES == EightSums.COUNT && Lanes.isLarge(rows, inner, samples);
    }

    /// See [Lanes#contract].
    static void contract(
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
        int weights = inner * COLUMNS;
        for (int r = 0; r < rows; r += ROWS) {
            int from = Math.min(r, rows - ROWS) * rowStep;
            packWeights(w, from, rowStep, innerStep, inner, scratch, weights + r * inner);
        }
        for (int k = 0; k < samples; k += COLUMNS) {
            int n = Math.min(k, samples - COLUMNS);
            packInputs(in, n, inner, samples, scratch);
            for (int r = 0; r < rows; r += ROWS) {
                tile(scratch, weights + r * inner, inner, bias, Math.min(r, rows - ROWS), out, n, samples);
            }
        }
    }

    private static void packWeights(
            double[] w, int from, int rowStep, int innerStep, int inner, double[] to, int start) {
        for (int i = 0; i < inner; i++) {
            int at = from + i * innerStep;
            int packed = start + i * ROWS;
            to[packed] = w[at];
            to[packed + 1] = w[at + rowStep];
            to[packed + 2] = w[at + 2 * rowStep];
            to[packed + 3] = w[at + 3 * rowStep];
        }
    }

    private static void packInputs(double[] in, int n, int inner, int samples, double[] to) {
        for (int i = 0; i < inner; i++) {
            for (int lane = 0; lane < COLUMNS; lane += LANES) {
                DoubleVector.fromArray(SPECIES, in, i * samples + n + lane).intoArray(to, i * COLUMNS + lane);
            }
        }
    }

    /// Four rows of out, at four vectors of samples.
    private static void tile(
            double[] packed, int weights, int inner, double[] bias, int r, double[] out, int n, int samples) {
        DoubleVector s00 = start(bias, r);
        DoubleVector s01 = s00;
        DoubleVector s02 = s00;
        DoubleVector s03 = s00;
        DoubleVector s10 = start(bias, r + 1);
        DoubleVector s11 = s10;
        DoubleVector s12 = s10;
        DoubleVector s13 = s10;
        DoubleVector s20 = start(bias, r + 2);
        DoubleVector s21 = s20;
        DoubleVector s22 = s20;
        DoubleVector s23 = s20;
        DoubleVector s30 = start(bias, r + 3);
        DoubleVector s31 = s30;
        DoubleVector s32 = s30;
        DoubleVector s33 = s30;
        for (int i = 0; i < inner; i++) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, packed, i * COLUMNS);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, packed, i * COLUMNS + LANES);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, packed, i * COLUMNS + 2 * LANES);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, packed, i * COLUMNS + 3 * LANES);
            DoubleVector w0 = DoubleVector.broadcast(SPECIES, packed[weights + i * ROWS]);
            s00 = x0.fma(w0, s00);
            s01 = x1.fma(w0, s01);
            s02 = x2.fma(w0, s02);
            s03 = x3.fma(w0, s03);
            DoubleVector w1 = DoubleVector.broadcast(SPECIES, packed[weights + i * ROWS + 1]);
            s10 = x0.fma(w1, s10);
            s11 = x1.fma(w1, s11);
            s12 = x2.fma(w1, s12);
            s13 = x3.fma(w1, s13);
            DoubleVector w2 = DoubleVector.broadcast(SPECIES, packed[weights + i * ROWS + 2]);
            s20 = x0.fma(w2, s20);
            s21 = x1.fma(w2, s21);
            s22 = x2.fma(w2, s22);
            s23 = x3.fma(w2, s23);
            DoubleVector w3 = DoubleVector.broadcast(SPECIES, packed[weights + i * ROWS + 3]);
            s30 = x0.fma(w3, s30);
            s31 = x1.fma(w3, s31);
            s32 = x2.fma(w3, s32);
            s33 = x3.fma(w3, s33);
        }
        int to = r * samples + n;
        store(s00, s01, s02, s03, out, to);
        store(s10, s11, s12, s13, out, to + samples);
        store(s20, s21, s22, s23, out, to + 2 * samples);
        store(s30, s31, s32, s33, out, to + 3 * samples);
    }

    private static DoubleVector start(double[] bias, int r) {
        return DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[r]);
    }

    private static void store(
            DoubleVector v0, DoubleVector v1, DoubleVector v2, DoubleVector v3, double[] out, int to) {
        v0.intoArray(out, to);
        v1.intoArray(out, to + LANES);
        v2.intoArray(out, to + 2 * LANES);
        v3.intoArray(out, to + 3 * LANES);
    }
}
