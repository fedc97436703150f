package trozo.autograd;

/// The format of the numbers a graph computes with. Other formats than float64 are emulated: numbers stay `double`s,
/// and every scalar operation's result is rounded to the format, to the nearest and halfway cases to even, with its
/// subnormals and its overflow to infinity.
///
/// Rounding the `double` result of an addition, product, quotient or root is what the format's own arithmetic gives: 53
/// bits are more than twice the format's and two (Figueroa 1995).
///
/// What is rounded operation by operation, sums and all, without fused multiply-adds: layers (the bias comes last),
/// piecewise-linear functions, sums and means, the losses, and every op that is one operation per number. Other ops are
/// computed as ever and their results rounded: an exponential is the format's number nearest to the true one.
public enum Precision {
    FLOAT64(53, -1022),
    /// IEEE binary32: 24 bits, as Java's `float`.
    FLOAT32(24, -126),
    /// The upper half of binary32: 8 bits.
    BFLOAT16(8, -126),
    /// IEEE binary16: 11 bits.
    FLOAT16(11, -14);

    private final int leastExponent;
    private final int fraction;
    private final double overflow;

    Precision(int bits, int leastExponent) {
        this.leastExponent = leastExponent;
        this.fraction = bits - 1;
        // The largest exponent is one less than the least is below zero.
        this.overflow = leastExponent == -1022 ? Double.POSITIVE_INFINITY : Math.scalb(1.0, 2 - leastExponent);
    }

    public boolean isEmulated() {
        return this != FLOAT64;
    }

    /// The number of the format that is nearest to `x`.
    public double round(double x) {
        if (!isEmulated() || x == 0 || !Double.isFinite(x)) {
            return x;
        }
        int unit = Math.max(Math.getExponent(x), leastExponent) - fraction;
        double rounded = Math.scalb(Math.rint(Math.scalb(x, -unit)), unit);
        return Math.abs(rounded) >= overflow ? Math.copySign(Double.POSITIVE_INFINITY, x) : rounded;
    }

    /// Rounds each number in place.
    public void round(double[] numbers) {
        if (isEmulated()) {
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = round(numbers[j]);
            }
        }
    }
}
