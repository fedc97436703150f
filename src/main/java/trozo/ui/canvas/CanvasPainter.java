package trozo.ui.canvas;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import trozo.figure.Color;
import trozo.figure.Drawing;
import trozo.figure.Mark;
import trozo.figure.Pixels;
import trozo.figure.Points;
import trozo.figure.Stroke;
import trozo.ui.theme.Fonts;

/// Paints marks, in order, one unit a pixel of the scene.
final class CanvasPainter {
    private final GraphicsContext g;

    CanvasPainter(GraphicsContext g) {
        this.g = g;
    }

    void paint(Drawing drawing) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setFontSmoothingType(FontSmoothingType.GRAY);
        g.setTextBaseline(VPos.BASELINE);
        drawing.marks().forEach(this::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Polyline line -> polyline(line.points(), line.stroke());
            case Mark.Area area -> {
                g.setFill(paint(area.fill()));
                g.fillPolygon(
                        area.points().xs(), area.points().ys(), area.points().size());
            }
            case Mark.Box box -> box(box);
            case Mark.Dot dot -> dot(dot);
            case Mark.Label label -> label(label);
            case Mark.Raster raster -> {
                g.setImageSmoothing(raster.smooth());
                g.drawImage(image(raster.pixels()), raster.x(), raster.y(), raster.width(), raster.height());
            }
            case Mark.Clip clip -> clip(clip);
        }
    }

    private void polyline(Points points, Stroke stroke) {
        if (!stroke.isVisible()) {
            return;
        }
        if (stroke.isDashed() && points.size() == 2 && points.xs()[0] == points.xs()[1]) {
            dashesDown(points.xs()[0], points.ys()[0], points.ys()[1], stroke);
        } else {
            take(stroke);
            g.strokePolyline(points.xs(), points.ys(), points.size());
        }
    }

    /// A vertical dashed line as rectangles: the dasher is many times slower, and a column has a hairline at each kink.
    private void dashesDown(double x, double from, double to, Stroke stroke) {
        g.setFill(paint(stroke.color()));
        double top = Math.min(from, to);
        double bottom = Math.max(from, to);
        double cap = stroke.width() / 2;
        for (double y = top; y < bottom; y += stroke.dash() + stroke.gap()) {
            g.fillRect(x - cap, y - cap, 2 * cap, Math.min(stroke.dash(), bottom - y) + 2 * cap);
        }
    }

    private void box(Mark.Box box) {
        double arc = 2 * box.radius();
        if (box.fill().alpha() > 0) {
            g.setFill(paint(box.fill()));
            g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
        if (box.outline().isVisible()) {
            take(box.outline());
            g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
    }

    private void dot(Mark.Dot dot) {
        double left = dot.x() - dot.radius();
        double top = dot.y() - dot.radius();
        double across = 2 * dot.radius();
        if (dot.fill().alpha() > 0) {
            g.setFill(paint(dot.fill()));
            g.fillOval(left, top, across, across);
        }
        if (dot.outline().isVisible()) {
            take(dot.outline());
            g.strokeOval(left, top, across, across);
        }
    }

    private void label(Mark.Label label) {
        g.setFont(Fonts.font(label.style()));
        g.setFill(paint(label.color()));
        g.setTextAlign(
                switch (label.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        g.fillText(label.text(), label.x(), label.y());
    }

    private void clip(Mark.Clip clip) {
        g.save();
        g.beginPath();
        // A rectangle of whole pixels is a scissor; any other clip is a mask over the whole canvas, several times the
        // cost of all that is drawn.
        double left = Math.floor(clip.x());
        double top = Math.floor(clip.y());
        g.rect(left, top, Math.ceil(clip.x() + clip.width()) - left, Math.ceil(clip.y() + clip.height()) - top);
        g.clip();
        clip.marks().forEach(this::paint);
        g.restore();
    }

    private void take(Stroke stroke) {
        g.setStroke(paint(stroke.color()));
        g.setLineWidth(stroke.width());
        if (stroke.isDashed()) {
            g.setLineDashes(stroke.dash(), stroke.gap());
        } else {
            g.setLineDashes();
        }
    }

    private static Image image(Pixels pixels) {
        WritableImage image = new WritableImage(pixels.columns(), pixels.rows());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.columns(),
                        pixels.rows(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.columns());
        return image;
    }

    private static Paint paint(Color color) {
        return javafx.scene.paint.Color.rgb(color.red(), color.green(), color.blue(), color.alpha());
    }
}
