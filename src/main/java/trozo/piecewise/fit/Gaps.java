package trozo.piecewise.fit;

/// Knots as numbers without bounds: shares of the range, each the exponential of its number over the sum of all. No gap
/// closes, none overtakes another.
final class Gaps {
    /// The least gap, as a share of the range.
    private static final double LEAST = 1e-7;

    private final double low;
    private final double high;
    private final int pieces;

    Gaps(double low, double high, int pieces) {
        this.low = low;
        this.high = high;
        this.pieces = pieces;
    }

    private double free() {
        return (high - low) * (1 - pieces * LEAST);
    }

    double[] numbers(double[] knots) {
        double[] numbers = new double[pieces];
        double least = LEAST * (high - low);
        for (int i = 0; i < pieces; i++) {
            double gap = Math.max(knots[i + 1] - knots[i] - least, 1e-3 * least);
            numbers[i] = StrictMath.log(gap / free());
        }
        return numbers;
    }

    private double[] shares(double[] numbers) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            largest = Math.max(largest, number);
        }
        double[] shares = new double[pieces];
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            shares[i] = StrictMath.exp(numbers[i] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < pieces; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    double[] knots(double[] numbers) {
        double[] shares = shares(numbers);
        double[] knots = new double[pieces + 1];
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            knots[i] = low + sum;
            sum += LEAST * (high - low) + free() * shares[i];
        }
        knots[pieces] = high;
        return knots;
    }

    /// Turns derivatives by the knots into derivatives by the numbers.
    void pullBack(double[] numbers, double[] byKnots, double[] byNumbers) {
        double[] shares = shares(numbers);
        double behind = 0;
        double mean = 0;
        double[] byGaps = new double[pieces];
        for (int i = pieces - 1; i >= 0; i--) {
            byGaps[i] = behind;
            mean += shares[i] * behind;
            behind += byKnots[i];
        }
        for (int i = 0; i < pieces; i++) {
            byNumbers[i] = free() * shares[i] * (byGaps[i] - mean);
        }
    }
}
