package trozo.figure;

import java.util.List;
import trozo.figure.Mark.Anchor;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// The activation column: f, its derivative, the traffic of pre-activations and the gradients at the kinks, one above
/// the other on one z axis. A dotted line runs from each handle down through all four.
public final class ColumnFigure {
    private ColumnFigure() {}

    public static Drawing draw(ColumnModel model, double width, double height, Look look) {
        return draw(model, width, height, look, List.of());
    }

    /// The same with marks over the curve and its handles, under what is said of them.
    public static Drawing draw(ColumnModel model, double width, double height, Look look, List<Mark> over) {
        ColumnLayout layout = ColumnLayout.of(model.f(), model.view(), width, height, look);
        Sketch sketch = new Sketch(look);
        Words words = Words.in(look.locale());
        separators(sketch, layout, width);
        CurveStorey.grid(sketch, layout);
        SlopeStorey.grid(sketch, layout);
        hairlines(sketch, layout, model.f());
        TrafficStorey.draw(sketch, layout, model, words);
        MassStorey.draw(sketch, layout, model, words);
        SlopeStorey.draw(sketch, layout, model.f(), words);
        CurveStorey.draw(sketch, layout, model, over, words);
        axis(sketch, layout);
        return sketch.drawing(width, height);
    }

    /// The colour of what belongs to a breakpoint; only a kink or a jump is marked as one.
    static Color accent(Joint joint, Palette palette) {
        return joint.isKink() || joint.isJump() ? palette.kink() : palette.mutedInk();
    }

    private static void separators(Sketch sketch, ColumnLayout layout, double width) {
        Stroke stroke = sketch.look.stroke(sketch.palette().hairline(), 1);
        for (Rect storey : new Rect[] {layout.slope(), layout.traffic(), layout.mass()}) {
            double y = Math.round(storey.y() - layout.header() - sketch.look.of(3)) + 0.5;
            sketch.line(0, y, width, y, stroke);
        }
    }

    private static void hairlines(Sketch sketch, ColumnLayout layout, Activation f) {
        Rect all = new Rect(
                layout.curve().x(),
                layout.curve().y(),
                layout.curve().width(),
                layout.foot() - layout.curve().y());
        sketch.clip(all, inner -> {
            for (Joint joint : f.joints()) {
                double x = layout.z().at(joint.x());
                double from = layout.y().at(joint.value());
                Color color = accent(joint, sketch.palette()).withAlpha(0.6);
                inner.line(x, from, x, layout.foot(), sketch.look.dashed(color, 1, 2, 3));
            }
        });
    }

    private static void axis(Sketch sketch, ColumnLayout layout) {
        Look look = sketch.look;
        Axis.below(sketch, layout.z(), layout.foot() + look.of(4), ticksAcross(layout, look));
        sketch.text(
                "z",
                layout.mass().x() - look.of(20),
                layout.foot() + look.of(23),
                look.body(Face.MATH),
                Anchor.END,
                look.palette().mutedInk());
    }

    static int ticksAcross(ColumnLayout layout, Look look) {
        return (int) Math.max(2, layout.curve().width() / look.of(56));
    }
}
