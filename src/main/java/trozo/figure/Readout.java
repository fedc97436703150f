package trozo.figure;

import java.util.Optional;
import java.util.function.Function;
import trozo.figure.Mark.Anchor;
import trozo.insight.CurvePull;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// The plate beside the selected handle that says where it is.
final class Readout {
    private static final double LINE = 16;

    private Readout() {}

    /// @param avoided what the plate should not cover
    ///
    /// @return the plate; empty if the handle is out of sight
    static Optional<Rect> draw(Sketch sketch, ColumnLayout layout, ColumnModel model, int k, Optional<Rect> avoided) {
        Look look = sketch.look;
        Activation f = model.f();
        Joint point = f.joints().get(k);
        double x = layout.z().at(point.x());
        double y = layout.y().at(point.value());
        if (!layout.curve().inset(-1, -1, -1, -1).contains(x, y)) {
            return Optional.empty();
        }
        String values = point.isJump()
                ? number(point.yLeft(), look) + " | " + number(point.yRight(), look)
                : number(point.yLeft(), look);
        String text = "z " + number(point.x(), look) + "   f " + values;
        TextStyle style = look.small(Face.SEMIBOLD);
        Optional<String> gradients = model.pull().map(pull -> gradients(pull, k, point, look));
        double wide = Math.max(
                TextMetrics.width(text, style),
                gradients.map(line -> TextMetrics.width(line, style)).orElse(0.0));
        double high = look.of(gradients.isPresent() ? 2 * LINE + 7 : LINE + 7);
        Rect plate = place(layout, f, x, y, new Rect(0, 0, wide + look.of(20), high), avoided, look);
        Palette palette = look.palette();
        sketch.box(plate, look.of(6), palette.ink(), Stroke.NONE);
        double first = gradients.isPresent() ? plate.centreY() - look.of(LINE / 2) : plate.centreY();
        sketch.centred(text, plate.centreX(), first, style, Anchor.MIDDLE, palette.onInk());
        gradients.ifPresent(line -> sketch.centred(
                line,
                plate.centreX(),
                first + look.of(LINE),
                look.small(Face.REGULAR),
                Anchor.MIDDLE,
                palette.onInk()));
        return Optional.of(plate);
    }

    private static String gradients(CurvePull pull, int k, Joint point, Look look) {
        Function<Double, String> number = value -> Numbers.significant(value, 2, look.locale());
        String values = point.isJump()
                ? number.apply(pull.yLeft(k)) + " | " + number.apply(pull.yRight(k))
                : number.apply(pull.y(k));
        return "dL/dz " + number.apply(pull.x(k)) + "   dL/df " + values;
    }

    private static String number(double value, Look look) {
        return Numbers.fixed(value, 2, look.locale());
    }

    /// Beside, above or below (x, y), where it hides least of the curve and of the handles.
    private static Rect place(
            ColumnLayout layout, Activation f, double x, double y, Rect size, Optional<Rect> avoided, Look look) {
        double wide = size.width();
        double high = size.height();
        Rect best = null;
        int fewest = Integer.MAX_VALUE;
        for (int down : new int[] {1, -1}) {
            for (double across : new double[] {1, -1, 0}) {
                double left = across == 0 ? x - wide / 2 : across > 0 ? x + look.of(13) : x - look.of(13) - wide;
                double away = look.of(across == 0 ? 17 : 9) + high / 2;
                Rect plate = new Rect(left, y + down * away - high / 2, wide, high);
                boolean meets = avoided.filter(plate::meets).isPresent();
                int hidden = hidden(layout, f, plate, look) + (meets ? 40 : 0);
                if (hidden < fewest) {
                    fewest = hidden;
                    best = plate;
                }
            }
        }
        return best;
    }

    private static int hidden(ColumnLayout layout, Activation f, Rect plate, Look look) {
        Rect around = plate.inset(-look.of(3), -look.of(3), -look.of(3), -look.of(3));
        int hidden = 0;
        for (double x = around.x(); x <= around.right(); x += look.of(3)) {
            hidden += around.contains(x, layout.y().at(f.value(layout.z().value(x)))) ? 1 : 0;
        }
        Rect handles = plate.inset(-look.of(8), -look.of(8), -look.of(8), -look.of(8));
        for (ColumnLayout.Handle handle : layout.handles()) {
            hidden += handles.contains(handle.x(), handle.y()) ? 25 : 0;
        }
        Rect area = layout.curve();
        boolean outside = plate.x() < area.x() || plate.right() > area.right();
        return hidden + (outside ? 1000 : 0) + (plate.y() < area.y() || plate.bottom() > area.bottom() ? 100 : 0);
    }
}
