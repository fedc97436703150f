package trozo.piecewise;

/// Whether the left half of a function is the right half over again, and how.
public enum Symmetry {
    NONE,
    /// f(-z) = -f(z).
    ODD,
    /// f(-z) = f(z).
    EVEN;

    /// The number that must be [#sign] times number `coordinate`, in the order of [Coordinates]; itself without
    /// symmetry.
    public int mirror(int coordinate, int size) {
        if (this == NONE) {
            return coordinate;
        }
        if (coordinate < size) {
            return size - 1 - coordinate;
        }
        if (coordinate < 3 * size) {
            int k = size - 1 - coordinate % size;
            return coordinate < 2 * size ? Coordinates.yRight(size, k) : Coordinates.yLeft(size, k);
        }
        return coordinate == Coordinates.leftSlope(size) ? Coordinates.rightSlope(size) : Coordinates.leftSlope(size);
    }

    /// 1 or -1: what number `coordinate` times this is its [#mirror].
    public double sign(int coordinate, int size) {
        if (this == NONE) {
            return 1;
        }
        boolean isX = coordinate < size;
        boolean isSlope = coordinate >= 3 * size;
        return isX || (this == ODD ? !isSlope : isSlope) ? -1 : 1;
    }

    /// Whether number `coordinate` can be nothing but zero: the position of the breakpoint in the middle.
    public boolean isZero(int coordinate, int size) {
        return mirror(coordinate, size) == coordinate && sign(coordinate, size) < 0;
    }

    /// The nearest numbers that have this symmetry, by the sum of squares; in place.
    ///
    /// @param c in the order of [Coordinates]
    public void impose(double[] c, int size) {
        for (int i = 0; i < c.length; i++) {
            int j = mirror(i, size);
            if (i <= j && this != NONE) {
                double sign = sign(i, size);
                c[i] = (c[i] + sign * c[j]) / 2 + 0.0;
                c[j] = sign * c[i] + 0.0;
            }
        }
    }
}
