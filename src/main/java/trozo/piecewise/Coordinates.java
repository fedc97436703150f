package trozo.piecewise;

import java.util.ArrayList;
import java.util.List;

/// The 3K + 2 numbers of a piecewise-linear function of K breakpoints in one row: the x of all breakpoints, their left
/// values, their right values, the slopes of the left and the right tail.
public final class Coordinates {
    private Coordinates() {}

    /// How many numbers a function of `size` breakpoints has.
    public static int count(int size) {
        return 3 * size + 2;
    }

    public static int x(int k) {
        return k;
    }

    public static int yLeft(int size, int k) {
        return size + k;
    }

    public static int yRight(int size, int k) {
        return 2 * size + k;
    }

    public static int leftSlope(int size) {
        return 3 * size;
    }

    public static int rightSlope(int size) {
        return 3 * size + 1;
    }

    /// The numbers of `f`, as a new array.
    public static double[] of(PiecewiseLinear f) {
        int size = f.size();
        double[] numbers = new double[count(size)];
        for (int k = 0; k < size; k++) {
            numbers[x(k)] = f.breakpoint(k).x();
            numbers[yLeft(size, k)] = f.breakpoint(k).yLeft();
            numbers[yRight(size, k)] = f.breakpoint(k).yRight();
        }
        numbers[leftSlope(size)] = f.leftSlope();
        numbers[rightSlope(size)] = f.rightSlope();
        return numbers;
    }

    /// `f` with other numbers; closed sides and kink rules stay.
    ///
    /// @throws IllegalArgumentException if that is no function, as [PiecewiseLinear]
    public static PiecewiseLinear with(PiecewiseLinear f, double[] numbers) {
        int size = f.size();
        if (numbers.length != count(size)) {
            throw new IllegalArgumentException(
                    size + " breakpoints have " + count(size) + " numbers, not " + numbers.length);
        }
        List<Breakpoint> points = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            points.add(
                    f.breakpoint(k).withX(numbers[x(k)]).withValues(numbers[yLeft(size, k)], numbers[yRight(size, k)]));
        }
        return f.withBreakpoints(points).withSlopes(numbers[leftSlope(size)], numbers[rightSlope(size)]);
    }
}
