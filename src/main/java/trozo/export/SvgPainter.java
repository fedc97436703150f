package trozo.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import trozo.figure.Color;
import trozo.figure.Drawing;
import trozo.figure.Face;
import trozo.figure.Mark;
import trozo.figure.Points;
import trozo.figure.Stroke;

/// Writes a drawing as SVG 1.1, a mark a line. Text stays text.
public final class SvgPainter {
    private final StringBuilder out = new StringBuilder();
    private int clips;

    private SvgPainter() {}

    /// A document that looks the same everywhere: with the fonts it uses inside.
    public static String withFonts(Drawing drawing, Color background) {
        return document(drawing, background, true);
    }

    /// A document that names its fonts and leaves it to the reader to have them, or others like them.
    public static String plain(Drawing drawing, Color background) {
        return document(drawing, background, false);
    }

    private static String document(Drawing drawing, Color background, boolean fonts) {
        SvgPainter painter = new SvgPainter();
        String width = number(drawing.width());
        String height = number(drawing.height());
        painter.line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" stroke-linejoin=\"round\" xml:space=\"preserve\">");
        painter.style(fonts ? faces(drawing.marks(), new TreeSet<>()) : new TreeSet<>());
        painter.line("<rect width=\"" + width + "\" height=\"" + height + "\"" + fill(background) + "/>");
        painter.marks(drawing.marks());
        painter.line("</svg>");
        return painter.out.toString();
    }

    private static TreeSet<Face> faces(List<Mark> marks, TreeSet<Face> found) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Label label) {
                found.add(label.style().face());
            } else if (mark instanceof Mark.Clip clip) {
                faces(clip.marks(), found);
            }
        }
        return found;
    }

    /// Kerning is off, as the widths that the figures are laid out with have none.
    private void style(TreeSet<Face> faces) {
        line("<style>");
        line("text{font-kerning:none;font-variant-ligatures:none}");
        for (Face face : faces) {
            line("@font-face{font-family:\"" + face.family() + "\";font-weight:" + face.weight() + ";font-style:"
                    + (face.isItalic() ? "italic" : "normal") + ";src:url(data:font/"
                    + (face.resource().endsWith(".otf") ? "otf" : "ttf") + ";base64," + base64(face) + ")}");
        }
        line("</style>");
    }

    private static String base64(Face face) {
        try (InputStream in = SvgPainter.class.getResourceAsStream(face.resource())) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + face.resource() + " cannot be read", e);
        }
    }

    private void marks(List<Mark> marks) {
        marks.forEach(this::mark);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Polyline polyline -> {
                if (polyline.stroke().isVisible() && polyline.points().size() > 0) {
                    line("<polyline points=\"" + points(polyline.points()) + "\" fill=\"none\""
                            + stroke(polyline.stroke()) + "/>");
                }
            }
            case Mark.Area area -> {
                if (area.points().size() > 0) {
                    line("<polygon points=\"" + points(area.points()) + "\"" + fill(area.fill()) + "/>");
                }
            }
            case Mark.Box box -> {
                String round = box.radius() > 0 ? attribute("rx", box.radius()) : "";
                line("<rect" + rectangle(box.x(), box.y(), box.width(), box.height()) + round + fill(box.fill())
                        + stroke(box.outline()) + "/>");
            }
            case Mark.Dot dot ->
                line("<circle" + attribute("cx", dot.x()) + attribute("cy", dot.y()) + attribute("r", dot.radius())
                        + fill(dot.fill()) + stroke(dot.outline()) + "/>");
            case Mark.Label label -> label(label);
            case Mark.Raster raster ->
                line("<image" + rectangle(raster.x(), raster.y(), raster.width(), raster.height())
                        + " preserveAspectRatio=\"none\""
                        + (raster.smooth() ? "" : " style=\"image-rendering:pixelated\"")
                        + " href=\"data:image/png;base64," + png(PngPainter.pixels(raster.pixels())) + "\"/>");
            case Mark.Clip clip -> {
                String id = "clip" + ++clips;
                line("<clipPath id=\"" + id + "\"><rect" + rectangle(clip.x(), clip.y(), clip.width(), clip.height())
                        + "/></clipPath>");
                line("<g clip-path=\"url(#" + id + ")\">");
                marks(clip.marks());
                line("</g>");
            }
        }
    }

    private void label(Mark.Label label) {
        if (label.text().isEmpty()) {
            return;
        }
        Face face = label.style().face();
        String anchor = switch (label.anchor()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        line("<text" + attribute("x", label.x()) + attribute("y", label.y()) + " font-family=\"" + face.family()
                + (face.isItalic() ? ", STIX Two Text, serif\" font-style=\"italic\"" : ", Inter, sans-serif\"")
                + " font-weight=\"" + face.weight() + "\""
                + attribute("font-size", label.style().size()) + anchor + fill(label.color()) + ">"
                + escaped(label.text()) + "</text>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String points(Points points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(i == 0 ? "" : " ")
                    .append(number(points.xs()[i]))
                    .append(',')
                    .append(number(points.ys()[i]));
        }
        return text.toString();
    }

    private static String rectangle(double x, double y, double width, double height) {
        return attribute("x", x) + attribute("y", y) + attribute("width", width) + attribute("height", height);
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String fill(Color color) {
        if (color.alpha() == 0) {
            return " fill=\"none\"";
        }
        return " fill=\"" + color.hex() + "\"" + opacity("fill-opacity", color);
    }

    private static String stroke(Stroke stroke) {
        if (!stroke.isVisible()) {
            return "";
        }
        String dash = stroke.isDashed()
                ? " stroke-dasharray=\"" + number(stroke.dash()) + " " + number(stroke.gap()) + "\""
                : " stroke-linecap=\"round\"";
        return " stroke=\"" + stroke.color().hex() + "\"" + opacity("stroke-opacity", stroke.color())
                + attribute("stroke-width", stroke.width()) + dash;
    }

    private static String opacity(String name, Color color) {
        return color.alpha() == 1 ? "" : attribute(name, color.alpha());
    }

    /// At most two decimals: a hundredth of a unit is not seen.
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
