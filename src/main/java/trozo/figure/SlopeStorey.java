package trozo.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import trozo.autograd.KinkRule;
import trozo.figure.Mark.Anchor;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;

/// The storey of f': a step per piece, open at its ends, a curve where a formula bends; at each kink the
/// subdifferential as a bar, and on it the number that the kink rule takes. Nothing joins the steps.
final class SlopeStorey {
    private static final double END = 4;
    private static final double ARROW = 30;
    /// More would stand in each other's way.
    private static final int NAMED_JUMPS = 3;

    private SlopeStorey() {}

    static void grid(Sketch sketch, ColumnLayout layout) {
        Look look = sketch.look;
        Rect area = layout.slope();
        Axis.columns(sketch, layout.z(), area, ColumnFigure.ticksAcross(layout, look));
        Axis.left(sketch, layout.slopes(), area, (int) Math.max(2, area.height() / look.of(26)));
        double y = layout.slopes().at(0);
        sketch.line(area.x(), y, area.right(), y, Axis.zero(look));
    }

    static void draw(Sketch sketch, ColumnLayout layout, Activation f, Words words) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double baseline = layout.slope().y() - look.of(8);
        sketch.text("f′(z)", 0, baseline, CurveStorey.math(look), Anchor.START, palette.activation());
        sketch.ground(
                words.say("column.rule", name(f.rule(), words, look)),
                layout.slope().right(),
                baseline,
                look.small(Face.MEDIUM),
                Anchor.END,
                palette.ink());
        Rect seen = layout.slope().inset(0, -look.of(6), -look.of(6), -look.of(6));
        List<Joint> joints = f.joints(layout.z().low(), layout.z().high());
        sketch.clip(seen, inner -> {
            for (Joint joint : joints) {
                if (joint.isKink()) {
                    subdifferential(inner, layout, joint);
                }
            }
            switch (f) {
                case PiecewiseLinear pieces -> steps(inner, layout, pieces);
                case PiecewiseFormula formula -> bends(inner, layout, joints, formula);
            }
            if (f instanceof PiecewiseLinear pieces) {
                surrogates(inner, layout, pieces);
            }
            for (Joint joint : joints) {
                if (joint.isJump()) {
                    missed(inner, layout, joint, joints.size() <= NAMED_JUMPS);
                }
                if (joint.isKink() || joint.isJump()) {
                    ends(inner, layout, joint);
                }
            }
        });
    }

    /// The name of a rule in the reader's language.
    static String name(KinkRule rule, Words words, Look look) {
        return switch (rule) {
            case KinkRule.Named named -> words.say("rule." + named.name());
            case KinkRule.Weight weight ->
                words.say("rule.weight", Numbers.significant(weight.alpha(), 2, look.locale()));
        };
    }

    private static void subdifferential(Sketch sketch, ColumnLayout layout, Joint joint) {
        double x = layout.z().at(joint.x());
        double left = layout.slopes().at(bounded(joint.left(), layout));
        double right = layout.slopes().at(bounded(joint.right(), layout));
        double half = sketch.look.of(4);
        sketch.box(
                new Rect(x - half, Math.min(left, right), 2 * half, Math.abs(left - right)),
                sketch.palette().kink().withAlpha(0.28));
    }

    private static void steps(Sketch sketch, ColumnLayout layout, PiecewiseLinear f) {
        Look look = sketch.look;
        for (int piece = 0; piece <= f.size(); piece++) {
            double from = piece == 0
                    ? layout.slope().x()
                    : layout.z().at(f.breakpoint(piece - 1).x());
            double to = piece == f.size()
                    ? layout.slope().right()
                    : layout.z().at(f.breakpoint(piece).x());
            double y = layout.slopes().at(f.slope(piece));
            sketch.line(from, y, to, y, look.stroke(look.palette().activation(), 2.2));
        }
    }

    private static void bends(Sketch sketch, ColumnLayout layout, List<Joint> joints, PiecewiseFormula f) {
        List<Joint> apart = joints.stream()
                .filter(joint -> joint.isKink() || joint.isJump())
                .toList();
        for (Points line : Trace.ofSlopes(layout.z(), layout.slopes(), apart, f::derivative)) {
            sketch.path(line, sketch.look.stroke(sketch.palette().activation(), 2.2));
        }
    }

    /// What backward uses where surrogates add to the derivative: dashed, for it is not the derivative.
    private static void surrogates(Sketch sketch, ColumnLayout layout, PiecewiseLinear f) {
        if (!f.hasSurrogates()) {
            return;
        }
        Rect area = layout.slope();
        int columns = (int) Math.max(2, area.width());
        double[] xs = new double[columns + 1];
        double[] ys = new double[columns + 1];
        for (int i = 0; i <= columns; i++) {
            xs[i] = area.x() + i * area.width() / columns;
            double slope = f.backwardSlope(layout.z().value(xs[i]));
            ys[i] = layout.slopes().at(bounded(slope, layout));
        }
        sketch.path(new Points(xs, ys), sketch.look.dashed(sketch.palette().gradient(), 1.6, 4, 3));
    }

    /// The jump that autograd does not see: a dashed arrow, up or down as the value goes, with its height.
    private static void missed(Sketch sketch, ColumnLayout layout, Joint joint, boolean named) {
        Look look = sketch.look;
        Rect area = layout.slope();
        double height = joint.yRight() - joint.yLeft();
        double x = layout.z().at(joint.x());
        double foot = layout.slopes().at(0);
        double reach = look.of(ARROW);
        double tip = Math.clamp(height > 0 ? foot - reach : foot + reach, area.y(), area.bottom());
        double back = height > 0 ? look.of(6) : -look.of(6);
        Stroke line = look.dashed(sketch.palette().kink(), 1.4, 3, 2);
        sketch.line(x, foot, x, tip, line);
        sketch.path(
                new Points(
                        new double[] {x - look.of(3.5), x, x + look.of(3.5)},
                        new double[] {tip + back, tip, tip + back}),
                look.stroke(sketch.palette().kink(), 1.4));
        if (named) {
            sketch.plated(
                    (height > 0 ? "+" : "") + Numbers.significant(height, 2, look.locale()),
                    x + look.of(6),
                    Math.clamp(tip, area.y() + look.of(7), area.bottom() - look.of(7)),
                    look.small(Face.REGULAR),
                    Anchor.START,
                    look.palette().mutedInk());
        }
    }

    /// A vertical slope, out of sight.
    private static double bounded(double slope, ColumnLayout layout) {
        double far = 2 * (layout.slopes().high() - layout.slopes().low());
        return Math.clamp(slope, layout.slopes().low() - far, layout.slopes().high() + far);
    }

    private static void ends(Sketch sketch, ColumnLayout layout, Joint joint) {
        Look look = sketch.look;
        Palette palette = look.palette();
        double x = layout.z().at(joint.x());
        double left = joint.left();
        double right = joint.right();
        for (double slope : finite(left, right)) {
            sketch.dot(
                    x,
                    layout.slopes().at(slope),
                    look.of(END),
                    palette.surface(),
                    look.stroke(palette.activation(), 1.6));
        }
        // The direction rule takes either, as the tangent points.
        boolean both = joint.isKink() && joint.rule().equals(KinkRule.DIRECTION);
        for (double slope : both ? finite(left, right) : finite(joint.used())) {
            sketch.dot(
                    x,
                    layout.slopes().at(slope),
                    look.of(END + 0.4),
                    palette.kink(),
                    look.stroke(palette.surface(), 1));
        }
    }

    private static double[] finite(double... slopes) {
        return DoubleStream.of(slopes).filter(Double::isFinite).toArray();
    }
}
