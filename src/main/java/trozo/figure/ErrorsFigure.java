package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import trozo.figure.Mark.Anchor;

/// The error of the best approximation over its number of pieces on a logarithmic scale; the number that is looked at
/// stands out.
public final class ErrorsFigure {
    private static final double LEFT = 62;
    /// Errors below this are drawn at the foot: they are rounding.
    private static final double LEAST = 1e-12;

    private ErrorsFigure() {}

    public static Drawing draw(ErrorsModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Rect area = area(width, height, look);
        Scale pieces = pieces(model, area);
        List<Integer> known = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < model.errors().size(); i++) {
            double error = model.errors().get(i);
            if (error >= LEAST) {
                low = Math.min(low, error);
                high = Math.max(high, error);
            }
            if (!Double.isNaN(error)) {
                known.add(i);
            }
        }
        Scale errors = high == 0
                ? Scale.decade(0.01, 1, area.bottom(), area.y())
                : Scale.decade(low / 1.5, 1.5 * high, area.bottom(), area.y());
        Axis.left(sketch, errors, area, (int) Math.max(2, area.height() / look.of(24)));
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Axis.zero(look));
        Axis.below(sketch, pieces, area.bottom(), 6);
        Palette palette = look.palette();
        double[] xs = known.stream().mapToDouble(i -> pieces.at(i + 1)).toArray();
        double[] ys = known.stream()
                .mapToDouble(i -> errors.at(Math.max(model.errors().get(i), errors.low())))
                .toArray();
        sketch.path(new Points(xs, ys), look.stroke(palette.activation(), 1.4));
        for (int k = 0; k < xs.length; k++) {
            boolean chosen = known.get(k) + 1 == model.chosen();
            sketch.dot(
                    xs[k],
                    ys[k],
                    look.of(chosen ? 5 : 3),
                    chosen ? palette.kink() : palette.activation(),
                    look.stroke(palette.surface(), 1.2));
        }
        sketch.text(
                Words.in(look.locale()).say("errors.title"),
                area.right(),
                area.y() - look.of(5),
                look.small(Face.REGULAR),
                Anchor.END,
                palette.mutedInk());
        return sketch.drawing(width, height);
    }

    /// The number of pieces drawn nearest to `x`.
    public static int piecesAt(ErrorsModel model, double x, double width, double height, Look look) {
        Scale pieces = pieces(model, area(width, height, look));
        return Math.clamp(Math.round(pieces.value(x)), 1, model.most());
    }

    private static Rect area(double width, double height, Look look) {
        return new Rect(0, 0, width, height).inset(look.of(LEFT), look.of(20), look.of(14), look.of(24));
    }

    private static Scale pieces(ErrorsModel model, Rect area) {
        return Scale.linear(0.5, model.most() + 0.5, area.x(), area.right());
    }
}
