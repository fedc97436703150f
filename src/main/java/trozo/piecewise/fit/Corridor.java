package trozo.piecewise.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that lies within `error` of the sampled function, and the fewest links that lead through it.
///
/// Each link reaches as far as a line can that starts in what the links before it reach: a greedy choice that no other
/// choice beats (Suri 1986, Imai and Iri 1986). Time is in proportion to the number of samples.
final class Corridor {
    private final Samples samples;
    private final double error;
    private final Hull upper;
    private final Hull lower;

    /// The steepest link yet possible, how far right it touches the upper wall; null while any slope is.
    private Line steepest;

    private double steepestTouch;

    /// The link of least slope, and how far right it touches the lower wall.
    private Line flattest;

    private double flattestTouch;

    /// Where the link just sought runs into a wall; null while it does not.
    private Gate gate;

    Corridor(Samples samples, double error) {
        this.samples = samples;
        this.error = error;
        this.upper = new Hull(true, samples.size() + 4);
        this.lower = new Hull(false, samples.size() + 4);
    }

    private double top(int i) {
        return samples.least()[i] + error;
    }

    private double bottom(int i) {
        return samples.most()[i] - error;
    }

    /// From end to end with at most `most` links; empty if it takes more.
    Optional<Chain> chain(int most) {
        return onward(Optional.empty(), Optional.empty(), most);
    }

    /// The same on the whole line, the end links parallel to the asymptotes.
    Optional<Chain> chain(Asymptotes tails, int most) {
        Optional<Gate> left = reach(tails.left());
        Optional<Gate> right = new Corridor(samples.mirrored(), error)
                .reach(tails.right().mirrored())
                .map(Gate::mirrored);
        if (left.isEmpty() || right.isEmpty()) {
            // One line does for both tails: their slopes are the same, or anything is near enough.
            return Optional.of(new Chain(List.of(through(left.isEmpty() ? tails.left() : tails.right())), List.of()));
        }
        boolean apart = left.get().upper() < right.get().upper()
                && left.get().lower() < right.get().lower();
        if (!apart) {
            Line one = left.get().line();
            Line other = right.get().line();
            return Optional.of(new Chain(List.of(one, other), List.of(knot(left.get(), other))));
        }
        return onward(left, right, most - 2);
    }

    private Optional<Chain> onward(Optional<Gate> start, Optional<Gate> end, int most) {
        List<Line> links = new ArrayList<>();
        List<Double> knots = new ArrayList<>();
        start.ifPresent(gate -> links.add(gate.line()));
        Optional<Gate> from = start;
        for (int link = 1; link <= most; link++) {
            seek(from, end);
            Line line = gate != null ? gate.line() : middle();
            if (from.isPresent()) {
                knots.add(knot(from.get(), line));
            }
            links.add(line);
            if (gate == null) {
                end.ifPresent(last -> {
                    links.add(last.line());
                    knots.add(knot(last, line));
                });
                return Optional.of(new Chain(links, knots));
            }
            from = Optional.of(gate);
        }
        return Optional.empty();
    }

    /// Where the next link leaves the gate.
    private static double knot(Gate gate, Line next) {
        double x = gate.line().meets(next);
        double low = Math.min(gate.touch(), gate.exit());
        double high = Math.max(gate.touch(), gate.exit());
        return Double.isNaN(x) ? high : Math.clamp(x, low, high);
    }

    /// One of the links that come through: between the steepest and the flattest.
    private Line middle() {
        if (steepest == null || flattest == null) {
            return steepest == null ? flattest : steepest;
        }
        return steepest.between(flattest);
    }

    /// Looks for the link that reaches farthest from `start`: sets the gate that it ends at, or none if it comes
    /// through.
    private void seek(Optional<Gate> start, Optional<Gate> end) {
        upper.clear();
        lower.clear();
        steepest = null;
        flattest = null;
        gate = null;
        double[] x = samples.x();
        double upperFrom = start.map(Gate::upper).orElse(Double.NEGATIVE_INFINITY);
        double lowerFrom = start.map(Gate::lower).orElse(Double.NEGATIVE_INFINITY);
        double upperTo = end.map(Gate::upper).orElse(Double.POSITIVE_INFINITY);
        double lowerTo = end.map(Gate::lower).orElse(Double.POSITIVE_INFINITY);
        List<Post> posts = new ArrayList<>();
        start.ifPresent(from -> posts.addAll(Post.of(from)));
        end.ifPresent(to -> posts.addAll(Post.of(to)));
        posts.sort(Comparator.comparingDouble(Post::x));
        int next = 0;
        int i = start.isPresent() ? firstBeyond(posts.getFirst().x()) : 0;
        while (gate == null && (i < x.length || next < posts.size())) {
            if (next < posts.size() && (i == x.length || posts.get(next).x() <= x[i])) {
                Post post = posts.get(next++);
                pass(post.x(), post.upper() ? Double.NaN : post.y(), post.upper() ? post.y() : Double.NaN);
            } else {
                boolean isUnder = x[i] > upperFrom && x[i] < upperTo;
                boolean isOver = x[i] > lowerFrom && x[i] < lowerTo;
                pass(x[i], isOver ? bottom(i) : Double.NaN, isUnder ? top(i) : Double.NaN);
                i++;
            }
        }
    }

    /// An end of a gate, on the upper wall or the lower.
    private record Post(double x, double y, boolean upper) {
        static List<Post> of(Gate gate) {
            return List.of(
                    new Post(gate.upper(), gate.line().at(gate.upper()), true),
                    new Post(gate.lower(), gate.line().at(gate.lower()), false));
        }
    }

    private int firstBeyond(double x) {
        int i = Arrays.binarySearch(samples.x(), x);
        return i >= 0 ? i + 1 : -i - 1;
    }

    /// Leads the link over `floor` and under `ceiling` at x; NaN where there is no wall.
    private void pass(double x, double floor, double ceiling) {
        if (ceiling < (flattest == null ? Double.NEGATIVE_INFINITY : flattest.at(x))) {
            gate = new Gate(flattest, flattestTouch, exit(flattest, upper, x, ceiling), true);
            return;
        }
        if (floor > (steepest == null ? Double.POSITIVE_INFINITY : steepest.at(x))) {
            gate = new Gate(steepest, steepestTouch, exit(steepest, lower, x, floor), false);
            return;
        }
        Line rising = null;
        if (lower.isLeftOf(x) && (steepest == null ? !Double.isNaN(ceiling) : ceiling < steepest.at(x))) {
            rising = lower.tangent(x, ceiling);
        }
        if (upper.isLeftOf(x) && (flattest == null ? !Double.isNaN(floor) : floor > flattest.at(x))) {
            flattest = upper.tangent(x, floor);
            flattestTouch = x;
        }
        if (rising != null) {
            steepest = rising;
            steepestTouch = x;
        }
        if (!Double.isNaN(floor)) {
            lower.add(x, floor);
        }
        if (!Double.isNaN(ceiling)) {
            upper.add(x, ceiling);
        }
    }

    /// Where a link crosses the part of a wall that ends at (x, y).
    private static double exit(Line link, Hull wall, double x, double y) {
        double before = Math.abs(wall.lastY() - link.at(wall.lastX()));
        double after = Math.abs(y - link.at(x));
        return before + after == 0 ? x : wall.lastX() + before / (before + after) * (x - wall.lastX());
    }

    /// How far links parallel to the asymptote reach from the left; empty if one goes all the way.
    private Optional<Gate> reach(Line asymptote) {
        double slope = asymptote.slope();
        double floor = asymptote.at(0) - error;
        double ceiling = asymptote.at(0) + error;
        double floorTouch = samples.x()[0];
        double ceilingTouch = samples.x()[0];
        for (int i = 0; i < samples.size(); i++) {
            double x = samples.x()[i];
            double least = bottom(i) - slope * x;
            double most = top(i) - slope * x;
            if (most < floor) {
                double before = i == 0 ? 0 : top(i - 1) - slope * samples.x()[i - 1] - floor;
                return Optional.of(new Gate(
                        new Line(floorTouch, floor + slope * floorTouch, slope),
                        floorTouch,
                        between(i, before, floor - most),
                        true));
            }
            if (least > ceiling) {
                double before = i == 0 ? 0 : ceiling - (bottom(i - 1) - slope * samples.x()[i - 1]);
                return Optional.of(new Gate(
                        new Line(ceilingTouch, ceiling + slope * ceilingTouch, slope),
                        ceilingTouch,
                        between(i, before, least - ceiling),
                        false));
            }
            if (least >= floor) {
                floor = least;
                floorTouch = x;
            }
            if (most <= ceiling) {
                ceiling = most;
                ceilingTouch = x;
            }
        }
        return Optional.empty();
    }

    private double between(int i, double before, double after) {
        return i == 0
                ? samples.x()[0]
                : samples.x()[i - 1] + before / (before + after) * (samples.x()[i] - samples.x()[i - 1]);
    }

    /// A parallel of the asymptote that goes all the way.
    private Line through(Line asymptote) {
        double slope = asymptote.slope();
        double floor = asymptote.at(0) - error;
        double ceiling = asymptote.at(0) + error;
        for (int i = 0; i < samples.size(); i++) {
            floor = Math.max(floor, bottom(i) - slope * samples.x()[i]);
            ceiling = Math.min(ceiling, top(i) - slope * samples.x()[i]);
        }
        return new Line(0, (floor + ceiling) / 2, slope);
    }
}
