package trozo.piecewise.fit;

/// Points of one wall that a line under them (or over them) may touch, from left to right, and the one that it touches
/// now. Touching only moves to the right.
final class Hull {
    private final double sign;
    private final double[] xs;
    private final double[] ys;
    private int size;
    private int touched;

    /// @param above whether the wall is the upper one
    Hull(boolean above, int capacity) {
        this.sign = above ? 1 : -1;
        this.xs = new double[capacity];
        this.ys = new double[capacity];
    }

    void clear() {
        size = 0;
        touched = 0;
    }

    /// Whether there is a point to draw a line from to one at `x`.
    boolean isLeftOf(double x) {
        return size > 0 && xs[0] < x;
    }

    double lastX() {
        return xs[size - 1];
    }

    double lastY() {
        return ys[size - 1];
    }

    void add(double x, double y) {
        while (size - 1 > touched && !isBend(x, y)) {
            size--;
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    /// Whether the last point stays on the hull when (x, y) comes.
    private boolean isBend(double x, double y) {
        double ax = xs[size - 1] - xs[size - 2];
        double ay = ys[size - 1] - ys[size - 2];
        return sign * (ax * (y - ys[size - 2]) - ay * (x - xs[size - 2])) > 0;
    }

    /// The line from (x, y), right of all points, that touches the hull.
    Line tangent(double x, double y) {
        while (touched + 1 < size && sign * (slope(touched + 1, x, y) - slope(touched, x, y)) >= 0) {
            touched++;
        }
        return Line.through(xs[touched], ys[touched], x, y);
    }

    private double slope(int i, double x, double y) {
        return (y - ys[i]) / (x - xs[i]);
    }
}
