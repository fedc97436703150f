package trozo.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import trozo.insight.Standing;
import trozo.train.Recipe;
import trozo.ui.studio.Background;

/// A race repeated from one seed after the other, in the background.
final class Seeds {
    static final int COUNT = 20;

    private final Background background;
    private final ReadOnlyObjectWrapper<List<List<Standing>>> results =
            new ReadOnlyObjectWrapper<>(this, "results", List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    /// Another number with every beginning and every end, so that what comes late is not taken.
    private int attempt;

    Seeds(Consumer<String> report) {
        background = new Background("seeds", trouble -> {
            cancel();
            report.accept(trouble);
        });
    }

    /// How the lanes stood, for each seed that is done.
    ReadOnlyObjectProperty<List<List<Standing>>> results() {
        return results.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// The first seed is the lanes' own.
    void begin(List<Recipe> lanes, long steps, double threshold) {
        attempt++;
        results.set(List.of());
        running.set(true);
        next(attempt, lanes, steps, threshold);
    }

    private void next(int mine, List<Recipe> lanes, long steps, double threshold) {
        long seed = lanes.getFirst().seed() + results.get().size();
        background.ask(() -> Standing.after(lanes, seed, steps, threshold), standings -> {
            if (mine != attempt) {
                return;
            }
            List<List<Standing>> more = new ArrayList<>(results.get());
            more.add(standings);
            results.set(List.copyOf(more));
            if (more.size() < COUNT) {
                next(mine, lanes, steps, threshold);
            } else {
                running.set(false);
            }
        });
    }

    /// Stops; what is done so far stays.
    void stop() {
        attempt++;
        running.set(false);
    }

    /// Stops, and what was found is of no matter any more.
    void cancel() {
        stop();
        results.set(List.of());
    }

    /// A number of each seed, lane by lane; not a number where the lane diverged.
    List<double[]> perLane(ToDoubleFunction<Standing> of) {
        List<List<Standing>> all = results.get();
        int lanes = all.isEmpty() ? 0 : all.getFirst().size();
        List<double[]> numbers = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            int place = lane;
            numbers.add(all.stream()
                    .map(standings -> standings.get(place))
                    .mapToDouble(standing -> standing.diverged() ? Double.NaN : of.applyAsDouble(standing))
                    .toArray());
        }
        return numbers;
    }
}
