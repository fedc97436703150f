package trozo.lab;

import java.util.ArrayList;
import java.util.List;
import trozo.train.Recipe;

/// The edits of a race: what lies in which lane, and which is under the hand.
public final class RaceEdits {
    private RaceEdits() {}

    /// The recipe of lane `lane`, counted from 0, goes under the hand.
    public static LabState choose(LabState state, int lane) {
        return with(state.race(), lane, state);
    }

    /// One lane more, with the recipe under the hand, which is then changed there.
    ///
    /// @throws IllegalArgumentException if there are [Lanes#MOST] already
    public static LabState add(LabState state) {
        List<Recipe> all = new ArrayList<>(state.race());
        all.add(state.recipe());
        return with(all, all.size() - 1, state);
    }

    /// Without lane `lane`; the last cannot go.
    public static LabState remove(LabState state, int lane) {
        List<Recipe> all = new ArrayList<>(state.race());
        if (all.size() == 1) {
            return state;
        }
        all.remove(lane);
        int chosen = state.lanes().chosen();
        return with(all, Math.min(chosen > lane ? chosen - 1 : chosen, all.size() - 1), state);
    }

    private static LabState with(List<Recipe> all, int chosen, LabState state) {
        return state.withRecipe(all.get(chosen)).withLanes(Lanes.of(all, chosen));
    }
}
