package trozo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import trozo.data.BadInput;
import trozo.export.PngPainter;
import trozo.export.SvgPainter;
import trozo.figure.Drawing;
import trozo.figure.Look;
import trozo.figure.PictureFigure;
import trozo.figure.PictureModel;
import trozo.insight.Insight;

/// A run as one picture, in the format that a file's name asks for.
final class Picture {
    private static final Look LOOK = Look.LIGHT;

    /// Pixels of a PNG per unit of the figure.
    private static final double DENSITY = 2;

    private Picture() {}

    /// @throws BadInput if the name ends in neither .png nor .svg
    static Function<Insight, byte[]> as(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return insight -> png(draw(insight));
        }
        if (name.endsWith(".svg")) {
            return insight -> SvgPainter.withFonts(draw(insight), LOOK.palette().background())
                    .getBytes(StandardCharsets.UTF_8);
        }
        throw new BadInput(file + ": a name ending in .png or .svg was expected");
    }

    private static Drawing draw(Insight insight) {
        return PictureFigure.draw(PictureModel.of(insight), LOOK);
    }

    private static byte[] png(Drawing drawing) {
        // Painting needs no display, and must not ask for one that is named but cannot be reached.
        System.setProperty("java.awt.headless", "true");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PngPainter.write(drawing, LOOK.palette().background(), DENSITY, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
