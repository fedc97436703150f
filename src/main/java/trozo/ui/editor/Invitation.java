package trozo.ui.editor;

import java.util.List;
import java.util.Optional;
import trozo.figure.ColumnLayout;
import trozo.figure.Face;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.Mark.Anchor;
import trozo.figure.Rect;
import trozo.figure.TextMetrics;
import trozo.figure.TextStyle;
import trozo.piecewise.Activation;

/// Says to someone who has not bent a curve yet that it can be bent: a line of words in a corner of the storey of f,
/// the
/// first corner that the curve and its handles leave free.
record Invitation(String text) {
    private static final double MARGIN = 12;
    private static final double AIR = 18;

    List<Mark> marks(ColumnLayout layout, Activation curve, Look look) {
        TextStyle style = look.body(Face.MEDIUM);
        double wide = TextMetrics.width(text, style);
        return corner(layout, curve, wide, style.size(), look)
                .map(free -> List.<Mark>of(new Mark.Label(
                        text,
                        free.x(),
                        free.bottom(),
                        style,
                        Anchor.START,
                        look.palette().mutedInk())))
                .orElse(List.of());
    }

    private static Optional<Rect> corner(ColumnLayout layout, Activation curve, double wide, double high, Look look) {
        Rect area = layout.curve();
        double margin = look.of(MARGIN);
        double left = area.x() + margin;
        double right = area.right() - margin - wide;
        double top = area.y() + 2 * margin;
        double bottom = area.bottom() - margin - high;
        return List.of(
                        new Rect(left, top, wide, high),
                        new Rect(right, bottom, wide, high),
                        new Rect(right, top, wide, high),
                        new Rect(left, bottom, wide, high))
                .stream()
                .filter(corner -> isFree(layout, curve, corner, look))
                .findFirst();
    }

    private static boolean isFree(ColumnLayout layout, Activation curve, Rect corner, Look look) {
        double air = look.of(AIR);
        Rect around = corner.inset(-air, -air, -air, -air);
        for (double x = around.x(); x <= around.right(); x += look.of(3)) {
            if (around.contains(x, layout.y().at(curve.value(layout.z().value(x))))) {
                return false;
            }
        }
        return layout.handles().stream().noneMatch(handle -> around.contains(handle.x(), handle.y()));
    }
}
