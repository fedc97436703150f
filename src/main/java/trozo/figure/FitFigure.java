package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.piecewise.fit.Fit;
import trozo.piecewise.fit.Peak;

/// A function, dashed, and its approximation by straight pieces with its knots; beneath, the error between the lines at
/// plus and minus its largest, a dot on every ripple that reaches them.
public final class FitFigure {
    private FitFigure() {}

    public static Drawing draw(Fit fit, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        double left = look.of(62);
        Rect upper = new Rect(0, 0, width, height * 0.6).inset(left, look.of(10), look.of(8), look.of(24));
        Rect lower = new Rect(0, height * 0.6, width, height * 0.4).inset(left, look.of(16), look.of(8), look.of(12));
        Scale z = Scale.linear(fit.goal().low(), fit.goal().high(), upper.x(), upper.right());
        curves(sketch, fit, upper, z);
        errors(sketch, fit, lower, z);
        return sketch.drawing(width, height);
    }

    private static void curves(Sketch sketch, Fit fit, Rect area, Scale z) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double px = area.x(); px <= area.right(); px++) {
            double y = fit.goal().f().value(z.value(px));
            low = Math.min(low, y);
            high = Math.max(high, y);
        }
        double margin = high > low ? 0.08 * (high - low) : 1;
        Scale y = Scale.linear(low - margin, high + margin, area.bottom(), area.y());
        Axis.left(sketch, y, area, 4, Magnitude.upTo(Math.max(Math.abs(low), Math.abs(high))));
        Axis.below(sketch, z, area.bottom(), 6);
        sketch.clip(area, inner -> {
            Trace.ofValues(z, y, fit.curve().joints(), fit.curve()::value)
                    .forEach(line -> inner.path(line, look.stroke(palette.activation(), 2)));
            Trace.ofValues(
                            z,
                            y,
                            fit.goal().f().joints(z.low(), z.high()),
                            fit.goal().f()::value)
                    .forEach(line -> inner.path(line, look.dashed(palette.ink(), 1.2, 4, 3)));
            for (double knot : fit.x()) {
                inner.dot(
                        z.at(knot),
                        y.at(fit.curve().value(knot)),
                        look.of(3.4),
                        palette.kink(),
                        look.stroke(palette.surface(), 1.2));
            }
        });
    }

    private static void errors(Sketch sketch, Fit fit, Rect area, Scale z) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double most = fit.largest() > 0 ? fit.largest() : 1;
        Scale y = Scale.linear(-1.15 * most, 1.15 * most, area.bottom(), area.y());
        for (double level : new double[] {-most, 0, most}) {
            sketch.line(
                    area.x(),
                    y.at(level),
                    area.right(),
                    y.at(level),
                    level == 0 ? Axis.zero(look) : look.dashed(palette.mutedInk(), 1, 3, 3));
            String number = level == 0 ? "0" : Numbers.significant(level, 2, look.locale());
            sketch.centred(
                    number,
                    area.x() - look.of(8),
                    y.at(level),
                    look.small(Face.REGULAR),
                    Anchor.END,
                    palette.mutedInk());
        }
        sketch.clip(
                area,
                inner -> Trace.ofValues(
                                z,
                                y,
                                fit.goal().f().joints(z.low(), z.high()),
                                at -> fit.curve().value(at) - fit.goal().f().value(at))
                        .forEach(line -> inner.path(line, look.stroke(palette.ink(), 1.4))));
        for (Peak peak : fit.ripples()) {
            if (z.contains(peak.x())) {
                sketch.dot(z.at(peak.x()), y.at(peak.error()), look.of(2.6), palette.ink(), Stroke.NONE);
            }
        }
    }
}
