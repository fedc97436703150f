package trozo.figure;

import trozo.figure.Mark.Anchor;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// The plate beside the selected handle that says where it is.
final class Readout {
    private Readout() {}

    static void draw(Sketch sketch, ColumnLayout layout, Activation f, int k) {
        Look look = sketch.look;
        Joint point = f.joints().get(k);
        double x = layout.z().at(point.x());
        double y = layout.y().at(point.value());
        if (!layout.curve().inset(-1, -1, -1, -1).contains(x, y)) {
            return;
        }
        String values = point.isJump()
                ? number(point.yLeft(), look) + " | " + number(point.yRight(), look)
                : number(point.yLeft(), look);
        String text = "z " + number(point.x(), look) + "   f " + values;
        TextStyle style = look.small(Face.SEMIBOLD);
        Rect plate = place(layout, f, x, y, TextMetrics.width(text, style) + look.of(20), look);
        Palette palette = look.palette();
        sketch.box(plate, look.of(6), palette.ink(), Stroke.NONE);
        sketch.centred(text, plate.centreX(), plate.centreY(), style, Anchor.MIDDLE, palette.onInk());
    }

    private static String number(double value, Look look) {
        return Numbers.fixed(value, 2, look.locale());
    }

    /// Beside, above or below (x, y), where it hides least of the curve and of the handles.
    private static Rect place(ColumnLayout layout, Activation f, double x, double y, double wide, Look look) {
        double high = look.of(23);
        Rect best = null;
        int fewest = Integer.MAX_VALUE;
        for (int down : new int[] {1, -1}) {
            for (double across : new double[] {1, -1, 0}) {
                double left = across == 0 ? x - wide / 2 : across > 0 ? x + look.of(13) : x - look.of(13) - wide;
                double away = look.of(across == 0 ? 17 : 9) + high / 2;
                Rect plate = new Rect(left, y + down * away - high / 2, wide, high);
                int hidden = hidden(layout, f, plate, look);
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
            hidden += handles.contains(handle.x(), handle.y()) ? 10 : 0;
        }
        Rect area = layout.curve();
        boolean outside = plate.x() < area.x() || plate.right() > area.right();
        return hidden + (outside ? 1000 : 0) + (plate.y() < area.y() || plate.bottom() > area.bottom() ? 100 : 0);
    }
}
