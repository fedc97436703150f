package trozo.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.autograd.KinkRule;
import trozo.insight.Lens.Focus;
import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Change;
import trozo.train.Run;
import trozo.train.RunState;

/// The step a run would take next if a kink rule held at one breakpoint.
///
/// @param rule the rule
/// @param norm the Euclidean norm of the update of all weights and biases that the next batch would give
public record RuleStep(KinkRule rule, double norm) {
    private static final List<KinkRule> COMPARED = List.of(
            KinkRule.LEFT, KinkRule.MEAN, KinkRule.RIGHT, KinkRule.MINIMUM_NORM, KinkRule.ZERO, KinkRule.DIRECTION);

    /// The next step of `state` under each rule at `focus`, everything else as it is. Empty where the focus is on no
    /// breakpoint.
    ///
    /// @param decides whether any training point lies on the breakpoint; if none does, all rules give one step, which
    /// is
    ///     computed once
    static List<RuleStep> compare(RunState state, Focus focus, boolean decides) {
        List<Activation> activations = state.recipe().activations();
        if (focus.curve() >= activations.size()) {
            return List.of();
        }
        List<RuleStep> steps = new ArrayList<>();
        for (KinkRule rule : COMPARED) {
            List<Activation> ruled = new ArrayList<>(activations);
            Optional<Activation> one = ruled(activations.get(focus.curve()), focus.breakpoint(), rule);
            if (one.isEmpty()) {
                return List.of();
            }
            ruled.set(focus.curve(), one.get());
            boolean known = !decides && !steps.isEmpty();
            steps.add(new RuleStep(rule, known ? steps.getFirst().norm() : norm(state, ruled)));
        }
        return steps;
    }

    private static double norm(RunState state, List<Activation> ruled) {
        Run run = Run.resume(state);
        run.apply(new Change.Activations(ruled, state.recipe().learnables()));
        run.advance(1);
        return distance(state.parameters(), run.state().parameters());
    }

    /// The activation with another rule at one breakpoint. A formula has one rule for all, so it must have no other.
    private static Optional<Activation> ruled(Activation activation, int k, KinkRule rule) {
        return switch (activation) {
            case PiecewiseLinear f ->
                k < f.size() ? Optional.of(f.with(k, f.breakpoint(k).withRule(Optional.of(rule)))) : Optional.empty();
            case PiecewiseFormula f ->
                k == 0 && f.isExact() && f.joints().size() == 1 ? Optional.of(f.withRule(rule)) : Optional.empty();
        };
    }

    private static double distance(double[] from, double[] to) {
        double squares = 0;
        for (int i = 0; i < from.length; i++) {
            squares += (to[i] - from[i]) * (to[i] - from[i]);
        }
        return Math.sqrt(squares);
    }
}
