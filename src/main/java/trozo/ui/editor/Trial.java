package trozo.ui.editor;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Tries a curve on while the pointer or the focus rests on its picture: training and all pictures follow, and leaving
/// it brings the old one back.
final class Trial {
    /// A pointer on its way to somewhere else tries nothing on.
    private static final Duration REST = Duration.millis(300);

    private final Desk desk;
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean trying;

    Trial(Desk desk) {
        this.desk = desk;
    }

    void over(Choice choice) {
        end();
        rest.setOnFinished(event -> begin(choice));
        rest.playFromStart();
    }

    void begin(Choice choice) {
        trying = true;
        desk.preview(choice.in(desk.state()));
    }

    /// Brings the old curve back.
    void end() {
        rest.stop();
        if (trying) {
            trying = false;
            desk.cancel();
        }
    }
}
