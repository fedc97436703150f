package trozo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import trozo.autograd.Precision;
import trozo.insight.KinkCensus.AtBreakpoint;
import trozo.nn.Mlp;
import trozo.nn.Parameters;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;
import trozo.train.Recipe.Served;

/// Counts pre-activations of a network that has just run forward and backward on all training points.
final class Census {
    private Census() {}

    /// The gradients at the kinks of the curve that the units `served` share.
    static KinkCensus take(Recipe recipe, List<Served> served, Mlp network, double epsilon) {
        if (served.isEmpty()) {
            return new KinkCensus(epsilon, 0, List.of());
        }
        // The network meets the breakpoint where its format has a number.
        Precision precision = recipe.training().precision();
        Served some = served.getFirst();
        Tally[] tallies = recipe.activation(some.layer(), some.first()).joints().stream()
                .map(joint -> new Tally(precision.round(joint.x())))
                .toArray(Tally[]::new);
        int total = 0;
        for (Served units : served) {
            double[] z = ofUnits(units, network.preactivation(units.layer()).values(), network);
            double[] gradient =
                    ofUnits(units, network.preactivation(units.layer()).gradient(), network);
            total += z.length;
            for (Tally tally : tallies) {
                tally.count(z, gradient, epsilon);
            }
        }
        return new KinkCensus(
                epsilon, total, Arrays.stream(tallies).map(Tally::result).toList());
    }

    /// Of the numbers of a layer those of some of its units.
    private static double[] ofUnits(Served units, double[] numbers, Mlp network) {
        int samples = network.input().length(1);
        return Arrays.copyOfRange(numbers, (units.first() - 1) * samples, units.last() * samples);
    }

    private static final class Tally {
        private final double x;
        private int on;
        private int left;
        private int right;
        private double massOn;
        private double massLeft;
        private double massRight;

        Tally(double x) {
            this.x = x;
        }

        void count(double[] z, double[] gradient, double epsilon) {
            for (int i = 0; i < z.length; i++) {
                double distance = z[i] - x;
                if (Math.abs(distance) <= epsilon) {
                    double mass = Math.abs(gradient[i]);
                    if (z[i] == x) {
                        on++;
                        massOn += mass;
                    } else if (distance < 0) {
                        left++;
                        massLeft += mass;
                    } else {
                        right++;
                        massRight += mass;
                    }
                }
            }
        }

        AtBreakpoint result() {
            return new AtBreakpoint(on, left, right, massOn, massLeft, massRight);
        }
    }

    /// Where the pre-activations of the units `served` lie.
    static Traffic traffic(Recipe recipe, List<Served> served, Mlp network, Lens lens) {
        List<Traffic.Layer> counted = new ArrayList<>();
        double binsPerUnit = lens.bins() / (lens.zHigh() - lens.zLow());
        for (Served units : served) {
            int[] counts = new int[lens.bins()];
            int below = 0;
            int above = 0;
            double[] z = ofUnits(units, network.preactivation(units.layer()).values(), network);
            for (double value : z) {
                if (value < lens.zLow()) {
                    below++;
                } else if (value >= lens.zHigh()) {
                    above++;
                } else {
                    counts[Math.min(lens.bins() - 1, (int) ((value - lens.zLow()) * binsPerUnit))]++;
                }
            }
            counted.add(new Traffic.Layer(
                    units.layer(),
                    recipe.sharing() == Sharing.UNIT ? units.first() : 0,
                    counts,
                    below,
                    above,
                    z.length));
        }
        return new Traffic(lens.zLow(), lens.zHigh(), counted);
    }

    /// Every hidden unit, layer by layer.
    static List<UnitReport> units(Recipe recipe, Mlp network, Parameters parameters) {
        List<UnitReport> reports = new ArrayList<>();
        for (int layer = 1; layer <= recipe.model().hidden().size(); layer++) {
            double[] z = network.preactivation(layer).values();
            int units = recipe.model().hidden().get(layer - 1);
            int samples = z.length / units;
            double[] weights = parameters.tensors().get(2 * layer - 2).values();
            double[] biases = parameters.tensors().get(2 * layer - 1).values();
            int fanIn = weights.length / units;
            for (int unit = 0; unit < units; unit++) {
                int[] visits = visits(recipe.activation(layer, unit + 1), z, unit * samples, samples);
                double alive = alive(recipe.activation(layer, unit + 1), z, unit * samples, samples);
                List<Double> incoming = DoubleStream.of(Arrays.copyOfRange(weights, unit * fanIn, (unit + 1) * fanIn))
                        .boxed()
                        .toList();
                reports.add(new UnitReport(layer, unit + 1, alive, incoming, biases[unit], visits));
            }
        }
        return reports;
    }

    private static int[] visits(Activation f, double[] z, int from, int count) {
        int[] visits = new int[f.joints().size() + 1];
        for (int i = from; i < from + count; i++) {
            visits[f.pieceOf(z[i])]++;
        }
        return visits;
    }

    private static double alive(Activation f, double[] z, int from, int count) {
        DoubleUnaryOperator slope =
                f instanceof PiecewiseLinear pieces && pieces.hasSurrogates() ? pieces::backwardSlope : f::derivative;
        int alive = 0;
        for (int i = from; i < from + count; i++) {
            if (slope.applyAsDouble(z[i]) != 0) {
                alive++;
            }
        }
        return (double) alive / count;
    }
}
