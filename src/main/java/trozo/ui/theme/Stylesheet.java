package trozo.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import trozo.figure.Color;
import trozo.figure.Palette;

/// The application's stylesheet for a palette and a scale, as an address a scene can load.
final class Stylesheet {
    private static final Pattern LENGTH = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");
    private static final String RULES = read("trozo.css");

    private Stylesheet() {}

    static String of(Palette palette, double scale) {
        String css = colours(palette)
                + LENGTH.matcher(RULES)
                        .replaceAll(length ->
                                String.format(Locale.ROOT, "%.2fpx", scale * Double.parseDouble(length.group(1))));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String colours(Palette palette) {
        Color pale =
                palette.activation().withAlpha(palette.dark() ? 0.20 : 0.09).over(palette.surface());
        StringBuilder root = new StringBuilder(".root {\n");
        name(root, "background", palette.background());
        name(root, "surface", palette.surface());
        name(root, "hairline", palette.hairline());
        name(root, "grid", palette.grid());
        name(root, "ink", palette.ink());
        name(root, "muted", palette.mutedInk());
        name(root, "accent", palette.activation());
        name(root, "accent-pale", pale);
        name(root, "on-accent", palette.onAccent());
        name(root, "on-ink", palette.onInk());
        name(root, "gradient", palette.gradient());
        name(root, "kink", palette.kink());
        for (int i = 0; i < palette.series().size(); i++) {
            name(root, "series-" + i, palette.series(i));
        }
        return root.append("}\n").toString();
    }

    private static void name(StringBuilder root, String name, Color color) {
        root.append("  -").append(name).append(": ").append(color.hex()).append(";\n");
    }

    private static String read(String name) {
        try (InputStream file = Stylesheet.class.getResourceAsStream("/trozo/ui/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stylesheet " + name, e);
        }
    }
}
