package trozo.ui.studio;

/// How fast to train at most: in steps, or in slow motion point by point.
///
/// @param stepsPerSecond positive; infinite for as fast as it goes
/// @param pointsPerSecond in slow motion how many training points are shown a second; 0 otherwise
public record Speed(double stepsPerSecond, double pointsPerSecond) {
    public static final Speed MAXIMUM = new Speed(Double.POSITIVE_INFINITY);

    /// In steps.
    public Speed(double stepsPerSecond) {
        this(stepsPerSecond, 0);
    }

    /// In slow motion. Where no points are shown, a race for one, it is a step a second.
    public static Speed ofPoints(double pointsPerSecond) {
        return new Speed(1, pointsPerSecond);
    }

    public boolean isMaximum() {
        return Double.isInfinite(stepsPerSecond);
    }

    /// Whether every training point of a batch is shown, forward and backward.
    public boolean isSlowMotion() {
        return pointsPerSecond > 0;
    }
}
