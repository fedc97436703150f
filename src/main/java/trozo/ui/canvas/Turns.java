package trozo.ui.canvas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Figures that follow training, each drawn when its turn comes. All of them in one frame would make that frame late,
/// and the next ones have nothing to do; so a pulse draws, first come first served, as many as together cover a good
/// third of their window.
final class Turns {
    private static final double SHARE = 0.36;

    private final Set<FigureCanvas> waiting = new LinkedHashSet<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    void ask(FigureCanvas figure) {
        waiting.add(figure);
        timer.start();
    }

    void forget(FigureCanvas figure) {
        waiting.remove(figure);
    }

    /// All that wait below `node` are drawn now.
    void settle(Node node) {
        for (FigureCanvas figure : Set.copyOf(waiting)) {
            for (Node above = figure; above != null; above = above.getParent()) {
                if (above == node) {
                    figure.refresh();
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.layout();
        }
    }

    private void pulse() {
        double room = SHARE;
        for (FigureCanvas figure : List.copyOf(waiting)) {
            double share = share(figure);
            // One that is larger by itself has a pulse for itself.
            if (share <= room || room == SHARE) {
                room -= share;
                figure.refresh();
            }
        }
        if (waiting.isEmpty()) {
            timer.stop();
        }
    }

    /// How much of its window a figure covers; nothing while it is not seen.
    private static double share(FigureCanvas figure) {
        return figure.getScene() == null
                ? 0
                : figure.getWidth()
                        * figure.getHeight()
                        / (figure.getScene().getWidth() * figure.getScene().getHeight());
    }
}
