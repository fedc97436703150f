package trozo.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Map;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import trozo.export.PngPainter;
import trozo.figure.Drawing;
import trozo.figure.Examples;
import trozo.figure.Face;
import trozo.figure.Look;
import trozo.figure.TextMetrics;
import trozo.figure.TextStyle;
import trozo.ui.theme.Fonts;

/// The screen shows what a PNG of the same figure shows.
@ExtendWith(ApplicationExtension.class)
class PaintersAgreeTest {
    @ParameterizedTest
    @EnumSource(Face.class)
    void textIsAsWideOnScreenAsTheFiguresReckon(Face face) {
        TextStyle style = new TextStyle(face, 100);
        Text text = new Text("Traffic f(z) = −0.35, 41");
        text.setFont(Fonts.font(style));
        double measured = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> text.getLayoutBounds().getWidth());
        assertEquals(measured, TextMetrics.width(text.getText(), style), 0.01 * measured);
    }

    @Test
    void screenAndPngDifferAtTheEdgesOfMarksOnly() {
        Look look = Look.LIGHT;
        for (Map.Entry<String, Drawing> figure : Examples.figures(look).entrySet()) {
            Drawing drawing = figure.getValue();
            BufferedImage png = PngPainter.image(drawing, look.palette().surface(), 1);
            PixelReader screen = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> screen(drawing, look));
            int far = 0;
            for (int y = 0; y < png.getHeight(); y++) {
                for (int x = 0; x < png.getWidth(); x++) {
                    far += apart(png.getRGB(x, y), screen.getArgb(x, y)) > 90 ? 1 : 0;
                }
            }
            double share = (double) far / (png.getWidth() * png.getHeight());
            assertTrue(share < 0.01, figure.getKey() + ": " + 100 * share + " % of the pixels differ");
        }
    }

    private static PixelReader screen(Drawing drawing, Look look) {
        Canvas canvas = new Canvas(drawing.width(), drawing.height());
        new CanvasPainter(canvas.getGraphicsContext2D()).paint(drawing);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(javafx.scene.paint.Color.web(look.palette().surface().hex()));
        return canvas.snapshot(parameters, null).getPixelReader();
    }

    private static int apart(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        int blue = Math.abs((one & 255) - (other & 255));
        return Math.max(red, Math.max(green, blue));
    }
}
