package trozo.piecewise.fit;

import java.util.Optional;

/// How much knots are wanted where, for L2: in proportion to |f''| to the power of 2/5, times the weight to that of 1/5
/// (de Boor's density). A share of it is spread evenly.
final class Curvature {
    private final double[] x;
    private final double[] upTo;

    /// @param even how much is spread evenly, 0 to 1
    Curvature(Samples samples, Optional<Gaussian> weight, double even) {
        x = samples.x();
        double[] densities = new double[x.length];
        for (int i = 1; i + 1 < x.length; i++) {
            double left = (samples.most()[i] - samples.most()[i - 1]) / (x[i] - x[i - 1]);
            double right = (samples.most()[i + 1] - samples.most()[i]) / (x[i + 1] - x[i]);
            double second = 2 * Math.abs(right - left) / (x[i + 1] - x[i - 1]);
            double place = x[i];
            double mass = weight.map(gaussian -> StrictMath.pow(gaussian.density(place), 0.2))
                    .orElse(1.0);
            densities[i] = StrictMath.pow(second, 0.4) * mass;
        }
        double[] sums = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            sums[i] = sums[i - 1] + (densities[i] + densities[i - 1]) / 2 * (x[i] - x[i - 1]);
        }
        double total = sums[x.length - 1];
        upTo = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double evenly = (x[i] - x[0]) / (x[x.length - 1] - x[0]);
            upTo[i] = total > 0 ? even * evenly + (1 - even) * sums[i] / total : evenly;
        }
    }

    /// Where so much of all that is wanted lies on the left.
    double quantile(double share) {
        int low = 0;
        int high = x.length - 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (upTo[middle] <= share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double step = upTo[high] - upTo[low];
        return step <= 0 ? x[low] : x[low] + (x[high] - x[low]) * Math.clamp((share - upTo[low]) / step, 0, 1);
    }

    /// The places that part it into `parts` equal shares, ends included.
    double[] quantiles(int parts) {
        double[] places = new double[parts + 1];
        for (int i = 1; i < parts; i++) {
            places[i] = quantile((double) i / parts);
        }
        places[0] = x[0];
        places[parts] = x[x.length - 1];
        return places;
    }
}
