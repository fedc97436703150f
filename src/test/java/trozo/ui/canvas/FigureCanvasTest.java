package trozo.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import trozo.figure.Color;
import trozo.figure.Drawing;
import trozo.figure.Mark;
import trozo.figure.Points;
import trozo.figure.Stroke;

@ExtendWith(ApplicationExtension.class)
class FigureCanvasTest {
    private static final int SIDE = 100;
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    private StackPane root;
    private FigureCanvas figure;
    private int lines;

    @Start
    void start(Stage stage) {
        figure = new FigureCanvas((width, height) -> new Drawing(width, height, lines(lines)));
        root = new StackPane(figure);
        stage.setScene(new Scene(root, SIDE, SIDE));
        stage.show();
    }

    /// So many black lines over one another, across the middle.
    private static List<Mark> lines(int count) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(new Mark.Polyline(Points.of(0, SIDE / 2.0, SIDE, SIDE / 2.0), new Stroke(Color.rgb(0), 4)));
        }
        return marks;
    }

    @Test
    void aFigureOfFewMarksStandsThereAtOnce() {
        show(3);
        assertEquals(BLACK, middle());
    }

    @Test
    void aFigureOfVeryManyMarksIsPaintedAsideAndThenStandsThereToo() throws TimeoutException {
        show(Painting.MANY + 1);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> middleInWindow() == BLACK);
    }

    @Test
    void whatIsPhotographedIsPaintedBefore() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            lines = Painting.MANY + 1;
            figure.refresh();
            root.layout();
            FigureCanvas.settle(root);
            assertEquals(BLACK, pixel(root.snapshot(null, null)));
        });
    }

    @Test
    void whatIsPaintedAsideDoesNotComeAfterWhatReplacedIt() {
        show(Painting.MANY + 1);
        show(0);
        for (int i = 0; i < 5; i++) {
            show(Painting.MANY + 1);
            show(0);
        }
        assertNotEquals(BLACK, middle());
        assertEquals(WHITE, middle());
    }

    private void show(int count) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            lines = count;
            figure.refresh();
            root.layout();
        });
    }

    private int middle() {
        WaitForAsyncUtils.waitForFxEvents();
        return middleInWindow();
    }

    private int middleInWindow() {
        return pixel(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> root.snapshot(null, null)));
    }

    private static int pixel(WritableImage image) {
        return image.getPixelReader().getArgb(SIDE / 2, SIDE / 2);
    }
}
