package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import trozo.figure.Mark.Anchor;

/// A drawing being made: collects marks in the order they are painted.
final class Sketch {
    final Look look;
    private final List<Mark> marks = new ArrayList<>();

    Sketch(Look look) {
        this.look = look;
    }

    Palette palette() {
        return look.palette();
    }

    Drawing drawing(double width, double height) {
        return new Drawing(width, height, marks);
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        path(Points.of(x1, y1, x2, y2), stroke);
    }

    void path(Points points, Stroke stroke) {
        add(new Mark.Polyline(points, stroke));
    }

    void area(Points points, Color fill) {
        add(new Mark.Area(points, fill));
    }

    void box(Rect rect, Color fill) {
        add(new Mark.Box(rect.x(), rect.y(), rect.width(), rect.height(), fill));
    }

    void box(Rect rect, double radius, Color fill, Stroke outline) {
        add(new Mark.Box(rect.x(), rect.y(), rect.width(), rect.height(), radius, fill, outline));
    }

    void dot(double x, double y, double radius, Color fill, Stroke outline) {
        add(new Mark.Dot(x, y, radius, fill, outline));
    }

    /// A label on the baseline `y`.
    void text(String text, double x, double y, TextStyle style, Anchor anchor, Color color) {
        if (!text.isEmpty()) {
            add(new Mark.Label(text, x, y, style, anchor, color));
        }
    }

    /// A label whose digits are centred on `y`.
    void centred(String text, double x, double y, TextStyle style, Anchor anchor, Color color) {
        text(text, x, y + TextMetrics.halfCap(style), style, anchor, color);
    }

    /// A label on a plate of the ground's colour, for text that lies over lines.
    void ground(String text, double x, double y, TextStyle style, Anchor anchor, Color color) {
        double width = TextMetrics.width(text, style);
        double pad = look.of(2);
        double middle = y - TextMetrics.halfCap(style);
        Rect plate = new Rect(
                start(x, width, anchor) - pad, middle - style.size() * 0.6, width + 2 * pad, style.size() * 1.2);
        box(plate, look.of(2), palette().surface().withAlpha(0.86), Stroke.NONE);
        text(text, x, y, style, anchor, color);
    }

    /// Such a label centred on `y`.
    void plated(String text, double x, double y, TextStyle style, Anchor anchor, Color color) {
        ground(text, x, y + TextMetrics.halfCap(style), style, anchor, color);
    }

    private static double start(double x, double width, Anchor anchor) {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }

    /// What `draw` adds is seen inside `rect` only.
    void clip(Rect rect, Consumer<Sketch> draw) {
        Sketch inner = new Sketch(look);
        draw.accept(inner);
        add(new Mark.Clip(rect.x(), rect.y(), rect.width(), rect.height(), inner.marks));
    }
}
