package trozo.ui.editor;

import trozo.lab.LabState;
import trozo.piecewise.PiecewiseLinear;

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

    /// The curve being edited.
    default PiecewiseLinear curve() {
        return switch (state().activation()) {
            case PiecewiseLinear curve -> curve;
        };
    }
}
