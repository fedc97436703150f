package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.figure.Mark.Anchor;
import trozo.insight.CurvePull;
import trozo.piecewise.Joint;
import trozo.piecewise.Side;

/// An arrow at each handle that shows where a small step of gradient descent would take it. The longest has a length of
/// its own, the others are to it as their steps are; what is hardly pulled has none.
///
/// @param arrows from left to right
record PullArrows(List<Arrow> arrows) {
    private static final double LONGEST = 38;
    private static final double SHORTEST = 6;
    private static final double HEAD = 8;

    /// Pulls below this are the rounding of a sum that is zero.
    private static final double NOTHING = 1e-12;

    /// @param x where it begins, in units
    /// @param toX how far the arrow reaches from there
    record Arrow(int breakpoint, double x, double y, double toX, double toY) {
        double length() {
            return Math.hypot(toX, toY);
        }

        Arrow times(double factor) {
            return new Arrow(breakpoint, x, y, factor * toX, factor * toY);
        }

        /// The same, begun at the edge of a handle that it points away from.
        Arrow from(double radius) {
            double along = radius / length();
            return new Arrow(breakpoint, x + along * toX, y + along * toY, toX, toY);
        }
    }

    static PullArrows of(ColumnLayout layout, ColumnModel model, Look look) {
        List<Arrow> steps = model.pull().map(pull -> steps(layout, model, pull)).orElse(List.of());
        double longest = steps.stream().mapToDouble(Arrow::length).max().orElse(0);
        if (!(longest > NOTHING)) {
            return new PullArrows(List.of());
        }
        return new PullArrows(steps.stream()
                .map(step -> step.times(look.of(LONGEST) / longest))
                .filter(arrow -> arrow.length() >= look.of(SHORTEST))
                .map(arrow -> arrow.from(CurveStorey.radius(layout, look)))
                .toList());
    }

    private static List<Arrow> steps(ColumnLayout layout, ColumnModel model, CurvePull pull) {
        List<Joint> joints = model.f().joints();
        double across = layout.z().at(1) - layout.z().at(0);
        double down = layout.y().at(1) - layout.y().at(0);
        List<Arrow> steps = new ArrayList<>();
        for (ColumnLayout.Handle handle : layout.handles()) {
            int k = handle.breakpoint();
            double up =
                    !joints.get(k).isJump() ? pull.y(k) : handle.side() == Side.LEFT ? pull.yLeft(k) : pull.yRight(k);
            steps.add(new Arrow(k, handle.x(), handle.y(), -pull.x(k) * across, -up * down));
        }
        return steps;
    }

    void draw(Sketch sketch) {
        Look look = sketch.look;
        Color color = look.palette().gradient();
        for (Arrow arrow : arrows) {
            double length = arrow.length();
            double along = arrow.toX() / length;
            double athwart = arrow.toY() / length;
            double head = Math.min(look.of(HEAD), 0.7 * length);
            double tipX = arrow.x() + arrow.toX();
            double tipY = arrow.y() + arrow.toY();
            double neckX = tipX - head * along;
            double neckY = tipY - head * athwart;
            sketch.line(arrow.x(), arrow.y(), neckX, neckY, look.stroke(color, 1.8));
            double half = 0.42 * head;
            sketch.area(
                    Points.of(
                            tipX,
                            tipY,
                            neckX - half * athwart,
                            neckY + half * along,
                            neckX + half * athwart,
                            neckY - half * along),
                    color);
        }
    }

    /// The room that the arrow of breakpoint `k` takes; empty if it has none that is seen whole.
    Optional<Rect> around(ColumnLayout layout, int k) {
        return of(layout, k)
                .map(arrow -> new Rect(
                        Math.min(arrow.x(), arrow.x() + arrow.toX()),
                        Math.min(arrow.y(), arrow.y() + arrow.toY()),
                        Math.abs(arrow.toX()),
                        Math.abs(arrow.toY())));
    }

    private Optional<Arrow> of(ColumnLayout layout, int k) {
        return arrows.stream()
                .filter(arrow -> arrow.breakpoint() == k
                        && layout.curve().contains(arrow.x(), arrow.y())
                        && layout.curve().contains(arrow.x() + arrow.toX(), arrow.y() + arrow.toY()))
                .findFirst();
    }

    /// Says at its tip what the arrow of breakpoint `k` means, where there is room beside `plate`.
    void label(Sketch sketch, ColumnLayout layout, int k, Optional<Rect> plate, Words words) {
        Look look = sketch.look;
        String text = words.say("column.pull");
        TextStyle style = look.small(Face.REGULAR);
        double wide = TextMetrics.width(text, style);
        double gap = look.of(9);
        Rect area = layout.curve();
        of(layout, k).ifPresent(arrow -> {
            double tipX = arrow.x() + arrow.toX();
            double tipY = arrow.y() + arrow.toY();
            double[] sides = {tipX + gap, tipX - gap - wide};
            for (int i = 0; i < sides.length; i++) {
                double from = sides[arrow.toX() >= 0 ? i : 1 - i];
                Rect room = new Rect(from, tipY - style.size(), wide, 2 * style.size());
                boolean inside = from >= area.x() && from + wide <= area.right();
                if (inside && plate.filter(room::meets).isEmpty()) {
                    sketch.plated(
                            text,
                            from,
                            tipY,
                            style,
                            Anchor.START,
                            look.palette().mutedInk());
                    return;
                }
            }
        });
    }
}
