package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trozo.figure.Color;
import trozo.figure.Face;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.Mark.Anchor;
import trozo.figure.Numbers;
import trozo.figure.Palette;
import trozo.figure.Points;
import trozo.figure.Rect;
import trozo.figure.Stroke;
import trozo.figure.TextMetrics;
import trozo.figure.TextStyle;
import trozo.lab.LabState;
import trozo.lab.Selection;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.ui.editor.ColumnHits.Place;
import trozo.ui.words.Words;

/// What only a hand needs to see, laid over the curve: the grips of the tails, a dot beside each handle that training
/// may move, a padlock beside one that nobody may, rings around those that are selected together and around the one
/// that keys act on, the lines that the hand was pulled to, and the frame that selects.
///
/// @param held the handle under the pointer or in the hand
/// @param ringed the handle that keys act on, while they do
/// @param caught what the hand was pulled to
/// @param frame what is being dragged open to select
record Overlay(
        ColumnHits hits,
        LabState state,
        Optional<Handle> held,
        Optional<Handle> ringed,
        List<Snap.Catch> caught,
        Optional<Rect> frame) {
    private static final double GRIP = 5.5;
    private static final double HELD_GRIP = 7;
    private static final double RING = 11;
    private static final double SELECTED = 10;
    private static final double DOT = 3.2;
    private static final double BESIDE = 8.5;

    List<Mark> marks(Look look, Words words) {
        List<Mark> marks = new ArrayList<>();
        caught.forEach(one -> guide(marks, one, look, words));
        Selection selection = state.selection();
        Learnable learnable = state.learnable();
        for (Place place : hits.places()) {
            if (place.handle() instanceof Handle.Grip) {
                boolean larger = held.filter(place.handle()::equals).isPresent();
                diamond(marks, place, look.of(larger ? HELD_GRIP : GRIP), look);
            }
            if (place.handle() instanceof Handle.Point point) {
                if (selection.isSeveral() && selection.contains(point.k())) {
                    ring(marks, place, SELECTED, look.dashed(look.palette().kink(), 1.6, 3, 2.5), look);
                }
                if (learnable.isLocked(point.k())) {
                    padlock(marks, place.x() - look.of(BESIDE), place.y() - look.of(BESIDE), look);
                }
            }
            boolean locked = place.handle() instanceof Handle.Point point && learnable.isLocked(point.k());
            if (!locked && Hand.learns(learnable, place.handle())) {
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
                ring(marks, place, RING, look.stroke(look.palette().ink(), 1.8), look);
            }
        }
        frame.ifPresent(rect -> marks.add(new Mark.Box(
                rect.x(),
                rect.y(),
                rect.width(),
                rect.height(),
                0,
                look.palette().activation().withAlpha(0.1),
                look.dashed(look.palette().activation(), 1, 4, 3))));
        return marks;
    }

    private static void ring(List<Mark> marks, Place at, double radius, Stroke stroke, Look look) {
        marks.add(new Mark.Dot(at.x(), at.y(), look.of(radius), Color.CLEAR, stroke));
    }

    private static void diamond(List<Mark> marks, Place at, double size, Look look) {
        Palette palette = look.palette();
        double[] xs = {at.x(), at.x() + size, at.x(), at.x() - size, at.x()};
        double[] ys = {at.y() - size, at.y(), at.y() + size, at.y(), at.y() - size};
        Points outline = new Points(xs, ys);
        marks.add(new Mark.Area(outline, palette.surface()));
        marks.add(new Mark.Polyline(outline, look.stroke(palette.activation(), 1.8)));
    }

    private static void padlock(List<Mark> marks, double x, double y, Look look) {
        Palette palette = look.palette();
        double half = look.of(3.6);
        double tall = look.of(5.4);
        double arch = look.of(2.2);
        Points shackle = Points.of(
                x - arch,
                y,
                x - arch,
                y - arch,
                x - 0.6 * arch,
                y - 1.8 * arch,
                x,
                y - 2.1 * arch,
                x + 0.6 * arch,
                y - 1.8 * arch,
                x + arch,
                y - arch,
                x + arch,
                y);
        marks.add(new Mark.Polyline(shackle, look.stroke(palette.surface(), 3.6)));
        marks.add(new Mark.Polyline(shackle, look.stroke(palette.ink(), 1.4)));
        marks.add(new Mark.Box(
                x - half, y, 2 * half, tall, look.of(1.2), palette.ink(), look.stroke(palette.surface(), 1)));
    }

    /// A line through what the hand was pulled to, or beside the piece its slope.
    private void guide(List<Mark> marks, Snap.Catch one, Look look, Words words) {
        Rect area = hits.layout().curve();
        Stroke dashes = look.dashed(look.palette().ink(), 1, 2, 3);
        switch (one) {
            case Snap.Catch.Z z -> {
                double x = hits.layout().z().at(z.z());
                marks.add(new Mark.Polyline(Points.of(x, area.y(), x, area.bottom()), dashes));
            }
            case Snap.Catch.F f -> {
                double y = hits.layout().y().at(f.f());
                marks.add(new Mark.Polyline(Points.of(area.x(), y, area.right(), y), dashes));
            }
            case Snap.Catch.Slope slope -> slope(marks, slope, look, words);
        }
    }

    /// The piece in ink, and its slope at its middle.
    private void slope(List<Mark> marks, Snap.Catch.Slope slope, Look look, Words words) {
        if (!(hits.curve() instanceof PiecewiseLinear curve) || slope.piece() > curve.size()) {
            return;
        }
        Rect area = hits.layout().curve();
        int piece = slope.piece();
        double low = piece == 0 ? hits.z(area.x()) : curve.breakpoint(piece - 1).x();
        double high = piece == curve.size()
                ? hits.z(area.right())
                : curve.breakpoint(piece).x();
        double fromX = hits.layout().z().at(low);
        double toX = hits.layout().z().at(high);
        double fromY = hits.layout().y().at(curve.valueOn(piece, low));
        double toY = hits.layout().y().at(curve.valueOn(piece, high));
        Points line = Points.of(fromX, fromY, toX, toY);
        marks.add(new Mark.Clip(
                area.x(),
                area.y(),
                area.width(),
                area.height(),
                List.of(new Mark.Polyline(line, look.dashed(look.palette().ink(), 1.4, 2, 3)))));
        Locale locale = look.locale();
        String text = words.text("editor.snap.slope", Numbers.tick(slope.slope(), locale));
        TextStyle style = look.small(Face.SEMIBOLD);
        double wide = TextMetrics.width(text, style);
        double x = Math.max(area.x(), Math.min((fromX + toX) / 2 + look.of(8), area.right() - wide));
        double y = Math.max(area.y() + look.of(12), Math.min((fromY + toY) / 2 + look.of(18), area.bottom()));
        double pad = look.of(3);
        marks.add(new Mark.Box(
                x - pad,
                y - style.size(),
                wide + 2 * pad,
                style.size() * 1.35,
                look.of(2),
                look.palette().surface().withAlpha(0.86),
                Stroke.NONE));
        marks.add(new Mark.Label(text, x, y, style, Anchor.START, look.palette().ink()));
    }
}
