package trozo.figure;

import trozo.figure.Mark.Anchor;

/// The weights of each layer as a histogram on one axis, each layer in its row and as high as its row, with how far
/// they are spread at its end.
public final class WeightsFigure {
    private static final int BINS = 41;
    private static final double SPREADS = 46;
    private static final double NUMBERS = 24;

    private WeightsFigure() {}

    public static Drawing draw(WeightsModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        int layers = model.layers().size();
        LayerRows rows = LayerRows.of(width, height, NUMBERS, SPREADS, layers, true, look);
        Rect area = rows.area();
        double reach = model.largest() > 0 ? model.largest() : 1;
        Scale weight = Scale.linear(-reach, reach, area.x(), area.right());
        sketch.line(weight.at(0), area.y(), weight.at(0), area.bottom(), Axis.zero(look));
        Axis.below(sketch, weight, area.bottom(), (int) Math.max(2, area.width() / look.of(50)));
        for (int layer = 0; layer < layers; layer++) {
            histogram(
                    sketch, model.layers().get(layer), rows.row(layer, look), reach, rows.color(layer, look.palette()));
            rows.name(sketch, layer, Words.in(look.locale()));
            sketch.centred(
                    "± " + Numbers.significant(model.spread(layer), 2, look.locale()),
                    width,
                    rows.row(layer, look).centreY(),
                    look.small(Face.REGULAR),
                    Anchor.END,
                    look.palette().mutedInk());
        }
        return sketch.drawing(width, height);
    }

    private static void histogram(Sketch sketch, double[] weights, Rect row, double reach, Color color) {
        int[] counts = new int[BINS];
        int most = 1;
        for (double weight : weights) {
            int bin = Math.clamp((long) Math.floor((weight + reach) / (2 * reach) * BINS), 0, BINS - 1);
            most = Math.max(most, ++counts[bin]);
        }
        double wide = row.width() / BINS;
        double gap = sketch.look.of(0.5);
        for (int bin = 0; bin < BINS; bin++) {
            double high = row.height() * counts[bin] / most;
            if (counts[bin] > 0) {
                sketch.box(
                        new Rect(row.x() + bin * wide + gap / 2, row.bottom() - high, wide - gap, high),
                        color.withAlpha(0.72));
            }
        }
        sketch.line(row.x(), row.bottom(), row.right(), row.bottom(), sketch.look.stroke(color, 1));
    }
}
