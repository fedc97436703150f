package trozo.autograd;

import static trozo.autograd.VectorLanes.LANES;
import static trozo.autograd.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;

/// Affine maps, four rows and two vectors of samples at a time.
final class VectorContraction {
    private VectorContraction() {}

    /// See [Lanes#contract].
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
            double[] out) {
        int last = samples - LANES;
        for (int n = 0; n < samples; n += 2 * LANES) {
            // Two vectors at a time; at the end they overlap what came before, or each other.
            int first = Math.min(n, last);
            int second = Math.min(n + LANES, last);
            int r = 0;
            for (; r + 4 <= rows; r += 4) {
                contractFour(w, r, rowStep, innerStep, inner, bias, in, first, second, samples, out);
            }
            for (; r < rows; r++) {
                contractOne(w, r, rowStep, innerStep, inner, bias, in, first, second, samples, out);
            }
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
            int samples,
            double[] out) {
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
            row += samples;
        }
        int to = r * samples;
        n0.intoArray(out, to + n);
        m0.intoArray(out, to + m);
        n1.intoArray(out, to + samples + n);
        m1.intoArray(out, to + samples + m);
        n2.intoArray(out, to + 2 * samples + n);
        m2.intoArray(out, to + 2 * samples + m);
        n3.intoArray(out, to + 3 * samples + n);
        m3.intoArray(out, to + 3 * samples + m);
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
            int samples,
            double[] out) {
        DoubleVector sumN = DoubleVector.broadcast(SPECIES, bias == null ? 0 : bias[r]);
        DoubleVector sumM = sumN;
        int at = r * rowStep;
        int row = 0;
        for (int i = 0; i < inner; i++) {
            DoubleVector weight = DoubleVector.broadcast(SPECIES, w[at]);
            sumN = DoubleVector.fromArray(SPECIES, in, row + n).fma(weight, sumN);
            sumM = DoubleVector.fromArray(SPECIES, in, row + m).fma(weight, sumM);
            at += innerStep;
            row += samples;
        }
        sumN.intoArray(out, r * samples + n);
        sumM.intoArray(out, r * samples + m);
    }
}
