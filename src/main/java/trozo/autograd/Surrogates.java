package trozo.autograd;

/// The surrogate slopes of a curve, each around its breakpoint.
final class Surrogates {
    private final Surrogate[] byBreakpoint;
    private boolean any;

    Surrogates(int size) {
        byBreakpoint = new Surrogate[size];
    }

    /// @param surrogate null for none
    void set(int k, Surrogate surrogate) {
        byBreakpoint[k] = surrogate;
        any = false;
        for (Surrogate one : byBreakpoint) {
            any |= one != null;
        }
    }

    boolean any() {
        return any;
    }

    /// What they come to at z.
    double at(double z, double[] breakpoints) {
        double sum = 0;
        for (int k = 0; k < byBreakpoint.length; k++) {
            if (byBreakpoint[k] != null) {
                sum += byBreakpoint[k].at(z - breakpoints[k]);
            }
        }
        return sum;
    }

    /// Adds what backward sends to z through them.
    void addTo(double[] into, double[] z, double[] upstream, double[] breakpoints) {
        for (int j = 0; j < into.length; j++) {
            into[j] += upstream[j] * at(z[j], breakpoints);
        }
    }
}
