package trozo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import trozo.figure.Drawing;
import trozo.figure.Examples;
import trozo.figure.Look;
import trozo.figure.Palette;

/// Paints every figure of [Examples] in both themes and at both scales, to be looked at: `target/gallery`.
public final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/gallery"));
        for (Look look : new Look[] {Look.LIGHT, Look.DARK, new Look(Palette.LIGHT, Locale.of("es", "ES"), 1.5)}) {
            for (Map.Entry<String, Drawing> figure : Examples.figures(look).entrySet()) {
                String name = figure.getKey() + "-" + look.palette().name() + "-" + look.scale() + ".png";
                try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                    PngPainter.write(figure.getValue(), look.palette().surface(), 2, out);
                }
                String svg =
                        SvgPainter.withFonts(figure.getValue(), look.palette().surface());
                Files.writeString(folder.resolve(name.replace(".png", ".svg")), svg);
            }
        }
    }
}
