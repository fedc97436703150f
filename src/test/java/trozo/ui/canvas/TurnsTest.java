package trozo.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import trozo.figure.Drawing;

/// Two figures share a window; each notes the pulses in which it is drawn.
@ExtendWith(ApplicationExtension.class)
class TurnsTest {
    private final List<Long> left = new ArrayList<>();
    private final List<Long> right = new ArrayList<>();
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse++;
        }
    };
    private HBox root;
    private FigureCanvas first;
    private FigureCanvas second;
    private long pulse;

    @Start
    void start(Stage stage) {
        pulses.start();
        first = noting(left);
        second = noting(right);
        root = new HBox(first, second);
        stage.setScene(new Scene(root, 400, 100));
        stage.show();
    }

    private FigureCanvas noting(List<Long> drawn) {
        FigureCanvas figure = new FigureCanvas((width, height) -> {
            drawn.add(pulse);
            return new Drawing(width, height, List.of());
        });
        figure.setPrefWidth(200);
        HBox.setHgrow(figure, Priority.ALWAYS);
        return figure;
    }

    @BeforeEach
    void waitForTheFirstPicture() throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(() -> !left.isEmpty() && !right.isEmpty()));
        onScreen(() -> {
            left.clear();
            right.clear();
            return true;
        });
    }

    @Test
    void figuresThatFollowAreDrawnOneAPulseInTheOrderInWhichTheyAsked() throws TimeoutException {
        onScreen(() -> {
            second.follow();
            first.follow();
            return true;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(() -> !left.isEmpty()));
        assertTrue(onScreen(() -> right.size() == 1 && left.size() == 1 && right.getFirst() < left.getFirst()));
    }

    @Test
    void whatAHandAsksForIsDrawnInTheNextPulseAndNotOnceMore() throws TimeoutException {
        long asked = onScreen(() -> {
            first.follow();
            second.follow();
            second.refresh();
            return pulse;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(() -> pulse > asked + 5));
        assertEquals(1, onScreen(right::size));
        assertTrue(onScreen(() -> right.getFirst() <= left.getFirst()));
    }

    @Test
    void whatWaitsForItsTurnIsDrawnBeforeItIsPhotographed() {
        assertEquals(List.of(1, 1), onScreen(() -> {
            first.follow();
            second.follow();
            FigureCanvas.settle(root);
            return List.of(left.size(), right.size());
        }));
    }

    private static <T> T onScreen(Callable<T> what) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, what);
    }
}
