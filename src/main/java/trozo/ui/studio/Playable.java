package trozo.ui.studio;

import javafx.beans.value.ObservableValue;

/// What the window's play button runs: the document's own run, or the race while that is open.
public interface Playable {
    ObservableValue<Boolean> running();

    /// How many steps it has taken.
    ObservableValue<Long> steps();

    /// Runs or rests.
    void toggle();

    /// Back to its start.
    void reset();

    /// The document's own run.
    static Playable of(Studio studio) {
        return new OwnRun(studio);
    }

    /// @param studio whose run it is
    record OwnRun(Studio studio) implements Playable {
        @Override
        public ObservableValue<Boolean> running() {
            return studio.playing();
        }

        @Override
        public ObservableValue<Long> steps() {
            return studio.frame().map(frame -> frame.step());
        }

        @Override
        public void toggle() {
            if (studio.playing().get()) {
                studio.pause();
            } else {
                studio.play();
            }
        }

        @Override
        public void reset() {
            studio.reset();
        }
    }
}
