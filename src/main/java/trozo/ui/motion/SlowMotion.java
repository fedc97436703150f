package trozo.ui.motion;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import trozo.data.DataSets;
import trozo.data.Samples;
import trozo.figure.PassModel;
import trozo.figure.PassModel.Phase;
import trozo.insight.Tape;
import trozo.train.Batches;
import trozo.train.Frame;
import trozo.train.Recipe;
import trozo.train.RunState;
import trozo.ui.studio.Background;
import trozo.ui.studio.Studio;

/// Plays the coming batch point by point while the studio plays in slow motion; after the last point the step is taken
/// and what it has moved is shown. Everything here happens on the JavaFX thread, but for the passes, which are computed
/// in the background.
public final class SlowMotion {
    private static final double UPDATE_SECONDS = 1;

    /// @param number counted from 1
    private record Point(Frame of, int number, int count, int sample, Tape tape) {}

    private final Studio studio;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<PassModel>> pass =
            new ReadOnlyObjectWrapper<>(this, "pass", Optional.empty());
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };
    private boolean active;
    /// The sample that was looked at before.
    private OptionalInt lookedAt = OptionalInt.empty();
    private Optional<Point> point = Optional.empty();
    /// The frame before the step whose moves are awaited or shown.
    private Optional<Frame> stepped = Optional.empty();
    private double[] moves;
    private Phase phase = Phase.FORWARD;
    private boolean asked;
    private long since;

    public SlowMotion(Studio studio) {
        this.studio = studio;
        this.background = new Background("slow motion", studio::report);
        studio.playing().subscribe(changed -> follow());
        studio.speed().subscribe(changed -> follow());
        studio.frame().subscribe(this::arrive);
    }

    /// What is shown at the moment; empty unless the studio plays in slow motion.
    public ReadOnlyObjectProperty<Optional<PassModel>> pass() {
        return pass.getReadOnlyProperty();
    }

    private void follow() {
        boolean wanted = studio.playing().get() && studio.speed().get().isSlowMotion();
        if (wanted && !active) {
            active = true;
            lookedAt = studio.sample().get();
            show(1);
            timer.start();
        } else if (!wanted && active) {
            active = false;
            timer.stop();
            forget();
            pass.set(Optional.empty());
            studio.sample().set(lookedAt);
        }
    }

    private void forget() {
        point = Optional.empty();
        stepped = Optional.empty();
        moves = null;
        asked = false;
    }

    /// Asks for point `number` of the batch that the newest frame's next step takes.
    private void show(int number) {
        Frame of = studio.frame().get();
        if (of == null || asked) {
            return;
        }
        asked = true;
        background.ask(() -> pointOf(of, number), found -> {
            asked = false;
            if (!active) {
                return;
            }
            if (found.of() != studio.frame().get()) {
                // Something was edited meanwhile.
                show(number);
                return;
            }
            point = Optional.of(found);
            phase = Phase.FORWARD;
            since = System.nanoTime();
            studio.sample().set(OptionalInt.of(found.sample()));
        });
    }

    private static Point pointOf(Frame of, int number) {
        RunState run = of.run();
        Recipe recipe = run.recipe();
        Samples train = DataSets.of(recipe.data(), recipe.seed()).train();
        int[] batch = Batches.coming(run, train);
        int place = Math.min(number, batch.length);
        int sample = batch[place - 1];
        return new Point(of, place, batch.length, sample, Tape.of(run, sample + 1));
    }

    private void arrive(Frame before, Frame now) {
        if (!active || now == null) {
            return;
        }
        if (stepped.isPresent()) {
            double[] from = stepped.get().parameters();
            if (now.generation() == stepped.get().generation()
                    && now.step() == stepped.get().step() + 1
                    && now.parameters().length == from.length) {
                moves = difference(from, now.parameters());
                since = System.nanoTime();
                return;
            }
        }
        boolean other = point.isPresent() && point.get().of() != now;
        if (stepped.isPresent() && moves == null && now.step() == stepped.get().step()) {
            return;
        }
        if (other || point.isEmpty()) {
            boolean sameStep = point.isPresent()
                    && point.get().of().step() == now.step()
                    && point.get().of().generation() == now.generation();
            int number = sameStep ? point.get().number() : 1;
            stepped = Optional.empty();
            moves = null;
            show(number);
        }
    }

    private static double[] difference(double[] from, double[] to) {
        double[] difference = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            difference[i] = to[i] - from[i];
        }
        return difference;
    }

    private void pulse(long now) {
        if (point.isEmpty() || asked || phase == Phase.UPDATE && moves == null) {
            return;
        }
        double each = 1 / studio.speed().get().pointsPerSecond();
        double seconds = phase == Phase.UPDATE ? Math.min(UPDATE_SECONDS, each) : each / 2;
        double progress = Math.clamp((now - since) / 1e9 / seconds, 0, 1);
        // However late a pulse comes, every phase is shown, to its end.
        pass.set(Optional.of(model(progress)));
        if (progress == 1) {
            since = now;
            goOn();
        }
    }

    private void goOn() {
        switch (phase) {
            case FORWARD -> phase = Phase.BACKWARD;
            case BACKWARD -> {
                if (point.orElseThrow().number() < point.orElseThrow().count()) {
                    show(point.orElseThrow().number() + 1);
                } else {
                    phase = Phase.UPDATE;
                    stepped = Optional.of(point.orElseThrow().of());
                    studio.step();
                }
            }
            case UPDATE -> {
                stepped = Optional.empty();
                moves = null;
                show(1);
            }
        }
    }

    private PassModel model(double progress) {
        Point here = point.orElseThrow();
        double[] moved = phase == Phase.UPDATE ? moves : new double[0];
        return new PassModel(here.tape(), phase, progress, here.number(), here.count(), moved);
    }
}
