package trozo.ui.editor;

import trozo.figure.ColumnView;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// How the view of the column moves.
final class Views {
    private static final double LEAST = 0.02;
    private static final double MOST = 4e6;

    private Views() {}

    /// Zoomed about a point, as far as numbers can still be read on the axes.
    static ColumnView zoomed(ColumnView view, double factor, double z, double y) {
        ColumnView zoomed = view.zoomed(factor, z, y);
        double least = Math.min(zoomed.zHigh() - zoomed.zLow(), zoomed.yHigh() - zoomed.yLow());
        double most = Math.max(zoomed.zHigh() - zoomed.zLow(), zoomed.yHigh() - zoomed.yLow());
        return least < LEAST || most > MOST ? view : zoomed;
    }

    /// The same, along z alone.
    static ColumnView zoomedAlongZ(ColumnView view, double factor, double z) {
        ColumnView zoomed = zoomed(view, factor, z, view.yLow());
        return new ColumnView(zoomed.zLow(), zoomed.zHigh(), view.yLow(), view.yHigh());
    }

    /// Part of the way from one view to another: 0 is the one, 1 the other.
    static ColumnView between(ColumnView from, ColumnView to, double share) {
        return new ColumnView(
                mix(from.zLow(), to.zLow(), share),
                mix(from.zHigh(), to.zHigh(), share),
                mix(from.yLow(), to.yLow(), share),
                mix(from.yHigh(), to.yHigh(), share));
    }

    /// Whether every breakpoint of the curve is in sight.
    static boolean shows(ColumnView view, Activation curve) {
        return curve.joints().stream().allMatch(joint -> shows(view, joint));
    }

    /// Whether a breakpoint is in sight.
    static boolean shows(ColumnView view, Joint point) {
        return point.x() >= view.zLow()
                && point.x() <= view.zHigh()
                && Math.min(point.yLeft(), point.yRight()) >= view.yLow()
                && Math.max(point.yLeft(), point.yRight()) <= view.yHigh();
    }

    private static double mix(double from, double to, double share) {
        return share >= 1 ? to : from + share * (to - from);
    }
}
