package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import trozo.figure.Color;
import trozo.figure.Drawing;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.Palette;
import trozo.figure.Points;
import trozo.figure.Scale;
import trozo.figure.Stroke;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;

/// A curve at the size of a thumb: its shape on two axes, a dot where it bends.
final class PresetPicture {
    private static final double MARGIN = 4;

    private PresetPicture() {}

    static Drawing draw(PiecewiseLinear curve, double width, double height, Look look) {
        double reach = 2.2;
        for (Breakpoint point : curve.breakpoints()) {
            reach = Math.max(reach, 1.35 * Math.abs(point.x()));
        }
        double high = 0;
        double low = 0;
        for (double z = -reach; z <= reach; z += reach / 64) {
            high = Math.max(high, curve.value(z));
            low = Math.min(low, curve.value(z));
        }
        double margin = look.of(MARGIN);
        double air = 0.1 * (high - low);
        Scale x = Scale.linear(-reach, reach, margin, width - margin);
        Scale y = Scale.linear(low - air, high + air, height - margin, margin);
        Palette palette = look.palette();
        List<Mark> marks = new ArrayList<>();
        Stroke axis = look.stroke(palette.hairline(), 1);
        marks.add(new Mark.Polyline(Points.of(margin, y.at(0), width - margin, y.at(0)), axis));
        marks.add(new Mark.Polyline(Points.of(x.at(0), margin, x.at(0), height - margin), axis));
        Stroke line = look.stroke(palette.activation(), 2);
        for (int piece = 0; piece <= curve.size(); piece++) {
            double from = piece == 0 ? -reach : curve.breakpoint(piece - 1).x();
            double to = piece == curve.size() ? reach : curve.breakpoint(piece).x();
            marks.add(new Mark.Polyline(
                    Points.of(x.at(from), y.at(curve.valueOn(piece, from)), x.at(to), y.at(curve.valueOn(piece, to))),
                    line));
        }
        for (Breakpoint point : curve.breakpoints()) {
            Color kink = palette.kink();
            marks.add(new Mark.Dot(
                    x.at(point.x()), y.at(point.value()), look.of(2.6), palette.surface(), look.stroke(kink, 1.6)));
        }
        return new Drawing(width, height, marks);
    }
}
