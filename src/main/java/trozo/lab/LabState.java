package trozo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Bounds;
import trozo.piecewise.PiecewiseLinear;
import trozo.train.EditNumbers;
import trozo.train.Recipe;
import trozo.train.Recipe.Served;
import trozo.train.Roster;

/// What the user has made: the recipe, and what is being looked at.
///
/// @param recipe the recipe as it stands
/// @param curve which of the recipe's activations is being edited, counted from 0
/// @param selection the selected breakpoints of that curve
/// @param epsilon how near a kink counts as near
/// @param roster which hidden units there are, by name
/// @param lanes what races against the recipe
public record LabState(Recipe recipe, int curve, Selection selection, double epsilon, Roster roster, Lanes lanes) {
    public static final double USUAL_EPSILON = 0.05;

    public LabState {
        if (curve < 0 || curve >= recipe.activations().size()) {
            throw new IllegalArgumentException(
                    "curve " + curve + " of " + recipe.activations().size());
        }
        if (!roster.widths().equals(recipe.model().hidden())) {
            throw new IllegalArgumentException(
                    "a roster of " + roster.widths() + " for " + recipe.model().hidden());
        }
    }

    /// A look at the first breakpoint of the recipe's first curve.
    public static LabState of(Recipe recipe) {
        boolean hasBreakpoint = !recipe.activations().getFirst().joints().isEmpty();
        return new LabState(
                recipe,
                0,
                hasBreakpoint ? Selection.of(0) : Selection.NONE,
                USUAL_EPSILON,
                Roster.of(recipe.model().hidden()),
                Lanes.NONE);
    }

    /// The recipes of all lanes of the race, the one under the hand among them.
    public List<Recipe> race() {
        return lanes.all(recipe);
    }

    LabState withLanes(Lanes newLanes) {
        return new LabState(recipe, curve, selection, epsilon, roster, newLanes);
    }

    /// The curve being edited.
    public Activation activation() {
        return recipe.activations().get(curve);
    }

    /// With another recipe; the look at it is kept where it still makes sense.
    public LabState withRecipe(Recipe newRecipe) {
        int kept = Math.min(curve, newRecipe.activations().size() - 1);
        int size = newRecipe.activations().get(kept).joints().size();
        return new LabState(
                newRecipe,
                kept,
                selection.within(size),
                epsilon,
                roster.fittedTo(newRecipe.model().hidden()),
                lanes);
    }

    /// With another recipe for other units. The curve being edited is that of the same units, if one is still there.
    LabState withUnits(Recipe newRecipe, Roster newRoster) {
        int kept = Math.min(curve, newRecipe.activations().size() - 1);
        for (Served served : recipe.servedBy(curve).reversed()) {
            for (int unit = served.last(); unit >= served.first(); unit--) {
                int name = roster.units().get(served.layer() - 1).get(unit - 1);
                kept = newRoster
                        .placeOf(name)
                        .map(place -> newRecipe.curveOf(place.layer(), place.first()))
                        .orElse(kept);
            }
        }
        int size = newRecipe.activations().get(kept).joints().size();
        return new LabState(newRecipe, kept, selection.within(size), epsilon, newRoster, lanes);
    }

    /// With the edited curve replaced. A switch that it kept and the new one does not keep goes off.
    public LabState withActivation(Activation activation) {
        List<Activation> all = new ArrayList<>(recipe.activations());
        all.set(curve, activation);
        LabState replaced = withRecipe(recipe.withActivations(all));
        Learnable now = replaced.learnable();
        if (now.bounds().equals(Bounds.USUAL) || !(activation instanceof PiecewiseLinear pieces)) {
            return replaced;
        }
        return replaced.withLearnable(now.withBounds(Switch.keptBy(now.bounds(), activation(), pieces)));
    }

    /// What the edited curve is called; empty if it has no name.
    public String name() {
        return recipe.names().get(curve);
    }

    /// With another name of the edited curve; empty for none.
    public LabState withName(String name) {
        List<String> all = new ArrayList<>(recipe.names());
        all.set(curve, name);
        return withRecipe(recipe.withNames(all));
    }

    /// With the activations that training has made of these; unchanged if they are not of this shape any more.
    public LabState withLearnt(List<Activation> learnt) {
        return recipe.canLearn(learnt) && !learnt.equals(recipe.activations())
                ? withRecipe(recipe.withLearnt(learnt))
                : this;
    }

    /// With the edited curve bent by a hand that holds some of its numbers: of the others, those that learn stay as
    /// they are here.
    ///
    /// @param held asked of the coordinates; see [trozo.piecewise.Coordinates]
    public LabState withHeld(PiecewiseLinear bent, IntPredicate held) {
        if (activation() instanceof PiecewiseLinear now && now.size() == bent.size()) {
            return withActivation(EditNumbers.merge(now, bent, c -> !learnable().learns(c) || held.test(c)));
        }
        return withActivation(bent);
    }

    /// What training may move of the curve being edited.
    public Learnable learnable() {
        return recipe.learnables().get(curve);
    }

    public LabState withLearnable(Learnable learnable) {
        List<Learnable> all = new ArrayList<>(recipe.learnables());
        all.set(curve, learnable);
        return withRecipe(recipe.withLearnables(all));
    }

    /// This state, which an edit led to from `from`, with what training has made of the activations until `now`: of the
    /// numbers that learn, those that the edit did not change are as they are now.
    LabState keepingLearnt(LabState from, LabState now) {
        EditNumbers edit = EditNumbers.NONE.after(from.recipe.activations(), recipe.activations());
        return withRecipe(recipe.withActivations(edit.adopt(now.recipe.activations(), recipe, 0)));
    }

    /// The selected breakpoint that is looked at in full, counted from 0.
    public OptionalInt selected() {
        return selection.primary();
    }

    /// With one breakpoint selected, or none.
    public LabState withSelected(OptionalInt breakpoint) {
        return withSelection(Selection.of(breakpoint));
    }

    public LabState withSelection(Selection newSelection) {
        return new LabState(recipe, curve, newSelection, epsilon, roster, lanes);
    }

    public LabState withCurve(int newCurve) {
        return new LabState(recipe, newCurve, Selection.NONE, epsilon, roster, lanes);
    }

    /// With curves shared otherwise. Whoever gets one of its own begins with the one it had; where several become one,
    /// it is the one being edited, or else the first.
    public LabState withSharing(Sharing sharing) {
        if (recipe.model().hidden().isEmpty()) {
            return this;
        }
        return withUnits(recipe.withSharing(sharing, curve), roster);
    }

    /// The edited curve, and what learns of it, given to all units of the layers it serves a unit of.
    public LabState withCurveForLayer() {
        Recipe given = recipe;
        List<Integer> layers =
                recipe.servedBy(curve).stream().map(Served::layer).toList();
        for (int layer : layers) {
            for (int unit = 1; unit <= recipe.model().hidden().get(layer - 1); unit++) {
                given = given.withCopy(curve, recipe.curveOf(layer, unit));
            }
        }
        return withRecipe(given);
    }
}
