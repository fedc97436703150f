package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.insight.Traffic;
import trozo.piecewise.Joint;

/// The storey of the pre-activations: a histogram per layer on the z axis, each in a row of its own and as high as its
/// row, so that every layer can be read. What lies outside the picture is said at its edges.
final class TrafficStorey {
    private TrafficStorey() {}

    static void draw(Sketch sketch, ColumnLayout layout, ColumnModel model, Words words) {
        Look look = sketch.look;
        Palette palette = look.palette();
        Rect area = layout.traffic();
        double baseline = area.y() - look.of(8);
        sketch.text(words.say("column.traffic"), 0, baseline, look.body(Face.SEMIBOLD), Anchor.START, palette.ink());
        sketch.ground(
                words.say("column.traffic.subtitle"),
                area.right(),
                baseline,
                look.small(Face.REGULAR),
                Anchor.END,
                palette.mutedInk());
        near(sketch, layout, model);
        model.traffic().ifPresent(traffic -> layers(sketch, layout, traffic, words));
    }

    private static void near(Sketch sketch, ColumnLayout layout, ColumnModel model) {
        model.census()
                .ifPresent(census -> sketch.clip(layout.traffic(), inner -> {
                    for (Joint joint : model.f().joints()) {
                        double from = layout.z().at(joint.x() - census.epsilon());
                        double to = layout.z().at(joint.x() + census.epsilon());
                        Color color =
                                ColumnFigure.accent(joint, sketch.palette()).withAlpha(0.14);
                        inner.box(
                                new Rect(
                                        from,
                                        layout.traffic().y(),
                                        to - from,
                                        layout.traffic().height()),
                                color);
                    }
                }));
    }

    private static void layers(Sketch sketch, ColumnLayout layout, Traffic traffic, Words words) {
        int count = traffic.layers().size();
        Rect area = layout.traffic();
        if (count == 0) {
            TextStyle style = sketch.look.small(Face.REGULAR);
            Color muted = sketch.palette().mutedInk();
            sketch.plated(words.say("column.unused"), area.centreX(), area.centreY(), style, Anchor.MIDDLE, muted);
            return;
        }
        double pitch = area.height() / count;
        for (int i = 0; i < count; i++) {
            double air = Math.min(sketch.look.of(8), 0.25 * pitch);
            Rect row = new Rect(area.x(), area.y() + i * pitch + air, area.width(), pitch - air);
            layer(sketch, layout, traffic, traffic.layers().get(i), row, words);
        }
    }

    private static void layer(
            Sketch sketch, ColumnLayout layout, Traffic traffic, Traffic.Layer layer, Rect row, Words words) {
        Look look = sketch.look;
        Palette palette = look.palette();
        Color color = palette.series(layer.layer() - 1);
        Scale z = layout.z();
        int[] counts = layer.counts();
        double bin = (traffic.high() - traffic.low()) / counts.length;
        int most = 1;
        int below = layer.below();
        int above = layer.above();
        for (int i = 0; i < counts.length; i++) {
            double centre = traffic.low() + (i + 0.5) * bin;
            if (centre < z.low()) {
                below += counts[i];
            } else if (centre > z.high()) {
                above += counts[i];
            } else {
                most = Math.max(most, counts[i]);
            }
        }
        int highest = most;
        double gap = look.of(0.5);
        sketch.clip(row, inner -> {
            for (int i = 0; i < counts.length; i++) {
                double from = z.at(traffic.low() + i * bin);
                double wide = z.at(traffic.low() + (i + 1) * bin) - from;
                double high = row.height() * counts[i] / highest;
                if (counts[i] > 0 && from < row.right() && from + wide > row.x()) {
                    inner.box(
                            new Rect(from + gap / 2, row.bottom() - high, Math.max(gap, wide - gap), high),
                            color.withAlpha(0.72));
                }
            }
        });
        sketch.line(row.x(), row.bottom(), row.right(), row.bottom(), look.stroke(color, 1));
        outside(sketch, layer, below, above, row);
        sketch.centred(
                layer.unit() == 0 ? words.say("column.layer", layer.layer()) : words.say("column.unit", layer.unit()),
                row.x() - look.of(8),
                Math.min(row.centreY(), row.bottom() - look.of(6)),
                look.small(Face.REGULAR),
                Anchor.END,
                palette.ink());
    }

    private static void outside(Sketch sketch, Traffic.Layer layer, int below, int above, Rect row) {
        Look look = sketch.look;
        TextStyle style = look.small(Face.REGULAR);
        Color muted = look.palette().mutedInk();
        double y = row.bottom() - style.size() * 0.8;
        if (percent(below, layer) > 0) {
            sketch.plated("← " + percent(below, layer) + " %", row.x() + look.of(4), y, style, Anchor.START, muted);
        }
        if (percent(above, layer) > 0) {
            sketch.plated(percent(above, layer) + " % →", row.right() - look.of(4), y, style, Anchor.END, muted);
        }
    }

    private static long percent(int part, Traffic.Layer layer) {
        return Math.round(100.0 * part / layer.total());
    }
}
