package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.piecewise.Joint;

/// The derivatives at one breakpoint on a line of slopes: left and right as open ends, the Clarke subdifferential as
/// the bar between them, and a pointer on the number that the backward pass uses. A jump has no bar.
public final class IntervalFigure {
    /// The height it needs, in units at a scale of 1.
    public static final double HEIGHT = 56;

    private static final double LINE = 27;
    private static final double NUMBERS = 48;

    private IntervalFigure() {}

    public static Drawing draw(Joint joint, double width, double height, Look look) {
        double left = joint.left();
        double right = joint.right();
        double used = joint.used();
        double low = Math.min(used, Math.min(left, right));
        double high = Math.max(used, Math.max(left, right));
        double margin = high > low ? 0 : 0.5;
        Scale scale = Scale.linear(low - margin, high + margin, width * 0.2, width * 0.8);
        Sketch sketch = new Sketch(look);
        Palette palette = look.palette();
        double y = look.of(LINE);
        sketch.line(0, y, width, y, look.stroke(palette.hairline(), 2));
        if (joint.isKink()) {
            double from = scale.at(Math.min(left, right));
            double to = scale.at(Math.max(left, right));
            sketch.box(
                    new Rect(from, y - look.of(5), to - from, look.of(10)),
                    palette.kink().withAlpha(0.3));
        }
        Words words = Words.in(look.locale());
        pointer(sketch, words, scale.at(used), y, width);
        end(sketch, scale.at(left), y);
        end(sketch, scale.at(right), y);
        numbers(sketch, words, left, right, scale, width);
        return sketch.drawing(width, height);
    }

    private static void pointer(Sketch sketch, Words words, double x, double y, double width) {
        Look look = sketch.look;
        double tip = y - look.of(6);
        double half = look.of(4.5);
        sketch.area(
                Points.of(x - half, tip - look.of(6), x + half, tip - look.of(6), x, tip),
                look.palette().kink());
        TextStyle style = look.small(Face.SEMIBOLD);
        String used = words.say("interval.used");
        double room = TextMetrics.width(used, style) / 2;
        double middle = Math.clamp(x, room, width - room);
        sketch.text(
                used,
                middle,
                tip - look.of(10),
                style,
                Anchor.MIDDLE,
                look.palette().ink());
    }

    private static void end(Sketch sketch, double x, double y) {
        Look look = sketch.look;
        Palette palette = look.palette();
        sketch.dot(x, y, look.of(4.5), palette.surface(), look.stroke(palette.activation(), 1.8));
    }

    /// The two numbers below their ends, apart when the ends are near each other.
    private static void numbers(Sketch sketch, Words words, double left, double right, Scale scale, double width) {
        Look look = sketch.look;
        TextStyle style = look.small(Face.REGULAR);
        if (left == right) {
            String text = words.say("interval.both", Numbers.fixed(left, 2, look.locale()));
            sketch.text(
                    text,
                    scale.at(left),
                    look.of(NUMBERS),
                    style,
                    Anchor.MIDDLE,
                    look.palette().ink());
            return;
        }
        String[] texts = {
            words.say("interval.left", Numbers.fixed(left, 2, look.locale())),
            words.say("interval.right", Numbers.fixed(right, 2, look.locale()))
        };
        int first = left < right ? 0 : 1;
        double[] at = {scale.at(left), scale.at(right)};
        double[] half = {TextMetrics.width(texts[0], style) / 2, TextMetrics.width(texts[1], style) / 2};
        double gap = look.of(12);
        double overlap = at[first] + half[first] + gap - (at[1 - first] - half[1 - first]);
        at[first] -= Math.max(0, overlap) / 2;
        at[1 - first] += Math.max(0, overlap) / 2;
        double pushed = Math.max(0, half[first] - at[first]);
        at[first] += pushed;
        at[1 - first] += overlap > 0 ? pushed : 0;
        double over = Math.max(0, at[1 - first] + half[1 - first] - width);
        at[1 - first] -= over;
        at[first] -= overlap > 0 ? over : 0;
        for (int end = 0; end < 2; end++) {
            sketch.text(
                    texts[end],
                    at[end],
                    look.of(NUMBERS),
                    style,
                    Anchor.MIDDLE,
                    look.palette().ink());
        }
    }
}
