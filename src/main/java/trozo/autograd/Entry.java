package trozo.autograd;

/// A function of one number with its derivative: what an entry-by-entry row computes.
abstract class Entry {
    abstract double value(double x);

    /// The derivative; at a kink or a jump the one from the side asked for.
    ///
    /// @param y the value at x
    abstract double slope(double x, double y, boolean right);

    /// Whether the two sides may differ anywhere.
    boolean kinked() {
        return true;
    }

    /// The rules of its kinks where none are asked for. At a jump it should be the side that owns the value.
    KinkRules usualRules() {
        return KinkRules.LEFT;
    }

    /// Which of the function's kinks x lies on, if it lies on one.
    int kink(double x) {
        return 0;
    }

    /// Whether the value jumps at x.
    boolean jumps(double x) {
        return false;
    }

    /// Whether slope 0 stops any gradient, an infinite one too. Otherwise slope and gradient are multiplied, and 0
    /// times infinity is NaN.
    boolean selects() {
        return false;
    }

    /// The upstream gradient times the slope, in the way the function does it.
    ///
    /// @param slope what was chosen at x
    double sent(double upstream, double x, double y, double slope) {
        return slope == 0 && selects() ? 0 : upstream * slope;
    }

    interface Value {
        double at(double x);
    }

    interface Slope {
        double at(double x, double y);
    }

    /// A smooth function whose derivative is 1 over something: the gradient is divided by it, so that next to 0, where
    /// 1 over it overflows, a small gradient stays finite.
    ///
    /// @param divisor by x and the value there
    static Entry dividing(Value value, Slope divisor) {
        return new Entry() {
            @Override
            double value(double x) {
                return value.at(x);
            }

            @Override
            double slope(double x, double y, boolean right) {
                return 1 / divisor.at(x, y);
            }

            @Override
            double sent(double upstream, double x, double y, double slope) {
                return upstream / divisor.at(x, y);
            }

            @Override
            boolean kinked() {
                return false;
            }
        };
    }

    /// @param slope by x and the value there
    static Entry smooth(Value value, Slope slope) {
        return new Entry() {
            @Override
            double value(double x) {
                return value.at(x);
            }

            @Override
            double slope(double x, double y, boolean right) {
                return slope.at(x, y);
            }

            @Override
            boolean kinked() {
                return false;
            }
        };
    }
}
