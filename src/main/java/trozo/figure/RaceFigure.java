package trozo.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import trozo.figure.Mark.Anchor;
import trozo.train.LossHistory;

/// The mean train losses of the lanes of a race over the steps, each in its colour and dash, with its number and its
/// last loss at its end.
public final class RaceFigure {
    private static final double LABELS = 88;
    private static final double GAP = 14;
    /// A dash and a gap per lane, none for the first.
    private static final double[][] DASHES = {{0, 0}, {6, 4}, {2, 3}, {15, 3}};

    private RaceFigure() {}

    /// What lane `lane`, counted from 0, is drawn with.
    private static Stroke stroke(int lane, Look look) {
        double[] dash = DASHES[lane % DASHES.length];
        Color color = look.palette().series(lane);
        return dash[0] == 0 ? look.stroke(color, 2) : look.dashed(color, 2, dash[0], dash[1]);
    }

    /// A short piece of a lane's line, to know it by.
    public static Drawing swatch(int lane, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        sketch.line(0, height / 2, width, height / 2, stroke(lane, look));
        return sketch.drawing(width, height);
    }

    /// @param lanes their losses, in order
    public static Drawing draw(List<LossHistory> lanes, boolean logarithmic, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        double plot = Math.max(1, width - look.of(LABELS));
        List<LossModel.Ghost> others = lanes.stream()
                .skip(1)
                .map(history -> new LossModel.Ghost("", history))
                .toList();
        LossHistory first = lanes.isEmpty() ? LossHistory.EMPTY : lanes.getFirst();
        LossLayout layout = LossLayout.of(
                new LossModel(first, logarithmic, others, OptionalLong.empty(), OptionalLong.empty()),
                plot,
                height,
                look);
        LossFigure.grid(sketch, layout);
        List<Columns> all = lanes.stream()
                .map(history ->
                        Columns.of(history, (int) Math.max(2, layout.area().width())))
                .toList();
        sketch.clip(layout.area(), inner -> {
            for (int lane = 0; lane < all.size(); lane++) {
                inner.path(points(all.get(lane), layout), stroke(lane, look));
            }
        });
        labels(sketch, layout, all);
        return sketch.drawing(width, height);
    }

    private static Points points(Columns columns, LossLayout layout) {
        double[] xs = Arrays.stream(columns.step()).map(layout.step()::at).toArray();
        double[] ys = Arrays.stream(columns.mean()).map(layout::y).toArray();
        return new Points(xs, ys);
    }

    private static void labels(Sketch sketch, LossLayout layout, List<Columns> all) {
        Look look = sketch.look;
        List<Integer> shown = new ArrayList<>();
        for (int lane = 0; lane < all.size(); lane++) {
            if (all.get(lane).size() > 0) {
                shown.add(lane);
            }
        }
        double[] wanted = shown.stream()
                .mapToDouble(lane -> layout.y(last(all.get(lane).mean())))
                .toArray();
        Rect area = layout.area();
        double gap = look.of(GAP);
        double[] places = Spread.apart(wanted, gap, area.y() + gap / 2, area.bottom() - gap / 2);
        for (int i = 0; i < places.length; i++) {
            int lane = shown.get(i);
            Columns columns = all.get(lane);
            double x = layout.step().at(last(columns.step()));
            double y = layout.y(last(columns.mean()));
            sketch.dot(
                    x,
                    y,
                    look.of(3.4),
                    look.palette().series(lane),
                    look.stroke(look.palette().surface(), 1.2));
            String text = (lane + 1) + "  " + Numbers.significant(last(columns.mean()), 2, look.locale());
            sketch.centred(
                    text,
                    area.right() + look.of(10),
                    places[i],
                    look.small(Face.SEMIBOLD),
                    Anchor.START,
                    look.palette().ink());
        }
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }
}
