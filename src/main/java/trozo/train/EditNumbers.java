package trozo.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import trozo.nn.Kept;
import trozo.nn.MlpShape;
import trozo.nn.Ordering;
import trozo.piecewise.Activation;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.Roster.Link;

/// Which numbers of the activations were edited last, and when: every edit has a number higher than all before, and
/// each coordinate of a curve carries that of the edit that last touched it. While training moves a curve, the
/// document's copy of it is old except where it was edited; so a run adopts those coordinates that carry a newer number
/// than the last it has adopted, and dragging one handle never snaps back another. Immutable.
public final class EditNumbers {
    public static final EditNumbers NONE = new EditNumbers(0, List.of(), List.of(), Map.of());

    private final long newest;
    /// For each activation the numbers of its [Coordinates]; none for one that is no piecewise-linear function.
    private final List<long[]> numbers;
    /// The rosters there were, each from an edit on; none while nothing but places is known.
    private final List<From> rosters;
    /// The weights set by hand, by the name of the parameter.
    private final Map<Link, Set> weights;

    private record From(long edit, Roster roster) {}

    private record Set(long edit, double value) {}

    private EditNumbers(long newest, List<long[]> numbers, List<From> rosters, Map<Link, Set> weights) {
        this.newest = newest;
        this.numbers = numbers;
        this.rosters = rosters;
        this.weights = weights;
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
        return new EditNumbers(edit, marked, rosters, weights);
    }

    /// After an edit that made `after` of the roster `before` and set weights; the same numbers if it did neither.
    public EditNumbers after(Roster before, Roster after, Map<Link, Double> set) {
        if (before.equals(after) && set.isEmpty()) {
            return this;
        }
        long edit = newest + 1;
        List<From> all = new ArrayList<>(rosters);
        if (all.isEmpty()) {
            all.add(new From(0, before));
        }
        if (!before.equals(after)) {
            all.add(new From(edit, after));
        }
        Map<Link, Set> marked = new LinkedHashMap<>(weights);
        set.forEach((link, value) -> {
            // Set anew, it comes last.
            marked.remove(link);
            marked.put(link, new Set(edit, value));
        });
        return new EditNumbers(edit, numbers, all, marked);
    }

    /// The numbers for a run that is begun with the units of `roster`: what was set by hand is a thing of the run
    /// before.
    public EditNumbers begunWith(Roster roster) {
        return new EditNumbers(newest, numbers, List.of(new From(0, roster)), Map.of());
    }

    /// Which hidden units a run keeps that has adopted edits up to `adopted`; empty if it has them already, or if they
    /// can only be matched by their places.
    ///
    /// @param hidden the layers it has
    /// @param wanted the layers it is to have
    Optional<Kept> kept(long adopted, List<Integer> hidden, List<Integer> wanted) {
        if (rosters.isEmpty()) {
            return Optional.empty();
        }
        Roster before = rosters.stream()
                .filter(from -> from.edit() <= adopted)
                .reduce((one, next) -> next)
                .orElse(rosters.getFirst())
                .roster();
        Roster after = rosters.getLast().roster();
        boolean known = before.widths().equals(hidden) && after.widths().equals(wanted);
        return known && !before.units().equals(after.units()) ? Optional.of(after.keptFrom(before)) : Optional.empty();
    }

    /// The weights that were set since the edit `adopted` and are still there.
    Map<Parameter, Double> weightsSince(long adopted, MlpShape shape) {
        Map<Parameter, Double> since = new LinkedHashMap<>();
        if (!rosters.isEmpty()) {
            Roster now = rosters.getLast().roster();
            weights.forEach((link, set) -> {
                if (set.edit() > adopted) {
                    now.find(link, shape.inputs(), shape.outputs()).ifPresent(place -> since.put(place, set.value()));
                }
            });
        }
        return since;
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
    /// `wanted` is wished for: the coordinates that do not learn or carry newer numbers from `wanted`, the others as
    /// they are. Breakpoints that were not edited make room for those that were.
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
    /// breakpoints. Of a joined breakpoint both values come from where one does; breakpoints that come from `learnt`
    /// make room for the others.
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
