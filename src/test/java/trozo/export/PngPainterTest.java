package trozo.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trozo.figure.Color;
import trozo.figure.ColumnFigure;
import trozo.figure.ColumnLayout;
import trozo.figure.ColumnModel;
import trozo.figure.Drawing;
import trozo.figure.Examples;
import trozo.figure.Face;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.Palette;
import trozo.figure.Pixels;
import trozo.figure.Points;
import trozo.figure.Stroke;
import trozo.figure.TextMetrics;
import trozo.figure.TextStyle;

class PngPainterTest {
    private static final Color WHITE = Color.rgb(0xFFFFFF);
    private static final Color RED = Color.rgb(0xFF0000);

    private static BufferedImage image(Mark... marks) {
        return PngPainter.image(new Drawing(100, 40, List.of(marks)), WHITE, 1);
    }

    @Test
    void theHandlesOfTheColumnStandWhereItsLayoutSays() {
        ColumnModel model = Examples.column();
        BufferedImage image =
                PngPainter.image(ColumnFigure.draw(model, 524, 760, Look.LIGHT), Palette.LIGHT.surface(), 2);
        assertEquals(1048, image.getWidth());
        assertEquals(1520, image.getHeight());
        ColumnLayout layout = ColumnLayout.of(model.f(), model.view(), 524, 760, Look.LIGHT);
        for (ColumnLayout.Handle handle : layout.handles()) {
            near(Palette.LIGHT.surface(), image.getRGB((int) (2 * handle.x()), (int) (2 * handle.y())));
            near(Palette.LIGHT.kink(), image.getRGB((int) (2 * (handle.x() + 6.5)), (int) (2 * handle.y())));
        }
    }

    @ParameterizedTest
    @EnumSource(Mark.Anchor.class)
    void aLabelIsAnchoredByTheWidthThatTheFiguresReckonWith(Mark.Anchor anchor) {
        TextStyle style = new TextStyle(Face.SEMIBOLD, 20);
        double wide = TextMetrics.width("HIH", style);
        BufferedImage image = image(new Mark.Label("HIH", 50, 30, style, anchor, RED));
        double start = 50 - (anchor == Mark.Anchor.START ? 0 : anchor == Mark.Anchor.MIDDLE ? wide / 2 : wide);
        int left = 99;
        int right = 0;
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 40; y++) {
                if (image.getRGB(x, y) != WHITE.argb()) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        // H has a side bearing of about a tenth of its size at either side.
        assertEquals(start, left, 3);
        assertEquals(start + wide, right + 1, 3);
    }

    @Test
    void whatIsBehindAClipIsNotSeen() {
        BufferedImage image = image(new Mark.Clip(0, 0, 10, 40, List.of(new Mark.Box(0, 0, 20, 40, RED))));
        near(RED, image.getRGB(5, 20));
        near(WHITE, image.getRGB(15, 20));
    }

    @Test
    void aDashedLineHasGapsAndClearFillsLeaveTheGround() {
        BufferedImage image = image(
                new Mark.Polyline(Points.of(0, 20, 100, 20), new Stroke(RED, 4, 10, 10)),
                new Mark.Box(0, 0, 100, 10, Color.CLEAR));
        near(RED, image.getRGB(5, 20));
        near(WHITE, image.getRGB(15, 20));
        near(WHITE, image.getRGB(50, 5));
    }

    @Test
    void aRasterFillsItsRectangleRowByRowFromTheTop() {
        Pixels pixels = new Pixels(2, 2, new int[] {RED.argb(), WHITE.argb(), WHITE.argb(), 0xFF0000FF});
        BufferedImage image = image(new Mark.Raster(pixels, 10, 10, 20, 20, false));
        near(RED, image.getRGB(12, 12));
        near(Color.rgb(0x0000FF), image.getRGB(27, 27));
        near(WHITE, image.getRGB(27, 12));
    }

    @Test
    void thePngReadsBackAsItWasPainted() throws IOException {
        Drawing drawing = new Drawing(100, 40, List.of(new Mark.Dot(50, 20, 15, RED, Stroke.NONE)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngPainter.write(drawing, WHITE, 1.5, out);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        BufferedImage painted = PngPainter.image(drawing, WHITE, 1.5);
        assertArrayEquals(painted.getRGB(0, 0, 150, 60, null, 0, 150), read.getRGB(0, 0, 150, 60, null, 0, 150));
    }

    private static void near(Color expected, int argb) {
        Color found = new Color(argb);
        assertTrue(
                Math.abs(expected.red() - found.red()) < 24
                        && Math.abs(expected.green() - found.green()) < 24
                        && Math.abs(expected.blue() - found.blue()) < 24,
                () -> "expected " + expected + ", found " + found);
    }
}
