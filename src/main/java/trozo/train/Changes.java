package trozo.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.nn.Kept;

/// The changes that lead from one recipe to another of the same seed.
final class Changes {
    private Changes() {}

    /// @param kept which hidden units of `from` stay; empty matches them by their places
    static List<Change> between(Recipe from, Recipe to, Optional<Kept> kept) {
        List<Change> changes = new ArrayList<>();
        boolean dataChanges = !from.data().equals(to.data());
        boolean learningChanges = !from.training().equals(to.training());
        if (dataChanges && learningChanges) {
            // Other data may need another loss, and neither goes with the old other.
            changes.add(new Change.DataAndLearning(to.data(), to.training()));
        } else if (dataChanges) {
            changes.add(new Change.Data(to.data()));
        } else if (learningChanges) {
            changes.add(new Change.Learning(to.training()));
        }
        if (!from.model().equals(to.model()) || kept.isPresent()) {
            changes.add(new Change.Model(to.model(), to.activations(), to.learnables(), to.names(), kept));
        } else if (!from.activations().equals(to.activations())
                || !from.learnables().equals(to.learnables())
                || !from.names().equals(to.names())) {
            changes.add(new Change.Activations(to.activations(), to.learnables(), to.names()));
        }
        return changes;
    }
}
