package trozo.figure;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trozo.figure.Mark.Anchor;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Joint;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// The storey of f: the curve, the handles, a curve to compare with.
final class CurveStorey {
    private static final double HANDLE = 6.5;
    private static final double LEAST_HANDLE = 3;
    private static final double END = 4;

    private CurveStorey() {}

    static void grid(Sketch sketch, ColumnLayout layout) {
        Look look = sketch.look;
        Rect area = layout.curve();
        Axis.columns(sketch, layout.z(), area, ColumnFigure.ticksAcross(layout, look));
        Axis.left(sketch, layout.y(), area, (int) Math.max(2, area.height() / look.of(44)));
        if (layout.z().contains(0)) {
            double x = layout.z().at(0);
            sketch.line(x, area.y(), x, area.bottom(), Axis.zero(look));
        }
        if (layout.y().contains(0)) {
            double y = layout.y().at(0);
            sketch.line(area.x(), y, area.right(), y, Axis.zero(look));
        }
        sketch.text(
                "f(z)", 0, look.of(14), math(look), Anchor.START, look.palette().activation());
    }

    static TextStyle math(Look look) {
        return new TextStyle(Face.MATH, look.of(15));
    }

    static void draw(Sketch sketch, ColumnLayout layout, ColumnModel model, List<Mark> over, Words words) {
        Look look = sketch.look;
        Palette palette = look.palette();
        others(sketch, layout, model, words);
        model.ghost().ifPresent(ghost -> ghost(sketch, layout, ghost));
        Rect seen = layout.curve().inset(0, -look.of(1), -look.of(1), -look.of(1));
        sketch.clip(seen, inner -> {
            for (Points stretch : stretches(layout, model.f())) {
                inner.path(stretch, look.stroke(palette.activation(), 2.6));
            }
        });
        Rect around = layout.curve().inset(-look.of(8), -look.of(9), -look.of(6), -look.of(9));
        PullArrows pulls = PullArrows.of(layout, model, look);
        sketch.clip(around, inner -> {
            pulls.draw(inner);
            handles(inner, layout, model);
            if (model.f() instanceof PiecewiseFormula formula) {
                ends(inner, layout, formula);
            }
        });
        over.forEach(sketch::add);
        model.selected().ifPresent(k -> {
            Optional<Rect> plate = Readout.draw(sketch, layout, model, k, pulls.around(layout, k));
            pulls.label(sketch, layout, k, plate, words);
        });
    }

    /// The curves of the other units, each once, and how many units these are.
    private static void others(Sketch sketch, ColumnLayout layout, ColumnModel model, Words words) {
        if (model.others().isEmpty()) {
            return;
        }
        Look look = sketch.look;
        Rect area = layout.curve();
        sketch.clip(area, inner -> {
            for (Activation other : model.others().stream().distinct().toList()) {
                for (Points stretch : stretches(layout, other)) {
                    inner.path(stretch, look.stroke(look.palette().activation().withAlpha(0.35), 1.2));
                }
            }
        });
        sketch.plated(
                said(model, words, look),
                area.x() + look.of(8),
                area.y() + look.of(10),
                look.small(Face.REGULAR),
                Anchor.START,
                look.palette().mutedInk());
    }

    private static String said(ColumnModel model, Words words, Look look) {
        DoubleSummaryStatistics slopes = Stream.concat(model.others().stream(), Stream.of(model.f()))
                .filter(PiecewiseLinear.class::isInstance)
                .mapToDouble(f -> ((PiecewiseLinear) f).leftSlope())
                .summaryStatistics();
        int count = model.others().size();
        return slopes.getCount() > count && slopes.getMin() < slopes.getMax()
                ? words.say(
                        "column.others.slopes",
                        count,
                        Numbers.significant(slopes.getMin(), 2, look.locale()),
                        Numbers.significant(slopes.getMax(), 2, look.locale()))
                : words.say("column.others", count);
    }

    /// The curve from jump to jump, in units; no line joins the two ends of a jump.
    static List<Points> stretches(ColumnLayout layout, Activation f) {
        return switch (f) {
            case PiecewiseLinear pieces -> stretches(layout, pieces);
            case PiecewiseFormula formula ->
                Trace.ofValues(
                        layout.z(),
                        layout.y(),
                        formula.joints(layout.z().low(), layout.z().high()),
                        formula::value);
        };
    }

    private static List<Points> stretches(ColumnLayout layout, PiecewiseLinear f) {
        List<Points> stretches = new ArrayList<>();
        List<Double> xy = new ArrayList<>();
        double low = layout.z().low();
        double high = layout.z().high();
        add(xy, layout, low, f.valueOn(0, low));
        for (Breakpoint point : f.breakpoints()) {
            add(xy, layout, point.x(), point.yLeft());
            if (point.isJump()) {
                stretches.add(points(xy));
                xy.clear();
                add(xy, layout, point.x(), point.yRight());
            }
        }
        add(xy, layout, high, f.valueOn(f.size(), high));
        stretches.add(points(xy));
        return stretches;
    }

    private static void add(List<Double> xy, ColumnLayout layout, double z, double y) {
        xy.add(layout.z().at(z));
        xy.add(layout.y().at(y));
    }

    private static Points points(List<Double> xy) {
        return Points.of(xy.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void ghost(Sketch sketch, ColumnLayout layout, ColumnModel.Ghost ghost) {
        Look look = sketch.look;
        Rect area = layout.curve();
        sketch.clip(area, inner -> {
            for (Points stretch : stretches(layout, ghost.f())) {
                inner.path(stretch, look.dashed(look.palette().mutedInk(), 1.2, 3, 3));
            }
        });
        if (ghost.name().isEmpty()) {
            return;
        }
        // Where the curve leaves the picture: at its right edge, or before that through the top or the bottom.
        double end = area.right();
        double y = layout.y().at(ghost.f().value(layout.z().high()));
        while (end > area.x() && (y < area.y() || y > area.bottom())) {
            end -= 1;
            y = layout.y().at(ghost.f().value(layout.z().value(end)));
        }
        TextStyle style = look.small(Face.REGULAR);
        double baseline = Math.clamp(y, area.y() + style.size() * 0.7, area.bottom() - style.size() * 0.7);
        sketch.plated(
                ghost.name(),
                end - look.of(16),
                baseline,
                style,
                Anchor.END,
                look.palette().mutedInk());
    }

    private static void handles(Sketch sketch, ColumnLayout layout, ColumnModel model) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double radius = radius(layout, look);
        for (ColumnLayout.Handle handle : layout.handles()) {
            int k = handle.breakpoint();
            Joint joint = model.f().joints().get(k);
            Color color = ColumnFigure.accent(joint, palette);
            if (model.selected().isPresent() && model.selected().getAsInt() == k) {
                sketch.dot(handle.x(), handle.y(), radius + look.of(5.5), color.withAlpha(0.18), Stroke.NONE);
            }
            boolean closed = joint.value() == (handle.side() == Side.LEFT ? joint.yLeft() : joint.yRight());
            boolean filled = joint.isJump() && closed;
            Color fill = filled ? color : palette.surface();
            sketch.dot(handle.x(), handle.y(), radius, fill, new Stroke(color, 0.4 * radius));
        }
    }

    /// The open and closed ends at a formula's jumps, which no handle shows.
    private static void ends(Sketch sketch, ColumnLayout layout, PiecewiseFormula f) {
        Look look = sketch.look;
        Stroke stroke = look.stroke(look.palette().kink(), 1.6);
        for (Joint joint : f.joints(layout.z().low(), layout.z().high())) {
            if (joint.isJump()) {
                for (double end : new double[] {joint.yLeft(), joint.yRight(), joint.value()}) {
                    Color fill = end == joint.value()
                            ? look.palette().kink()
                            : look.palette().surface();
                    if (Double.isFinite(end)) {
                        sketch.dot(layout.z().at(joint.x()), layout.y().at(end), look.of(END), fill, stroke);
                    }
                }
            }
        }
    }

    /// Handles are smaller where there are so many that they would hide each other.
    static double radius(ColumnLayout layout, Look look) {
        int gaps = layout.handles().isEmpty() ? 0 : layout.handles().getLast().breakpoint();
        if (gaps == 0) {
            return look.of(HANDLE);
        }
        double apart =
                (layout.handles().getLast().x() - layout.handles().getFirst().x()) / gaps;
        return Math.clamp(0.45 * apart, look.of(LEAST_HANDLE), look.of(HANDLE));
    }
}
