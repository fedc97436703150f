package trozo.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import trozo.nn.Ordering;
import trozo.piecewise.Activation;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;

/// Which numbers of the activations were edited last, and when: every edit has a number higher than all before, and
/// each
/// coordinate of a curve carries that of the edit that last touched it. While training moves a curve, the document's
/// copy of it is old except where it was edited; so a run adopts those coordinates that carry a newer number than the
/// last it has adopted, and dragging one handle never snaps back another. Immutable.
public final class EditNumbers {
    public static final EditNumbers NONE = new EditNumbers(0, List.of());

    private final long newest;
    /// For each activation the numbers of its [Coordinates]; none for one that is no piecewise-linear function.
    private final List<long[]> numbers;

    private EditNumbers(long newest, List<long[]> numbers) {
        this.newest = newest;
        this.numbers = numbers;
    }

    /// The number of the last edit.
    public long newest() {
        return newest;
    }

    /// After an edit that made `after` of `before`; the same numbers if they are equal.
    public EditNumbers after(List<Activation> before, List<Activation> after) {
        if (after.equals(before)) {
            return this;
        }
        long edit = newest + 1;
        List<long[]> marked = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            marked.add(mark(edit, i < before.size() ? before.get(i) : null, after.get(i), i));
        }
        return new EditNumbers(edit, marked);
    }

    private long[] mark(long edit, Activation before, Activation after, int place) {
        if (!(after instanceof PiecewiseLinear g)) {
            return new long[0];
        }
        long[] marks = new long[Coordinates.count(g.size())];
        if (!(before instanceof PiecewiseLinear f && f.size() == g.size())) {
            Arrays.fill(marks, edit);
            return marks;
        }
        double[] from = Coordinates.of(f);
        double[] to = Coordinates.of(g);
        long[] old = place < numbers.size() ? numbers.get(place) : marks;
        for (int c = 0; c < marks.length; c++) {
            marks[c] = from[c] != to[c] ? edit : c < old.length ? old[c] : 0;
        }
        return marks;
    }

    /// The activations that a run goes on with which has learnt `learnt` and adopted edits up to `adopted`, when
    /// `wanted`
    /// is wished for: the coordinates that do not learn or carry newer numbers from `wanted`, the others as they are.
    /// Breakpoints that were not edited make room for those that were.
    public List<Activation> adopt(List<Activation> learnt, Recipe wanted, long adopted) {
        List<Activation> asked = wanted.activations();
        if (!wanted.hasLearnables() || learnt.size() != asked.size()) {
            return asked;
        }
        List<Activation> merged = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            boolean alike = learnt.get(i) instanceof PiecewiseLinear f
                    && asked.get(i) instanceof PiecewiseLinear g
                    && f.size() == g.size();
            merged.add(alike ? adopt((PiecewiseLinear) learnt.get(i), wanted, i, adopted) : asked.get(i));
        }
        return merged;
    }

    private PiecewiseLinear adopt(PiecewiseLinear learnt, Recipe recipe, int place, long adopted) {
        PiecewiseLinear wanted = (PiecewiseLinear) recipe.activations().get(place);
        Learnable learnable = recipe.learnables().get(place);
        return merge(learnt, wanted, c -> !learnable.learns(c) || isNewer(place, c, adopted));
    }

    /// `wanted`, but with the numbers of `learnt` where `fromWanted` does not hold, a function with as many
    /// breakpoints.
    /// Of a joined breakpoint both values come from where one does; breakpoints that come from `learnt` make room for
    /// the
    /// others.
    ///
    /// @param fromWanted asked of the coordinates; see [Coordinates]
    public static PiecewiseLinear merge(PiecewiseLinear learnt, PiecewiseLinear wanted, IntPredicate fromWanted) {
        int size = wanted.size();
        double[] merged = Coordinates.of(learnt);
        double[] asked = Coordinates.of(wanted);
        boolean[] taken = new boolean[asked.length];
        for (int c = 0; c < asked.length; c++) {
            taken[c] = fromWanted.test(c);
        }
        for (int k = 0; k < size; k++) {
            int left = Coordinates.yLeft(size, k);
            int right = Coordinates.yRight(size, k);
            if (!wanted.breakpoint(k).isJump()) {
                taken[left] |= taken[right];
                taken[right] = taken[left];
            }
        }
        for (int c = 0; c < asked.length; c++) {
            merged[c] = taken[c] ? asked[c] : merged[c];
        }
        double[] gaps = new double[size];
        for (int k = 0; k + 1 < size; k++) {
            gaps[k] = Math.min(Learnable.Bounds.USUAL_GAP, asked[k + 1] - asked[k]);
        }
        new Ordering(size).restore(merged, size, gaps, taken);
        return Coordinates.with(wanted, merged);
    }

    private boolean isNewer(int place, int coordinate, long adopted) {
        return place < numbers.size()
                && coordinate < numbers.get(place).length
                && numbers.get(place)[coordinate] > adopted;
    }
}
