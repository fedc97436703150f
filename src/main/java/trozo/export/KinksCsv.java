package trozo.export;

import java.util.List;
import java.util.Locale;
import trozo.insight.KinkCensus;
import trozo.insight.RuleStep;
import trozo.piecewise.Joint;

/// What is known at the kinks of a curve as CSV.
public final class KinksCsv {
    private KinksCsv() {}

    /// A line for each breakpoint, counted from 1: its derivatives, how many pre-activations lie on it and within
    /// epsilon, and the sum of |dL/dz| over them, L the mean training loss.
    public static String of(List<Joint> joints, KinkCensus census) {
        CsvText csv = new CsvText(
                "breakpoint",
                "z",
                "kind",
                "slope_left",
                "slope_right",
                "rule",
                "slope_used",
                "epsilon",
                "on",
                "near_left",
                "near_right",
                "gradient_on",
                "gradient_left",
                "gradient_right",
                "preactivations");
        for (int k = 0; k < Math.min(joints.size(), census.at().size()); k++) {
            Joint joint = joints.get(k);
            KinkCensus.AtBreakpoint at = census.at().get(k);
            csv.row(
                    k + 1,
                    joint.x(),
                    joint.kind().name().toLowerCase(Locale.ROOT),
                    joint.left(),
                    joint.right(),
                    joint.rule().key(),
                    joint.used(),
                    census.epsilon(),
                    at.on(),
                    at.nearLeft(),
                    at.nearRight(),
                    at.massOn(),
                    at.massLeft(),
                    at.massRight(),
                    census.preactivations());
        }
        return csv.toString();
    }

    /// `rule,update_norm`: the norm of the update of all weights and biases that the next batch would give.
    public static String steps(List<RuleStep> steps) {
        CsvText csv = new CsvText("rule", "update_norm");
        steps.forEach(step -> csv.row(step.rule().key(), step.norm()));
        return csv.toString();
    }
}
