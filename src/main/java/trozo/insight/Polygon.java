package trozo.insight;

import java.util.Arrays;
import java.util.Optional;

/// A convex polygon, its vertices in order round it. The arrays are not to be written to.
public record Polygon(double[] x, double[] y) {
    /// What a cut leaves, and the edge between the two.
    record Halves(Polygon below, Polygon above, double x1, double y1, double x2, double y2) {}

    private static final double ALONG = 1e-9;

    static Polygon of(Bounds box) {
        return new Polygon(
                new double[] {box.left(), box.right(), box.right(), box.left()},
                new double[] {box.bottom(), box.bottom(), box.top(), box.top()});
    }

    /// Whether there are vertices on both sides of a x + b y + c = 0, farther from it than `tolerance`.
    boolean isCrossedBy(double a, double b, double c, double tolerance) {
        boolean below = false;
        boolean above = false;
        for (int i = 0; i < x.length; i++) {
            double value = a * x[i] + b * y[i] + c;
            below |= value < -tolerance;
            above |= value > tolerance;
        }
        return below && above;
    }

    /// Cuts along a x + b y + c = 0, which must cross it.
    Halves cut(double a, double b, double c, double tolerance) {
        Builder below = new Builder(x.length + 2);
        Builder above = new Builder(x.length + 2);
        Builder edge = new Builder(2);
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            double here = a * x[i] + b * y[i] + c;
            double there = a * x[next] + b * y[next] + c;
            boolean on = Math.abs(here) <= tolerance;
            if (on || here < 0) {
                below.add(x[i], y[i]);
            }
            if (on || here > 0) {
                above.add(x[i], y[i]);
            }
            if (on) {
                edge.add(x[i], y[i]);
            } else if (Math.abs(there) > tolerance && here < 0 != there < 0) {
                double share = here / (here - there);
                double px = x[i] + share * (x[next] - x[i]);
                double py = y[i] + share * (y[next] - y[i]);
                below.add(px, py);
                above.add(px, py);
                edge.add(px, py);
            }
        }
        return new Halves(below.polygon(), above.polygon(), edge.x[0], edge.y[0], edge.x[1], edge.y[1]);
    }

    double centreX() {
        return mean(x);
    }

    double centreY() {
        return mean(y);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// Whether a point lies inside or on an edge.
    boolean contains(double px, double py) {
        boolean left = false;
        boolean right = false;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            double side = (x[next] - x[i]) * (py - y[i]) - (y[next] - y[i]) * (px - x[i]);
            left |= side > 0;
            right |= side < 0;
        }
        return !(left && right);
    }

    /// The part of a x + b y + c = 0 inside, as x and y of both ends, if the line crosses it.
    Optional<double[]> chord(double a, double b, double c) {
        double tolerance = 1e-12 * (1 + Math.abs(a) + Math.abs(b));
        if (!isCrossedBy(a, b, c, tolerance)) {
            return Optional.empty();
        }
        Halves halves = cut(a, b, c, tolerance);
        return Optional.of(new double[] {halves.x1(), halves.y1(), halves.x2(), halves.y2()});
    }

    public double area() {
        double twice = 0;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            twice += x[i] * y[next] - x[next] * y[i];
        }
        return Math.abs(twice) / 2;
    }

    /// Whether edges of the two lie on one line and overlap in more than a point.
    boolean sharesAnEdgeWith(Polygon other) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < other.x.length; j++) {
                if (overlap(i, other, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The part of the line from (x1, y1) to (x2, y2) that an edge lies on, as the distances from its start where that
    /// begins and ends.
    Optional<double[]> shareOf(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.hypot(dx, dy);
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            double first = along(dx, dy, length, x1, y1, x[i], y[i]);
            double second = along(dx, dy, length, x1, y1, x[next], y[next]);
            double from = Math.max(0, Math.min(first, second));
            double to = Math.min(length, Math.max(first, second));
            if (to - from > ALONG) {
                return Optional.of(new double[] {from, to});
            }
        }
        return Optional.empty();
    }

    private boolean overlap(int i, Polygon other, int j) {
        int next = (i + 1) % x.length;
        int otherNext = (j + 1) % other.x.length;
        double dx = x[next] - x[i];
        double dy = y[next] - y[i];
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return false;
        }
        double first = along(dx, dy, length, x[i], y[i], other.x[j], other.y[j]);
        double second = along(dx, dy, length, x[i], y[i], other.x[otherNext], other.y[otherNext]);
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return false;
        }
        double shared = Math.min(length, Math.max(first, second)) - Math.max(0, Math.min(first, second));
        return shared > ALONG;
    }

    /// How far along the edge from (fromX, fromY) the point lies; NaN if it is off the edge's line.
    private static double along(double dx, double dy, double length, double fromX, double fromY, double px, double py) {
        double off = (dx * (py - fromY) - dy * (px - fromX)) / length;
        return Math.abs(off) > ALONG ? Double.NaN : (dx * (px - fromX) + dy * (py - fromY)) / length;
    }

    private static final class Builder {
        private final double[] x;
        private final double[] y;
        private int size;

        Builder(int capacity) {
            x = new double[capacity];
            y = new double[capacity];
        }

        void add(double px, double py) {
            if (size < x.length) {
                x[size] = px;
                y[size] = py;
                size++;
            }
        }

        Polygon polygon() {
            return new Polygon(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }
}
