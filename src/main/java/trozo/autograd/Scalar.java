package trozo.autograd;

/// The function that an entry-by-entry row computes, of one number and without a graph. The numbers are the same.
public final class Scalar {
    private final Entry entry;

    private Scalar(Entry entry) {
        this.entry = entry;
    }

    /// @throws IllegalArgumentException if there is no such row, or it is none of one number
    public static Scalar of(String op) {
        if (Ops.named(op).recording() instanceof Entrywise.Recording entrywise) {
            return new Scalar(entrywise.function().apply(Attributes.NONE));
        }
        throw new IllegalArgumentException(op + " is no function of one number");
    }

    public double value(double x) {
        return entry.value(x);
    }

    /// The derivative; at a kink the left one.
    ///
    /// @param y the value at x
    public double slope(double x, double y) {
        return entry.slope(x, y, false);
    }
}
