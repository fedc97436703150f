package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trozo.lab.CurveEdits;
import trozo.lab.LabState;
import trozo.lab.Outcome;
import trozo.lab.Refusal;
import trozo.lab.Reshaping;
import trozo.lab.Restraint;
import trozo.lab.Selection;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.piecewise.Symmetry;

/// The hand at work, whether by mouse or by keys: which handle it has, and the edits it makes with it.
///
/// A drag previews, its release commits one edit; nudges of one handle in a row are one edit.
final class Hand {
    private static final double NUDGE = 0.1;
    private static final double FINE_NUDGE = 0.01;

    /// How far beyond the outermost breakpoint a new one is put by key.
    private static final double OUTWARDS = 1;

    private final Desk desk;
    private final Consumer<Refusal> refused;
    private Handle handle = new Handle.Grip(Side.LEFT);
    private Optional<Drag> drag = Optional.empty();
    private List<Snap.Catch> caught = List.of();

    /// @param refused told why when an edit cannot be made
    Hand(Desk desk, Consumer<Refusal> refused) {
        this.desk = desk;
        this.refused = refused;
    }

    /// The handle in focus. It follows a selection made elsewhere.
    Handle handle() {
        PiecewiseLinear curve = desk.curve();
        OptionalInt selected = desk.state().selected();
        boolean elsewhere = handle instanceof Handle.Point point
                && selected.isPresent()
                && selected.getAsInt() != point.k()
                && selected.getAsInt() < curve.size();
        return elsewhere ? Handles.of(curve, selected.getAsInt()) : Handles.kept(curve, handle);
    }

    /// Selects a handle, and it alone.
    void select(Handle chosen) {
        handle = chosen;
        if (chosen instanceof Handle.Point point && !isDragging()) {
            desk.amend(desk.state().withSelection(Selection.of(point.k())));
        }
    }

    /// Selects a breakpoint too, or no longer.
    void toggle(int k) {
        if (!isDragging()) {
            choose(desk.state().selection().toggled(k));
        }
    }

    /// Selects several breakpoints at once.
    void selectAll(List<Integer> points) {
        choose(desk.state().selection().of(points));
    }

    private void choose(Selection selection) {
        desk.amend(desk.state().withSelection(selection));
        if (selection.primary().isPresent() && desk.isBendable()) {
            handle = Handles.of(desk.curve(), selection.primary().getAsInt());
        }
    }

    /// The selected breakpoints, from left to right.
    List<Integer> selected() {
        return desk.state().selection().points();
    }

    /// Selects every breakpoint.
    void selectEach() {
        selectAll(IntStream.range(0, desk.curve().size()).boxed().toList());
    }

    /// Selects one breakpoint more, to the right (1) or to the left (-1) of those selected.
    void extend(int side) {
        List<Integer> now = selected();
        if (!now.isEmpty()) {
            int next = side > 0 ? now.getLast() + 1 : now.getFirst() - 1;
            if (next >= 0 && next < desk.curve().size()) {
                selectAll(Stream.concat(now.stream(), Stream.of(next)).toList());
            }
        }
    }

    /// Of several selected breakpoints leaves the one that is looked at.
    ///
    /// @return whether there were several
    boolean selectOne() {
        Selection selection = desk.state().selection();
        if (selection.isSeveral()) {
            choose(Selection.of(selection.primary()));
        }
        return selection.isSeveral();
    }

    /// The breakpoints that an edit of the handle in focus means: its own, and all selected ones if it is one of them.
    private List<Integer> meant() {
        if (!(handle() instanceof Handle.Point point)) {
            return List.of();
        }
        Selection selection = desk.state().selection();
        return selection.contains(point.k()) ? selection.points() : List.of(point.k());
    }

    /// Selects breakpoint `k`; a formula's has no handle.
    void selectBreakpoint(int k) {
        if (desk.isBendable()) {
            select(Handles.of(desk.curve(), k));
        } else {
            desk.amend(desk.state().withSelected(OptionalInt.of(k)));
        }
    }

    /// To the handle `steps` further to the right.
    ///
    /// @return whether there is one
    boolean go(int steps) {
        boolean there = Handles.hasNext(desk.curve(), handle(), steps);
        select(Handles.next(desk.curve(), handle(), steps));
        return there;
    }

    void goToEnd(Side side) {
        PiecewiseLinear curve = desk.curve();
        if (curve.size() > 0) {
            select(Handles.of(curve, side == Side.LEFT ? 0 : curve.size() - 1));
        }
    }

    boolean isDragging() {
        return drag.isPresent();
    }

    /// The curve as it was when the drag began.
    Optional<PiecewiseLinear> before() {
        return drag.map(Drag::base);
    }

    /// What the drag under way was pulled to.
    List<Snap.Catch> caught() {
        return caught;
    }

    /// Takes hold of a handle; of one that is among several selected, of all of these.
    ///
    /// @param z where the pointer takes hold
    /// @param handleZ where the handle stands
    void take(Handle taken, double z, double f, double handleZ, double handleF) {
        PiecewiseLinear curve = desk.curve();
        Selection selection = desk.state().selection();
        boolean many = taken instanceof Handle.Point point && selection.isSeveral() && selection.contains(point.k());
        if (many) {
            handle = taken;
            desk.amend(desk.state()
                    .withSelection(new Selection(OptionalInt.of(((Handle.Point) taken).k()), selection.points())));
        } else {
            select(taken);
        }
        if (taken instanceof Handle.Point point && desk.state().learnable().isLocked(point.k())) {
            refused.accept(new Refusal.Locked(point.k()));
            return;
        }
        List<Handle.Point> others = many
                ? selection.points().stream()
                        .map(k -> new Handle.Point(k, CurveEdits.End.BOTH))
                        .toList()
                : List.of();
        drag = Optional.of(Drag.taken(curve, taken, z, f, handleZ, handleF).with(others));
        caught = List.of();
    }

    /// Takes hold of a whole piece: what it ends at, one breakpoint or two, is selected and moves.
    void takePiece(int piece, double z, double f) {
        PiecewiseLinear curve = desk.curve();
        List<Handle.Point> ends = new ArrayList<>();
        if (piece > 0) {
            ends.add(end(curve, piece - 1, CurveEdits.End.RIGHT));
        }
        if (piece < curve.size()) {
            ends.add(end(curve, piece, CurveEdits.End.LEFT));
        }
        Optional<Handle.Point> locked = ends.stream()
                .filter(point -> desk.state().learnable().isLocked(point.k()))
                .findFirst();
        if (locked.isPresent()) {
            refused.accept(new Refusal.Locked(locked.get().k()));
        } else if (!ends.isEmpty()) {
            Handle.Point first = ends.getFirst();
            selectAll(ends.stream().map(Handle.Point::k).toList());
            handle = first;
            double firstZ = curve.breakpoint(first.k()).x();
            drag = Optional.of(Drag.taken(curve, first, z, f, firstZ, Handles.value(curve, first))
                    .with(ends));
            caught = List.of();
        }
    }

    private static Handle.Point end(PiecewiseLinear curve, int k, CurveEdits.End end) {
        return new Handle.Point(k, curve.breakpoint(k).isJump() ? end : CurveEdits.End.BOTH);
    }

    /// @param snap empty while the hand wants to be free
    void dragTo(double z, double f, Optional<Snap> snap) {
        drag.ifPresent(held -> {
            LabState state = desk.state();
            PiecewiseLinear now = desk.curve().size() == held.base().size() ? desk.curve() : held.base();
            Drag.Bent bent = held.to(z, f, snap, now, state.learnable());
            caught = bent.caught();
            Symmetry symmetry = state.learnable().bounds().symmetry();
            desk.preview(state.withHeld(bent.curve(), c -> held.holds(c, symmetry)));
        });
    }

    void release() {
        drag.ifPresent(held -> {
            letGo();
            String label = held.handle() instanceof Handle.Grip
                    ? "edit.slope"
                    : held.moved().size() > 1 ? "edit.move.several" : "edit.move";
            desk.commit(desk.state(), label, "");
        });
    }

    /// Lets go of what is held, as if it had never been taken.
    void cancel() {
        if (isDragging()) {
            letGo();
            desk.cancel();
        }
    }

    private void letGo() {
        drag = Optional.empty();
        caught = List.of();
    }

    /// A step to the right and up by key: a breakpoint moves, with it all that are selected; a grip goes up or down and
    /// turns its tail.
    void nudge(int right, int up, boolean fine) {
        if (isRefused()) {
            return;
        }
        double step = fine ? FINE_NUDGE : NUDGE;
        PiecewiseLinear curve = desk.curve();
        Learnable learnable = desk.state().learnable();
        switch (handle()) {
            case Handle.Point point -> nudge(point, right * step, up * step);
            case Handle.Grip grip -> {
                boolean left = grip.side() == Side.LEFT;
                double slope = left ? curve.leftSlope() - up * step : curve.rightSlope() + up * step;
                PiecewiseLinear turned = Drag.withTail(curve, grip.side(), decimal(slope), learnable);
                desk.commit(desk.state().withActivation(turned), "edit.slope", merge());
            }
        }
    }

    private void nudge(Handle.Point point, double across, double up) {
        PiecewiseLinear curve = desk.curve();
        Learnable learnable = desk.state().learnable();
        List<Integer> points = meant();
        if (points.stream().allMatch(learnable::isLocked)) {
            refused.accept(new Refusal.Locked(point.k()));
            return;
        }
        double[] wanted = Coordinates.of(curve);
        for (int k : points) {
            Handle.Point moved = points.size() == 1 ? point : new Handle.Point(k, CurveEdits.End.BOTH);
            double z = curve.breakpoint(k).x();
            double f = Handles.value(curve, moved);
            CurveEdits.place(
                    wanted,
                    curve,
                    k,
                    moved.end(),
                    across == 0 ? z : decimal(z + across),
                    up == 0 ? f : decimal(f + up));
        }
        PiecewiseLinear nudged = Restraint.move(curve, wanted, learnable);
        String label = points.size() > 1 ? "edit.move.several" : "edit.move";
        desk.commit(desk.state().withActivation(nudged), label, merge());
    }

    /// A breakpoint more, on the curve at `z`; it is in focus then.
    void add(double z) {
        if (isRefused()) {
            return;
        }
        fileAndGoOnWith(Reshaping.add(desk.curve(), z, desk.state().learnable()), "edit.add");
    }

    /// A breakpoint more to the right of the handle in focus: half way to the next, or beyond the last.
    void addBeside() {
        if (isRefused()) {
            return;
        }
        PiecewiseLinear curve = desk.curve();
        int left = switch (handle()) {
            case Handle.Point point -> point.k();
            case Handle.Grip grip -> grip.side() == Side.LEFT ? -1 : curve.size() - 1;
        };
        if (curve.size() == 0) {
            add(0);
        } else if (left < 0) {
            add(decimal(curve.breakpoint(0).x() - OUTWARDS));
        } else if (left == curve.size() - 1) {
            add(decimal(curve.breakpoint(left).x() + OUTWARDS));
        } else {
            double from = curve.breakpoint(left).x();
            add(decimal(from + (curve.breakpoint(left + 1).x() - from) / 2));
        }
    }

    /// Says so when there is nothing to bend.
    private boolean isRefused() {
        if (!desk.isBendable()) {
            refused.accept(new Refusal.ByFormula());
        }
        return !desk.isBendable();
    }

    /// Deletes the breakpoint in focus and all that are selected with it.
    void remove() {
        ifPoint((point, learnable) -> fileAndGoOnWith(
                Reshaping.remove(desk.curve(), meant(), learnable),
                meant().size() > 1 ? "edit.remove.several" : "edit.remove"));
    }

    void split() {
        ifPoint((point, learnable) -> file(Reshaping.split(desk.curve(), point.k(), learnable), "edit.split", ""));
    }

    void weld() {
        ifPoint((point, learnable) -> file(Reshaping.weld(desk.curve(), point.k(), learnable), "edit.weld", ""));
    }

    /// The other end of a jump becomes the closed one.
    void toggleClosed() {
        ifPoint((point, learnable) -> {
            Breakpoint here = desk.curve().breakpoint(point.k());
            if (here.isJump()) {
                Side other = here.closed() == Side.LEFT ? Side.RIGHT : Side.LEFT;
                file(Reshaping.close(desk.curve(), point.k(), other, learnable), "edit.closed", "");
            }
        });
    }

    /// Locks the breakpoints in focus where they are, or unlocks them.
    void toggleLocked() {
        ifPoint((point, learnable) -> {
            boolean lock = !learnable.isLocked(point.k());
            Learnable changed = learnable;
            for (int k : meant()) {
                changed = changed.withLocked(k, lock);
            }
            desk.commit(desk.state().withLearnable(changed), lock ? "edit.lock" : "edit.unlock", "");
        });
    }

    /// Lets training move the handle in focus, or no longer: a breakpoint, or the slope of a tail.
    void toggleLearns() {
        if (isDragging() || isRefused()) {
            return;
        }
        LabState state = desk.state();
        Learnable learnable = state.learnable();
        boolean learns = !learns(learnable, handle());
        Learnable changed = learnable;
        for (int k : meant()) {
            changed = changed.withPoint(k, learns);
        }
        if (handle() instanceof Handle.Grip grip) {
            changed = learnable.withSlope(grip.side(), learns);
        }
        desk.commit(state.withLearnable(changed), "edit.learn", "");
    }

    /// Whether training may move a handle, in whatever direction.
    static boolean learns(Learnable learnable, Handle handle) {
        return switch (handle) {
            case Handle.Point point ->
                learnable.x().get(point.k()) || learnable.y().get(point.k());
            case Handle.Grip grip ->
                grip.side() == Side.LEFT || learnable.size() == 0 ? learnable.leftSlope() : learnable.rightSlope();
        };
    }

    /// Files what came of an edit, or says why it was not made.
    void file(Outcome outcome, String label, String merge) {
        switch (outcome) {
            case Outcome.Done done -> desk.commit(done.in(desk.state()), label, merge);
            case Outcome.Refused no -> refused.accept(no.why());
        }
    }

    private void fileAndGoOnWith(Outcome outcome, String label) {
        file(outcome, label, "");
        if (outcome instanceof Outcome.Done done && done.selected().isPresent()) {
            handle = Handles.of(done.curve(), done.selected().getAsInt());
        }
    }

    private void ifPoint(BiConsumer<Handle.Point, Learnable> edit) {
        if (handle() instanceof Handle.Point point && !isDragging()) {
            edit.accept(point, desk.state().learnable());
        }
    }

    private String merge() {
        return "nudge " + desk.state().curve() + " " + handle() + " " + meant();
    }

    /// The double that the number is written as: 0.1 + 0.2 is 0.3.
    private static double decimal(double value) {
        return Math.rint(value * 1e9) / 1e9 + 0.0;
    }
}
