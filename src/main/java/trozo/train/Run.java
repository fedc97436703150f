package trozo.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.nn.Curves;
import trozo.nn.Initialisation;
import trozo.nn.Kept;
import trozo.nn.MlpShape;
import trozo.nn.Optimiser;
import trozo.nn.Parameters;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.random.Draws;
import trozo.random.Stream;
import trozo.train.RunState.BatchPosition;

/// One training of one recipe, carried on step by step. Not for more than one thread.
///
/// Deterministic: the recipe and the changes applied, each with its step, give the same numbers bit for bit, however
/// the steps are divided among calls of [#advance].
public final class Run {
    /// How often the state is put by, to go back to from a divergence. Going back replays at most this many steps.
    private static final int CHECKPOINT_EVERY = 256;

    private final Recipe start;
    private final List<Edit> edits;
    private Recipe recipe;
    private DataSet data;
    private Parameters parameters;
    private Curves curves;
    private Batches batches;
    private Learner learner;
    private final LossRecorder losses;
    private long weightDraws;
    private long step;
    private boolean diverged;
    private RunState checkpoint;
    private RunState checkpointBefore;
    private List<Edit> sharedEdits;
    /// The state before the last edit, to go back to when another takes its place; null if none can.
    private RunState beforeLastEdit;
    /// The number of the last edit by hand that was taken up; see [EditNumbers].
    private long adopted;

    private final TrailKeeper trail;

    /// A run at its start.
    ///
    /// @throws IllegalArgumentException if the recipe's parts do not go together
    public Run(Recipe recipe) {
        this.start = recipe;
        this.recipe = recipe;
        this.trail = new TrailKeeper(Trail.EMPTY);
        this.edits = new ArrayList<>();
        this.data = DataSets.of(recipe.data(), recipe.seed());
        Draws draws = Draws.of(Stream.WEIGHTS, recipe.seed());
        this.parameters = Parameters.draw(shape(), recipe.model().init(), draws);
        this.weightDraws = draws.position();
        this.losses = new LossRecorder();
        assemble(new BatchPosition(0, 0));
        beginCheckpoints(state());
    }

    private Run(RunState state, Trail trail) {
        this.start = state.start();
        this.trail = new TrailKeeper(trail.until(state.step()));
        this.recipe = state.recipe();
        this.edits = new ArrayList<>(state.edits());
        this.data = DataSets.of(recipe.data(), recipe.seed());
        this.parameters = Parameters.zero(shape());
        this.losses = new LossRecorder();
        assemble(state.batches());
        restore(state);
        beginCheckpoints(state);
    }

    /// A run that goes on from `state`.
    public static Run resume(RunState state) {
        return resume(state, Trail.EMPTY);
    }

    /// A run that goes on from `state`, and knows the way it has come.
    public static Run resume(RunState state, Trail trail) {
        return new Run(state, trail);
    }

    /// A run that goes on from what a frame shows.
    public static Run resume(Frame frame) {
        Run run = resume(frame.run(), frame.trail());
        run.adopted = frame.adopted();
        return run;
    }

    private MlpShape shape() {
        return new MlpShape(
                data.features(),
                recipe.model().hidden(),
                Fitting.outputs(data, recipe.training().loss()));
    }

    /// Records the graph anew over the parameters there are and the recipe's activations.
    private void assemble(BatchPosition position) {
        curves = Curves.of(recipe.activations(), recipe.learnables());
        int size = Math.min(recipe.training().batch(), data.train().count());
        batches = new Batches(data.train(), size, recipe.seed(), position);
        learner = new Learner(parameters, curves, recipe, batches, data.test());
    }

    /// The recipe as it stands, its activations as training has made them.
    public Recipe recipe() {
        if (recipe.hasLearnables()) {
            recipe = recipe.withLearnt(curves.activations());
        }
        return recipe;
    }

    /// The number of the last edit by hand that was taken up; see [EditNumbers].
    public long adopted() {
        return adopted;
    }

    public DataSet data() {
        return data;
    }

    public long step() {
        return step;
    }

    /// Whether the next step would give a number that is not finite. A change may mend it.
    public boolean diverged() {
        return diverged;
    }

    public LossHistory history() {
        return losses.history();
    }

    /// Mean loss over the test samples now; NaN without any.
    public double testLoss() {
        return learner.testLoss();
    }

    /// Takes up to `steps` steps; fewer when the run diverges, which leaves it one step before the trouble.
    ///
    /// @return how many steps further the run is
    public long advance(long steps) {
        long from = step;
        long end = step + steps;
        while (step < end && !diverged) {
            if (step % CHECKPOINT_EVERY == 0 && step != checkpoint.step()) {
                checkpointBefore = checkpoint;
                checkpoint = state();
            }
            if (trail.wants(step)) {
                trail.keep(state());
            }
            take();
        }
        return step - from;
    }

    /// The way that this run has come.
    public Trail trail() {
        return trail.trail();
    }

    /// There is no way back to before `first`.
    private void beginCheckpoints(RunState first) {
        checkpoint = first;
        checkpointBefore = first;
    }

    private void take() {
        double loss = learner.gradients(step);
        if (!Double.isFinite(loss)) {
            // The last update went wrong.
            goBackTo(step - 1);
        } else if (!learner.update(step)) {
            goBackTo(step);
        } else {
            step++;
            losses.add(loss, learner::testLoss);
            if (curves.haveClosed()) {
                reassemble();
            }
        }
    }

    /// Replays to `target`, which is where the trouble begins.
    private void goBackTo(long target) {
        // A checkpoint made after it holds the bad update.
        RunState from = checkpoint.step() <= target ? checkpoint : checkpointBefore;
        long good = Math.max(from.step(), target);
        restore(from);
        beginCheckpoints(from);
        while (step < good) {
            take();
        }
        trail.forgetFrom(step + 1);
        diverged = true;
    }

    /// Records everything anew around the recipe as it stands; what the optimiser has gathered is kept.
    private void reassemble() {
        recipe = recipe();
        Optimiser before = learner.optimiser();
        assemble(batches.position());
        learner.optimiser().goOnFrom(before);
    }

    /// Takes up a state of the same data.
    private void restore(RunState state) {
        recipe = state.recipe();
        boolean sameShape = shape().equals(parameters.shape());
        if (!sameShape) {
            parameters = Parameters.zero(shape());
        }
        if (!sameShape || !learner.serves(recipe)) {
            assemble(state.batches());
        }
        curves.set(recipe.activations());
        learner.setTraining(recipe.training());
        parameters.set(state.parameters());
        learner.optimiser().restore(state.optimiser());
        batches.restore(state.batches());
        losses.restore(state.history(), state.bucket());
        weightDraws = state.weightDraws();
        step = state.step();
        diverged = false;
    }

    /// Applies a change before the next step. Weights that still fit are kept.
    ///
    /// @throws IllegalArgumentException if the change does not go with the rest; the run is as it was then
    public void apply(Change asked) {
        boolean replaces = replacesLast(asked);
        Change change = replaces && asked instanceof Change.Weights weights
                ? ((Change.Weights) edits.getLast().change()).and(weights)
                : asked;
        RunState before = replaces ? beforeLastEdit : state();
        Recipe after = change.applyTo(before.recipe());
        change.requireFit(parameters.shape(), after.model());
        if (!replaces && after.equals(before.recipe()) && !movesWeights(change)) {
            return;
        }
        DataSet newData = after.data().equals(recipe.data()) ? data : DataSets.of(after.data(), after.seed());
        Fitting.outputs(newData, after.training().loss());
        if (replaces) {
            restore(before);
            edits.removeLast();
            sharedEdits = null;
            if (after.equals(recipe) && !movesWeights(change)) {
                beforeLastEdit = null;
                beginCheckpoints(state());
                return;
            }
        }
        trail.forgetFrom(step);
        beforeLastEdit = before;
        edits.add(new Edit(step, change));
        sharedEdits = null;
        recipe = after;
        Optional<Kept> kept = change instanceof Change.Model model ? model.kept() : Optional.empty();
        if (newData == data && kept.isEmpty() && learner.serves(recipe)) {
            curves.set(recipe.activations());
            learner.setTraining(recipe.training());
        } else {
            rebuild(before.recipe(), newData, kept);
        }
        if (change instanceof Change.Weights weights) {
            set(weights);
        }
        learner.forgetOtherThan(formerly(before.recipe(), curveOrigins(before.recipe(), kept)));
        diverged = false;
        beginCheckpoints(state());
    }

    /// Whether a change does something although it leaves the recipe as it is.
    private boolean movesWeights(Change change) {
        return switch (change) {
            case Change.Weights weights -> {
                double[] flat = parameters.flat();
                yield weights.values().entrySet().stream()
                        .anyMatch(set -> flat[set.getKey().index(parameters.shape())] != set.getValue());
            }
            case Change.Model model -> model.kept().isPresent();
            default -> false;
        };
    }

    private void set(Change.Weights weights) {
        double[] flat = parameters.flat();
        weights.values().forEach((place, value) -> flat[place.index(parameters.shape())] = value);
        parameters.set(flat);
    }

    /// Edits of one kind before the same step leave only the last in the record: nothing was computed between them. The
    /// run is put back to before the one that goes, so that it stands as if that had never been.
    private boolean replacesLast(Change change) {
        if (edits.isEmpty() || beforeLastEdit == null || edits.getLast().step() != step) {
            return false;
        }
        Change last = edits.getLast().change();
        boolean replaceable = change instanceof Change.Activations
                || change instanceof Change.Learning
                || change instanceof Change.Weights;
        return replaceable && last.getClass() == change.getClass();
    }

    /// Records everything anew; weights, moments and the place in the data are kept where they still fit.
    private void rebuild(Recipe before, DataSet newData, Optional<Kept> kept) {
        BatchPosition position = newData == data ? batches.position() : batches.positionForOtherData();
        Optimiser optimiserBefore = learner.optimiser();
        data = newData;
        MlpShape shapeBefore = parameters.shape();
        boolean sameShape = shape().equals(shapeBefore);
        if (!sameShape || kept.isPresent()) {
            Draws draws = Draws.of(Stream.WEIGHTS, recipe.seed(), weightDraws);
            Initialisation init = recipe.model().init();
            Parameters old = parameters;
            parameters = kept.map(units -> old.fittedTo(shape(), units, init, draws, recipe.activations()))
                    .orElseGet(() -> old.fittedTo(shape(), init, draws));
            weightDraws = draws.position();
        }
        assemble(position);
        UnaryOperator<String> former = curves.formerNames(curveOrigins(before, kept));
        boolean sameKind = before.training().optimiser().getClass()
                == recipe.training().optimiser().getClass();
        if (sameKind && kept.isPresent()) {
            learner.optimiser().goOnFrom(optimiserBefore, former, kept.get(), shapeBefore, shape());
        } else if (sameShape && sameKind) {
            learner.optimiser().goOnFrom(optimiserBefore, former);
        }
    }

    /// For each activation of the recipe which one of `before` it was, -1 if none. Those of units go where their units
    /// go; those of layers, and one for all, are known by their place.
    private int[] curveOrigins(Recipe before, Optional<Kept> kept) {
        int count = recipe.activations().size();
        boolean ofUnits = recipe.sharing() == Sharing.UNIT;
        if (ofUnits && before.sharing() == Sharing.UNIT && kept.isPresent()) {
            return kept.get().units().stream()
                    .flatMap(List::stream)
                    .mapToInt(number -> number - 1)
                    .toArray();
        }
        boolean byPlace = ofUnits == (before.sharing() == Sharing.UNIT);
        return IntStream.range(0, count).map(i -> byPlace ? i : -1).toArray();
    }

    /// The recipe's activations as they were; those that are new as they are.
    private List<Activation> formerly(Recipe before, int... origins) {
        List<Activation> formerly = new ArrayList<>(recipe.activations());
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] >= 0 && origins[i] < before.activations().size()) {
                formerly.set(i, before.activations().get(origins[i]));
            }
        }
        return formerly;
    }

    /// Applies whatever changes lead to `wanted`, a recipe of the same seed.
    public void become(Recipe wanted) {
        become(wanted, Optional.empty());
    }

    private void become(Recipe wanted, Optional<Kept> kept) {
        for (Change change : Changes.between(recipe(), wanted, kept)) {
            apply(change);
        }
    }

    /// The same, but of the activations only what was edited since the last that was taken up: the rest stays as
    /// training has made it. Units that are still wanted stay, and weights that were set by hand since are set.
    public void become(Recipe wanted, EditNumbers numbers) {
        Optional<Kept> kept =
                numbers.kept(adopted, recipe.model().hidden(), wanted.model().hidden());
        become(wanted.withActivations(numbers.adopt(recipe().activations(), wanted, adopted)), kept);
        Map<Parameter, Double> weights = numbers.weightsSince(adopted, parameters.shape());
        if (!weights.isEmpty()) {
            apply(new Change.Weights(weights));
        }
        adopted = numbers.newest();
    }

    /// The run as it stands, as a value.
    public RunState state() {
        if (sharedEdits == null) {
            sharedEdits = List.copyOf(edits);
        }
        return new RunState(
                start,
                sharedEdits,
                recipe(),
                step,
                parameters.flat(),
                learner.optimiser().state(),
                weightDraws,
                batches.position(),
                losses.history(),
                losses.bucket());
    }

    /// Replays `recipe` with `edits` up to `steps` steps.
    public static Run replay(Recipe recipe, List<Edit> edits, long steps) {
        Run run = new Run(recipe);
        run.follow(edits, steps);
        return run;
    }

    /// Goes on to `target`, with those of `all` the edits that this run has not applied yet.
    void follow(List<Edit> all, long target) {
        for (Edit edit : all.subList(edits.size(), all.size())) {
            if (edit.step() > target || !reach(edit.step())) {
                break;
            }
            apply(edit.change());
        }
        reach(target);
    }

    private boolean reach(long target) {
        advance(target - step);
        return step == target;
    }
}
