package trozo.ui.studio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Lens.Focus;
import trozo.lab.History;
import trozo.lab.LabState;
import trozo.lab.WeightEdit;
import trozo.random.Draws;
import trozo.train.EditNumbers;
import trozo.train.Exchange;
import trozo.train.Frame;
import trozo.train.Order;
import trozo.train.Parameter;
import trozo.train.Recipe;
import trozo.train.Roster;
import trozo.train.Roster.Link;
import trozo.train.Run;
import trozo.train.RunState;
import trozo.train.Trail;
import trozo.train.Trainer;

/// The view model of the window: the document with its history, the trainer that follows it, and the newest of what
/// both have to show. Everything here happens on the JavaFX thread.
///
/// The flow is one way: a panel asks for another state; the order that follows from it goes down to the trainer; frames
/// and insights come up and are fetched on the pulse, while there is anything to wait for.
public final class Studio implements AutoCloseable {
    /// Pulses with nothing to wait for after which the timer rests.
    private static final int PATIENCE = 3;

    private static final int MOST_SEED = 1_000_000;

    private final History history;
    private final Exchange exchange;
    private final Trainer trainer;
    private final InsightWorker worker;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    private final ReadOnlyObjectWrapper<LabState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ReadOnlyObjectWrapper<Insight> insight = new ReadOnlyObjectWrapper<>(this, "insight");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper(this, "undoLabel", "");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper(this, "redoLabel", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.MAXIMUM);
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(this, "lens", Lens.USUAL);

    private EditNumbers numbers = EditNumbers.NONE;
    /// Weights that the change under way sets.
    private Map<Link, Double> setting = Map.of();
    /// While the document takes over what training has learnt, which is no edit.
    private boolean takingOver;
    private long generation;
    private long documents;
    private Recipe beganWith;
    private Optional<RunState> resume;
    private Trail trail = Trail.EMPTY;
    private long singleSteps;
    private int idlePulses;

    /// A studio with `recipe` at its start.
    public Studio(Recipe recipe) {
        this(recipe, Optional.empty());
    }

    /// A studio that goes on with `run`.
    public Studio(RunState run) {
        this(run.recipe(), Optional.of(run));
    }

    private Studio(Recipe recipe, Optional<RunState> resume) {
        this.resume = resume;
        this.beganWith = recipe;
        this.history = new History(LabState.of(recipe), this::show);
        this.state.set(history.present());
        this.lens.set(lensOn(history.present()));
        this.exchange = new Exchange(order());
        this.trainer = new Trainer(exchange).start();
        this.worker = new InsightWorker().start();
        speed.addListener(changed -> ask());
        lens.addListener(changed -> lookAgain());
        timer.start();
    }

    /// The document as it stands, previews included.
    public ReadOnlyObjectProperty<LabState> state() {
        return state.getReadOnlyProperty();
    }

    /// The newest frame of the run; null before the first.
    public ReadOnlyObjectProperty<Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    /// The newest insight; null before the first. It may be of an older frame than [#frame], and of an older curve.
    public ReadOnlyObjectProperty<Insight> insight() {
        return insight.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// The message key of what undo would undo; empty when there is nothing.
    public ReadOnlyStringProperty undoLabel() {
        return undoLabel.getReadOnlyProperty();
    }

    /// The message key of what redo would do again; empty when there is nothing.
    public ReadOnlyStringProperty redoLabel() {
        return redoLabel.getReadOnlyProperty();
    }

    /// An error of the program, in English; empty while all is well.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Notes trouble that a panel or a helper has met.
    public void report(String message) {
        trouble.set(message);
    }

    /// How fast to train at most.
    public ObjectProperty<Speed> speed() {
        return speed;
    }

    /// How closely insight looks: the z axis in view, how near is near.
    public ObjectProperty<Lens> lens() {
        return lens;
    }

    /// Shows a state while an edit is under way; training follows it.
    public void preview(LabState newState) {
        history.preview(newState);
    }

    /// Files an edit; see [History#commit].
    public void commit(LabState newState, String labelKey, String mergeKey) {
        history.commit(newState, labelKey, mergeKey, lostWeights(newState));
        label();
    }

    /// Sets weights and biases of the run, between two steps, as one edit; nothing before there is a run to set them
    /// in.
    public void setWeights(Map<Parameter, Double> values, String mergeKey) {
        network().ifPresent(network -> {
            Map<Link, Double> after = new HashMap<>();
            values.forEach((place, value) -> after.put(network.roster().link(place), value));
            Map<Link, Double> before = network.values(after::containsKey);
            history.commit(history.present(), "edit.weight", mergeKey, new WeightEdit(before, after));
            setting = after;
            applySetting();
            label();
        });
    }

    /// What an edit to `next` takes away with units that go.
    private WeightEdit lostWeights(LabState next) {
        return next.roster().equals(history.present().roster())
                ? WeightEdit.NONE
                : network()
                        .map(network -> new WeightEdit(network.lostIn(next.roster()), Map.of()))
                        .orElse(WeightEdit.NONE);
    }

    /// The network as the newest frame has it, if that knows all units of the document.
    private Optional<NamedWeights> network() {
        return Optional.ofNullable(frame.get())
                .filter(newest -> newest.generation() == generation)
                .flatMap(newest -> NamedWeights.of(newest, history.present().roster()));
    }

    private void applySetting() {
        if (!setting.isEmpty()) {
            Roster roster = history.present().roster();
            numbers = numbers.after(roster, roster, setting);
            setting = Map.of();
            ask();
        }
    }

    /// Gives up the edit under way.
    public void cancel() {
        history.cancel();
    }

    /// Changes what is looked at, a selection for one, which undo does not bring back.
    public void amend(LabState newState) {
        history.amend(newState);
    }

    public void undo() {
        setting = history.undoWeights();
        history.undo();
        applySetting();
        label();
    }

    public void redo() {
        setting = history.redoWeights();
        history.redo();
        applySetting();
        label();
    }

    public void play() {
        setPlaying(true);
    }

    public void pause() {
        setPlaying(false);
    }

    private void setPlaying(boolean value) {
        playing.set(value);
        ask();
    }

    /// Takes one step.
    public void step() {
        singleSteps++;
        ask();
    }

    /// Starts again from the first weights of the recipe as it stands.
    public void reset() {
        begin(Optional.empty());
    }

    /// Starts again from other weights, other data of the same kind and other batches.
    public void newSeed() {
        Recipe recipe = history.present().recipe();
        long other = 1L + new Draws(System.nanoTime()).below(MOST_SEED);
        commit(history.present().withRecipe(recipe.withSeed(other)), "edit.seed", "");
    }

    /// How many documents there have been before this one.
    public long documents() {
        return documents;
    }

    /// Begins a new document with `recipe` at its start, paused.
    public void restart(Recipe recipe) {
        restart(recipe, Optional.empty());
    }

    /// Begins a new document that goes on with `run`, paused: what was saved is seen before it changes.
    public void restart(RunState run) {
        restart(run.recipe(), Optional.of(run));
    }

    /// The new generation comes before the new recipe and both before the order: the trainer never sees half of it.
    private void restart(Recipe recipe, Optional<RunState> from) {
        beganWith = recipe;
        resume = from;
        documents++;
        generation++;
        singleSteps = 0;
        numbers = EditNumbers.NONE;
        playing.set(false);
        history.restart(LabState.of(recipe));
        label();
        ask();
    }

    /// The run as it stands, every edit of the document applied.
    public RunState run() {
        Recipe recipe = history.present().recipe();
        Frame newest = exchange.frame();
        boolean current = newest != null && newest.generation() == generation;
        Run run = current ? Run.resume(newest) : resume.map(Run::resume).orElseGet(() -> new Run(recipe));
        run.become(recipe, numbers);
        return run.state();
    }

    private void begin(Optional<RunState> from) {
        resume = from;
        generation++;
        singleSteps = 0;
        numbers = numbers.begunWith(history.present().roster());
        ask();
    }

    private void show(LabState newState) {
        if (takingOver) {
            state.set(newState);
            return;
        }
        numbers = numbers.after(
                        state.get().recipe().activations(), newState.recipe().activations())
                .after(state.get().roster(), newState.roster(), setting);
        setting = Map.of();
        state.set(newState);
        lens.set(lensOn(newState));
        if (newState.recipe().seed() != beganWith.seed()) {
            beganWith = newState.recipe();
            begin(Optional.empty());
        } else {
            ask();
        }
    }

    private Lens lensOn(LabState shown) {
        Optional<Focus> focus = shown.selected().isPresent()
                ? Optional.of(new Focus(shown.curve(), shown.selected().getAsInt()))
                : Optional.empty();
        return lens.get().withEpsilon(shown.epsilon()).withFocus(focus);
    }

    private void label() {
        undoLabel.set(history.undoLabel().orElse(""));
        redoLabel.set(history.redoLabel().orElse(""));
    }

    private Order order() {
        return new Order(
                generation,
                resume,
                trail,
                history.present().recipe(),
                numbers,
                playing.get(),
                speed.get().stepsPerSecond(),
                singleSteps);
    }

    private void ask() {
        exchange.ask(order());
        idlePulses = 0;
        timer.start();
    }

    private void pulse() {
        boolean awaited = !exchange.isAnswered() || worker.isBehind();
        boolean news = fetchFrame() | fetchInsight();
        idlePulses = awaited || news || playing.get() ? 0 : idlePulses + 1;
        if (idlePulses > PATIENCE) {
            timer.stop();
        }
    }

    private boolean fetchFrame() {
        Frame newest = exchange.frame();
        if (newest == null || newest == frame.get() || newest.generation() != generation) {
            return false;
        }
        boolean failedBefore = frame.get() != null && frame.get().status() == Frame.Status.FAILED;
        frame.set(newest);
        if (newest.status() == Frame.Status.FAILED || failedBefore) {
            trouble.set(newest.trouble());
        }
        if (newest.status() == Frame.Status.DIVERGED) {
            playing.set(false);
        }
        takeOver(newest);
        lookAgain();
        return true;
    }

    /// The document's activations become what training has made of them, unless the frame does not know the last edit.
    private void takeOver(Frame newest) {
        if (newest.adopted() == numbers.newest()) {
            takingOver = true;
            history.learn(newest.recipe().activations());
            takingOver = false;
        }
    }

    private void lookAgain() {
        if (frame.get() != null) {
            worker.look(frame.get(), lens.get());
            idlePulses = 0;
            timer.start();
        }
    }

    private boolean fetchInsight() {
        InsightWorker.Result result = worker.take();
        if (result == null) {
            return false;
        }
        if (result.failure() != null) {
            trouble.set(result.failure().toString());
        } else if (result.insight().frame().generation() == generation) {
            insight.set(result.insight());
        }
        return true;
    }

    /// Stops both threads.
    @Override
    public void close() {
        timer.stop();
        trainer.close();
        worker.close();
    }
}
