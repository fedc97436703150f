package trozo.autograd;

import static trozo.autograd.VectorLanes.LANES;
import static trozo.autograd.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/// Sums over samples. The eight partial sums of several outputs grow in vectors and go to a scratch array, eight
/// numbers an output; there the samples that are left over join them and the trees are added.
///
/// Where the last tile or strip of a row or column would stick out, it overlaps the one before.
final class VectorSums {
    private static final int TILE = 4;
    private static final int STRIP = 8;

    private VectorSums() {}

    /// See [Lanes#outer].
    static void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out, double[] scratch) {
        if (rows < TILE) {
            for (int r = 0; r < rows; r++) {
                strips(b, inner, a, r, samples, out, r * inner, 1, scratch);
            }
        } else if (inner < TILE) {
            for (int i = 0; i < inner; i++) {
                strips(a, rows, b, i, samples, out, i, inner, scratch);
            }
        } else {
            for (int r = 0; r < rows; r += TILE) {
                for (int i = 0; i < inner; i += TILE) {
                    outputs(a, Math.min(r, rows - TILE), b, Math.min(i, inner - TILE), inner, samples, out, scratch);
                }
            }
        }
    }

    private static void outputs(
            double[] a, int r, double[] b, int i, int inner, int samples, double[] out, double[] scratch) {
        tile(a, r, b, i, samples, scratch);
        for (int k = 0; k < TILE * TILE && EightSums.whole(samples) < samples; k++) {
            addLeftOver(a, r + k / TILE, b, i + k % TILE, samples, scratch, k);
        }
        VectorTrees.add(scratch, TILE * TILE);
        for (int k = 0; k < TILE; k++) {
            int to = (r + k) * inner + i;
            copyTwo(scratch, TILE * k, out, to);
            copyTwo(scratch, TILE * k + 2, out, to + 2);
        }
    }

    private static void copyTwo(double[] from, int i, double[] to, int j) {
        DoubleVector.fromArray(DoubleVector.SPECIES_128, from, i).intoArray(to, j);
    }

    /// Every row of x times row `k` of y, to every `step`-th number of out.
    private static void strips(
            double[] x, int rows, double[] y, int k, int samples, double[] out, int to, int step, double[] scratch) {
        for (int r = 0; r < rows; r += STRIP) {
            int count = Math.min(STRIP, rows - r);
            strip(x, r, r + count - 1, y, k, samples, scratch);
            for (int j = 0; j < count && EightSums.whole(samples) < samples; j++) {
                addLeftOver(x, r + j, y, k, samples, scratch, j);
            }
            VectorTrees.add(scratch, count);
            for (int j = 0; j < count; j++) {
                out[to + (r + j) * step] = scratch[j];
            }
        }
    }

    /// Adds the samples after the last whole eight to an output's partial sums.
    private static void addLeftOver(
            double[] x, int rowX, double[] y, int rowY, int samples, double[] scratch, int output) {
        int whole = EightSums.whole(samples);
        for (int lane = 0; lane < EightSums.COUNT; lane += LANES) {
            int n = whole + lane;
            int to = output * EightSums.COUNT + lane;
            VectorMask<Double> left = first(samples - n);
            DoubleVector sum = DoubleVector.fromArray(SPECIES, scratch, to);
            DoubleVector more = DoubleVector.fromArray(SPECIES, x, rowX * samples + n, left)
                    .fma(DoubleVector.fromArray(SPECIES, y, rowY * samples + n, left), sum);
            sum.blend(more, left).intoArray(scratch, to);
        }
    }

    /// The first `count` lanes: none if it is negative, all if there are fewer.
    private static VectorMask<Double> first(int count) {
        return VectorMask.fromLong(SPECIES, (1L << Math.clamp(count, 0, LANES)) - 1);
    }

    /// Partial sums of four by four outputs.
    private static void tile(double[] a, int r, double[] b, int i, int samples, double[] scratch) {
        int whole = EightSums.whole(samples);
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

    /// Partial sums of rows `from` to `last` of x, at most eight, times row `k` of y.
    private static void strip(double[] x, int from, int last, double[] y, int k, int samples, double[] scratch) {
        int whole = EightSums.whole(samples);
        int row0 = from * samples;
        int row1 = Math.min(from + 1, last) * samples;
        int row2 = Math.min(from + 2, last) * samples;
        int row3 = Math.min(from + 3, last) * samples;
        int row4 = Math.min(from + 4, last) * samples;
        int row5 = Math.min(from + 5, last) * samples;
        int row6 = Math.min(from + 6, last) * samples;
        int row7 = Math.min(from + 7, last) * samples;
        int rowY = k * samples;
        for (int lane = 0; lane < EightSums.COUNT; lane += LANES) {
            DoubleVector s0 = DoubleVector.zero(SPECIES);
            DoubleVector s1 = DoubleVector.zero(SPECIES);
            DoubleVector s2 = DoubleVector.zero(SPECIES);
            DoubleVector s3 = DoubleVector.zero(SPECIES);
            DoubleVector s4 = DoubleVector.zero(SPECIES);
            DoubleVector s5 = DoubleVector.zero(SPECIES);
            DoubleVector s6 = DoubleVector.zero(SPECIES);
            DoubleVector s7 = DoubleVector.zero(SPECIES);
            for (int n = lane; n < whole; n += EightSums.COUNT) {
                DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, rowY + n);
                s0 = DoubleVector.fromArray(SPECIES, x, row0 + n).fma(y0, s0);
                s1 = DoubleVector.fromArray(SPECIES, x, row1 + n).fma(y0, s1);
                s2 = DoubleVector.fromArray(SPECIES, x, row2 + n).fma(y0, s2);
                s3 = DoubleVector.fromArray(SPECIES, x, row3 + n).fma(y0, s3);
                s4 = DoubleVector.fromArray(SPECIES, x, row4 + n).fma(y0, s4);
                s5 = DoubleVector.fromArray(SPECIES, x, row5 + n).fma(y0, s5);
                s6 = DoubleVector.fromArray(SPECIES, x, row6 + n).fma(y0, s6);
                s7 = DoubleVector.fromArray(SPECIES, x, row7 + n).fma(y0, s7);
            }
            s0.intoArray(scratch, lane);
            s1.intoArray(scratch, lane + 8);
            s2.intoArray(scratch, lane + 16);
            s3.intoArray(scratch, lane + 24);
            s4.intoArray(scratch, lane + 32);
            s5.intoArray(scratch, lane + 40);
            s6.intoArray(scratch, lane + 48);
            s7.intoArray(scratch, lane + 56);
        }
    }

    /// See [Lanes#sumRows].
    static void sumRows(double[] a, int rows, int samples, double[] out, double[] scratch) {
        for (int r = 0; r < rows; r += STRIP) {
            int count = Math.min(STRIP, rows - r);
            for (int j = 0; j < count; j++) {
                sumRow(a, r + j, samples, scratch, j);
            }
            VectorTrees.add(scratch, count);
            System.arraycopy(scratch, 0, out, r, count);
        }
    }

    private static void sumRow(double[] a, int r, int samples, double[] scratch, int output) {
        int whole = EightSums.whole(samples);
        int row = r * samples;
        for (int lane = 0; lane < EightSums.COUNT; lane += LANES) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int n = lane; n < whole; n += EightSums.COUNT) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, a, row + n));
            }
            VectorMask<Double> left = first(samples - whole - lane);
            sum = sum.blend(sum.add(DoubleVector.fromArray(SPECIES, a, row + whole + lane, left)), left);
            sum.intoArray(scratch, output * EightSums.COUNT + lane);
        }
    }
}
