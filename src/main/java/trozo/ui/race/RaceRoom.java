package trozo.ui.race;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import trozo.lab.LabState;
import trozo.lab.Lanes;
import trozo.lab.RaceEdits;
import trozo.train.Recipe;
import trozo.ui.race.RaceRunner.Order;
import trozo.ui.race.RaceRunner.Shown;
import trozo.ui.studio.Playable;
import trozo.ui.studio.Studio;

/// The view model of the race. While it is open the document's own run rests; a lane that is edited runs again up to
/// where the others are.
public final class RaceRoom implements Playable, AutoCloseable {
    private final Studio studio;
    private final RaceRunner runner = new RaceRunner();
    private boolean started;
    private final Seeds seeds;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectProperty<Double> threshold = new SimpleObjectProperty<>(this, "threshold", 0.1);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };
    private Order order = new Order(0, List.of(), 0, Double.POSITIVE_INFINITY);

    public RaceRoom(Studio studio) {
        this.studio = studio;
        this.seeds = new Seeds(studio::report);
        open.subscribe(now -> {
            if (now) {
                studio.pause();
                studio.timeline().leave();
                follow();
            } else {
                pause();
            }
        });
        studio.state().subscribe(now -> {
            if (open.get() && !now.race().equals(order.lanes())) {
                seeds.cancel();
                follow();
            }
        });
        studio.speed().subscribe(now -> {
            if (open.get()) {
                follow();
            }
        });
    }

    /// Whether the race is in the window.
    public BooleanProperty open() {
        return open;
    }

    @Override
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// The newest that is known of the race; null before the first.
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// A loss that is good enough: how fast a lane reaches it is told.
    ObjectProperty<Double> threshold() {
        return threshold;
    }

    Seeds seeds() {
        return seeds;
    }

    List<Recipe> lanes() {
        return studio.state().get().race();
    }

    int chosen() {
        return studio.state().get().lanes().chosen();
    }

    boolean isFull() {
        return lanes().size() == Lanes.MOST;
    }

    void choose(int lane) {
        if (lane != chosen()) {
            commit(RaceEdits.choose(studio.state().get(), lane));
        }
    }

    /// One lane more, like the one under the hand, and under the hand from now on.
    public void add() {
        if (!isFull()) {
            commit(RaceEdits.add(studio.state().get()));
        }
    }

    void remove(int lane) {
        commit(RaceEdits.remove(studio.state().get(), lane));
    }

    private void commit(LabState next) {
        studio.commit(next, "edit.lane", "");
    }

    @Override
    public ObservableValue<Long> steps() {
        return shown.map(newest -> step());
    }

    @Override
    public void toggle() {
        if (running.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Runs on: at first for as many steps as the recipe says, then for as many again.
    public void play() {
        long far = Math.max(1, lanes().getFirst().training().steps());
        long step = step();
        ask(new Order(order.start(), lanes(), (step / far + 1) * far, speed()));
        running.set(true);
    }

    private void pause() {
        if (running.get()) {
            ask(new Order(order.start(), lanes(), step(), speed()));
            running.set(false);
        }
    }

    /// All lanes at their start.
    @Override
    public void reset() {
        seeds.cancel();
        ask(new Order(order.start() + 1, lanes(), 0, speed()));
        running.set(false);
    }

    /// Every lane again from twenty seeds, as far as the race has come.
    void repeat() {
        long far = step() > 0 ? step() : lanes().getFirst().training().steps();
        seeds.begin(lanes(), far, threshold.get());
    }

    long step() {
        return shown.get() == null || shown.get().order().start() != order.start()
                ? 0
                : shown.get().step();
    }

    private double speed() {
        return studio.speed().get().stepsPerSecond();
    }

    private void follow() {
        boolean alike = order.lanes().isEmpty() || startsAlike(order.lanes().getFirst(), lanes().getFirst());
        long start = alike ? order.start() : order.start() + 1;
        ask(new Order(start, lanes(), order.goal(), speed()));
        running.set(order.goal() > step());
    }

    /// Whether lanes of both could race with each other: else all begin again.
    private static boolean startsAlike(Recipe one, Recipe other) {
        return one.seed() == other.seed()
                && one.data().equals(other.data())
                && one.training().loss().equals(other.training().loss())
                && one.training().batch() == other.training().batch();
    }

    private void ask(Order wish) {
        order = wish;
        if (!started) {
            started = true;
            runner.start();
        }
        runner.ask(wish);
        timer.start();
    }

    private void pulse() {
        Shown newest = runner.take();
        if (newest != null) {
            if (!newest.trouble().isEmpty()) {
                studio.report(newest.trouble());
            } else if (newest.order().start() == order.start()) {
                shown.set(newest);
            }
            if (newest.done() && newest.order() == order) {
                running.set(false);
                timer.stop();
            }
        }
    }

    @Override
    public void close() {
        timer.stop();
        seeds.cancel();
        runner.close();
    }
}
