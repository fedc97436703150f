package trozo.figure;

import java.util.List;

/// One thing to draw, y down. Lengths are in units, colours are resolved.
public sealed interface Mark {
    /// A line through points.
    record Polyline(Points points, Stroke stroke) implements Mark {}

    /// A filled polygon.
    record Area(Points points, Color fill) implements Mark {}

    /// A rectangle, filled and then outlined; its corners are rounded by `radius`.
    record Box(double x, double y, double width, double height, double radius, Color fill, Stroke outline)
            implements Mark {
        public Box(double x, double y, double width, double height, Color fill) {
            this(x, y, width, height, 0, fill, Stroke.NONE);
        }
    }

    /// A disc, filled and then outlined. A closed end is filled with the colour of its line, an open one with what lies
    /// behind.
    record Dot(double x, double y, double radius, Color fill, Stroke outline) implements Mark {}

    /// One line of text.
    ///
    /// @param x where `anchor` puts it
    /// @param y the baseline
    record Label(String text, double x, double y, TextStyle style, Anchor anchor, Color color) implements Mark {}

    /// A pixel image stretched over a rectangle; 1:1 when the rectangle is as large as the image.
    ///
    /// @param smooth whether neighbouring pixels blend when stretched
    record Raster(Pixels pixels, double x, double y, double width, double height, boolean smooth) implements Mark {}

    /// Marks of which only what lies inside a rectangle is seen.
    record Clip(double x, double y, double width, double height, List<Mark> marks) implements Mark {
        public Clip {
            marks = List.copyOf(marks);
        }
    }

    /// Which part of a label stands at its x.
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
