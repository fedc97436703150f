package trozo.piecewise.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import trozo.piecewise.PiecewiseLinear;

/// Finds best approximations. The same goal gives the same numbers, bit for bit.
public final class Fitter {
    private static final double FARTHEST = 1e5;

    /// Beyond here a tail's own error is not worth an integral.
    private static final double FARTHEST_SQUARED = 1e3;

    /// What is left between function and asymptote where looking ends, as a share of the function's height.
    private static final double NOTHING = 1e-13;

    private static final double NOTHING_SQUARED = 1e-9;

    /// Peaks lower than this share of the highest are not told.
    private static final double LOW = 1e-3;

    private final Goal goal;
    private final Optional<Asymptotes> tails;
    private final Target target;
    private final Samples samples;

    private Fitter(Goal goal) {
        this.goal = goal;
        tails = goal.tails() ? Optional.of(Asymptotes.of(goal.f())) : Optional.empty();
        double reach = tails.isPresent() && goal.weight().isEmpty() ? reach() : 0;
        target = new Target(goal.f(), Math.min(goal.low(), -reach), Math.max(goal.high(), reach));
        samples = Samples.of(target, goal.low(), goal.high());
    }

    /// @throws IllegalArgumentException if there is none: the function is not finite on the range, or has no asymptotes
    ///     for tails to follow
    /// @throws java.util.concurrent.CancellationException if the thread has been interrupted
    public static Fit fit(Goal goal) {
        Fitter fitter = new Fitter(goal);
        return goal.norm() == Norm.MAX ? fitter.inMaxNorm() : fitter.inL2();
    }

    /// How far out function and asymptotes are still apart.
    private double reach() {
        Asymptotes both = tails.orElseThrow();
        boolean squared = goal.norm() == Norm.L2;
        double height = Math.abs(goal.f().value(goal.high()) - goal.f().value(goal.low()));
        double nothing = (squared ? NOTHING_SQUARED : NOTHING) * Math.max(height, Double.MIN_NORMAL);
        double most = squared ? FARTHEST_SQUARED : FARTHEST;
        double x = Math.max(1, Math.max(Math.abs(goal.low()), Math.abs(goal.high())));
        while (x < most) {
            double left = Math.abs(goal.f().value(-x) - both.left().at(-x));
            double right = Math.abs(goal.f().value(x) - both.right().at(x));
            if (left <= nothing && right <= nothing) {
                return x;
            }
            x *= 1.5;
        }
        if (squared) {
            throw new IllegalArgumentException(
                    "the function comes near its asymptotes too slowly for an integral over the whole line;"
                            + " a range was expected");
        }
        return most;
    }

    private Fit inMaxNorm() {
        MaxNorm.Best best = new MaxNorm(target, samples, goal.pieces(), tails).best();
        Chain chain = best.chain();
        List<Double> places = new ArrayList<>(chain.knots());
        pad(places);
        if (tails.isEmpty()) {
            places.addFirst(target.low());
            places.addLast(target.high());
        }
        double[] x = places.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = places.stream().mapToDouble(chain::at).toArray();
        double left = tails.map(both -> both.left().slope()).orElseGet(() -> slope(x, y, 1));
        double right = tails.map(both -> both.right().slope()).orElseGet(() -> slope(x, y, x.length - 1));
        return measured(x, y, left, right, best.samples(), Optional.empty());
    }

    /// Where fewer links than asked for come as near as any number up to it, the widest are halved: the pieces are as
    /// many as asked for.
    private void pad(List<Double> knots) {
        double least = 1e-9 * target.width();
        for (int i = knots.size() - 1; i > 0; i--) {
            if (knots.get(i) - knots.get(i - 1) < least) {
                knots.remove(i);
            }
        }
        if (tails.isPresent() && knots.isEmpty()) {
            knots.add((goal.low() + goal.high()) / 2);
        }
        while (knots.size() < goal.pieces() - 1) {
            List<Double> ends = new ArrayList<>(knots);
            // Beyond a tail's knot there is always room.
            double beyond = tails.isPresent() ? 1 : 0;
            ends.addFirst(knots.isEmpty() ? goal.low() : Math.min(goal.low(), knots.getFirst() - beyond));
            ends.addLast(knots.isEmpty() ? goal.high() : Math.max(goal.high(), knots.getLast() + beyond));
            int widest = 0;
            for (int i = 1; i + 1 < ends.size(); i++) {
                widest = ends.get(i + 1) - ends.get(i) > ends.get(widest + 1) - ends.get(widest) ? i : widest;
            }
            knots.add((ends.get(widest) + ends.get(widest + 1)) / 2);
            Collections.sort(knots);
        }
    }

    private static double slope(double[] x, double[] y, int k) {
        return (y[k] - y[k - 1]) / (x[k] - x[k - 1]);
    }

    private Fit inL2() {
        if (tails.isPresent() && goal.pieces() == 2 && goal.weight().isEmpty()) {
            throw new IllegalArgumentException(
                    "2 pieces; in L2 with tails both lie on the asymptotes, at least 3 were expected");
        }
        LeastSquares.Best best = new LeastSquares(goal, target, samples, tails).best();
        int last = best.knots().length - 1;
        double left = slope(best.knots(), best.values(), 1);
        double right = slope(best.knots(), best.values(), last);
        if (tails.isEmpty()) {
            return measured(best.knots(), best.values(), left, right, samples, Optional.of(best.error()));
        }
        double[] x = new double[last - 1];
        double[] y = new double[last - 1];
        System.arraycopy(best.knots(), 1, x, 0, last - 1);
        System.arraycopy(best.values(), 1, y, 0, last - 1);
        Asymptotes both = tails.get();
        return measured(x, y, both.left().slope(), both.right().slope(), samples, Optional.of(best.error()));
    }

    private Fit measured(double[] x, double[] y, double left, double right, Samples at, Optional<Double> error) {
        PiecewiseLinear curve = PiecewiseLinear.through(left, x, y, right);
        List<Peak> peaks = Ripples.of(target, at, curve::value, x, 0);
        double largest = tails.map(both -> Math.max(
                        Math.abs(curve.valueOn(0, 0) - both.left().at(0)),
                        Math.abs(curve.valueOn(x.length, 0) - both.right().at(0))))
                .orElse(0.0);
        for (Peak peak : peaks) {
            largest = Math.max(largest, Math.abs(peak.error()));
        }
        double low = LOW * largest;
        List<Peak> told =
                peaks.stream().filter(peak -> Math.abs(peak.error()) > low).toList();
        return new Fit(goal, x, y, left, right, error.orElse(largest), largest, told);
    }
}
