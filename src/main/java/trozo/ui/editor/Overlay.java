package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.figure.Color;
import trozo.figure.Drawing;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.Palette;
import trozo.figure.Points;
import trozo.figure.Stroke;
import trozo.piecewise.Learnable;
import trozo.ui.editor.ColumnHits.Place;

/// What only a hand needs to see, laid over the figure: the grips of the tails, a dot beside each handle that training
/// may move, and a ring around the handle that keys act on.
final class Overlay {
    private static final double GRIP = 5.5;
    private static final double HELD_GRIP = 7;
    private static final double RING = 11;
    private static final double DOT = 3.2;
    private static final double BESIDE = 8.5;

    private Overlay() {}

    /// @param held the handle under the pointer or in the hand
    /// @param ringed the handle that keys act on, while they do
    /// @param learnable what training may move
    static Drawing over(
            Drawing figure,
            ColumnHits hits,
            Look look,
            Optional<Handle> held,
            Optional<Handle> ringed,
            Learnable learnable) {
        List<Mark> marks = new ArrayList<>(figure.marks());
        for (Place place : hits.places()) {
            if (place.handle() instanceof Handle.Grip) {
                boolean larger = held.filter(place.handle()::equals).isPresent();
                diamond(marks, place, look.of(larger ? HELD_GRIP : GRIP), look);
            }
            if (Hand.learns(learnable, place.handle())) {
                double aside = look.of(BESIDE);
                Stroke edge = look.stroke(look.palette().surface(), 1.2);
                marks.add(new Mark.Dot(
                        place.x() + aside,
                        place.y() - aside,
                        look.of(DOT),
                        look.palette().gradient(),
                        edge));
            }
            if (ringed.filter(place.handle()::equals).isPresent()) {
                Stroke ink = look.stroke(look.palette().ink(), 1.8);
                marks.add(new Mark.Dot(place.x(), place.y(), look.of(RING), Color.CLEAR, ink));
            }
        }
        return new Drawing(figure.width(), figure.height(), marks);
    }

    private static void diamond(List<Mark> marks, Place at, double size, Look look) {
        Palette palette = look.palette();
        double[] xs = {at.x(), at.x() + size, at.x(), at.x() - size, at.x()};
        double[] ys = {at.y() - size, at.y(), at.y() + size, at.y(), at.y() - size};
        Points outline = new Points(xs, ys);
        marks.add(new Mark.Area(outline, palette.surface()));
        marks.add(new Mark.Polyline(outline, look.stroke(palette.activation(), 1.8)));
    }
}
