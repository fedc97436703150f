package trozo.ui.shell;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import trozo.ui.canvas.FigureCanvas;

/// What a node shows, as a picture.
public final class Snapshot {
    private Snapshot() {}

    /// Takes the picture; on the JavaFX thread.
    public static WritableImage of(Node node) {
        FigureCanvas.settle(node);
        return node.snapshot(null, null);
    }

    /// The picture as PNG, made on any thread.
    public static byte[] png(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", png)) {
                throw new IOException("no writer of PNG on this Java");
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return png.toByteArray();
    }
}
