package trozo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A polynomial in t.
///
/// @param coefficients from the constant on
record Polynomial(double... coefficients) {
    /// Bisections that leave no double between the ends of an interval of ordinary length.
    private static final int BISECTIONS = 80;

    static Polynomial constant(double value) {
        return new Polynomial(value);
    }

    int degree() {
        return coefficients.length - 1;
    }

    double at(double t) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = Math.fma(value, t, coefficients[i]);
        }
        return value;
    }

    /// This and (a + b t) times another.
    Polynomial plus(double a, double b, Polynomial other) {
        int needed = other.coefficients.length + (b == 0 ? 0 : 1);
        double[] sum = Arrays.copyOf(coefficients, Math.max(coefficients.length, needed));
        for (int i = 0; i < other.coefficients.length; i++) {
            sum[i] += a * other.coefficients[i];
            if (b != 0) {
                sum[i + 1] += b * other.coefficients[i];
            }
        }
        return new Polynomial(sum);
    }

    Polynomial minus(double number) {
        double[] less = coefficients.clone();
        less[0] -= number;
        return new Polynomial(less);
    }

    Polynomial derivative() {
        if (degree() == 0) {
            return constant(0);
        }
        double[] slope = new double[degree()];
        for (int i = 1; i < coefficients.length; i++) {
            slope[i - 1] = i * coefficients[i];
        }
        return new Polynomial(slope);
    }

    /// Where it changes its sign strictly between two places, in order. Of a line in closed form; of others by
    /// bisection between the places where the derivative changes its sign, so that none is passed over.
    List<Double> crossings(double low, double high) {
        List<Double> found = new ArrayList<>();
        if (degree() == 1) {
            double t = -coefficients[0] / coefficients[1];
            if (t > low && t < high) {
                found.add(t);
            }
        } else if (degree() > 1) {
            List<Double> ends = new ArrayList<>(List.of(low));
            ends.addAll(derivative().crossings(low, high));
            ends.add(high);
            for (int i = 1; i < ends.size(); i++) {
                cross(ends.get(i - 1), ends.get(i), found);
            }
        }
        return found;
    }

    private void cross(double low, double high, List<Double> found) {
        double from = low;
        double to = high;
        boolean rises = at(from) < 0;
        if (rises ? !(at(to) > 0) : !(at(from) > 0 && at(to) < 0)) {
            return;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = from + (to - from) / 2;
            if (rises == at(middle) < 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        found.add(to);
    }
}
