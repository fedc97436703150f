package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;

/// A curve at the size of a thumb: its shape on two axes, a dot where it bends.
public final class ThumbFigure {
    private static final double MARGIN = 4;
    /// A shape that bends everywhere shows its tails only farther out.
    private static final double CURVED_REACH = 4;

    private static final double STRAIGHT_REACH = 2.2;
    private static final int SAMPLES = 64;

    private ThumbFigure() {}

    public static Drawing draw(Activation curve, double width, double height, Look look) {
        return draw(List.of(curve), width, height, look);
    }

    /// Several on the same axes, each once.
    public static Drawing draw(List<Activation> all, double width, double height, Look look) {
        List<Activation> curves = all.stream().distinct().toList();
        double reach = STRAIGHT_REACH;
        for (Activation curve : curves) {
            reach = Math.max(reach, curve instanceof PiecewiseFormula ? CURVED_REACH : STRAIGHT_REACH);
            for (Joint joint : curve.joints()) {
                reach = Math.max(reach, 1.35 * Math.abs(joint.x()));
            }
        }
        double high = 0;
        double low = 0;
        for (Activation curve : curves) {
            for (double z = -reach; z <= reach; z += reach / SAMPLES) {
                double value = curve.value(z);
                high = Math.max(high, Double.isFinite(value) ? value : 0);
                low = Math.min(low, Double.isFinite(value) ? value : 0);
            }
        }
        double margin = look.of(MARGIN);
        double air = 0.1 * (high - low) + (high == low ? 1 : 0);
        Scale x = Scale.linear(-reach, reach, margin, width - margin);
        Scale y = Scale.linear(low - air, high + air, height - margin, margin);
        Palette palette = look.palette();
        List<Mark> marks = new ArrayList<>();
        Stroke axis = look.stroke(palette.hairline(), 1);
        marks.add(new Mark.Polyline(Points.of(margin, y.at(0), width - margin, y.at(0)), axis));
        marks.add(new Mark.Polyline(Points.of(x.at(0), margin, x.at(0), height - margin), axis));
        boolean one = curves.size() == 1;
        Stroke line = look.stroke(palette.activation().withAlpha(one ? 1 : 0.6), one ? 2 : 1.2);
        for (Activation curve : curves) {
            shape(curve, reach, x, y, line, marks);
        }
        for (Activation curve : curves) {
            kinks(curve, x, y, look, marks);
        }
        return new Drawing(width, height, marks);
    }

    private static void shape(Activation curve, double reach, Scale x, Scale y, Stroke line, List<Mark> marks) {
        List<Joint> joints = curve.joints();
        for (int piece = 0; piece <= joints.size(); piece++) {
            double from = piece == 0 ? -reach : joints.get(piece - 1).x();
            double to = piece == joints.size() ? reach : joints.get(piece).x();
            marks.add(new Mark.Polyline(piece(curve, piece, from, to, x, y), line));
        }
    }

    private static void kinks(Activation curve, Scale x, Scale y, Look look, List<Mark> marks) {
        Palette palette = look.palette();
        for (Joint joint : curve.joints()) {
            if (joint.kind() != Joint.Kind.SMOOTH) {
                Stroke kink = look.stroke(palette.kink(), 1.6);
                marks.add(new Mark.Dot(x.at(joint.x()), y.at(joint.value()), look.of(2.6), palette.surface(), kink));
            }
        }
    }

    private static Points piece(Activation curve, int piece, double from, double to, Scale x, Scale y) {
        if (curve instanceof PiecewiseLinear pieces) {
            return Points.of(x.at(from), y.at(pieces.valueOn(piece, from)), x.at(to), y.at(pieces.valueOn(piece, to)));
        }
        List<Double> points = new ArrayList<>();
        for (int i = 0; i <= SAMPLES; i++) {
            // Beside a joint, not on it, the piece itself holds.
            double share = Math.clamp((double) i / SAMPLES, 1e-9, 1 - 1e-9);
            double z = from + share * (to - from);
            double value = curve.value(z);
            if (Double.isFinite(value)) {
                points.add(x.at(z));
                points.add(y.at(value));
            }
        }
        return Points.of(points.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
