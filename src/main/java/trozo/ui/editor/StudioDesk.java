package trozo.ui.editor;

import trozo.lab.LabState;
import trozo.ui.studio.Studio;

/// The desk of the window.
record StudioDesk(Studio studio) implements Desk {
    @Override
    public LabState state() {
        return studio.state().get();
    }

    @Override
    public void preview(LabState state) {
        studio.preview(state);
    }

    @Override
    public void commit(LabState state, String label, String merge) {
        studio.commit(state, label, merge);
    }

    @Override
    public void cancel() {
        studio.cancel();
    }

    @Override
    public void amend(LabState state) {
        studio.amend(state);
    }
}
