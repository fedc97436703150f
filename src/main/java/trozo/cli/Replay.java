package trozo.cli;

import java.util.List;
import java.util.function.Consumer;
import trozo.train.Edit;
import trozo.train.Recipe;
import trozo.train.Run;

/// A recipe trained from its start, edits made at their steps, with a look at it now and then.
final class Replay {
    private static final int LOOKS = 10;

    private Replay() {}

    /// @param looks called about ten times on the way; it must not change the run
    static Run of(Recipe recipe, List<Edit> edits, long steps, Consumer<Run> looks) {
        Run run = new Run(recipe);
        long every = Math.max(1, (steps + LOOKS - 1) / LOOKS);
        int made = 0;
        while (true) {
            while (made < edits.size() && edits.get(made).step() == run.step()) {
                run.apply(edits.get(made).change());
                made++;
            }
            if (run.step() == steps || run.diverged()) {
                return run;
            }
            long look = Math.min(steps, (run.step() / every + 1) * every);
            long stop = made < edits.size() ? Math.min(look, edits.get(made).step()) : look;
            run.advance(stop - run.step());
            if (run.step() == look) {
                looks.accept(run);
            }
        }
    }
}
