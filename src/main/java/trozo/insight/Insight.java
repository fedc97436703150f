package trozo.insight;

import java.util.List;
import trozo.data.DataSet;
import trozo.train.Frame;

/// Everything that is known about one frame.
///
/// @param frame what it was computed from
/// @param data the data the frame's recipe stands for
/// @param trainLoss mean loss over the training points
/// @param testLoss mean loss over the test points; NaN without any
/// @param trainAccuracy share of training points classified rightly; NaN for a regression
/// @param testAccuracy share of test points classified rightly; NaN for a regression or without any
/// @param censuses one per curve
/// @param pulls one per curve: what moving its numbers would do to the training loss
/// @param traffic one per curve: the layers that use it
/// @param units every hidden unit, layer by layer
/// @param gradientNorms the norm of dL/d(weights and biases) of each layer, the output last
/// @param ruleSteps the next step under each kink rule at the breakpoint in focus; empty without one
/// @param world input space
public record Insight(
        Frame frame,
        DataSet data,
        double trainLoss,
        double testLoss,
        double trainAccuracy,
        double testAccuracy,
        List<KinkCensus> censuses,
        List<CurvePull> pulls,
        List<Traffic> traffic,
        List<UnitReport> units,
        List<Double> gradientNorms,
        List<RuleStep> ruleSteps,
        World world) {
    public Insight {
        censuses = List.copyOf(censuses);
        pulls = List.copyOf(pulls);
        traffic = List.copyOf(traffic);
        units = List.copyOf(units);
        gradientNorms = List.copyOf(gradientNorms);
        ruleSteps = List.copyOf(ruleSteps);
    }

    public long deadUnits() {
        return units.stream().filter(UnitReport::dead).count();
    }
}
