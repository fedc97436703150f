package trozo.figure;

import java.util.Arrays;
import java.util.List;
import trozo.figure.Mark.Anchor;

/// What a race came to from many seeds: a row per lane, a dot per seed at its loss, the middle half shaded and the
/// median told, so that nobody concludes from one seed.
public final class SeedsFigure {
    private static final double NUMBERS = 22;
    private static final double LABELS = 112;
    private static final double ROW = 46;

    private SeedsFigure() {}

    /// @param losses of each lane, a seed each; those that are not finite are only counted
    public static Drawing draw(List<double[]> losses, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Rect area = new Rect(0, 0, width, height).inset(look.of(NUMBERS), look.of(8), look.of(LABELS), look.of(24));
        double[] known = losses.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(loss -> Double.isFinite(loss) && loss > 0)
                .toArray();
        if (known.length == 0) {
            return sketch.drawing(width, height);
        }
        double low = Arrays.stream(known).min().orElseThrow();
        double high = Arrays.stream(known).max().orElseThrow();
        Scale scale = Scale.decade(low / 1.3, high * 1.3, area.x(), area.right());
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Axis.zero(look));
        Axis.below(sketch, scale, area.bottom(), (int) Math.max(2, area.width() / look.of(70)));
        double row = Math.min(look.of(ROW), area.height() / losses.size());
        for (int lane = 0; lane < losses.size(); lane++) {
            lane(sketch, lane, losses.get(lane), scale, area, area.y() + (lane + 0.5) * row, row);
        }
        return sketch.drawing(width, height);
    }

    private static void lane(
            Sketch sketch, int lane, double[] losses, Scale scale, Rect area, double middle, double row) {
        Look look = sketch.look;
        Palette palette = look.palette();
        Color color = palette.series(lane);
        TextStyle bold = look.small(Face.SEMIBOLD);
        sketch.centred(String.valueOf(lane + 1), look.of(6), middle, bold, Anchor.START, palette.ink());
        double[] sorted = Arrays.stream(losses)
                .filter(loss -> Double.isFinite(loss) && loss > 0)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return;
        }
        double from = scale.at(quantile(sorted, 0.25));
        double to = scale.at(quantile(sorted, 0.75));
        sketch.box(new Rect(from, middle - 0.3 * row, to - from, 0.6 * row), color.withAlpha(0.16));
        for (int i = 0; i < losses.length; i++) {
            if (Double.isFinite(losses[i]) && losses[i] > 0) {
                // Neighbours in a row keep clear of each other by turns.
                double y = middle + (i % 5 - 2) * 0.09 * row;
                sketch.dot(scale.at(losses[i]), y, look.of(2.6), color.withAlpha(0.75), Stroke.NONE);
            }
        }
        double median = quantile(sorted, 0.5);
        double x = scale.at(median);
        sketch.line(x, middle - 0.38 * row, x, middle + 0.38 * row, look.stroke(palette.ink(), 2));
        Words words = Words.in(look.locale());
        sketch.centred(
                words.say("seeds.median", Numbers.significant(median, 2, look.locale())),
                area.right() + look.of(8),
                middle,
                bold,
                Anchor.START,
                palette.ink());
    }

    /// The median of those that are finite; not a number without any.
    public static double median(double[] losses) {
        double[] sorted =
                Arrays.stream(losses).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : quantile(sorted, 0.5);
    }

    /// Between the two values around it, in a straight line.
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
