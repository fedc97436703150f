package trozo.session;

import java.util.Optional;
import trozo.train.Recipe;
import trozo.train.RunState;

/// What a session file holds.
///
/// @param recipe the recipe that the run begins, or began, with
/// @param run the run, once begun; its own recipe has the edits applied
public record Saved(Recipe recipe, Optional<RunState> run) {
    public static Saved of(Recipe recipe) {
        return new Saved(recipe, Optional.empty());
    }

    /// A run that has neither taken a step nor been edited is no more than its recipe.
    public static Saved of(RunState run) {
        boolean begun = run.step() > 0 || !run.edits().isEmpty();
        return new Saved(run.start(), begun ? Optional.of(run) : Optional.empty());
    }
}
