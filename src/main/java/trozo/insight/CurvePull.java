package trozo.insight;

import java.util.List;
import trozo.piecewise.Coordinates;

/// The derivatives of the mean training loss with respect to the numbers of one curve, whether they learn or not:
/// training pulls each the other way.
///
/// @param numbers in the order of [Coordinates]; none for a formula
public record CurvePull(List<Double> numbers) {
    public CurvePull {
        numbers = List.copyOf(numbers);
    }

    /// How many breakpoints it speaks of.
    public int size() {
        return numbers.isEmpty() ? 0 : (numbers.size() - 2) / 3;
    }

    /// dL/dx of breakpoint `k`.
    public double x(int k) {
        return numbers.get(Coordinates.x(k));
    }

    /// dL/dy of a joined breakpoint `k`, whose two values are one.
    public double y(int k) {
        return yLeft(k) + yRight(k);
    }

    /// dL/dy of the value on the left of breakpoint `k`.
    public double yLeft(int k) {
        return numbers.get(Coordinates.yLeft(size(), k));
    }

    /// dL/dy of the value on the right of breakpoint `k`.
    public double yRight(int k) {
        return numbers.get(Coordinates.yRight(size(), k));
    }
}
