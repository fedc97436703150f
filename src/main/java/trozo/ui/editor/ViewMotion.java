package trozo.ui.editor;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;
import trozo.figure.ColumnView;

/// Carries the view from one part of the plane to another, at once where the desktop asks for less motion.
final class ViewMotion {
    private static final Duration LENGTH = Duration.millis(180);

    private final ObjectProperty<ColumnView> view;
    private Transition motion;

    ViewMotion(ObjectProperty<ColumnView> view) {
        this.view = view;
    }

    void to(ColumnView target) {
        stop();
        if (Platform.getPreferences().isReducedMotion()) {
            view.set(target);
            return;
        }
        ColumnView from = view.get();
        motion = new Transition() {
            {
                setCycleDuration(LENGTH);
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double share) {
                view.set(Views.between(from, target, share));
            }
        };
        motion.play();
    }

    void stop() {
        if (motion != null) {
            motion.stop();
        }
    }
}
