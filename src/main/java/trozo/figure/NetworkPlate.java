package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.train.Parameter;

/// The weight or bias that is pointed at: its line drawn out, and a plate that says what it is.
final class NetworkPlate {
    private NetworkPlate() {}

    static void draw(
            Sketch sketch, NetworkLayout layout, NetworkModel model, Parameter place, double width, double height) {
        Look look = sketch.look;
        Palette palette = look.palette();
        Rect node = layout.node(new NetworkModel.UnitAddress(place.layer(), place.unit()))
                .orElse(null);
        if (node == null) {
            return;
        }
        double x = node.centreX();
        double y = node.bottom();
        if (place.isBias()) {
            Rect rail = layout.bias(place.layer(), place.unit()).orElseThrow();
            double away = -look.of(1.5);
            sketch.box(
                    rail.inset(away, away, away, away),
                    look.of(2),
                    Color.CLEAR,
                    look.stroke(palette.activation(), 1.2));
        } else {
            double[] ends = layout.edge(place).orElse(null);
            if (ends == null) {
                return;
            }
            NetworkFigure.edge(sketch, layout, place, look.stroke(palette.surface(), 6));
            Color color = palette.series(model.value(place) > 0 ? 1 : 0);
            Stroke stroke = model.value(place) < 0 ? look.dashed(color, 3, 6, 5) : look.stroke(color, 3);
            NetworkFigure.edge(sketch, layout, place, stroke);
            x = (ends[0] + ends[2]) / 2;
            y = (ends[1] + ends[3]) / 2;
        }
        String text = name(model, place) + " = " + Numbers.significant(model.value(place), 4, look.locale());
        TextStyle style = look.small(Face.SEMIBOLD);
        double wide = TextMetrics.width(text, style) + look.of(16);
        double high = look.of(21);
        double left = Math.clamp(x - wide / 2, 0, Math.max(0, width - wide));
        double top = y + look.of(9) + high > height ? y - look.of(12) - high : y + look.of(9);
        Rect plate = new Rect(left, top, wide, high);
        sketch.box(plate, look.of(6), palette.ink(), Stroke.NONE);
        sketch.centred(text, plate.centreX(), plate.centreY(), style, Anchor.MIDDLE, palette.onInk());
    }

    /// `x₁ → 1.3` for a weight, `b 1.3` for a bias.
    private static String name(NetworkModel model, Parameter place) {
        String to = unit(model, place.layer(), place.unit());
        return place.isBias() ? "b " + to : unit(model, place.layer() - 1, place.input()) + " → " + to;
    }

    private static String unit(NetworkModel model, int layer, int unit) {
        int last = model.sizes().size() - 1;
        if (layer > 0 && layer < last) {
            return layer + "." + unit;
        }
        String name = layer == 0 ? "x" : "ŷ";
        return model.sizes().get(layer) == 1 ? name : name + NetworkFigure.subscript(unit);
    }
}
