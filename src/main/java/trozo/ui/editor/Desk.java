package trozo.ui.editor;

import trozo.lab.LabState;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;

/// Where the document lies while a hand works on it: the window's view model, as far as the editor needs it.
interface Desk {
    LabState state();

    /// Shows a state while an edit is under way.
    void preview(LabState state);

    /// Files an edit.
    ///
    /// @param label the message key of what was done
    /// @param merge edits in a row with the same key are one; empty never merges
    void commit(LabState state, String label, String merge);

    /// Gives up the edit under way.
    void cancel();

    /// Changes what is looked at, which undo does not bring back.
    void amend(LabState state);

    /// Whether the activation is a curve that a hand can bend: a formula is not.
    default boolean isBendable() {
        return state().activation() instanceof PiecewiseLinear;
    }

    /// The curve being edited. A formula has nothing to take hold of: then it is a line without breakpoints.
    default PiecewiseLinear curve() {
        return switch (state().activation()) {
            case PiecewiseLinear curve -> curve;
            case PiecewiseFormula formula -> Preset.IDENTITY.function();
        };
    }
}
