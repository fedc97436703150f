package trozo.ui.studio;

/// How fast to train at most.
///
/// @param stepsPerSecond positive; infinite for as fast as it goes
public record Speed(double stepsPerSecond) {
    public static final Speed MAXIMUM = new Speed(Double.POSITIVE_INFINITY);

    public boolean isMaximum() {
        return Double.isInfinite(stepsPerSecond);
    }
}
