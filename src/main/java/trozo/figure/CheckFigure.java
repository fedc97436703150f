package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.insight.ParameterCheck;
import trozo.insight.ParameterCheck.Entry;
import trozo.insight.ParameterCheck.Verdict;

/// A gradient check as a map: a block per layer, a row per unit, a column per weight and the bias after a gap. What is
/// equal is a quiet box; a kink within the interval is a bar, a step across a kink an open ring, a wrong derivative a
/// cross.
public final class CheckFigure {
    private static final double CELL = 13;
    private static final double GAP = 22;
    private static final double BIAS_GAP = 4;
    private static final double TITLE = 18;
    private static final double LEGEND = 18;
    /// Smaller cells are boxes without a sign.
    private static final double SIGN = 5;

    private CheckFigure() {}

    public static Drawing draw(ParameterCheck check, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        int layers = check.entries().stream().mapToInt(Entry::layer).max().orElse(0);
        int[] columns = new int[layers + 1];
        int[] rows = new int[layers + 1];
        for (Entry entry : check.entries()) {
            columns[entry.layer()] = Math.max(columns[entry.layer()], entry.input() + 1);
            rows[entry.layer()] = Math.max(rows[entry.layer()], entry.unit());
        }
        int across = 0;
        int down = 1;
        for (int layer = 1; layer <= layers; layer++) {
            across += columns[layer];
            down = Math.max(down, rows[layer]);
        }
        double free = width - layers * (look.of(GAP) + look.of(BIAS_GAP));
        double cell = Math.min(
                look.of(CELL), Math.min(free / Math.max(1, across), (height - look.of(TITLE + LEGEND)) / down));
        double[] left = new double[layers + 2];
        for (int layer = 1; layer <= layers; layer++) {
            left[layer + 1] = left[layer]
                    + Math.max(columns[layer] * cell + look.of(BIAS_GAP), nameWidth(look, layer, layers))
                    + look.of(GAP);
            String name = name(look, layer, layers);
            if (left[layer] + TextMetrics.width(name, look.small(Face.REGULAR)) <= width) {
                sketch.text(
                        name,
                        left[layer],
                        look.of(11),
                        look.small(Face.REGULAR),
                        Anchor.START,
                        look.palette().mutedInk());
            }
        }
        for (Entry entry : check.entries()) {
            boolean bias = entry.input() == 0;
            int column = bias ? columns[entry.layer()] - 1 : entry.input() - 1;
            double x = left[entry.layer()] + column * cell + (bias ? look.of(BIAS_GAP) : 0);
            double y = look.of(TITLE) + (entry.unit() - 1) * cell;
            cell(sketch, new Rect(x, y, cell, cell), entry.verdict());
        }
        legend(sketch, width, height);
        return sketch.drawing(width, height);
    }

    /// What the signs mean, as far as there is room.
    private static void legend(Sketch sketch, double width, double height) {
        Look look = sketch.look;
        Words words = Words.in(look.locale());
        TextStyle style = look.small(Face.REGULAR);
        double y = height - look.of(LEGEND) / 2;
        double x = 0;
        for (Verdict verdict : Verdict.values()) {
            String text = words.say("check." + verdict);
            double end = x + look.of(18) + TextMetrics.width(text, style);
            if (end <= width) {
                cell(sketch, new Rect(x, y - look.of(6), look.of(12), look.of(12)), verdict);
                sketch.centred(
                        text,
                        x + look.of(18),
                        y,
                        style,
                        Anchor.START,
                        look.palette().mutedInk());
            }
            x = end + look.of(14);
        }
    }

    private static String name(Look look, int layer, int layers) {
        Words words = Words.in(look.locale());
        return layer == layers ? words.say("gradient.output") : words.say("column.layer", Numbers.count(layer));
    }

    private static double nameWidth(Look look, int layer, int layers) {
        return TextMetrics.width(name(look, layer, layers), look.small(Face.REGULAR));
    }

    /// The sign of a verdict in a square.
    static void cell(Sketch sketch, Rect square, Verdict verdict) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double gap = square.width() > look.of(SIGN) ? look.of(1) : square.width() * 0.1;
        Rect box = square.inset(gap, gap, gap, gap);
        double middle = box.centreX();
        switch (verdict) {
            case EQUAL -> sketch.box(box, look.of(2), palette.activation().withAlpha(0.25), Stroke.NONE);
            case INSIDE -> {
                sketch.box(box, look.of(2), palette.kink().withAlpha(0.3), Stroke.NONE);
                sketch.line(middle, box.y(), middle, box.bottom(), look.stroke(palette.kink(), 2));
            }
            case CROSSES ->
                sketch.dot(
                        middle,
                        box.centreY(),
                        Math.max(0.5, box.width() / 2 - look.of(1)),
                        palette.surface(),
                        look.stroke(palette.kink(), 1.3));
            case WRONG -> {
                Stroke stroke = look.stroke(palette.ink(), 2);
                sketch.line(box.x(), box.y(), box.right(), box.bottom(), stroke);
                sketch.line(box.x(), box.bottom(), box.right(), box.y(), stroke);
            }
        }
    }
}
