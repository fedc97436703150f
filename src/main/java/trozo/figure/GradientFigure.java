package trozo.figure;

import java.util.Arrays;
import trozo.figure.Mark.Anchor;

/// The gradient norm of each layer over time on a logarithmic scale, each layer in its colour and named at its end. A
/// norm of 0 lies at the foot.
public final class GradientFigure {
    private static final double NUMBERS = 44;
    private static final double NAMES = 42;

    /// Norms further than this below the largest are drawn at the foot.
    private static final double DEPTH = 1e-8;

    private GradientFigure() {}

    public static Drawing draw(GradientModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Rect area = new Rect(0, 0, width, height).inset(look.of(NUMBERS), look.of(8), look.of(NAMES), look.of(24));
        long first = model.samples().isEmpty() ? 0 : model.samples().getFirst().step();
        long last = model.samples().isEmpty() ? 0 : model.samples().getLast().step();
        Scale step = Scale.linear(first, Math.max(last, first + 10), area.x(), area.right());
        Scale norm = norms(model, area);
        Axis.left(sketch, norm, area, (int) Math.max(2, area.height() / look.of(30)));
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Axis.zero(look));
        Axis.below(sketch, step, area.bottom(), (int) Math.max(2, area.width() / look.of(60)));
        for (int layer = 0; layer < model.layers(); layer++) {
            curve(sketch, model, layer, step, norm);
        }
        names(sketch, model, area, norm);
        return sketch.drawing(width, height);
    }

    private static Scale norms(GradientModel model, Rect area) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (GradientModel.Sample sample : model.samples()) {
            for (double norm : sample.norms()) {
                high = Math.max(high, norm);
                low = norm > 0 ? Math.min(low, norm) : low;
            }
        }
        return high == 0
                ? Scale.logarithmic(0.01, 1, area.bottom(), area.y())
                : Scale.decade(Math.max(low, DEPTH * high) / 1.5, 1.5 * high, area.bottom(), area.y());
    }

    private static double y(Scale norm, double value) {
        return norm.at(Math.max(value, norm.low()));
    }

    /// At most a least and a largest value per pixel.
    private static void curve(Sketch sketch, GradientModel model, int layer, Scale step, Scale norm) {
        int size = model.samples().size();
        double[] xs = new double[size];
        double[] ys = new double[size];
        int count = 0;
        int begun = 0;
        for (GradientModel.Sample sample : model.samples()) {
            double x = Math.floor(step.at(sample.step()));
            double y = y(norm, sample.norms().get(layer));
            if (count - begun == 2 && xs[begun] == x) {
                ys[begun] = Math.min(ys[begun], y);
                ys[begun + 1] = Math.max(ys[begun + 1], y);
            } else {
                begun = count > 0 && xs[count - 1] == x && count - begun == 1 ? begun : count;
                xs[count] = x;
                ys[count++] = y;
            }
        }
        Look look = sketch.look;
        boolean output = layer == model.layers() - 1;
        Color color = output ? look.palette().mutedInk() : look.palette().series(layer);
        sketch.path(new Points(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count)), look.stroke(color, 1.6));
        double last = y(norm, model.samples().getLast().norms().get(layer));
        Stroke rim = look.stroke(look.palette().surface(), 1);
        sketch.dot(step.at(model.samples().getLast().step()), last, look.of(3), color, rim);
    }

    private static void names(Sketch sketch, GradientModel model, Rect area, Scale norm) {
        Look look = sketch.look;
        Words words = Words.in(look.locale());
        int layers = model.layers();
        double[] wanted = new double[layers];
        Arrays.setAll(wanted, layer -> y(norm, model.samples().getLast().norms().get(layer)));
        double[] places = Spread.apart(wanted, look.of(13), area.y(), area.bottom());
        for (int layer = 0; layer < layers; layer++) {
            String name = layer == layers - 1
                    ? words.say("gradient.output")
                    : words.say("column.layer", Numbers.count(layer + 1));
            double x = area.right() + look.of(5);
            sketch.centred(
                    name,
                    x,
                    places[layer],
                    look.small(Face.REGULAR),
                    Anchor.START,
                    look.palette().ink());
        }
    }
}
