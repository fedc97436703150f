package trozo.train;

import java.util.ArrayList;
import java.util.List;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.nn.Curves;
import trozo.nn.MlpShape;
import trozo.nn.Optimiser;
import trozo.nn.Parameters;
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
    private Optimiser optimiser;
    private Batches batches;
    private Learner learner;
    private final LossRecorder losses;
    private long weightDraws;
    private long step;
    private boolean diverged;
    private RunState checkpoint;
    private RunState checkpointBefore;
    private List<Edit> sharedEdits;

    /// A run at its start.
    ///
    /// @throws IllegalArgumentException if the recipe's parts do not go together
    public Run(Recipe recipe) {
        this.start = recipe;
        this.recipe = recipe;
        this.edits = new ArrayList<>();
        this.data = DataSets.of(recipe.data(), recipe.seed());
        Draws draws = Draws.of(Stream.WEIGHTS, recipe.seed());
        this.parameters = Parameters.draw(shape(), recipe.model().init(), draws);
        this.weightDraws = draws.position();
        this.curves = Curves.of(recipe.activations());
        this.losses = new LossRecorder();
        assemble(new BatchPosition(0, 0));
        beginCheckpoints(state());
    }

    private Run(RunState state) {
        this.start = state.start();
        this.recipe = state.recipe();
        this.edits = new ArrayList<>(state.edits());
        this.data = DataSets.of(recipe.data(), recipe.seed());
        this.parameters = Parameters.zero(shape());
        this.curves = Curves.of(recipe.activations());
        this.losses = new LossRecorder();
        assemble(state.batches());
        restore(state);
        beginCheckpoints(state);
    }

    /// A run that goes on from `state`.
    public static Run resume(RunState state) {
        return new Run(state);
    }

    private MlpShape shape() {
        return new MlpShape(
                data.features(),
                recipe.model().hidden(),
                Fitting.outputs(data, recipe.training().loss()));
    }

    /// Records the graph anew over the parameters and curves there are.
    private void assemble(BatchPosition position) {
        optimiser = Optimiser.of(recipe.training().optimiser(), parameters.tensors());
        int size = Math.min(recipe.training().batch(), data.train().count());
        batches = new Batches(data.train(), size, recipe.seed(), position);
        learner = new Learner(parameters, curves, recipe.training().loss(), batches, data.test());
    }

    public Recipe recipe() {
        return recipe;
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
            take();
        }
        return step - from;
    }

    /// There is no way back to before `first`.
    private void beginCheckpoints(RunState first) {
        checkpoint = first;
        checkpointBefore = first;
    }

    private void take() {
        double loss = learner.gradients();
        if (Double.isFinite(loss)) {
            Training training = recipe.training();
            training.clipping().clip(parameters.tensors());
            optimiser.step(training.schedule().factor(step));
            step++;
            losses.add(loss, learner::testLoss);
        } else {
            goBackOneStep();
        }
    }

    /// The loss just met is not finite, so the last update went wrong: replay to before it.
    private void goBackOneStep() {
        // A checkpoint made at this very step holds the bad update.
        RunState from = checkpoint.step() < step ? checkpoint : checkpointBefore;
        long good = Math.max(from.step(), step - 1);
        restore(from);
        beginCheckpoints(from);
        while (step < good) {
            take();
        }
        diverged = true;
    }

    private void restore(RunState state) {
        parameters.set(state.parameters());
        optimiser.restore(state.optimiser());
        batches.restore(state.batches());
        losses.restore(state.history(), state.bucket());
        weightDraws = state.weightDraws();
        step = state.step();
        diverged = false;
    }

    /// Applies a change before the next step. Weights that still fit are kept.
    ///
    /// @throws IllegalArgumentException if the change does not go with the rest; the run is as it was then
    public void apply(Change change) {
        Recipe before = recipe;
        Recipe after = change.applyTo(before);
        if (after.equals(before)) {
            return;
        }
        DataSet newData = after.data().equals(before.data()) ? data : DataSets.of(after.data(), after.seed());
        Fitting.outputs(newData, after.training().loss());
        note(change);
        recipe = after;
        if (!adjust(before)) {
            rebuild(before, newData);
        }
        diverged = false;
        beginCheckpoints(state());
    }

    /// Takes over what differs from `before` in place, where the recorded graph can stay.
    private boolean adjust(Recipe before) {
        Training training = recipe.training();
        boolean sameLearning = training.withOptimiser(before.training().optimiser())
                .withClipping(before.training().clipping())
                .withSchedule(before.training().schedule())
                .equals(before.training());
        boolean sameElse = recipe.withActivations(before.activations())
                .withTraining(before.training())
                .equals(before);
        if (!sameElse || !sameLearning || !sameKind(before) || !curves.accepts(recipe.activations())) {
            return false;
        }
        optimiser.setSpec(training.optimiser());
        curves.set(recipe.activations());
        return true;
    }

    private boolean sameKind(Recipe before) {
        return before.training().optimiser().getClass()
                == recipe.training().optimiser().getClass();
    }

    /// Records everything anew; weights, moments and the place in the data are kept where they still fit.
    private void rebuild(Recipe before, DataSet newData) {
        BatchPosition position = newData == data ? batches.position() : batches.positionForOtherData();
        Optimiser optimiserBefore = optimiser;
        data = newData;
        boolean sameShape = shape().equals(parameters.shape());
        if (!sameShape) {
            Draws draws = Draws.of(Stream.WEIGHTS, recipe.seed(), weightDraws);
            parameters = parameters.fittedTo(shape(), recipe.model().init(), draws);
            weightDraws = draws.position();
        }
        curves = Curves.of(recipe.activations());
        assemble(position);
        if (sameShape && sameKind(before)) {
            optimiser.goOnFrom(optimiserBefore);
        }
    }

    /// Applies whatever changes lead to `wanted`, a recipe of the same seed.
    public void become(Recipe wanted) {
        for (Change change : Changes.between(recipe, wanted)) {
            apply(change);
        }
    }

    /// Changes of one kind before the same step leave only the last in the record: nothing was computed between them.
    private void note(Change change) {
        if (!edits.isEmpty()) {
            Edit last = edits.getLast();
            boolean replaces = last.step() == step && last.change().getClass() == change.getClass();
            if (replaces && !(change instanceof Change.Model) && !(change instanceof Change.Data)) {
                edits.removeLast();
            }
        }
        edits.add(new Edit(step, change));
        sharedEdits = null;
    }

    /// The run as it stands, as a value.
    public RunState state() {
        if (sharedEdits == null) {
            sharedEdits = List.copyOf(edits);
        }
        return new RunState(
                start,
                sharedEdits,
                recipe,
                step,
                parameters.flat(),
                optimiser.state(),
                weightDraws,
                batches.position(),
                losses.history(),
                losses.bucket());
    }

    /// Replays `recipe` with `edits` up to `steps` steps.
    public static Run replay(Recipe recipe, List<Edit> edits, long steps) {
        Run run = new Run(recipe);
        for (Edit edit : edits) {
            if (edit.step() > steps || !run.reach(edit.step())) {
                break;
            }
            run.apply(edit.change());
        }
        run.reach(steps);
        return run;
    }

    private boolean reach(long target) {
        advance(target - step);
        return step == target;
    }
}
