package trozo.autograd;

import static trozo.autograd.VectorLanes.LANES;
import static trozo.autograd.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;

/// Affine maps, four rows and two vectors of samples at a time.
final class VectorContraction {
    private static final int ROWS = 4;
    private static final int COLUMNS = 2 * LANES;

    private VectorContraction() {}

    /// See [Lanes#contract]. At the end the two vectors overlap what came before, or each other.
    ///
    /// In large maps the two columns are copied together first: rows that lie a power of two apart would push each
    /// other out of the cache.
    ///
    /// @param samples at least as many as lanes
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
        int last = samples - LANES;
        boolean packs = Lanes.isLarge(rows, inner, samples);
        for (int n = 0; n < samples; n += COLUMNS) {
            int first = Math.min(n, last);
            int second = Math.min(n + LANES, last);
            if (packs) {
                pack(in, inner, samples, first, second, scratch);
                columns(
                        w, rowStep, innerStep, rows, inner, bias, scratch, 0, LANES, COLUMNS, samples, out, first,
                        second);
            } else {
                columns(
                        w, rowStep, innerStep, rows, inner, bias, in, first, second, samples, samples, out, first,
                        second);
            }
        }
    }

    private static void pack(double[] in, int inner, int samples, int n, int m, double[] scratch) {
        for (int i = 0; i < inner; i++) {
            int to = i * COLUMNS;
            DoubleVector.fromArray(SPECIES, in, i * samples + n).intoArray(scratch, to);
            DoubleVector.fromArray(SPECIES, in, i * samples + m).intoArray(scratch, to + LANES);
        }
    }

    private static void columns(
            double[] w,
            int rowStep,
            int innerStep,
            int rows,
            int inner,
            double[] bias,
            double[] in,
            int n,
            int m,
            int step,
            int samples,
            double[] out,
            int toN,
            int toM) {
        int r = 0;
        for (; r + ROWS <= rows; r += ROWS) {
            contractFour(w, r, rowStep, innerStep, inner, bias, in, n, m, step, samples, out, toN, toM);
        }
        for (; r < rows; r++) {
            contractOne(w, r, rowStep, innerStep, inner, bias, in, n, m, step, samples, out, toN, toM);
        }
    }

    /// Four rows of out, at columns `n` and `m`.
    private static void contractFour(
            double[] w,
            int r,
            int rowStep,
            int innerStep,
            int inner,
            double[] bias,
            double[] in,
            int n,
            int m,
            int step,
            int samples,
            double[] out,
            int toN,
            int toM) {
        DoubleVector n0 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[r]);
        DoubleVector n1 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[r + 1]);
        DoubleVector n2 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[r + 2]);
        DoubleVector n3 = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[r + 3]);
        DoubleVector m0 = n0;
        DoubleVector m1 = n1;
        DoubleVector m2 = n2;
        DoubleVector m3 = n3;
        int at = r * rowStep;
        int row = 0;
        for (int i = 0; i < inner; i++) {
            DoubleVector atN = DoubleVector.fromArray(SPECIES, in, row + n);
            DoubleVector atM = DoubleVector.fromArray(SPECIES, in, row + m);
            DoubleVector w0 = DoubleVector.broadcast(SPECIES, w[at]);
            DoubleVector w1 = DoubleVector.broadcast(SPECIES, w[at + rowStep]);
            DoubleVector w2 = DoubleVector.broadcast(SPECIES, w[at + 2 * rowStep]);
            DoubleVector w3 = DoubleVector.broadcast(SPECIES, w[at + 3 * rowStep]);
            n0 = atN.fma(w0, n0);
            n1 = atN.fma(w1, n1);
            n2 = atN.fma(w2, n2);
            n3 = atN.fma(w3, n3);
            m0 = atM.fma(w0, m0);
            m1 = atM.fma(w1, m1);
            m2 = atM.fma(w2, m2);
            m3 = atM.fma(w3, m3);
            at += innerStep;
            row += step;
        }
        int to = r * samples;
        n0.intoArray(out, to + toN);
        m0.intoArray(out, to + toM);
        n1.intoArray(out, to + samples + toN);
        m1.intoArray(out, to + samples + toM);
        n2.intoArray(out, to + 2 * samples + toN);
        m2.intoArray(out, to + 2 * samples + toM);
        n3.intoArray(out, to + 3 * samples + toN);
        m3.intoArray(out, to + 3 * samples + toM);
    }

    private static void contractOne(
            double[] w,
            int r,
            int rowStep,
            int innerStep,
            int inner,
            double[] bias,
            double[] in,
            int n,
            int m,
            int step,
            int samples,
            double[] out,
            int toN,
            int toM) {
        DoubleVector sumN = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[r]);
        DoubleVector sumM = sumN;
        int at = r * rowStep;
        int row = 0;
        for (int i = 0; i < inner; i++) {
            DoubleVector weight = DoubleVector.broadcast(SPECIES, w[at]);
            sumN = DoubleVector.fromArray(SPECIES, in, row + n).fma(weight, sumN);
            sumM = DoubleVector.fromArray(SPECIES, in, row + m).fma(weight, sumM);
            at += innerStep;
            row += step;
        }
        sumN.intoArray(out, r * samples + toN);
        sumM.intoArray(out, r * samples + toM);
    }
}
