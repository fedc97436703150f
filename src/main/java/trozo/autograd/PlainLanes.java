package trozo.autograd;

import static trozo.autograd.EightSums.COUNT;

/// Plain loops: they say what the numbers are, and run anywhere.
final class PlainLanes extends Lanes {
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
        for (int r = 0; r < rows; r++) {
            int to = r * samples;
            double start = bias == null ? 0 : bias[r];
            for (int n = 0; n < samples; n++) {
                out[to + n] = start;
            }
            for (int i = 0; i < inner; i++) {
                double weight = w[r * rowStep + i * innerStep];
                int from = i * samples;
                for (int n = 0; n < samples; n++) {
                    out[to + n] = Math.fma(weight, in[from + n], out[to + n]);
                }
            }
        }
    }

    @Override
    void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out, double[] scratch) {
        for (int r = 0; r < rows; r++) {
            int rowA = r * samples;
            int endA = rowA + samples;
            for (int i = 0; i < inner; i++) {
                int rowB = i * samples;
                out[r * inner + i] = EightSums.tree(
                        products(a, rowA, endA, b, rowB),
                        products(a, rowA + 1, endA, b, rowB + 1),
                        products(a, rowA + 2, endA, b, rowB + 2),
                        products(a, rowA + 3, endA, b, rowB + 3),
                        products(a, rowA + 4, endA, b, rowB + 4),
                        products(a, rowA + 5, endA, b, rowB + 5),
                        products(a, rowA + 6, endA, b, rowB + 6),
                        products(a, rowA + 7, endA, b, rowB + 7));
            }
        }
    }

    private static double products(double[] a, int fromA, int endA, double[] b, int fromB) {
        double sum = 0;
        for (int j = fromA, k = fromB; j < endA; j += COUNT, k += COUNT) {
            sum = Math.fma(a[j], b[k], sum);
        }
        return sum;
    }

    @Override
    void sumRows(double[] a, int rows, int samples, double[] out, double[] scratch) {
        for (int r = 0; r < rows; r++) {
            int from = r * samples;
            int end = from + samples;
            out[r] = EightSums.tree(
                    every8th(a, from, end),
                    every8th(a, from + 1, end),
                    every8th(a, from + 2, end),
                    every8th(a, from + 3, end),
                    every8th(a, from + 4, end),
                    every8th(a, from + 5, end),
                    every8th(a, from + 6, end),
                    every8th(a, from + 7, end));
        }
    }

    private static double every8th(double[] a, int from, int end) {
        double sum = 0;
        for (int j = from; j < end; j += COUNT) {
            sum += a[j];
        }
        return sum;
    }

    @Override
    void multiply(double[] a, double[] b, double[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] = a[j] * b[j];
        }
    }

    @Override
    void piecewise(Curve curve, double[] z, double[] value, double[] slope) {
        for (int j = 0; j < z.length; j++) {
            piecewiseAt(curve, j, z, value, slope);
        }
    }

    static void piecewiseAt(Curve curve, int j, double[] z, double[] value, double[] slope) {
        int cell = curve.cellOf(z[j]);
        slope[j] = curve.cellSlope()[cell];
        value[j] = curve.cellY()[cell] + slope[j] * (z[j] - curve.cellX()[cell]);
    }
}
