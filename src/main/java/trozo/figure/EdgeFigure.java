package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trozo.figure.Mark.Anchor;
import trozo.insight.MeanField.Spread;
import trozo.insight.Theory;

/// The plane of the spreads of first weights and biases: the edge of chaos as a line, the point of it where the
/// variance settles at q, and where the network begins.
public final class EdgeFigure {
    /// The height it needs, in units at a scale of 1.
    public static final double HEIGHT = 168;

    private static final double NUMBERS = 34;
    /// The edge goes on; this much of it is seen at least.
    private static final double LEAST = 3;
    private static final double LEAST_BIAS = 1;

    private EdgeFigure() {}

    public static Drawing draw(Theory theory, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Palette palette = look.palette();
        Words words = Words.in(look.locale());
        TextStyle style = look.small(Face.REGULAR);
        Rect area = new Rect(0, 0, width, height).inset(look.of(NUMBERS), look.of(18), look.of(8), look.of(36));
        List<Spread> seen = new ArrayList<>(List.of(theory.here()));
        theory.atQ().ifPresent(seen::add);
        double across = Math.max(LEAST, largest(seen.stream().map(Spread::weights)) * 1.25);
        double up = Math.max(LEAST_BIAS, largest(seen.stream().map(Spread::biases)) * 1.3);
        Scale x = Scale.linear(0, across, area.x(), area.right());
        Scale y = Scale.linear(-0.06 * up, up, area.bottom(), area.y());
        Axis.left(sketch, y, area, 3);
        Axis.columns(sketch, x, area, 4);
        sketch.line(area.x(), y.at(0), area.right(), y.at(0), Axis.zero(look));
        Axis.below(sketch, x, area.bottom(), 4);
        sketch.text(words.say("edge.up"), 0, look.of(10), look.small(Face.MEDIUM), Anchor.START, palette.mutedInk());
        sketch.clip(area, inner -> theory.edge().forEach(part -> edge(inner, part, x, y)));
        names(sketch, words, theory, area, x, y);
        theory.atQ()
                .ifPresent(at -> sketch.dot(
                        x.at(at.weights()),
                        y.at(at.biases()),
                        look.of(4.5),
                        palette.surface(),
                        look.stroke(palette.activation(), 1.8)));
        double hereX = x.at(theory.here().weights());
        double hereY = y.at(theory.here().biases());
        sketch.dot(hereX, hereY, look.of(4), palette.ink(), look.stroke(palette.surface(), 1));
        sketch.text(words.say("edge.across"), area.right(), height - look.of(3), style, Anchor.END, palette.mutedInk());
        return sketch.drawing(width, height);
    }

    private static double largest(Stream<Double> numbers) {
        return numbers.mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static void edge(Sketch sketch, List<Spread> part, Scale x, Scale y) {
        double[] xs = part.stream()
                .mapToDouble(point -> x.at(Math.min(point.weights(), 1e6)))
                .toArray();
        double[] ys = part.stream()
                .mapToDouble(point -> y.at(Math.min(point.biases(), 1e6)))
                .toArray();
        sketch.path(new Points(xs, ys), sketch.look.stroke(sketch.palette().activation(), 2));
    }

    /// Left of the edge gradients vanish, right of it they explode; both at the top, where there is room.
    private static void names(Sketch sketch, Words words, Theory theory, Rect area, Scale x, Scale y) {
        TextStyle style = sketch.look.small(Face.REGULAR);
        Optional<Double> border = crossing(theory, y.value(area.y() + sketch.look.of(10)));
        // The edge may pass beyond the picture.
        double middle = Math.clamp(border.map(x::at).orElse(area.centreX()), area.x(), area.right());
        double line = area.y() + sketch.look.of(12);
        String order = words.say("edge.order");
        String chaos = words.say("edge.chaos");
        double gap = sketch.look.of(10);
        if (middle - gap - TextMetrics.width(order, style) > area.x()) {
            sketch.text(
                    order,
                    middle - gap,
                    line,
                    style,
                    Anchor.END,
                    sketch.palette().mutedInk());
        }
        if (middle + gap + TextMetrics.width(chaos, style) < area.right()) {
            sketch.text(
                    chaos,
                    middle + gap,
                    line,
                    style,
                    Anchor.START,
                    sketch.palette().mutedInk());
        }
    }

    /// The weights' spread where the edge passes a height.
    private static Optional<Double> crossing(Theory theory, double biases) {
        for (List<Spread> part : theory.edge()) {
            for (Spread point : part) {
                if (point.biases() >= biases) {
                    return Optional.of(point.weights());
                }
            }
        }
        return theory.edge().stream().findFirst().map(part -> part.getLast().weights());
    }
}
