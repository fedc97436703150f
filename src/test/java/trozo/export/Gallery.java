package trozo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import trozo.figure.ColumnFigure;
import trozo.figure.Drawing;
import trozo.figure.Examples;
import trozo.figure.Look;
import trozo.figure.LossFigure;
import trozo.figure.NetworkFigure;
import trozo.figure.Palette;
import trozo.figure.PictureFigure;
import trozo.figure.WorldFigure;

/// Paints every figure of [Examples] in both themes and at both scales, to be looked at: `target/gallery`.
public final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/gallery"));
        for (Look look : new Look[] {Look.LIGHT, Look.DARK, new Look(Palette.LIGHT, Locale.of("es", "ES"), 1.5)}) {
            for (Map.Entry<String, Drawing> figure : figures(look).entrySet()) {
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

    private static Map<String, Drawing> figures(Look look) {
        double s = look.scale();
        Map<String, Drawing> figures = new LinkedHashMap<>();
        figures.put("column", ColumnFigure.draw(Examples.column(), 524 * s, 760 * s, look));
        figures.put("jumps", ColumnFigure.draw(Examples.jumps(), 524 * s, 760 * s, look));
        figures.put("loss", LossFigure.draw(Examples.loss(), 264 * s, 220 * s, look));
        figures.put("cursor", LossFigure.draw(Examples.cursor(), 264 * s, 220 * s, look));
        figures.put("moons", WorldFigure.draw(Examples.moons(240), 484 * s, 470 * s, look));
        figures.put("sine", WorldFigure.draw(Examples.sine(), 484 * s, 470 * s, look));
        figures.put("network", NetworkFigure.draw(Examples.network(), 484 * s, 236 * s, look));
        figures.put(
                "line-network",
                NetworkFigure.draw(
                        Examples.network(
                                List.of(1, 16, 1), Optional.of(Examples.sine().world())),
                        484 * s,
                        236 * s,
                        look));
        figures.put(
                "large-network",
                NetworkFigure.draw(
                        Examples.network(List.of(4, 64, 64, 32, 64, 8, 64, 3), Optional.empty()),
                        484 * s,
                        236 * s,
                        look));
        figures.put("picture", PictureFigure.draw(Examples.picture(), look));
        return figures;
    }
}
