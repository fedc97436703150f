package trozo.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import trozo.figure.Mark.Anchor;

/// The time of a step over what grows, both on logarithmic scales: a line for width, depth, batch and breakpoints each,
/// its measured points marked, its name at its end. A slope of 1 means twice the size, twice the time.
public final class CostFigure {
    private static final double MARGIN = 12;
    private static final double NUMBERS = 52;
    private static final double MICROS = 1e6;

    private CostFigure() {}

    public static Drawing draw(CostModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Words words = Words.in(look.locale());
        TextStyle style = look.small(Face.SEMIBOLD);
        double names = 0;
        for (CostModel.Curve curve : model.curves()) {
            names = Math.max(names, TextMetrics.width(name(curve, words), style));
        }
        Rect area = new Rect(0, 0, width, height)
                .inset(look.of(NUMBERS), look.of(40), names + look.of(8 + MARGIN), look.of(24 + MARGIN));
        Scale size = Scale.decade(1, Math.max(10, largest(model, false)), area.x(), area.right());
        Scale time = times(model, area);
        sketch.text(
                words.say("cost.time"),
                look.of(MARGIN),
                look.of(MARGIN + TextStyle.SMALL),
                look.small(Face.REGULAR),
                Anchor.START,
                look.palette().mutedInk());
        Axis.left(sketch, time, area, (int) Math.max(2, area.height() / look.of(30)));
        Axis.columns(sketch, size, area, (int) Math.max(2, area.width() / look.of(60)));
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Axis.zero(look));
        Axis.below(sketch, size, area.bottom(), (int) Math.max(2, area.width() / look.of(60)));
        List<Points> lines = new ArrayList<>();
        for (CostModel.Curve curve : model.curves()) {
            lines.add(line(sketch, curve, size, time));
        }
        double[] wanted =
                lines.stream().mapToDouble(line -> line.ys()[line.size() - 1]).toArray();
        double[] places = Spread.apart(wanted, look.of(15), area.y(), area.bottom());
        for (int i = 0; i < places.length; i++) {
            Points line = lines.get(i);
            double x = line.xs()[line.size() - 1] + look.of(8);
            String name = name(model.curves().get(i), words);
            sketch.plated(
                    name, x, places[i], style, Anchor.START, look.palette().ink());
        }
        return sketch.drawing(width, height);
    }

    private static Scale times(CostModel model, Rect area) {
        double low = model.curves().stream()
                .flatMap(curve -> curve.costs().stream())
                .mapToDouble(cost -> MICROS * cost.seconds())
                .min()
                .orElse(1);
        double high = model.curves().isEmpty() ? 10 : largest(model, true);
        return Scale.decade(low / 1.5, high * 1.5, area.bottom(), area.y());
    }

    /// The largest time in microseconds, or the largest size.
    private static double largest(CostModel model, boolean ofTimes) {
        double largest = 0;
        for (CostModel.Curve curve : model.curves()) {
            for (CostModel.Cost cost : curve.costs()) {
                largest = Math.max(largest, ofTimes ? MICROS * cost.seconds() : cost.size());
            }
        }
        return largest;
    }

    private static Points line(Sketch sketch, CostModel.Curve curve, Scale size, Scale time) {
        Look look = sketch.look;
        Color color = look.palette().series(curve.grows().ordinal());
        double[] xs = new double[curve.costs().size()];
        double[] ys = new double[xs.length];
        Arrays.setAll(xs, i -> size.at(curve.costs().get(i).size()));
        Arrays.setAll(ys, i -> time.at(MICROS * curve.costs().get(i).seconds()));
        Points line = new Points(xs, ys);
        sketch.path(line, look.stroke(color, 2));
        for (int i = 0; i < xs.length; i++) {
            sketch.dot(
                    xs[i], ys[i], look.of(3), color, look.stroke(look.palette().surface(), 1.2));
        }
        return line;
    }

    private static String name(CostModel.Curve curve, Words words) {
        return words.say("cost." + curve.grows().name().toLowerCase(Locale.ROOT));
    }
}
