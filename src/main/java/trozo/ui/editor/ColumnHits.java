package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import trozo.figure.ColumnLayout;
import trozo.figure.Rect;
import trozo.figure.Scale;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Joint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// What lies under the pointer in the column, in units of the figure.
///
/// @param scale what lengths are multiplied with
public record ColumnHits(Activation curve, ColumnLayout layout, double scale) {
    /// A handle is taken within this distance of its centre.
    private static final double REACH = 13;

    /// A hairline is hit within this distance.
    private static final double HAIR = 7;

    /// How far a grip stays inside the picture, and how far from its breakpoint.
    private static final double INSET = 14;

    private static final double APART = 30;

    /// A handle and where it stands.
    public record Place(Handle handle, double x, double y) {
        double distance(double px, double py) {
            return Math.hypot(x - px, y - py);
        }
    }

    /// Every handle that can be reached, breakpoints before grips.
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (ColumnLayout.Handle drawn : layout.handles()) {
            Place place = new Place(handle(drawn), drawn.x(), drawn.y());
            if (seen().contains(place.x(), place.y())) {
                places.add(place);
            }
        }
        if (curve instanceof PiecewiseLinear pieces) {
            grip(pieces, Side.LEFT).ifPresent(places::add);
            grip(pieces, Side.RIGHT).ifPresent(places::add);
        }
        return places;
    }

    private Handle handle(ColumnLayout.Handle drawn) {
        boolean jump = curve.joints().get(drawn.breakpoint()).isJump();
        End end = !jump ? End.BOTH : drawn.side() == Side.LEFT ? End.LEFT : End.RIGHT;
        return new Handle.Point(drawn.breakpoint(), end);
    }

    /// Where a handle stands, if it is in sight.
    public Optional<Place> placeOf(Handle handle) {
        return places().stream().filter(place -> place.handle().equals(handle)).findFirst();
    }

    /// The handle to take at a point: the nearest, a breakpoint rather than a grip.
    public Optional<Place> handleAt(double px, double py) {
        Optional<Place> nearest = Optional.empty();
        for (Place place : places()) {
            double limit = nearest.map(best -> best.distance(px, py)).orElse(REACH * scale);
            boolean beaten = nearest.isPresent()
                    && nearest.get().handle() instanceof Handle.Point
                    && place.handle() instanceof Handle.Grip;
            if (!beaten && place.distance(px, py) <= limit) {
                nearest = Optional.of(place);
            }
        }
        return nearest;
    }

    /// The breakpoint whose hairline runs through a point.
    public OptionalInt hairlineAt(double px, double py) {
        OptionalInt nearest = OptionalInt.empty();
        double best = HAIR * scale;
        if (py < layout.curve().y() || py > layout.mass().bottom()) {
            return nearest;
        }
        List<Joint> joints = curve.joints();
        for (int k = 0; k < joints.size(); k++) {
            double away = Math.abs(layout.z().at(joints.get(k).x()) - px);
            if (away <= best) {
                best = away;
                nearest = OptionalInt.of(k);
            }
        }
        return nearest;
    }

    /// Whether a point lies on the line of a curve that can be bent.
    public boolean onCurve(double px, double py) {
        return curve instanceof PiecewiseLinear pieces && onLine(pieces, px, py);
    }

    private boolean onLine(PiecewiseLinear pieces, double px, double py) {
        double steep = pieces.slope(pieces.pieceOf(z(px))) * perUnit(layout.z()) / perUnit(layout.y());
        double away = Math.abs(layout.y().at(curve.value(z(px))) - py) / Math.hypot(1, steep);
        return onCurveStorey(px, py) && away <= HAIR * scale;
    }

    public boolean onCurveStorey(double px, double py) {
        return layout.curve().contains(px, py);
    }

    public double z(double px) {
        return layout.z().value(px);
    }

    public double f(double py) {
        return layout.y().value(py);
    }

    public Snap snap() {
        return new Snap(perUnit(layout.z()), perUnit(layout.y()));
    }

    private static double perUnit(Scale axis) {
        return Math.abs((axis.high() - axis.low()) / (axis.to() - axis.from()));
    }

    /// The grip of a tail: on the line, near where it leaves the picture.
    private Optional<Place> grip(PiecewiseLinear pieces, Side side) {
        boolean left = side == Side.LEFT;
        Rect inner = layout.curve().inset(INSET * scale, INSET * scale, INSET * scale, INSET * scale);
        double fromX = layout.z().at(0);
        double fromY = layout.y().at(0);
        if (pieces.size() > 0) {
            Breakpoint from = left
                    ? pieces.breakpoints().getFirst()
                    : pieces.breakpoints().getLast();
            fromX = layout.z().at(from.x());
            fromY = layout.y().at(left ? from.yLeft() : from.yRight());
        }
        if (!inner.contains(fromX, fromY)) {
            return Optional.empty();
        }
        double toX = left ? inner.x() : inner.right();
        double toY = layout.y()
                .at(pieces.valueOn(left ? 0 : pieces.size(), layout.z().value(toX)));
        double limit = toY < inner.y() ? inner.y() : toY > inner.bottom() ? inner.bottom() : toY;
        if (limit != toY) {
            toX = fromX + (toX - fromX) * (limit - fromY) / (toY - fromY);
            toY = limit;
        }
        return Math.hypot(toX - fromX, toY - fromY) < APART * scale
                ? Optional.empty()
                : Optional.of(new Place(new Handle.Grip(side), toX, toY));
    }

    private Rect seen() {
        double margin = -8 * scale;
        return layout.curve().inset(margin, margin, margin, margin);
    }
}
