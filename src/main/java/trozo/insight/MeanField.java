package trozo.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.nn.Initialisation;
import trozo.piecewise.Activation;
import trozo.piecewise.Moments;
import trozo.piecewise.NormalResponse;
import trozo.piecewise.PiecewiseFormula;

/// What an activation does to signals and gradients in a wide and deep random network (Poole et al. 2016, Schoenholz et
/// al. 2017): pre-activations of variance q become those of variance `w E[f^2] + b` one layer on, where weights have
/// variance w / fan in and biases variance b; and gradients are multiplied by `chi = w E[f'^2]` in the mean square. At
/// the **edge of chaos** q stays and chi is 1.
public final class MeanField {
    /// The variances that are looked at, in ratios of this.
    private static final double RATIO = 1.25;

    private static final double ROUNDING = 1e-12;

    /// Thirds that the place of the least distance is narrowed down by.
    private static final int CLOSER = 40;

    private final NormalResponse response;
    private final boolean numerical;
    private final double least;
    private final double most;

    private MeanField(NormalResponse response, boolean numerical) {
        this.response = response;
        this.numerical = numerical;
        this.least = numerical ? 1e-3 : 1e-6;
        this.most = numerical ? 20 : 1e6;
    }

    public static MeanField of(Activation f) {
        return new MeanField(NormalResponse.of(f), f instanceof PiecewiseFormula);
    }

    /// How first weights and biases are spread.
    ///
    /// @param weights sigma_w^2: the variance of a weight times the fan in
    /// @param biases sigma_b^2
    public record Spread(double weights, double biases) {
        /// Xavier's as it is between layers of equal width.
        public static Spread of(Initialisation init) {
            return switch (init) {
                case Initialisation.Named.HE -> new Spread(2, 0);
                case Initialisation.Named.XAVIER -> new Spread(1, 0);
                case Initialisation.Gain gain ->
                    new Spread(gain.gain() * gain.gain(), gain.biasDeviation() * gain.biasDeviation());
            };
        }
    }

    /// Where the variance settles that begins at 1.
    ///
    /// @param fate what becomes of it
    /// @param q the variance; the least or the most that is looked at where it does not settle in between
    /// @param chi what gradients are multiplied by there, per layer and in the mean square
    /// @param slope of the map at q: what a small deviation from q is multiplied by; stable if less than 1 in magnitude
    public record Rest(Fate fate, double q, double chi, double slope) {}

    public enum Fate {
        SETTLES,
        /// Every variance stays as it is.
        STAYS,
        GROWS,
        VANISHES
    }

    /// Whether the numbers come from quadrature, not from a closed form.
    public boolean isNumerical() {
        return numerical;
    }

    /// The moments for inputs of mean 0 and variance `q`.
    public Moments at(double q) {
        return response.at(0, Math.sqrt(q));
    }

    /// One layer on.
    public double next(double q, Spread spread) {
        return spread.weights() * at(q).ef2() + spread.biases();
    }

    public Rest rest(Spread spread) {
        double first = next(1, spread) - 1;
        if (isStill(0.5, spread) && isStill(1, spread) && isStill(2, spread)) {
            return rest(Fate.STAYS, 1, spread);
        }
        if (isStill(1, spread)) {
            return rest(Fate.SETTLES, 1, spread);
        }
        double ratio = first > 0 ? RATIO : 1 / RATIO;
        double before = 1;
        for (double q = ratio; q > least && q < most; q *= ratio) {
            if ((next(q, spread) > q) != (first > 0)) {
                return rest(Fate.SETTLES, between(before, q, first > 0, spread), spread);
            }
            before = q;
        }
        return first > 0 ? rest(Fate.GROWS, most, spread) : rest(Fate.VANISHES, least, spread);
    }

    private boolean isStill(double q, Spread spread) {
        return Math.abs(next(q, spread) - q) <= ROUNDING * q;
    }

    private Rest rest(Fate fate, double q, Spread spread) {
        Moments here = at(q);
        return new Rest(fate, q, spread.weights() * here.ed2(), spread.weights() * here.growth());
    }

    /// Halving until the ends are neighbours.
    private double between(double from, double to, boolean grows, Spread spread) {
        double near = from;
        double far = to;
        for (int i = 0; i < 60; i++) {
            double middle = near + (far - near) / 2;
            if ((next(middle, spread) > middle) == grows) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near + (far - near) / 2;
    }

    /// The point of the edge of chaos where the variance settles at `q`; empty where none has spreads that exist.
    public Optional<Spread> edge(double q) {
        Moments here = at(q);
        double weights = 1 / here.ed2();
        double biases = q - weights * here.ef2();
        // For a homogeneous curve it is 0 up to rounding.
        double exact = Math.abs(biases) <= ROUNDING * q ? 0 : biases;
        return Double.isFinite(weights) && exact >= 0 ? Optional.of(new Spread(weights, exact)) : Optional.empty();
    }

    /// The edge of chaos from q = `from` to q = `to`, in parts where it exists.
    public List<List<Spread>> edge(double from, double to, int points) {
        List<List<Spread>> parts = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < points; i++) {
            double q = from * StrictMath.pow(to / from, (double) i / (points - 1));
            Optional<Spread> point = edge(q);
            if (point.isPresent() && !open) {
                parts.add(new ArrayList<>());
            }
            open = point.isPresent();
            point.ifPresent(spread -> parts.getLast().add(spread));
        }
        return parts;
    }

    /// How far `spread` lies from the nearest point of the edge of chaos in the plane of the two, as [#edge] looks at
    /// it; empty if it has none.
    public Optional<Double> distance(Spread spread, double from, double to, int points) {
        double ratio = StrictMath.pow(to / from, 1.0 / (points - 1));
        double nearest = Double.POSITIVE_INFINITY;
        double best = from;
        for (int i = 0; i < points; i++) {
            double q = from * StrictMath.pow(ratio, i);
            double far = distance(spread, q);
            if (far < nearest) {
                nearest = far;
                best = q;
            }
        }
        double low = best / ratio;
        double high = best * ratio;
        for (int i = 0; i < CLOSER; i++) {
            double one = low + (high - low) / 3;
            double other = high - (high - low) / 3;
            double farOne = distance(spread, one);
            double farOther = distance(spread, other);
            nearest = Math.min(nearest, Math.min(farOne, farOther));
            low = farOne <= farOther ? low : one;
            high = farOne <= farOther ? other : high;
        }
        return Double.isFinite(nearest) ? Optional.of(nearest) : Optional.empty();
    }

    private double distance(Spread from, double q) {
        return edge(q).map(at -> Math.hypot(at.weights() - from.weights(), at.biases() - from.biases()))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
