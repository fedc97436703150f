package trozo.autograd;

/// How sums over samples are taken: sample n goes into partial sum n mod 8, and the eight are added as one fixed tree,
/// those four apart first. The result is the same whether one lane or eight add at a time.
final class EightSums {
    static final int COUNT = 8;

    private EightSums() {}

    /// How many of the first samples fill all eight partial sums equally often.
    static int whole(int samples) {
        return samples - samples % COUNT;
    }

    /// The sum of eight partial sums.
    static double tree(double p0, double p1, double p2, double p3, double p4, double p5, double p6, double p7) {
        return ((p0 + p4) + (p2 + p6)) + ((p1 + p5) + (p3 + p7));
    }

    /// The sum of the eight partial sums that start at `from`.
    static double tree(double[] p, int from) {
        return tree(p[from], p[from + 1], p[from + 2], p[from + 3], p[from + 4], p[from + 5], p[from + 6], p[from + 7]);
    }
}
