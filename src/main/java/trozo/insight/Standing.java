package trozo.insight;

import java.util.List;
import java.util.OptionalLong;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.Recipe;
import trozo.train.Run;

/// How a lane of a race stands.
///
/// @param trainLoss mean loss over the training points
/// @param testLoss mean loss over the test points; NaN without any
/// @param accuracy the share of test points classified rightly, of training points without a test; NaN for a
///     regression
/// @param dead hidden units whose slope is 0 for every training point
/// @param reached after how many steps the loss was first below the threshold; empty if it never was
/// @param diverged whether the run had to stop
public record Standing(
        double trainLoss, double testLoss, double accuracy, long dead, OptionalLong reached, boolean diverged) {

    /// @param threshold a loss that is good enough
    public static Standing of(Insight insight, double threshold) {
        boolean tested = !Double.isNaN(insight.testLoss());
        return new Standing(
                insight.trainLoss(),
                insight.testLoss(),
                tested ? insight.testAccuracy() : insight.trainAccuracy(),
                insight.deadUnits(),
                reached(insight.frame().history(), threshold),
                insight.frame().status() == Frame.Status.DIVERGED);
    }

    /// The loss that a race is decided by: over the test points where there are any.
    public double decisive() {
        return Double.isNaN(testLoss) ? trainLoss : testLoss;
    }

    /// By the test loss where it is known, else by the train loss.
    private static OptionalLong reached(LossHistory history, double threshold) {
        for (int entry = 0; entry < history.size(); entry++) {
            double test = history.test()[entry];
            if ((Double.isNaN(test) ? history.mean()[entry] : test) <= threshold) {
                return OptionalLong.of(history.step(entry));
            }
        }
        return OptionalLong.empty();
    }

    /// How each of `lanes` stands after `steps` steps from another seed.
    public static List<Standing> after(List<Recipe> lanes, long seed, long steps, double threshold) {
        return lanes.stream()
                .map(lane -> {
                    Run run = new Run(lane.withSeed(seed));
                    run.advance(steps);
                    return of(new Observer().look(Frame.of(run), Lens.USUAL.withCells(Lens.LEAST_CELLS)), threshold);
                })
                .toList();
    }
}
