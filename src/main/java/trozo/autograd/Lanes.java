package trozo.autograd;

/// The loops that training spends its time in. There is a plain and a vector version; both give the same numbers bit
/// for
/// bit, so which one runs is a matter of speed only.
abstract class Lanes {
    /// How many numbers a sum over samples needs to work with.
    static final int SCRATCH = 16 * EightSums.COUNT;

    /// The faster version that this machine runs.
    static final Lanes BEST = VectorLanes.pays() ? new VectorLanes() : new PlainLanes();

    /// `out[r, n] = bias[r] + sum over i of w[r * rowStep + i * innerStep] * in[i, n]`, i in order, one fused
    /// multiply-add accumulator per output that starts at the bias. The steps let w be read as it is or transposed.
    ///
    /// @param bias rows, or null for 0
    /// @param in inner x samples
    /// @param out rows x samples
    abstract void contract(
            double[] w,
            int rowStep,
            int innerStep,
            int rows,
            int inner,
            double[] bias,
            double[] in,
            int samples,
            double[] out);

    /// `out[r, i] = sum over n of a[r, n] * b[i, n]`, fused multiply-adds into [EightSums].
    ///
    /// @param a rows x samples
    /// @param b inner x samples
    /// @param out rows x inner
    /// @param scratch [#SCRATCH] numbers of the caller's that are overwritten
    abstract void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out, double[] scratch);

    /// `out[r] = sum over n of a[r, n]`, as [EightSums].
    ///
    /// @param scratch as in [#outer]
    abstract void sumRows(double[] a, int rows, int samples, double[] out, double[] scratch);

    /// `out[j] = a[j] * b[j]`.
    abstract void multiply(double[] a, double[] b, double[] out);

    /// The curve's value at every z, and the slope of the cell that z lies in.
    abstract void piecewise(Curve curve, double[] z, double[] value, double[] slope);
}
