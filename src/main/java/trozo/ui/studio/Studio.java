package trozo.ui.studio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.insight.Lens.Focus;
import trozo.lab.History;
import trozo.lab.LabState;
import trozo.lab.WeightEdit;
import trozo.random.Draws;
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
    private final ObjectProperty<Optional<UnitAddress>> pointed =
            new SimpleObjectProperty<>(this, "pointed", Optional.empty());
    private final ObjectProperty<OptionalInt> sample = new SimpleObjectProperty<>(this, "sample", OptionalInt.empty());
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(this, "lens", Lens.USUAL);

    private final Wish wish;
    private final Timeline timeline;
    /// Weights that the change under way sets.
    private Map<Link, Double> setting = Map.of();
    /// While the document takes over what training has learnt, or an earlier state is shown: neither is an edit.
    private boolean takingOver;
    private long documents;
    private Recipe beganWith;
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
        this.wish = new Wish(resume);
        this.beganWith = recipe;
        this.history = new History(LabState.of(recipe), this::show);
        this.state.set(history.present());
        this.lens.set(lensOn(history.present()));
        this.exchange = new Exchange(order());
        this.trainer = new Trainer(exchange).start();
        this.worker = new InsightWorker().start();
        this.timeline = new Timeline(this);
        speed.addListener(changed -> ask());
        lens.addListener(changed -> lookAgain());
        timer.start();
    }

    /// The document as it stands, previews included.
    public ReadOnlyObjectProperty<LabState> state() {
        return state.getReadOnlyProperty();
    }

    /// The frame that is looked at: the newest of the run, or one from its past; null before the first.
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

    /// The hidden unit that is pointed at, in the network or by one of its lines in the world.
    public ObjectProperty<Optional<UnitAddress>> pointed() {
        return pointed;
    }

    /// The training sample that is looked at, counted from 0 in the order of the data set; empty for none.
    public ObjectProperty<OptionalInt> sample() {
        return sample;
    }

    /// How fast to train at most.
    public ObjectProperty<Speed> speed() {
        return speed;
    }

    /// How closely insight looks: the z axis in view, how near is near.
    public ObjectProperty<Lens> lens() {
        return lens;
    }

    /// The way the run has come, and the looks back at it.
    public Timeline timeline() {
        return timeline;
    }

    /// Shows a state while an edit is under way; training follows it, from the step that is looked at.
    public void preview(LabState newState) {
        timeline.goOn();
        history.preview(newState);
    }

    /// Files an edit, from the step that is looked at; see [History#commit].
    public void commit(LabState newState, String labelKey, String mergeKey) {
        timeline.goOn();
        history.commit(newState, labelKey, mergeKey, lostWeights(newState));
        label();
    }

    /// Sets weights and biases of the run, between two steps, as one edit; nothing before there is a run to set them
    /// in.
    public void setWeights(Map<Parameter, Double> values, String mergeKey) {
        timeline.goOn();
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
                .filter(newest -> newest.generation() == wish.generation())
                .flatMap(newest -> NamedWeights.of(newest, history.present().roster()));
    }

    private void applySetting() {
        if (!setting.isEmpty()) {
            Roster roster = history.present().roster();
            wish.edited(roster, roster, setting);
            setting = Map.of();
            ask();
        }
    }

    /// Gives up the edit under way.
    public void cancel() {
        if (!timeline.isBack()) {
            history.cancel();
        }
    }

    /// Changes what is looked at, a selection for one, which undo does not bring back.
    public void amend(LabState newState) {
        if (timeline.isBack()) {
            history.preview(newState);
        } else {
            history.amend(newState);
        }
    }

    /// Undoes the last edit of the run as it newest is.
    public void undo() {
        timeline.leave();
        setting = history.undoWeights();
        history.undo();
        applySetting();
        label();
    }

    public void redo() {
        timeline.leave();
        setting = history.redoWeights();
        history.redo();
        applySetting();
        label();
    }

    /// Trains, from the step that is looked at.
    public void play() {
        timeline.goOn();
        setPlaying(true);
    }

    public void pause() {
        setPlaying(false);
    }

    private void setPlaying(boolean value) {
        playing.set(value);
        ask();
    }

    /// Takes one step, from the step that is looked at.
    public void step() {
        timeline.goOn();
        wish.singleStep();
        ask();
    }

    /// Starts again from the first weights of the recipe as it stands.
    public void reset() {
        timeline.leave();
        begin();
    }

    /// Starts again from other weights, other data of the same kind and other batches.
    public void newSeed() {
        timeline.leave();
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
        timeline.forget();
        beganWith = recipe;
        documents++;
        wish.beginAnew(from, Trail.EMPTY);
        playing.set(false);
        history.restart(LabState.of(recipe));
        label();
        ask();
    }

    /// The run as it newest stands, every edit of the document applied.
    public RunState run() {
        Recipe recipe = document();
        Run run = newest().map(Run::resume).orElseGet(() -> wish.start(recipe));
        run.become(recipe, wish.numbers());
        return run.state();
    }

    private void begin() {
        timeline.forget();
        wish.begin(history.present().roster());
        ask();
    }

    /// The newest frame of this run, whatever is looked at.
    Optional<Frame> newest() {
        return Optional.ofNullable(exchange.frame()).filter(newest -> newest.generation() == wish.generation());
    }

    /// The recipe that the newest of the run follows.
    private Recipe document() {
        boolean back = timeline != null && timeline.isBack();
        return (back ? history.committed() : history.present()).recipe();
    }

    /// Shows an earlier state of the run, its recipe as it was then.
    void lookAt(Frame past) {
        takingOver = true;
        history.preview(history.present().withRecipe(past.recipe()));
        takingOver = false;
        lens.set(lensOn(history.present()));
        frame.set(past);
        lookAgain();
    }

    /// Shows the newest of the run again.
    void lookAtNewest() {
        takingOver = true;
        history.cancel();
        takingOver = false;
        lens.set(lensOn(history.present()));
        newest().ifPresent(this::take);
    }

    /// Goes on from an earlier state, `then` being the document. If that differs from the document as it is, it is an
    /// edit.
    void branch(RunState from, Trail way, LabState then, String labelKey) {
        wish.beginAnew(Optional.of(from), way);
        takingOver = true;
        history.commit(then, labelKey, "");
        takingOver = false;
        label();
        frame.set(new Frame(wish.generation(), from, Frame.Status.PAUSED, 0, "", 0, way));
        ask();
    }

    private void show(LabState newState) {
        if (takingOver) {
            state.set(newState);
            return;
        }
        wish.edited(state.get().recipe().activations(), newState.recipe().activations());
        wish.edited(state.get().roster(), newState.roster(), setting);
        setting = Map.of();
        state.set(newState);
        lens.set(lensOn(newState));
        if (newState.recipe().seed() != beganWith.seed()) {
            beganWith = newState.recipe();
            begin();
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
        // In slow motion steps are asked for one by one.
        boolean running = playing.get() && !speed.get().isSlowMotion();
        return wish.order(document(), running, speed.get());
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
        if (timeline.isBack()) {
            return false;
        }
        Optional<Frame> newest = newest().filter(found -> found != frame.get());
        newest.ifPresent(this::take);
        return newest.isPresent();
    }

    private void take(Frame newest) {
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
    }

    /// The document's activations become what training has made of them, unless the frame does not know the last edit.
    private void takeOver(Frame newest) {
        if (newest.adopted() == wish.numbers().newest()) {
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
        } else if (result.insight().frame().generation() == wish.generation()) {
            insight.set(result.insight());
        }
        return true;
    }

    /// Stops both threads.
    @Override
    public void close() {
        timer.stop();
        timeline.close();
        trainer.close();
        worker.close();
    }
}
