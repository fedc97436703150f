package trozo.figure;

import java.util.List;
import java.util.OptionalInt;
import trozo.figure.Mark.Anchor;
import trozo.insight.LossLine;
import trozo.insight.LossLine.Kink;

/// The loss along a line through the weights, a tick and a dot for each kink: filled where its place is exact, open
/// where it was searched for. A line stands where the weights are, another where the step lands.
public final class LineFigure {
    private static final double NUMBERS = 52;
    /// Of more kinks only the ticks are drawn.
    private static final int MOST_DOTS = 400;
    private static final double REACH = 9;

    private LineFigure() {}

    /// @param selected which of the kinks is looked at
    public static Drawing draw(LossLine line, OptionalInt selected, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Rect area = area(width, height, look);
        Scale t = across(line, area);
        Scale loss = up(line, area);
        Axis.left(sketch, loss, area, (int) Math.max(2, area.height() / look.of(30)));
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Axis.zero(look));
        Axis.below(sketch, t, area.bottom(), (int) Math.max(2, area.width() / look.of(70)));
        place(sketch, t, area, 0, "line.here", look.palette().mutedInk(), 0);
        line.landing()
                .ifPresent(at ->
                        place(sketch, t, area, at, "line.lands", look.palette().gradient(), 1));
        sketch.clip(area, inner -> {
            double[] xs = new double[line.t().length];
            double[] ys = new double[xs.length];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = t.at(line.t()[i]);
                ys[i] = loss.at(line.losses()[i]);
            }
            inner.path(new Points(xs, ys), look.stroke(look.palette().ink(), 1.8));
        });
        kinks(sketch, line, selected, t, loss, area);
        return sketch.drawing(width, height);
    }

    private static Rect area(double width, double height, Look look) {
        return new Rect(0, 0, width, height).inset(look.of(NUMBERS), look.of(34), look.of(16), look.of(24));
    }

    private static Scale across(LossLine line, Rect area) {
        return Scale.linear(line.t()[0], line.t()[line.t().length - 1], area.x(), area.right());
    }

    private static Scale up(LossLine line, Rect area) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double loss : line.losses()) {
            low = Math.min(low, loss);
            high = Math.max(high, loss);
        }
        double room = Math.max(0.06 * (high - low), 1e-6 * Math.max(1e-9, Math.abs(high)));
        return Scale.linear(low - room, high + room, area.bottom(), area.y());
    }

    /// A line across the picture with its name above.
    private static void place(Sketch sketch, Scale t, Rect area, double at, String key, Color color, int row) {
        if (!t.contains(at)) {
            return;
        }
        Look look = sketch.look;
        double x = t.at(at);
        sketch.line(x, area.y(), x, area.bottom(), look.dashed(color, 1.3, 4, 3));
        String name = Words.in(look.locale()).say(key);
        TextStyle style = look.small(Face.REGULAR);
        double half = TextMetrics.width(name, style) / 2;
        double middle = Math.clamp(x, area.x() + half, area.right() - half);
        double y = area.y() - look.of(21 - 14 * row);
        sketch.text(name, middle, y, style, Anchor.MIDDLE, look.palette().mutedInk());
    }

    private static void kinks(Sketch sketch, LossLine line, OptionalInt selected, Scale t, Scale loss, Rect area) {
        Look look = sketch.look;
        Palette palette = look.palette();
        List<Kink> kinks = line.kinks();
        for (int i = 0; i < kinks.size(); i++) {
            Kink kink = kinks.get(i);
            double x = t.at(kink.t());
            boolean looked = selected.isPresent() && selected.getAsInt() == i;
            sketch.line(x, area.bottom() - look.of(6), x, area.bottom(), look.stroke(palette.kink(), 1.2));
            if (looked) {
                sketch.line(x, area.y(), x, area.bottom(), look.dashed(palette.kink(), 1.2, 2, 3));
            }
            if (looked || kinks.size() <= MOST_DOTS) {
                Color fill = kink.exact() ? palette.kink() : palette.surface();
                double radius = look.of(looked ? 5 : 2.6);
                sketch.dot(x, loss.at(kink.loss()), radius, fill, look.stroke(palette.kink(), 1.4));
            }
        }
    }

    /// The kink that is nearest to a place across the picture, if one is near.
    public static OptionalInt kinkAt(LossLine line, double x, double width, double height, Look look) {
        Scale t = across(line, area(width, height, look));
        OptionalInt best = OptionalInt.empty();
        double least = look.of(REACH);
        for (int i = 0; i < line.kinks().size(); i++) {
            double away = Math.abs(t.at(line.kinks().get(i).t()) - x);
            if (away < least) {
                least = away;
                best = OptionalInt.of(i);
            }
        }
        return best;
    }
}
