package trozo.figure;

import java.util.Optional;
import java.util.OptionalInt;
import trozo.insight.CurvePull;
import trozo.insight.KinkCensus;
import trozo.insight.Traffic;
import trozo.piecewise.Activation;

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
public record ColumnModel(
        Activation f,
        ColumnView view,
        OptionalInt selected,
        Optional<Ghost> ghost,
        Optional<Traffic> traffic,
        Optional<KinkCensus> census,
        Optional<CurvePull> pull) {

    /// A reference curve, drawn dashed with its name at its end; an empty name is not written.
    public record Ghost(String name, Activation f) {}

    public ColumnModel {
        int size = f.joints().size();
        census = census.filter(found -> found.at().size() == size);
        pull = pull.filter(found -> found.size() == size && !found.numbers().isEmpty());
        selected = selected.isPresent() && selected.getAsInt() < size ? selected : OptionalInt.empty();
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
