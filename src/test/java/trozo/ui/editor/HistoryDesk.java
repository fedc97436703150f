package trozo.ui.editor;

import trozo.lab.History;
import trozo.lab.LabState;

/// A desk without a window.
record HistoryDesk(History history) implements Desk {
    @Override
    public LabState state() {
        return history.present();
    }

    @Override
    public void preview(LabState state) {
        history.preview(state);
    }

    @Override
    public void commit(LabState state, String label, String merge) {
        history.commit(state, label, merge);
    }

    @Override
    public void cancel() {
        history.cancel();
    }

    @Override
    public void amend(LabState state) {
        history.amend(state);
    }
}
