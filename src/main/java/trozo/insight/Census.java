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
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Recipe;

/// Counts pre-activations of a network that has just run forward and backward on all training points.
final class Census {
    private Census() {}

    /// The gradients at the kinks of the curve that `layers` share.
    static KinkCensus take(Recipe recipe, List<Integer> layers, Mlp network, double epsilon) {
        if (layers.isEmpty()) {
            return new KinkCensus(epsilon, 0, List.of());
        }
        // The network meets the breakpoint where its format has a number.
        Precision precision = recipe.training().precision();
        Tally[] tallies = recipe.activation(layers.getFirst()).joints().stream()
                .map(joint -> new Tally(precision.round(joint.x())))
                .toArray(Tally[]::new);
        int total = 0;
        for (int layer : layers) {
            double[] z = network.preactivation(layer).values();
            double[] gradient = network.preactivation(layer).gradient();
            total += z.length;
            for (Tally tally : tallies) {
                tally.count(z, gradient, epsilon);
            }
        }
        return new KinkCensus(
                epsilon, total, Arrays.stream(tallies).map(Tally::result).toList());
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

    /// Where the pre-activations of `layers` lie.
    static Traffic traffic(List<Integer> layers, Mlp network, Lens lens) {
        List<Traffic.Layer> counted = new ArrayList<>();
        double binsPerUnit = lens.bins() / (lens.zHigh() - lens.zLow());
        for (int layer : layers) {
            int[] counts = new int[lens.bins()];
            int below = 0;
            int above = 0;
            double[] z = network.preactivation(layer).values();
            for (double value : z) {
                if (value < lens.zLow()) {
                    below++;
                } else if (value >= lens.zHigh()) {
                    above++;
                } else {
                    counts[Math.min(lens.bins() - 1, (int) ((value - lens.zLow()) * binsPerUnit))]++;
                }
            }
            counted.add(new Traffic.Layer(layer, counts, below, above, z.length));
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
                int[] visits = visits(recipe, layer, z, unit * samples, samples);
                double alive = alive(recipe, layer, z, unit * samples, samples);
                List<Double> incoming = DoubleStream.of(Arrays.copyOfRange(weights, unit * fanIn, (unit + 1) * fanIn))
                        .boxed()
                        .toList();
                reports.add(new UnitReport(layer, unit + 1, alive, incoming, biases[unit], visits));
            }
        }
        return reports;
    }

    private static int[] visits(Recipe recipe, int layer, double[] z, int from, int count) {
        Activation f = recipe.activation(layer);
        int[] visits = new int[f.joints().size() + 1];
        for (int i = from; i < from + count; i++) {
            visits[f.pieceOf(z[i])]++;
        }
        return visits;
    }

    private static double alive(Recipe recipe, int layer, double[] z, int from, int count) {
        Activation f = recipe.activation(layer);
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
