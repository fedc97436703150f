package trozo.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import trozo.figure.Mark.Anchor;
import trozo.train.LossHistory;

/// The losses over the steps: train in ink over the band its batches span, test in orange, earlier runs dashed; each
/// named at its end. A marker stands at the step that is looked at, a cursor reads out what lies under it.
public final class LossFigure {
    private LossFigure() {}

    public static Drawing draw(LossModel model, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        LossLayout layout = LossLayout.of(model, width, height, look);
        grid(sketch, layout);
        if (model.history().size() > 0) {
            new Curves(sketch, layout, model, Words.in(look.locale())).draw();
        } else if (model.ghosts().isEmpty()) {
            Rect area = layout.area();
            String nothing = Words.in(look.locale()).say("loss.none");
            Color muted = look.palette().mutedInk();
            sketch.plated(nothing, area.centreX(), area.centreY(), look.small(Face.REGULAR), Anchor.MIDDLE, muted);
        }
        return sketch.drawing(width, height);
    }

    static void grid(Sketch sketch, LossLayout layout) {
        Look look = sketch.look;
        Rect area = layout.area();
        Scale loss = layout.loss();
        Magnitude magnitude = loss.logarithmic() ? Magnitude.ONE : Magnitude.upTo(loss.high());
        Axis.left(sketch, loss, area, (int) Math.max(2, area.height() / look.of(30)), magnitude);
        sketch.line(area.x(), area.bottom(), area.right(), area.bottom(), Axis.zero(look));
        Axis.below(sketch, layout.step(), area.bottom(), (int) Math.max(2, area.width() / look.of(60)));
    }

    /// A name wanted beside a point.
    private record Name(String text, double y) {}

    private record Curves(Sketch sketch, LossLayout layout, LossModel model, Words words) {
        void draw() {
            Look look = sketch.look;
            Palette palette = look.palette();
            Columns columns = columns(model.history());
            sketch.clip(layout.area(), inner -> {
                for (LossModel.Ghost ghost : model.ghosts()) {
                    Columns other = columns(ghost.history());
                    Stroke dashes = ghost.fork() > 0
                            ? look.dashed(palette.mutedInk(), 1.4, 8, 3)
                            : look.dashed(palette.mutedInk(), 1.2, 3, 3);
                    inner.path(points(other, other.mean(), ghost.fork()), dashes);
                }
                inner.area(band(columns), palette.ink().withAlpha(palette.dark() ? 0.15 : 0.09));
                inner.path(points(columns, columns.test()), look.dashed(palette.test(), 2, 5, 3));
                inner.path(points(columns, columns.mean()), look.stroke(palette.ink(), 1.8));
            });
            ghostNames();
            marker();
            if (model.cursor().isPresent()) {
                new Cursor(sketch, layout, model.history(), words)
                        .draw(model.cursor().getAsLong());
            } else {
                List<Name> names = new ArrayList<>();
                name(names, "loss.train", columns.mean(), palette.ink(), columns);
                name(names, "loss.test", columns.test(), palette.test(), columns);
                names(names);
            }
            model.marker().ifPresent(this::knob);
        }

        /// Earlier runs are named along their way, each at another place.
        private void ghostNames() {
            Look look = sketch.look;
            for (int i = 0; i < model.ghosts().size(); i++) {
                LossModel.Ghost ghost = model.ghosts().get(i);
                Columns columns = columns(ghost.history());
                if (columns.size() > 0) {
                    int first = 0;
                    while (first < columns.size() - 1 && columns.step()[first] < ghost.fork()) {
                        first++;
                    }
                    fork(ghost, columns, first);
                    int at = Math.min(columns.size() - 1, first + (int) ((0.2 + 0.15 * i) * (columns.size() - first)));
                    double x = layout.step().at(columns.step()[at]) + look.of(5);
                    double y = layout.y(columns.mean()[at]) - look.of(8);
                    TextStyle style = look.small(Face.REGULAR);
                    sketch.plated(
                            ghost.name(),
                            x,
                            y,
                            style,
                            Anchor.START,
                            look.palette().mutedInk());
                }
            }
        }

        /// Where the ways part.
        private void fork(LossModel.Ghost ghost, Columns columns, int at) {
            if (ghost.fork() > 0) {
                Look look = sketch.look;
                double x = layout.step().at(columns.step()[at]);
                double y = layout.y(columns.mean()[at]);
                sketch.dot(
                        x,
                        y,
                        look.of(2.6),
                        look.palette().surface(),
                        look.stroke(look.palette().mutedInk(), 1.3));
            }
        }

        private void marker() {
            OptionalLong marker = model.marker();
            if (marker.isPresent()) {
                Look look = sketch.look;
                Color color = look.palette().activation();
                double x = layout.step().at(marker.getAsLong());
                Rect area = layout.area();
                sketch.line(x, area.y(), x, area.bottom(), look.stroke(color, 1.4));
                String text = words.say("loss.step", Numbers.count(marker.getAsLong()));
                TextStyle style = look.small(Face.MEDIUM);
                boolean left = x - TextMetrics.width(text, style) - look.of(8) > area.x();
                double beside = left ? x - look.of(6) : x + look.of(6);
                sketch.plated(text, beside, area.y() + look.of(5), style, left ? Anchor.END : Anchor.START, color);
            }
        }

        /// What the marker is dragged by.
        private void knob(long step) {
            Look look = sketch.look;
            double x = layout.step().at(step);
            Stroke rim = look.stroke(look.palette().surface(), 1.5);
            sketch.dot(x, layout.area().bottom(), look.of(5), look.palette().activation(), rim);
        }

        /// Names end at the right edge, the lower below its curve's end and the upper above, and keep apart.
        private void names(List<Name> names) {
            Look look = sketch.look;
            Rect area = layout.area();
            TextStyle bold = look.small(Face.SEMIBOLD);
            Color ink = look.palette().ink();
            double gap = look.of(14);
            double lowest = names.stream().mapToDouble(Name::y).max().orElse(0);
            double[] wanted = names.stream()
                    .mapToDouble(name -> name.y() + look.of(name.y() == lowest && names.size() > 1 ? 12 : -11))
                    .toArray();
            double[] places = Spread.apart(wanted, gap, area.y() + gap / 2, area.bottom() - gap / 2);
            for (int i = 0; i < places.length; i++) {
                sketch.plated(names.get(i).text(), area.right() - look.of(2), places[i], bold, Anchor.END, ink);
            }
        }

        /// Names the last known value of a series and marks it.
        private void name(List<Name> names, String key, double[] series, Color color, Columns columns) {
            Look look = sketch.look;
            for (int i = series.length - 1; i >= 0; i--) {
                if (!Double.isNaN(series[i])) {
                    String text = words.say(key, Numbers.significant(series[i], 2, look.locale()));
                    names.add(new Name(text, layout.y(series[i])));
                    Stroke outline = look.stroke(look.palette().surface(), 1.2);
                    sketch.dot(layout.step().at(columns.step()[i]), layout.y(series[i]), look.of(3.4), color, outline);
                    return;
                }
            }
        }

        private Columns columns(LossHistory history) {
            return Columns.of(
                    history, layout.span(), (int) Math.max(2, layout.area().width()));
        }

        private Points points(Columns columns, double[] values) {
            return points(columns, values, 0);
        }

        private Points points(Columns columns, double[] values, double from) {
            double[] xy = new double[2 * values.length];
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i]) && columns.step()[i] >= from) {
                    xy[count++] = layout.step().at(columns.step()[i]);
                    xy[count++] = layout.y(values[i]);
                }
            }
            return Points.of(Arrays.copyOf(xy, count));
        }

        private Points band(Columns columns) {
            int size = columns.size();
            double[] xs = new double[2 * size];
            double[] ys = new double[2 * size];
            for (int i = 0; i < size; i++) {
                xs[i] = layout.step().at(columns.step()[i]);
                ys[i] = layout.y(columns.high()[i]);
                xs[2 * size - 1 - i] = xs[i];
                ys[2 * size - 1 - i] = layout.y(columns.low()[i]);
            }
            return new Points(xs, ys);
        }
    }
}
