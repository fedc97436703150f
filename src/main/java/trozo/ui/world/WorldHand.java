package trozo.ui.world;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import trozo.data.DataSet;
import trozo.data.Samples;
import trozo.data.Task;
import trozo.figure.WorldHits;
import trozo.figure.WorldLayout;
import trozo.figure.WorldMarks;
import trozo.figure.WorldMarks.Place;
import trozo.insight.Insight;
import trozo.insight.World;
import trozo.lab.LabState;
import trozo.lab.PointEdits;
import trozo.lab.PointEdits.Sample;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;

/// Mouse and keys over the world. Pointing says what lies there and lights up its unit; a click on a point selects it.
/// While points are edited, a click on empty ground adds one, a drag moves one, the right button or Delete takes one
/// away; the arrow keys move a cross that Enter and Delete act at.
final class WorldHand {
    private static final String LABEL = "edit.points";
    private static final int STEPS = 60;
    private static final int FINE = 10;

    private final Studio studio;
    private final Theme theme;
    private final FigureCanvas figure;
    private final ObjectProperty<Optional<Place>> at = new SimpleObjectProperty<>(this, "at", Optional.empty());
    private final ObjectProperty<Optional<Sample>> held = new SimpleObjectProperty<>(this, "held", Optional.empty());
    private final BooleanProperty editing = new SimpleBooleanProperty(this, "editing");
    private final BooleanProperty byKeys = new SimpleBooleanProperty(this, "byKeys");
    private final DoubleProperty target = new SimpleDoubleProperty(this, "target");

    /// @param moved told when something else is pointed at or held
    WorldHand(Studio studio, Theme theme, FigureCanvas figure, Runnable moved) {
        this.studio = studio;
        this.theme = theme;
        this.figure = figure;
        figure.setOnMouseMoved(event -> point(place(event)));
        figure.setOnMouseExited(event -> leave());
        figure.setOnMousePressed(this::press);
        figure.setOnMouseDragged(event -> at.set(place(event)));
        figure.setOnMouseReleased(this::release);
        figure.setFocusTraversable(true);
        figure.setOnKeyPressed(this::key);
        figure.focusedProperty().subscribe(focused -> {
            if (!focused) {
                byKeys.set(false);
            }
        });
        List.of(at, held, byKeys).forEach(property -> property.subscribe(changed -> moved.run()));
    }

    /// Whether points are added, moved and taken away.
    BooleanProperty editing() {
        return editing;
    }

    /// The class that new points get, or for numbers over a plane their value.
    DoubleProperty target() {
        return target;
    }

    /// What is pointed at and held, put into `marks`.
    WorldMarks into(WorldMarks marks) {
        OptionalInt looked = studio.sample().get();
        Optional<Sample> selected =
                looked.isPresent() ? Optional.of(new Sample(false, looked.getAsInt())) : Optional.empty();
        return marks.withUnit(studio.pointed().get())
                .withPlace(at.get(), byKeys.get())
                .withSamples(selected, held.get());
    }

    private Optional<Insight> insight() {
        return Optional.ofNullable(studio.insight().get()).filter(seen -> !(seen.world() instanceof World.Hidden));
    }

    private Optional<WorldLayout> layout() {
        return insight()
                .map(seen -> WorldLayout.of(
                        seen.world(),
                        figure.getWidth(),
                        figure.getHeight(),
                        theme.look().get()));
    }

    private Optional<Place> place(MouseEvent event) {
        return layout().filter(layout -> layout.area().contains(event.getX(), event.getY()))
                .map(layout -> new Place(
                        layout.across().value(event.getX()), layout.up().value(event.getY())));
    }

    private void point(Optional<Place> place) {
        byKeys.set(false);
        at.set(place);
        light();
        boolean onSample = place.flatMap(this::sampleAt).isPresent();
        figure.setCursor(
                onSample ? Cursor.HAND : editing.get() && place.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    private void light() {
        studio.pointed()
                .set(insight()
                        .flatMap(seen -> layout().flatMap(layout -> WorldHits.unit(
                                seen.world(),
                                layout,
                                WorldMarks.USUAL.withPlace(at.get(), false),
                                theme.look().get()))));
    }

    private void leave() {
        if (held.get().isEmpty() && !byKeys.get()) {
            at.set(Optional.empty());
            studio.pointed().set(Optional.empty());
        }
    }

    private Optional<Sample> sampleAt(Place place) {
        return insight()
                .flatMap(seen -> layout().flatMap(layout -> WorldHits.sample(
                        seen.data(), layout, place, theme.look().get())));
    }

    private void press(MouseEvent event) {
        figure.requestFocus();
        Optional<Place> place = place(event);
        Optional<Sample> sample = place.flatMap(this::sampleAt);
        if (editing.get() && event.getButton() == MouseButton.SECONDARY) {
            sample.ifPresent(this::remove);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            select(sample);
            if (editing.get() && place.isPresent()) {
                if (sample.isPresent()) {
                    held.set(sample);
                    at.set(place);
                } else {
                    add(place.get());
                }
            }
        }
    }

    private void release(MouseEvent event) {
        Optional<Sample> moved = held.get();
        held.set(Optional.empty());
        if (!event.isStillSincePress()) {
            moved.ifPresent(sample -> place(event).ifPresent(place -> move(sample, place, "")));
        }
    }

    /// The microscope looks at samples to learn from.
    private void select(Optional<Sample> sample) {
        studio.sample()
                .set(sample.filter(found -> !found.test())
                        .map(found -> OptionalInt.of(found.index()))
                        .orElse(OptionalInt.empty()));
    }

    private LabState state() {
        return studio.state().get();
    }

    private void add(Place place) {
        insight()
                .ifPresent(seen -> PointEdits.add(state(), inputs(seen.data(), place), targetAt(seen.data(), place))
                        .ifPresent(state -> studio.commit(state, LABEL, "")));
    }

    private void remove(Sample sample) {
        if (exists(sample)) {
            PointEdits.remove(state(), sample).ifPresent(state -> studio.commit(state, LABEL, ""));
            studio.sample().set(OptionalInt.empty());
        }
    }

    private void move(Sample sample, Place place, String merge) {
        if (exists(sample)) {
            DataSet data = insight().orElseThrow().data();
            boolean valued = data.features() == 1 && data.task() == Task.REGRESSION;
            double value = valued ? place.y() : samples(data, sample).targets()[sample.index()];
            studio.commit(PointEdits.move(state(), sample, inputs(data, place), value), LABEL, merge);
        }
    }

    /// Whether what is shown is what the document has.
    private boolean exists(Sample sample) {
        return insight()
                .filter(seen ->
                        seen.frame().recipe().data().equals(state().recipe().data()))
                .filter(seen -> sample.index() < samples(seen.data(), sample).count())
                .isPresent();
    }

    private static Samples samples(DataSet data, Sample sample) {
        return sample.test() ? data.test() : data.train();
    }

    private static List<Double> inputs(DataSet data, Place place) {
        return data.features() == 1 ? List.of(place.x()) : List.of(place.x(), place.y());
    }

    private double targetAt(DataSet data, Place place) {
        return data.task() == Task.REGRESSION && data.features() == 1 ? place.y() : target.get();
    }

    private void key(KeyEvent event) {
        Optional<WorldLayout> layout = layout();
        if (layout.isEmpty()) {
            return;
        }
        int across = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int up = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (across != 0 || up != 0) {
            walk(layout.get(), across, up, event);
            event.consume();
        } else if (at.get().isPresent() && act(event.getCode())) {
            event.consume();
        }
    }

    /// With Control the point under the cross goes along.
    private void walk(WorldLayout layout, int across, int up, KeyEvent event) {
        double share = 1.0 / (event.isShiftDown() ? STEPS * FINE : STEPS);
        double width = layout.across().high() - layout.across().low();
        double height = layout.up().high() - layout.up().low();
        Place from = at.get()
                .orElse(new Place(layout.across().low() + width / 2, layout.up().low() + height / 2));
        Place to = at.get().isEmpty()
                ? from
                : new Place(
                        Math.clamp(
                                from.x() + across * share * width,
                                layout.across().low(),
                                layout.across().high()),
                        Math.clamp(
                                from.y() + up * share * height,
                                layout.up().low(),
                                layout.up().high()));
        Optional<Sample> along = event.isShortcutDown() && editing.get() ? sampleAt(from) : Optional.empty();
        byKeys.set(true);
        at.set(Optional.of(to));
        along.ifPresent(sample -> move(sample, to, "point " + sample));
        light();
    }

    private boolean act(KeyCode code) {
        Place place = at.get().orElseThrow();
        switch (code) {
            case ENTER -> {
                Optional<Sample> sample = sampleAt(place);
                select(sample);
                if (editing.get() && sample.isEmpty()) {
                    add(place);
                }
            }
            case DELETE, BACK_SPACE -> {
                if (!editing.get()) {
                    return false;
                }
                sampleAt(place).ifPresent(this::remove);
            }
            case ESCAPE -> {
                if (!byKeys.get()) {
                    return false;
                }
                byKeys.set(false);
                leave();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
