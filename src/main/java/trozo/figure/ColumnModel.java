package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import trozo.insight.CurvePull;
import trozo.insight.KinkCensus;
import trozo.insight.Traffic;
import trozo.nn.Sharing;
import trozo.piecewise.Activation;
import trozo.train.Recipe;

/// What the activation column shows.
///
/// @param f the curve
/// @param view the part of it that is seen
/// @param selected the selected breakpoint, counted from 0: its handle has a halo and says where it is
/// @param ghost a curve to compare with
/// @param traffic where the pre-activations lie, once known
/// @param census the gradients at the known breakpoints, once counted; left out when it was counted for another number
/// of breakpoints
/// @param pull where training pulls the handles, once known; left out like the census
/// @param others the curves of the other units of the layer, where every unit has its own
public record ColumnModel(
        Activation f,
        ColumnView view,
        OptionalInt selected,
        Optional<Ghost> ghost,
        Optional<Traffic> traffic,
        Optional<KinkCensus> census,
        Optional<CurvePull> pull,
        List<Activation> others) {

    /// A reference curve, drawn dashed with its name at its end; an empty name is not written.
    public record Ghost(String name, Activation f) {}

    /// A curve that no unit beside it has another of.
    public ColumnModel(
            Activation f,
            ColumnView view,
            OptionalInt selected,
            Optional<Ghost> ghost,
            Optional<Traffic> traffic,
            Optional<KinkCensus> census,
            Optional<CurvePull> pull) {
        this(f, view, selected, ghost, traffic, census, pull, List.of());
    }

    public ColumnModel {
        others = List.copyOf(others);
        int size = f.joints().size();
        census = census.filter(found -> found.at().size() == size);
        pull = pull.filter(found -> found.size() == size && !found.numbers().isEmpty());
        selected = selected.isPresent() && selected.getAsInt() < size ? selected : OptionalInt.empty();
    }

    /// The curves of the other units of the layer, where every unit has its own; else none.
    public static List<Activation> others(Recipe recipe, int curve) {
        if (recipe.sharing() != Sharing.UNIT) {
            return List.of();
        }
        int layer = recipe.servedBy(curve).getFirst().layer();
        List<Activation> others = new ArrayList<>(
                Sharing.ofLayer(recipe.activations(), recipe.model().hidden(), layer));
        others.remove(curve - recipe.curveOf(layer, 1));
        return others;
    }

    /// A curve that no network has used yet.
    public static ColumnModel of(Activation f) {
        return new ColumnModel(
                f,
                ColumnView.around(f),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
