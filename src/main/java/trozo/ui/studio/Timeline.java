package trozo.ui.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import trozo.lab.LabState;
import trozo.train.Frame;
import trozo.train.LossHistory;
import trozo.train.RunState;

/// The way the run has come: a look back at any step, and another way on from there. While the window looks back,
/// training rests and every picture shows the step that is looked at; what is asked of the run then is asked of it as
/// it was at that step, which begins a branch. The old way stays to compare with. Everything here happens on the JavaFX
/// thread.
public final class Timeline implements AutoCloseable {
    /// Old ways are remembered up to this many; the oldest goes first.
    private static final int MOST_BRANCHES = 3;

    private static final String EDIT = "edit.back";

    /// A way that was left.
    ///
    /// @param number counted from 1
    /// @param fork the step at which it was left
    public record Branch(int number, LossHistory history, long fork) {}

    private final Studio studio;
    private final Background background;
    private final ReadOnlyObjectWrapper<OptionalLong> marker =
            new ReadOnlyObjectWrapper<>(this, "marker", OptionalLong.empty());
    private final ReadOnlyObjectWrapper<List<Branch>> branches =
            new ReadOnlyObjectWrapper<>(this, "branches", List.of());
    /// What is shown of the past; empty until it is computed.
    private Optional<Frame> shown = Optional.empty();
    private int branchesMade;

    Timeline(Studio studio) {
        this.studio = studio;
        this.background = new Background("timeline", studio::report);
    }

    /// The step that is looked at; empty while it is the newest.
    public ReadOnlyObjectProperty<OptionalLong> marker() {
        return marker.getReadOnlyProperty();
    }

    /// The ways that were left, oldest first.
    public ReadOnlyObjectProperty<List<Branch>> branches() {
        return branches.getReadOnlyProperty();
    }

    public boolean isBack() {
        return marker.get().isPresent();
    }

    /// The losses of the run up to its newest step, whatever is looked at.
    public LossHistory history() {
        return studio.newest().map(Frame::history).orElse(LossHistory.EMPTY);
    }

    public long newestStep() {
        return studio.newest().map(Frame::step).orElse(0L);
    }

    /// Looks at another step. Training rests until the newest is looked at again, or goes on from there.
    public void lookAt(long step) {
        Optional<Frame> newest = studio.newest();
        if (newest.isEmpty()) {
            return;
        }
        if (step >= newest.get().step()) {
            leave();
            return;
        }
        studio.pause();
        Frame end = newest.get();
        long asked = Math.max(0, step);
        marker.set(OptionalLong.of(asked));
        background.ask(() -> end.trail().at(end.run(), asked).state(), state -> show(end.generation(), state));
    }

    /// Looks `steps` further, backwards if negative.
    public void move(long steps) {
        long here = marker.get().orElseGet(this::newestStep);
        lookAt(here + steps);
    }

    private void show(long generation, RunState state) {
        boolean wanted = isBack()
                && studio.newest().filter(end -> end.generation() == generation).isPresent();
        if (wanted) {
            Frame past = new Frame(generation, state, Frame.Status.PAUSED, 0, "");
            shown = Optional.of(past);
            studio.lookAt(past);
        }
    }

    /// Looks at the newest again.
    public void leave() {
        if (isBack()) {
            forgetLook();
            studio.lookAtNewest();
        }
    }

    /// Goes on from the step that is looked at, if that is not the newest.
    public void goOn() {
        if (isBack()) {
            if (shown.isEmpty()) {
                leave();
            } else {
                RunState from = shown.get().run();
                goOn(from, studio.state().get(), EDIT);
            }
        }
    }

    /// Goes on from an earlier state of this run with `then` as the document.
    ///
    /// @param labelKey names the edit, if the document changes
    public void goOn(RunState from, LabState then, String labelKey) {
        Frame end = studio.newest().orElseThrow();
        forgetLook();
        List<Branch> all = new ArrayList<>(branches.get());
        all.add(new Branch(++branchesMade, end.history(), from.step()));
        branches.set(List.copyOf(all.subList(Math.max(0, all.size() - MOST_BRANCHES), all.size())));
        studio.branch(from, end.trail().until(from.step()), then, labelKey);
    }

    private void forgetLook() {
        marker.set(OptionalLong.empty());
        shown = Optional.empty();
    }

    /// Another run, or another document: what there was is no past of it.
    void forget() {
        forgetLook();
        branches.set(List.of());
        branchesMade = 0;
    }

    @Override
    public void close() {
        background.close();
    }
}
