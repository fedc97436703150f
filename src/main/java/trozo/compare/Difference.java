package trozo.compare;

/// One number here and elsewhere.
///
/// @param where which number of the case
/// @param allowed how far apart the two may lie
public record Difference(String where, double expected, double found, double allowed) {
    /// How far apart they lie: 0 for the same infinity or two NaNs, infinite for a finite number and another kind.
    public double size() {
        if (expected == found || Double.isNaN(expected) && Double.isNaN(found)) {
            return 0;
        }
        double size = Math.abs(expected - found);
        return Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
    }

    public boolean isBeyond() {
        return size() > allowed;
    }

    /// The size in units of what is allowed.
    double share() {
        return size() / allowed;
    }
}
