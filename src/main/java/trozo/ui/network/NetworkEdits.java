package trozo.ui.network;

import java.util.Optional;
import java.util.function.Supplier;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.train.ModelSpec;
import trozo.ui.studio.Studio;

/// Units and layers added and taken away in place: all others keep their weights.
final class NetworkEdits {
    private static final String LABEL = "edit.network";

    private final Studio studio;
    private final Supplier<Optional<UnitAddress>> selected;

    /// @param selected the unit that is looked at: it goes before others of its layer
    NetworkEdits(Studio studio, Supplier<Optional<UnitAddress>> selected) {
        this.studio = studio;
        this.selected = selected;
    }

    private LabState state() {
        return studio.state().get();
    }

    private int units(int layer) {
        return state().recipe().model().hidden().get(layer - 1);
    }

    void more(int layer) {
        if (units(layer) < ModelSpec.MOST_UNITS) {
            studio.commit(RecipeEdits.addUnit(state(), layer), LABEL, "");
        }
    }

    /// Without the selected unit of the layer, or else its last.
    void less(int layer) {
        remove(selected.get()
                .filter(unit -> unit.layer() == layer && unit.unit() <= units(layer))
                .orElse(new UnitAddress(layer, units(layer))));
    }

    /// With its last unit a layer goes.
    void remove(UnitAddress unit) {
        if (units(unit.layer()) == 1) {
            removeLayer(unit.layer());
        } else {
            studio.commit(RecipeEdits.removeUnit(state(), unit.layer(), unit.unit()), LABEL, "");
        }
    }

    void layerAfter(int layer) {
        if (state().recipe().model().hidden().size() < ModelSpec.MOST_LAYERS) {
            studio.commit(RecipeEdits.addLayer(state(), layer), LABEL, "");
        }
    }

    void removeLayer(int layer) {
        studio.commit(RecipeEdits.removeLayer(state(), layer), LABEL, "");
    }
}
