package trozo.autograd;

/// A function of two numbers with its two derivatives: what a row computes for every pair of its inputs.
abstract class Pair {
    abstract double value(double a, double b);

    /// The derivative by a; at a kink the one from the side asked for.
    abstract double byFirst(double a, double b, double value, boolean right);

    /// The derivative by b, likewise.
    abstract double bySecond(double a, double b, double value, boolean right);

    /// Whether the two sides may differ anywhere.
    boolean kinked() {
        return false;
    }

    /// To the right of a kink (positive) or to the left of it: where the inputs' tangents point.
    double across(double tangentOfA, double tangentOfB) {
        return tangentOfA;
    }

    /// Whether slope 0 stops any gradient, an infinite one too.
    boolean selects() {
        return false;
    }

    interface Function {
        double at(double a, double b);
    }

    static Pair smooth(Function value, Function byFirst, Function bySecond) {
        return new Pair() {
            @Override
            double value(double a, double b) {
                return value.at(a, b);
            }

            @Override
            double byFirst(double a, double b, double value, boolean right) {
                return byFirst.at(a, b);
            }

            @Override
            double bySecond(double a, double b, double value, boolean right) {
                return bySecond.at(a, b);
            }
        };
    }
}
