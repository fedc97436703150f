package trozo.piecewise.fit;

/// How densely pre-activations lie: a normal distribution.
///
/// @param deviation the standard deviation, above 0
public record Gaussian(double mean, double deviation) {
    /// @throws IllegalArgumentException naming the number that cannot be
    public Gaussian {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("the mean must be a finite number, not " + mean);
        }
        if (!(deviation > 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException("the standard deviation must be above 0, not " + deviation);
        }
    }

    double density(double x) {
        double z = (x - mean) / deviation;
        return StrictMath.exp(-z * z / 2) / (deviation * StrictMath.sqrt(2 * Math.PI));
    }
}
