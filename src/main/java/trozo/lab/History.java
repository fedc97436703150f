package trozo.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import trozo.piecewise.Activation;
import trozo.train.Roster.Link;

/// Past, present and future of the document. What training has learnt in the meantime is kept on the way back and
/// forth, except where the edit itself has changed a number. States are immutable and share their parts, so keeping a
/// hundred costs little. For one thread: the window's.
public final class History {
    private static final int DEPTH = 100;

    /// @param before the state the edit led away from
    /// @param after the state it led to
    /// @param label the message key of what was done
    /// @param merge edits in a row with the same key are one; empty never merges
    /// @param weights what it did to weights
    private record Filed(LabState before, LabState after, String label, String merge, WeightEdit weights) {}

    private final Deque<Filed> past = new ArrayDeque<>();
    private final Deque<Filed> future = new ArrayDeque<>();
    private final Consumer<LabState> changed;
    private LabState committed;
    private LabState present;
    private boolean mergeable;

    /// @param changed told of every new present, previews included
    public History(LabState first, Consumer<LabState> changed) {
        this.committed = first;
        this.present = first;
        this.changed = changed;
    }

    public LabState present() {
        return present;
    }

    /// The present without what is only previewed.
    public LabState committed() {
        return committed;
    }

    public boolean isPreviewing() {
        return present != committed;
    }

    /// Shows a state without filing it.
    public void preview(LabState state) {
        show(state);
    }

    /// Files the step from the last commit to `state` as one edit.
    ///
    /// @param label the message key of what was done
    /// @param merge an edit filed right before with this key takes this one in; empty for none
    public void commit(LabState state, String label, String merge) {
        commit(state, label, merge, WeightEdit.NONE);
    }

    /// The same of an edit that sets weights or takes them away, whether it changes the state or not.
    public void commit(LabState state, String label, String merge, WeightEdit weights) {
        if (!state.equals(committed) || !weights.isNone()) {
            boolean merges = mergeable
                    && !merge.isEmpty()
                    && !past.isEmpty()
                    && past.peekLast().merge().equals(merge);
            Filed last = merges ? past.removeLast() : null;
            LabState before = merges ? last.before() : committed;
            WeightEdit all = merges ? last.weights().and(weights) : weights;
            past.addLast(new Filed(before, state, label, merge, all));
            if (past.size() > DEPTH) {
                past.removeFirst();
            }
            future.clear();
            mergeable = true;
        }
        committed = state;
        show(state);
    }

    /// Back to the last commit.
    public void cancel() {
        show(committed);
    }

    /// Replaces the present without filing anything, for what undo should not bring back: a selection.
    public void amend(LabState state) {
        committed = state;
        show(state);
    }

    /// Takes over what training has made of the activations, while an edit is under way too: what that has changed
    /// stays.
    public void learn(List<Activation> learnt) {
        LabState now = present.withLearnt(learnt);
        committed = isPreviewing() ? committed.keepingLearnt(present, now) : now;
        show(now);
    }

    /// A new document: nothing before it can be brought back.
    public void restart(LabState state) {
        past.clear();
        future.clear();
        amend(state);
    }

    public void undo() {
        if (!past.isEmpty()) {
            Filed last = past.removeLast();
            LabState after = committed.withRecipe(last.after().recipe());
            future.addLast(new Filed(last.before(), after, last.label(), last.merge(), last.weights()));
            committed = last.before().keepingLearnt(last.after(), committed);
            mergeable = false;
            show(committed);
        }
    }

    public void redo() {
        if (!future.isEmpty()) {
            Filed next = future.removeLast();
            LabState before = committed.withRecipe(next.before().recipe());
            past.addLast(new Filed(before, next.after(), next.label(), next.merge(), next.weights()));
            committed = next.after().keepingLearnt(next.before(), committed);
            mergeable = false;
            show(committed);
        }
    }

    /// The message key of what [#undo] would undo.
    public Optional<String> undoLabel() {
        return Optional.ofNullable(past.peekLast()).map(Filed::label);
    }

    /// The message key of what [#redo] would do again.
    public Optional<String> redoLabel() {
        return Optional.ofNullable(future.peekLast()).map(Filed::label);
    }

    /// What [#undo] would put weights back to.
    public Map<Link, Double> undoWeights() {
        return past.isEmpty() ? Map.of() : past.getLast().weights().before();
    }

    /// What [#redo] would set weights to again.
    public Map<Link, Double> redoWeights() {
        return future.isEmpty() ? Map.of() : future.getLast().weights().after();
    }

    private void show(LabState state) {
        LabState before = present;
        present = Objects.requireNonNull(state);
        if (!before.equals(state)) {
            changed.accept(state);
        }
    }
}
