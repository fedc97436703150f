package trozo.train;

import java.util.ArrayList;
import java.util.List;

/// Runs of several recipes, step by step together, from the same seed, data and batches; where their networks have the
/// same shape and first weights are drawn alike, from the same weights. Each gives the numbers that it gives alone. Not
/// for more than one thread.
public final class Race {
    private final List<Run> lanes = new ArrayList<>();
    /// What each lane began with.
    private final List<Recipe> recipes = new ArrayList<>();

    /// A race at its start.
    ///
    /// @throws IllegalArgumentException if the recipes do not start alike, or one's parts do not go together
    public Race(List<Recipe> recipes) {
        become(recipes);
    }

    /// Other lanes. One whose recipe was there before goes on; the others begin, and are behind until they have caught
    /// up.
    public void become(List<Recipe> wanted) {
        wanted.forEach(recipe -> requireAlike(wanted.getFirst(), recipe));
        List<Run> kept = new ArrayList<>();
        List<Run> free = new ArrayList<>(lanes);
        List<Recipe> freeRecipes = new ArrayList<>(recipes);
        for (Recipe recipe : wanted) {
            int there = freeRecipes.indexOf(recipe);
            if (there >= 0) {
                freeRecipes.remove(there);
                kept.add(free.remove(there));
            } else {
                kept.add(new Run(recipe));
            }
        }
        lanes.clear();
        lanes.addAll(kept);
        recipes.clear();
        recipes.addAll(wanted);
    }

    private static void requireAlike(Recipe first, Recipe other) {
        boolean alike = other.seed() == first.seed()
                && other.data().equals(first.data())
                && other.training().batch() == first.training().batch()
                && other.training().loss().equals(first.training().loss());
        if (!alike) {
            throw new IllegalArgumentException("lanes race with the same seed, data, batches and loss");
        }
    }

    /// The lanes, in order.
    public List<Run> lanes() {
        return List.copyOf(lanes);
    }

    /// Steps taken by the lane that is furthest ahead.
    public long step() {
        return lanes.stream().mapToLong(Run::step).max().orElse(0);
    }

    /// Whether no lane has to catch up; one that has diverged stays where it is.
    public boolean inStep() {
        long step = step();
        return lanes.stream().allMatch(lane -> lane.step() == step || lane.diverged());
    }

    /// Takes up to `steps` steps: lanes that are behind catch up first, all others then go on together.
    public void advance(long steps) {
        boolean together = inStep();
        long front = step();
        for (Run lane : lanes) {
            lane.advance(together ? steps : Math.min(steps, front - lane.step()));
        }
    }
}
