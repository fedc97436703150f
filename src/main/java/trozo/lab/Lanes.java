package trozo.lab;

import java.util.ArrayList;
import java.util.List;
import trozo.train.Recipe;
import trozo.train.Training;

/// The recipes that race against the one under the hand. All have its seed, data, batches and loss, so that they start
/// and are measured alike.
///
/// @param others the recipes of the other lanes
/// @param chosen the place of the recipe under the hand among all lanes, counted from 0
public record Lanes(List<Recipe> others, int chosen) {
    public static final int MOST = 4;
    public static final Lanes NONE = new Lanes(List.of(), 0);

    public Lanes {
        others = List.copyOf(others);
        if (others.size() >= MOST || chosen < 0 || chosen > others.size()) {
            throw new IllegalArgumentException("lane " + chosen + " of " + (others.size() + 1));
        }
    }

    public int count() {
        return others.size() + 1;
    }

    /// The recipes of all lanes, `hand` being the one under the hand.
    List<Recipe> all(Recipe hand) {
        List<Recipe> all = new ArrayList<>();
        others.forEach(other -> all.add(alike(other, hand)));
        all.add(chosen, hand);
        return all;
    }

    private static Recipe alike(Recipe lane, Recipe hand) {
        Training training = hand.training();
        return lane.withSeed(hand.seed())
                .withData(hand.data())
                .withTraining(lane.training().withLoss(training.loss()).withBatch(training.batch()));
    }

    /// Of `all` the one at `place` goes under the hand.
    static Lanes of(List<Recipe> all, int place) {
        List<Recipe> others = new ArrayList<>(all);
        others.remove(place);
        return new Lanes(others, place);
    }
}
