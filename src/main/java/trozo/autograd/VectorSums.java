package trozo.autograd;

import static trozo.autograd.VectorLanes.LANES;
import static trozo.autograd.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;

/// Sums over samples: the eight partial sums stay in vectors, and the samples that are left over are added one by one.
final class VectorSums {
    private VectorSums() {}

    /// See [Lanes#outer].
    static void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out, double[] scratch) {
        int r = 0;
        for (; r + 4 <= rows; r += 4) {
            int i = 0;
            for (; i + 4 <= inner; i += 4) {
                outerSixteen(a, r, b, i, samples, scratch);
                finish(scratch, a, r, 4, b, i, 4, inner, samples, out);
            }
            for (; i < inner; i++) {
                for (int k = r; k < r + 4; k++) {
                    outerOne(a, k, b, i, samples, scratch);
                    finish(scratch, a, k, 1, b, i, 1, inner, samples, out);
                }
            }
        }
        for (; r < rows; r++) {
            for (int i = 0; i < inner; i++) {
                outerOne(a, r, b, i, samples, scratch);
                finish(scratch, a, r, 1, b, i, 1, inner, samples, out);
            }
        }
    }

    /// Adds the samples after the last whole vector, and then the eight partial sums of each output.
    private static void finish(
            double[] scratch,
            double[] a,
            int r,
            int rows,
            double[] b,
            int i,
            int columns,
            int inner,
            int samples,
            double[] out) {
        int whole = wholeEights(samples);
        int at = 0;
        for (int row = r; row < r + rows; row++) {
            for (int column = i; column < i + columns; column++) {
                for (int n = whole; n < samples; n++) {
                    int lane = at + n - whole;
                    scratch[lane] = Math.fma(a[row * samples + n], b[column * samples + n], scratch[lane]);
                }
                out[row * inner + column] = EightSums.tree(scratch, at);
                at += EightSums.COUNT;
            }
        }
    }

    private static void outerOne(double[] a, int r, double[] b, int i, int samples, double[] scratch) {
        int whole = wholeEights(samples);
        int fromA = r * samples;
        int fromB = i * samples;
        for (int lane = 0; lane < EightSums.COUNT; lane += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int n = lane; n < whole; n += EightSums.COUNT) {
                sum = DoubleVector.fromArray(SPECIES, a, fromA + n)
                        .fma(DoubleVector.fromArray(SPECIES, b, fromB + n), sum);
            }
            sum.intoArray(scratch, lane);
        }
    }

    /// Four by four outputs.
    private static void outerSixteen(double[] a, int r, double[] b, int i, int samples, double[] scratch) {
        int whole = wholeEights(samples);
        int fromA = r * samples;
        int fromB = i * samples;
        for (int lane = 0; lane < EightSums.COUNT; lane += LANES) {
            DoubleVector s00 = DoubleVector.zero(SPECIES);
            DoubleVector s01 = DoubleVector.zero(SPECIES);
            DoubleVector s02 = DoubleVector.zero(SPECIES);
            DoubleVector s03 = DoubleVector.zero(SPECIES);
            DoubleVector s10 = DoubleVector.zero(SPECIES);
            DoubleVector s11 = DoubleVector.zero(SPECIES);
            DoubleVector s12 = DoubleVector.zero(SPECIES);
            DoubleVector s13 = DoubleVector.zero(SPECIES);
            DoubleVector s20 = DoubleVector.zero(SPECIES);
            DoubleVector s21 = DoubleVector.zero(SPECIES);
            DoubleVector s22 = DoubleVector.zero(SPECIES);
            DoubleVector s23 = DoubleVector.zero(SPECIES);
            DoubleVector s30 = DoubleVector.zero(SPECIES);
            DoubleVector s31 = DoubleVector.zero(SPECIES);
            DoubleVector s32 = DoubleVector.zero(SPECIES);
            DoubleVector s33 = DoubleVector.zero(SPECIES);
            for (int n = lane; n < whole; n += EightSums.COUNT) {
                DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, fromB + n);
                DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, fromB + n + samples);
                DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, fromB + n + 2 * samples);
                DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, fromB + n + 3 * samples);
                DoubleVector a0 = DoubleVector.fromArray(SPECIES, a, fromA + n);
                s00 = a0.fma(b0, s00);
                s01 = a0.fma(b1, s01);
                s02 = a0.fma(b2, s02);
                s03 = a0.fma(b3, s03);
                DoubleVector a1 = DoubleVector.fromArray(SPECIES, a, fromA + n + samples);
                s10 = a1.fma(b0, s10);
                s11 = a1.fma(b1, s11);
                s12 = a1.fma(b2, s12);
                s13 = a1.fma(b3, s13);
                DoubleVector a2 = DoubleVector.fromArray(SPECIES, a, fromA + n + 2 * samples);
                s20 = a2.fma(b0, s20);
                s21 = a2.fma(b1, s21);
                s22 = a2.fma(b2, s22);
                s23 = a2.fma(b3, s23);
                DoubleVector a3 = DoubleVector.fromArray(SPECIES, a, fromA + n + 3 * samples);
                s30 = a3.fma(b0, s30);
                s31 = a3.fma(b1, s31);
                s32 = a3.fma(b2, s32);
                s33 = a3.fma(b3, s33);
            }
            s00.intoArray(scratch, lane);
            s01.intoArray(scratch, lane + 8);
            s02.intoArray(scratch, lane + 16);
            s03.intoArray(scratch, lane + 24);
            s10.intoArray(scratch, lane + 32);
            s11.intoArray(scratch, lane + 40);
            s12.intoArray(scratch, lane + 48);
            s13.intoArray(scratch, lane + 56);
            s20.intoArray(scratch, lane + 64);
            s21.intoArray(scratch, lane + 72);
            s22.intoArray(scratch, lane + 80);
            s23.intoArray(scratch, lane + 88);
            s30.intoArray(scratch, lane + 96);
            s31.intoArray(scratch, lane + 104);
            s32.intoArray(scratch, lane + 112);
            s33.intoArray(scratch, lane + 120);
        }
    }

    /// The samples that fill all eight partial sums equally often.
    private static int wholeEights(int samples) {
        return samples - samples % EightSums.COUNT;
    }

    /// See [Lanes#sumRows].
    static void sumRows(double[] a, int rows, int samples, double[] out, double[] scratch) {
        int whole = wholeEights(samples);
        for (int r = 0; r < rows; r++) {
            int from = r * samples;
            for (int lane = 0; lane < EightSums.COUNT; lane += LANES) {
                DoubleVector sum = DoubleVector.zero(SPECIES);
                for (int n = lane; n < whole; n += EightSums.COUNT) {
                    sum = sum.add(DoubleVector.fromArray(SPECIES, a, from + n));
                }
                sum.intoArray(scratch, lane);
            }
            for (int n = whole; n < samples; n++) {
                scratch[n - whole] += a[from + n];
            }
            out[r] = EightSums.tree(scratch, 0);
        }
    }
}
