package trozo.autograd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The same numbers as [PlainLanes] with the machine's vector instructions, samples along the lanes.
///
/// Where a row's length is no multiple of the lanes, the last vector overlaps the one before it: the overlapping
/// entries
/// are computed twice, to the same number. Sums over samples keep their eight partial sums in vectors and add the
/// samples
/// that are left over one by one.
final class VectorLanes extends Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /// Above this many breakpoints it is cheaper to count and look up than to blend.
    private static final int MOST_BLENDS = 64;

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
            double[] out) {
        if (samples < LANES) {
            PLAIN.contract(w, rowStep, innerStep, rows, inner, bias, in, samples, out);
            return;
        }
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

    @Override
    void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out, double[] scratch) {
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

    @Override
    void sumRows(double[] a, int rows, int samples, double[] out, double[] scratch) {
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
