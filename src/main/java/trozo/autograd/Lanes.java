package trozo.autograd;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/// The loops that training spends its time in. There is a plain and a vector version; both give the same numbers bit
/// for bit, so which one runs is a matter of speed only.
abstract class Lanes {
    /// How many numbers a sum over samples needs to work with.
    private static final int SUMS = 16 * EightSums.COUNT;

    private static final int LARGE_ROWS = 16;
    private static final int LARGE_INNER = 8;
    private static final int LARGE_SAMPLES = 64;

    /// The most samples and the most rows that are copied together.
    private static final int MOST_SAMPLES = 32;
    private static final int MOST_ROWS = 4;

    /// Holds the faster version. The compiler takes what a call site holds for a constant until it is set anew, so
    /// asking for it costs nothing.
    private static final MutableCallSite SITE = new MutableCallSite(holding(new PlainLanes()));

    private static final MethodHandle BEST = SITE.dynamicInvoker();

    static {
        if (LanesWarmUp.hasVectors()) {
            LanesWarmUp.start();
        }
    }

    private static MethodHandle holding(Lanes lanes) {
        return MethodHandles.constant(Lanes.class, lanes);
    }

    /// The faster version: the plain one until the vector one, if this machine has it, has been compiled.
    ///
    /// Threads may see the change at different times, which changes no number.
    static Lanes best() {
        try {
            return (Lanes) BEST.invokeExact();
        } catch (Throwable impossible) {
            throw new AssertionError("a constant does not throw", impossible);
        }
    }

    static void use(Lanes lanes) {
        SITE.setTarget(holding(lanes));
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    /// Whether a contraction is so large that it pays to copy what it reads into a better order first.
    static boolean isLarge(int rows, int inner, int samples) {
        return rows >= LARGE_ROWS && inner >= LARGE_INNER && samples >= LARGE_SAMPLES;
    }

    /// Room for the working numbers of [#contract] with a rows x inner matrix, read as it is or transposed, of [#outer]
    /// and of [#sumRows].
    static double[] scratch(int rows, int inner, int samples) {
        return new double[Math.max(SUMS, Math.max(copies(rows, inner, samples), copies(inner, rows, samples)))];
    }

    private static int copies(int rows, int inner, int samples) {
        return isLarge(rows, inner, samples) ? inner * (MOST_SAMPLES + rows + MOST_ROWS - 1) : 0;
    }

    /// `out[r, n] = bias[r] + sum over i of w[r * rowStep + i * innerStep] * in[i, n]`, i in order, one fused
    /// multiply-add accumulator per output that starts at the bias. The steps let w be read as it is or transposed.
    ///
    /// @param bias rows, or null for 0
    /// @param in inner x samples
    /// @param out rows x samples
    /// @param scratch from [#scratch], overwritten
    abstract void contract(
            double[] w,
            int rowStep,
            int innerStep,
            int rows,
            int inner,
            double[] bias,
            double[] in,
            int samples,
            double[] out,
            double[] scratch);

    /// `out[r, i] = sum over n of a[r, n] * b[i, n]`, fused multiply-adds into [EightSums].
    ///
    /// @param a rows x samples
    /// @param b inner x samples
    /// @param out rows x inner
    /// @param scratch from [#scratch], overwritten
    abstract void outer(double[] a, int rows, double[] b, int inner, int samples, double[] out, double[] scratch);

    /// `out[r] = sum over n of a[r, n]`, as [EightSums].
    ///
    /// @param scratch from [#scratch], overwritten
    abstract void sumRows(double[] a, int rows, int samples, double[] out, double[] scratch);

    /// `out[j] = a[j] * b[j]`.
    abstract void multiply(double[] a, double[] b, double[] out);

    /// The curve's value at every z, and the slope of the cell that z lies in.
    abstract void piecewise(Curve curve, double[] z, double[] value, double[] slope);
}
