package trozo.ui.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import trozo.piecewise.Activation;
import trozo.train.EditNumbers;
import trozo.train.Order;
import trozo.train.Recipe;
import trozo.train.Roster;
import trozo.train.Roster.Link;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Trail;

/// What is asked of the trainer besides the recipe: which run, from where, and what was edited in it.
final class Wish {
    private long generation;
    private Optional<RunState> resume;
    private Trail trail = Trail.EMPTY;
    private EditNumbers numbers = EditNumbers.NONE;
    private long singleSteps;

    Wish(Optional<RunState> resume) {
        this.resume = resume;
    }

    /// Another run of the document as it is, from the start.
    void begin(Roster roster) {
        begin(Optional.empty(), Trail.EMPTY, numbers.begunWith(roster));
    }

    /// Another run, in which nothing was edited yet.
    void beginAnew(Optional<RunState> from, Trail way) {
        begin(from, way, EditNumbers.NONE);
    }

    private void begin(Optional<RunState> from, Trail way, EditNumbers edited) {
        resume = from;
        trail = way;
        numbers = edited;
        generation++;
        singleSteps = 0;
    }

    void singleStep() {
        singleSteps++;
    }

    void edited(List<Activation> before, List<Activation> after) {
        numbers = numbers.after(before, after);
    }

    void edited(Roster before, Roster after, Map<Link, Double> set) {
        numbers = numbers.after(before, after, set);
    }

    EditNumbers numbers() {
        return numbers;
    }

    long generation() {
        return generation;
    }

    Order order(Recipe recipe, boolean running, Speed speed) {
        return new Order(generation, resume, trail, recipe, numbers, running, speed.stepsPerSecond(), singleSteps);
    }

    /// A run as wished for before any frame of it has come.
    Run start(Recipe recipe) {
        return resume.map(state -> Run.resume(state, trail)).orElseGet(() -> new Run(recipe));
    }
}
