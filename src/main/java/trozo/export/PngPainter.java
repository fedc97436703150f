package trozo.export;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import trozo.figure.Color;
import trozo.figure.Drawing;
import trozo.figure.Face;
import trozo.figure.Mark;
import trozo.figure.Pixels;
import trozo.figure.Points;
import trozo.figure.Stroke;
import trozo.figure.TextMetrics;

/// Paints a drawing into pixels with Java2D, which needs no display.
public final class PngPainter {
    private static final Map<Face, Font> FONTS = new EnumMap<>(Face.class);

    static {
        for (Face face : Face.values()) {
            FONTS.put(face, load(face));
        }
    }

    private final Graphics2D graphics;

    private PngPainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /// @param density pixels per unit
    public static BufferedImage image(Drawing drawing, Color background, double density) {
        return image(drawing, background, density, BufferedImage.TYPE_INT_RGB);
    }

    /// A drawing in pixels that are clear where it is empty.
    ///
    /// @param density pixels per unit
    public static Pixels pixels(Drawing drawing, double density) {
        BufferedImage image = image(drawing, Color.CLEAR, density, BufferedImage.TYPE_INT_ARGB);
        int columns = image.getWidth();
        int rows = image.getHeight();
        return new Pixels(columns, rows, image.getRGB(0, 0, columns, rows, null, 0, columns));
    }

    private static BufferedImage image(Drawing drawing, Color background, double density, int type) {
        int columns = (int) Math.ceil(drawing.width() * density);
        int rows = (int) Math.ceil(drawing.height() * density);
        BufferedImage image = new BufferedImage(columns, rows, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(awt(background));
        graphics.fillRect(0, 0, columns, rows);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(density, density);
        new PngPainter(graphics).paint(drawing.marks());
        graphics.dispose();
        return image;
    }

    /// Writes a drawing as PNG.
    ///
    /// @param density pixels per unit
    public static void write(Drawing drawing, Color background, double density, OutputStream out) throws IOException {
        if (!ImageIO.write(image(drawing, background, density), "png", out)) {
            throw new IOException("this Java has no writer for PNG");
        }
    }

    private void paint(List<Mark> marks) {
        marks.forEach(this::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Polyline line -> outline(path(line.points(), false), line.stroke());
            case Mark.Area area -> fill(path(area.points(), true), area.fill());
            case Mark.Box box -> {
                Shape shape = new RoundRectangle2D.Double(
                        box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius());
                fill(shape, box.fill());
                outline(shape, box.outline());
            }
            case Mark.Dot dot -> {
                double wide = 2 * dot.radius();
                Shape shape = new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), wide, wide);
                fill(shape, dot.fill());
                outline(shape, dot.outline());
            }
            case Mark.Label label -> text(label);
            case Mark.Raster raster -> raster(raster);
            case Mark.Clip clip -> {
                Shape before = graphics.getClip();
                graphics.clip(new Rectangle2D.Double(clip.x(), clip.y(), clip.width(), clip.height()));
                paint(clip.marks());
                graphics.setClip(before);
            }
        }
    }

    private static Path2D path(Points points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo(points.xs()[i], points.ys()[i]);
            } else {
                path.lineTo(points.xs()[i], points.ys()[i]);
            }
        }
        if (closed && points.size() > 0) {
            path.closePath();
        }
        return path;
    }

    private void fill(Shape shape, Color color) {
        if (color.alpha() > 0) {
            graphics.setColor(awt(color));
            graphics.fill(shape);
        }
    }

    private void outline(Shape shape, Stroke stroke) {
        if (stroke.isVisible()) {
            graphics.setColor(awt(stroke.color()));
            float[] dash = stroke.isDashed() ? new float[] {(float) stroke.dash(), (float) stroke.gap()} : null;
            int cap = stroke.isDashed() ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND;
            graphics.setStroke(new BasicStroke((float) stroke.width(), cap, BasicStroke.JOIN_ROUND, 1, dash, 0));
            graphics.draw(shape);
        }
    }

    private void text(Mark.Label label) {
        graphics.setColor(awt(label.color()));
        graphics.setFont(
                FONTS.get(label.style().face()).deriveFont((float) label.style().size()));
        double wide = TextMetrics.width(label.text(), label.style());
        double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - wide / 2;
            case END -> label.x() - wide;
        };
        graphics.drawString(label.text(), (float) x, (float) label.y());
    }

    private void raster(Mark.Raster raster) {
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                raster.smooth()
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        BufferedImage image = pixels(raster.pixels());
        var before = graphics.getTransform();
        graphics.translate(raster.x(), raster.y());
        graphics.scale(raster.width() / image.getWidth(), raster.height() / image.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.setTransform(before);
    }

    /// The pixels as an image.
    static BufferedImage pixels(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.columns(), pixels.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.columns(), pixels.rows(), pixels.argb(), 0, pixels.columns());
        return image;
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(color.argb(), true);
    }

    private static Font load(Face face) {
        try (InputStream in = PngPainter.class.getResourceAsStream(face.resource())) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + face.resource() + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + face.resource() + " is no font", e);
        }
    }
}
