package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import trozo.figure.Mark.Anchor;
import trozo.insight.RegionMap.Cell;

/// The plate in a corner of the world that says what is pointed at.
final class WorldPlate {
    private static final int MOST_OUTPUTS = 3;

    private WorldPlate() {}

    /// `ŷ = 1.2 x₁ − 0.3 x₂ + 0.5` for each output, and how large the region is.
    static List<String> region(Cell cell, List<Cell> region, Look look) {
        Words words = Words.in(look.locale());
        List<String> lines = new ArrayList<>();
        int outputs = cell.map().length / 3;
        for (int output = 0; output < Math.min(outputs, MOST_OUTPUTS); output++) {
            String name = outputs == 1 ? "ŷ" : "ŷ" + NetworkFigure.subscript(output + 1);
            double[] map = cell.map();
            lines.add(name + " = " + term(map[3 * output], "\u2009x₁", true, look)
                    + term(map[3 * output + 1], "\u2009x₂", false, look)
                    + term(map[3 * output + 2], "", false, look));
        }
        if (outputs > MOST_OUTPUTS) {
            lines.add("…");
        }
        double area = region.stream().mapToDouble(part -> part.polygon().area()).sum();
        lines.add(words.say("world.region", Numbers.significant(area, 3, look.locale()), region.size()));
        return lines;
    }

    private static String term(double value, String of, boolean first, Look look) {
        String sign = value < 0 ? (first ? "−" : " − ") : first ? "" : " + ";
        return sign + Numbers.significant(Math.abs(value), 3, look.locale()) + of;
    }

    /// In the corner of `area` that is farther from (x, y).
    static void draw(Sketch sketch, Rect area, List<String> lines, double x, double y) {
        Look look = sketch.look;
        Palette palette = look.palette();
        TextStyle style = look.small(Face.SEMIBOLD);
        double wide = lines.stream()
                        .mapToDouble(line -> TextMetrics.width(line, style))
                        .max()
                        .orElse(0)
                + look.of(16);
        double high = look.of(15) * lines.size() + look.of(9);
        double left = x < area.centreX() ? area.right() - wide - look.of(6) : area.x() + look.of(6);
        double top = y < area.centreY() ? area.bottom() - high - look.of(6) : area.y() + look.of(6);
        sketch.box(new Rect(left, top, wide, high), look.of(6), palette.ink(), Stroke.NONE);
        for (int i = 0; i < lines.size(); i++) {
            double middle = top + look.of(12) + i * look.of(15);
            sketch.centred(lines.get(i), left + look.of(8), middle, style, Anchor.START, palette.onInk());
        }
    }
}
