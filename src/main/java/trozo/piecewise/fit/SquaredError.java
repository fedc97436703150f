package trozo.piecewise.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// For fixed knots: the best values there, the integral of the squared error that is left, and how it changes with the
/// knots (the values need no looking after, they are the best: the envelope theorem).
final class SquaredError {
    /// Where the weight is nothing, the function still counts a little, or nothing would say how to go on there.
    private static final double FLOOR = 1e-13;

    private final DoubleUnaryOperator f;
    private final Optional<Gaussian> weight;
    private final Optional<Asymptotes> tails;
    private final double[] cells;
    private final GaussLegendre rule;

    private final double[] t;
    private final double[] y;
    private final double[] slopes;
    private final double[] gradient;
    private final double[] diagonal;
    private final double[] beside;
    private final double[] right;
    private final double[][] moments;
    private double[] places = new double[1024];
    private double[] masses = new double[1024];
    private double[] heights = new double[1024];
    private final int[] ends;
    private final double[] pieceErrors;
    private double total;

    /// @param cells where quadrature begins anew, from left to right: where the function bends much
    SquaredError(
            DoubleUnaryOperator f,
            int pieces,
            Optional<Gaussian> weight,
            Optional<Asymptotes> tails,
            double[] cells,
            GaussLegendre rule) {
        this.f = f;
        this.weight = weight;
        this.tails = tails;
        this.cells = cells;
        this.rule = rule;
        t = new double[pieces + 1];
        y = new double[pieces + 1];
        slopes = new double[pieces];
        gradient = new double[pieces + 1];
        diagonal = new double[pieces + 1];
        beside = new double[pieces + 1];
        right = new double[pieces + 1];
        moments = new double[pieces][5];
        ends = new int[pieces];
        pieceErrors = new double[pieces];
    }

    private boolean isTail(int piece) {
        return tails.isPresent() && (piece == 0 || piece == slopes.length - 1);
    }

    /// Whether the end values are given: an unweighted integral over the whole line is finite for no others.
    private boolean isHeld(int knot) {
        return tails.isPresent() && weight.isEmpty() && (knot == 1 || knot == slopes.length - 1);
    }

    private Line asymptote(int piece) {
        Asymptotes both = tails.orElseThrow();
        return piece == 0 ? both.left() : both.right();
    }

    /// The integral of the squared error, with the knots as given; range ends included.
    double at(double[] knots) {
        System.arraycopy(knots, 0, t, 0, t.length);
        integrate();
        solve();
        measure();
        return total;
    }

    /// The values at the knots, after [#at].
    double[] values() {
        return y.clone();
    }

    /// Each piece's share of the integral.
    double[] pieceErrors() {
        return pieceErrors;
    }

    /// The derivative of the integral by each knot; 0 for the range ends.
    double[] gradient() {
        return gradient;
    }

    private void integrate() {
        int count = 0;
        int cell = 0;
        for (int piece = 0; piece < slopes.length; piece++) {
            double[] sums = moments[piece];
            Arrays.fill(sums, 0);
            double from = t[piece];
            double to = t[piece + 1];
            while (cell < cells.length && cells[cell] <= from) {
                cell++;
            }
            for (double a = from; a < to; ) {
                double b = cell < cells.length && cells[cell] < to ? cells[cell++] : to;
                for (int i = 0; i < rule.size(); i++) {
                    double x = a + (b - a) * rule.nodes()[i];
                    double mass = (b - a) * rule.weights()[i] * density(x);
                    double height = f.applyAsDouble(x);
                    if (count == places.length) {
                        grow();
                    }
                    places[count] = x;
                    masses[count] = mass;
                    heights[count] = height;
                    count++;
                    add(sums, piece, x, mass, height);
                }
                a = b;
            }
            ends[piece] = count;
        }
    }

    private void add(double[] sums, int piece, double x, double mass, double height) {
        if (isTail(piece)) {
            double knot = piece == 0 ? t[1] : t[piece];
            double rest = height - asymptote(piece).slope() * (x - knot);
            int one = piece == 0 ? 2 : 0;
            sums[one] += mass;
            sums[piece == 0 ? 4 : 3] += mass * rest;
            return;
        }
        double share = (x - t[piece]) / (t[piece + 1] - t[piece]);
        sums[0] += mass * (1 - share) * (1 - share);
        sums[1] += mass * (1 - share) * share;
        sums[2] += mass * share * share;
        sums[3] += mass * height * (1 - share);
        sums[4] += mass * height * share;
    }

    private void grow() {
        places = Arrays.copyOf(places, 2 * places.length);
        masses = Arrays.copyOf(masses, 2 * masses.length);
        heights = Arrays.copyOf(heights, 2 * heights.length);
    }

    private double density(double x) {
        return weight.map(gaussian -> gaussian.density(x) + FLOOR / gaussian.deviation())
                .orElse(1.0);
    }

    /// A tridiagonal system for the values.
    private void solve() {
        Arrays.fill(diagonal, 0);
        Arrays.fill(beside, 0);
        Arrays.fill(right, 0);
        for (int piece = 0; piece < slopes.length; piece++) {
            double[] sums = moments[piece];
            diagonal[piece] += sums[0];
            beside[piece] += sums[1];
            diagonal[piece + 1] += sums[2];
            right[piece] += sums[3];
            right[piece + 1] += sums[4];
        }
        int last = slopes.length;
        if (tails.isPresent()) {
            hold(0, 0);
            hold(last, 0);
            if (weight.isEmpty()) {
                hold(last - 1, asymptote(last - 1).at(t[last - 1]));
                hold(1, asymptote(0).at(t[1]));
            }
        }
        for (int k = 1; k <= last; k++) {
            double factor = beside[k - 1] / diagonal[k - 1];
            diagonal[k] -= factor * beside[k - 1];
            right[k] -= factor * right[k - 1];
        }
        y[last] = right[last] / diagonal[last];
        for (int k = last - 1; k >= 0; k--) {
            y[k] = (right[k] - beside[k] * y[k + 1]) / diagonal[k];
        }
        if (tails.isPresent()) {
            y[0] = y[1] + asymptote(0).slope() * (t[0] - t[1]);
            y[last] = y[last - 1] + asymptote(last - 1).slope() * (t[last] - t[last - 1]);
        }
        for (int piece = 0; piece < slopes.length; piece++) {
            slopes[piece] =
                    isTail(piece) ? asymptote(piece).slope() : (y[piece + 1] - y[piece]) / (t[piece + 1] - t[piece]);
        }
    }

    /// Makes a value known: its row says so, and its neighbours' rows take it to the other side.
    private void hold(int k, double value) {
        if (k > 0) {
            right[k - 1] -= beside[k - 1] * value;
            beside[k - 1] = 0;
        }
        if (k < slopes.length) {
            right[k + 1] -= beside[k] * value;
            beside[k] = 0;
        }
        diagonal[k] = 1;
        right[k] = value;
    }

    private void measure() {
        total = 0;
        Arrays.fill(gradient, 0);
        int node = 0;
        int last = slopes.length;
        for (int piece = 0; piece < last; piece++) {
            double leftPull = 0;
            double rightPull = 0;
            double squares = 0;
            boolean tail = isTail(piece);
            double width = t[piece + 1] - t[piece];
            double anchor = tail && piece == 0 ? t[1] : t[piece];
            double height = tail && piece == 0 ? y[1] : y[piece];
            for (; node < ends[piece]; node++) {
                double error = height + slopes[piece] * (places[node] - anchor) - heights[node];
                double pull = masses[node] * error;
                double share = tail ? (piece == 0 ? 1 : 0) : (places[node] - t[piece]) / width;
                squares += pull * error;
                leftPull += pull * (1 - share);
                rightPull += pull * share;
            }
            pieceErrors[piece] = squares;
            total += squares;
            gradient[piece] -= 2 * slopes[piece] * leftPull;
            gradient[piece + 1] -= 2 * slopes[piece] * rightPull;
            if (isHeld(piece)) {
                gradient[piece] += 2 * asymptote(piece == 1 ? 0 : last - 1).slope() * leftPull;
            }
            if (isHeld(piece + 1)) {
                gradient[piece + 1] +=
                        2 * asymptote(piece + 1 == 1 ? 0 : last - 1).slope() * rightPull;
            }
        }
        gradient[0] = 0;
        gradient[last] = 0;
    }
}
