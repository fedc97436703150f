package trozo.figure;

import trozo.figure.Mark.Anchor;

/// Grid lines and numbers along the sides of a plot, the same for every plot.
final class Axis {
    private static final double GAP = 8;

    private Axis() {}

    /// Horizontal grid lines with their numbers left of `area`.
    static void left(Sketch sketch, Scale scale, Rect area, int most) {
        left(sketch, scale, area, most, Magnitude.ONE);
    }

    /// The same with a power of ten taken out, said once above them.
    static void left(Sketch sketch, Scale scale, Rect area, int most, Magnitude magnitude) {
        Look look = sketch.look;
        TextStyle style = look.small(Face.REGULAR);
        double above = area.y() - look.of(2);
        sketch.text(
                magnitude.factor(),
                0,
                above,
                style,
                Anchor.START,
                look.palette().mutedInk());
        for (double tick : scale.ticks(most)) {
            double y = scale.at(tick);
            sketch.line(area.x(), y, area.right(), y, look.stroke(look.palette().grid(), 1));
            String number = magnitude.tick(tick, look.locale());
            double right = area.x() - look.of(GAP);
            // Between powers of ten a number may be long; its line says enough.
            if (TextMetrics.width(number, style) <= right) {
                sketch.centred(
                        number, right, y, style, Anchor.END, look.palette().mutedInk());
            }
        }
    }

    /// Vertical grid lines.
    static void columns(Sketch sketch, Scale scale, Rect area, int most) {
        for (double tick : scale.ticks(most)) {
            double x = scale.at(tick);
            sketch.line(
                    x,
                    area.y(),
                    x,
                    area.bottom(),
                    sketch.look.stroke(sketch.palette().grid(), 1));
        }
    }

    /// Numbers below `y`: the outermost move inwards rather than stick out, and one that would touch the one before it
    /// is left out.
    static void below(Sketch sketch, Scale scale, double y, int most) {
        Look look = sketch.look;
        TextStyle style = look.small(Face.REGULAR);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks(most)) {
            String text = scale.logarithmic() || Math.abs(tick) < 10_000
                    ? Numbers.tick(tick, look.locale())
                    : Numbers.count(Math.round(tick));
            double half = TextMetrics.width(text, style) / 2;
            double x = Math.min(scale.at(tick), scale.to() + look.of(5) - half);
            if (x - half >= free) {
                sketch.text(
                        text,
                        x,
                        y + look.of(GAP) + style.size(),
                        style,
                        Anchor.MIDDLE,
                        look.palette().mutedInk());
                free = x + half + look.of(GAP);
            }
        }
    }

    /// A line where a scale is zero.
    static Stroke zero(Look look) {
        return look.stroke(look.palette().mutedInk().withAlpha(0.55), 1);
    }
}
