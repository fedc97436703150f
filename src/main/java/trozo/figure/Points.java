package trozo.figure;

import java.util.Arrays;

/// Points of a line or polygon. Immutable by agreement: nobody writes into the arrays once it is made.
public record Points(double[] xs, double[] ys) {
    public Points {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " x but " + ys.length + " y");
        }
    }

    /// @param xy x and y in turn
    public static Points of(double... xy) {
        double[] xs = new double[xy.length / 2];
        double[] ys = new double[xy.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xy[2 * i];
            ys[i] = xy[2 * i + 1];
        }
        return new Points(xs, ys);
    }

    public int size() {
        return xs.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points && Arrays.equals(xs, points.xs) && Arrays.equals(ys, points.ys);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            text.append(i == 0 ? "" : " ").append(xs[i]).append(',').append(ys[i]);
        }
        return text.toString();
    }
}
