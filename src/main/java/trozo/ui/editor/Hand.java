package trozo.ui.editor;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import trozo.lab.CurveEdits;
import trozo.lab.LabState;
import trozo.lab.Outcome;
import trozo.lab.Refusal;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

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

    void select(Handle chosen) {
        handle = chosen;
        if (chosen instanceof Handle.Point point && !isDragging()) {
            desk.amend(desk.state().withSelected(OptionalInt.of(point.k())));
        }
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

    /// @param z where the pointer takes hold
    /// @param handleZ where the handle stands
    void take(Handle taken, double z, double f, double handleZ, double handleF) {
        select(taken);
        drag = Optional.of(Drag.taken(desk.curve(), taken, z, f, handleZ, handleF));
    }

    /// @param snap empty while the hand wants to be free
    void dragTo(double z, double f, Optional<Snap> snap) {
        drag.ifPresent(held -> desk.preview(desk.state().withHeld(held.to(z, f, snap), held::holds)));
    }

    void release() {
        drag.ifPresent(held -> {
            drag = Optional.empty();
            desk.commit(desk.state(), held.handle() instanceof Handle.Grip ? "edit.slope" : "edit.move", "");
        });
    }

    /// Lets go of what is held, as if it had never been taken.
    void cancel() {
        if (isDragging()) {
            drag = Optional.empty();
            desk.cancel();
        }
    }

    /// A step to the right and up by key: a breakpoint moves, a grip goes up or down and turns its tail.
    void nudge(int right, int up, boolean fine) {
        if (isRefused()) {
            return;
        }
        double step = fine ? FINE_NUDGE : NUDGE;
        PiecewiseLinear curve = desk.curve();
        switch (handle()) {
            case Handle.Point point -> {
                double z = decimal(curve.breakpoint(point.k()).x() + right * step);
                double f = decimal(Handles.value(curve, point) + up * step);
                PiecewiseLinear moved = CurveEdits.move(
                        curve,
                        point.k(),
                        point.end(),
                        right == 0 ? curve.breakpoint(point.k()).x() : z,
                        up == 0 ? Handles.value(curve, point) : f);
                file(new Outcome.Done(moved, OptionalInt.of(point.k())), "edit.move", merge());
            }
            case Handle.Grip grip -> {
                boolean left = grip.side() == Side.LEFT;
                double slope = left ? curve.leftSlope() - up * step : curve.rightSlope() + up * step;
                Outcome outcome = CurveEdits.setSlope(
                        curve,
                        left ? 0 : curve.size(),
                        decimal(slope),
                        desk.state().selected());
                file(outcome, "edit.slope", merge());
            }
        }
    }

    /// A breakpoint more, on the curve at `z`; it is in focus then.
    void add(double z) {
        if (isRefused()) {
            return;
        }
        fileAndGoOnWith(CurveEdits.add(desk.curve(), z), "edit.add");
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

    void remove() {
        ifPoint(point -> fileAndGoOnWith(CurveEdits.remove(desk.curve(), point.k()), "edit.remove"));
    }

    void split() {
        ifPoint(point -> change(point, CurveEdits.split(desk.curve(), point.k()), "edit.split"));
    }

    void weld() {
        ifPoint(point -> change(point, CurveEdits.weld(desk.curve(), point.k()), "edit.weld"));
    }

    /// The other end of a jump becomes the closed one.
    void toggleClosed() {
        ifPoint(point -> {
            Breakpoint here = desk.curve().breakpoint(point.k());
            if (here.isJump()) {
                Side other = here.closed() == Side.LEFT ? Side.RIGHT : Side.LEFT;
                change(point, CurveEdits.close(desk.curve(), point.k(), other), "edit.closed");
            }
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
        Learnable changed = switch (handle()) {
            case Handle.Point point -> learnable.withPoint(point.k(), learns);
            case Handle.Grip grip -> learnable.withSlope(grip.side(), learns);
        };
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

    private void change(Handle.Point point, PiecewiseLinear curve, String label) {
        file(new Outcome.Done(curve, OptionalInt.of(point.k())), label, "");
    }

    private void ifPoint(Consumer<Handle.Point> edit) {
        if (handle() instanceof Handle.Point point && !isDragging()) {
            edit.accept(point);
        }
    }

    private String merge() {
        return "nudge " + desk.state().curve() + " " + handle();
    }

    /// The double that the number is written as: 0.1 + 0.2 is 0.3.
    private static double decimal(double value) {
        return Math.rint(value * 1e9) / 1e9 + 0.0;
    }
}
