package trozo.lab;

import java.util.ArrayList;
import java.util.List;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;
import trozo.piecewise.Symmetry;

/// Makes one half of a curve the mirror of the other.
final class Mirroring {
    private Mirroring() {}

    /// `curve` with breakpoint `to` the mirror of breakpoint `from`, which lies at the other side of zero.
    static PiecewiseLinear copied(PiecewiseLinear curve, int from, int to, Symmetry symmetry) {
        return curve.with(to, mirror(curve.breakpoint(from), symmetry));
    }

    /// `curve` with the jump at breakpoint `k` as high above zero as it is below.
    static PiecewiseLinear centred(PiecewiseLinear curve, int k) {
        Breakpoint here = curve.breakpoint(k);
        double half = (here.yRight() - here.yLeft()) / 2;
        return curve.with(k, here.withValues(0.0 - half, half));
    }

    /// The curve with this symmetry that has the right half of `curve`; its left half if only that one bends. To be odd
    /// it is moved up or down to 0 at 0; a jump there is centred.
    static PiecewiseLinear of(PiecewiseLinear curve, Symmetry symmetry) {
        boolean bendsRight = curve.breakpoints().stream().anyMatch(point -> point.x() >= 0);
        return half(bendsRight || curve.size() == 0 ? curve : flipped(curve, symmetry), symmetry);
    }

    private static PiecewiseLinear half(PiecewiseLinear curve, Symmetry symmetry) {
        List<Breakpoint> right = new ArrayList<>();
        Breakpoint middle = null;
        int piece = 0;
        for (Breakpoint point : curve.breakpoints()) {
            if (point.x() > 0) {
                right.add(point);
            } else {
                piece++;
                middle = point.x() == 0 ? point : null;
            }
        }
        double start = middle == null ? curve.valueOn(piece, 0) : middle.yRight();
        double jump = middle == null || symmetry == Symmetry.EVEN ? 0 : middle.yRight() - middle.yLeft();
        double down = symmetry == Symmetry.ODD ? start - jump / 2 : 0;
        boolean bends = symmetry == Symmetry.EVEN && curve.slope(piece) != 0;
        List<Breakpoint> all = new ArrayList<>();
        for (Breakpoint point : right.reversed()) {
            all.add(mirror(point.movedBy(0, -down), symmetry));
        }
        if (middle != null || bends || right.isEmpty()) {
            Breakpoint kept = middle == null ? Breakpoint.joined(0, 0) : middle;
            double low = symmetry == Symmetry.ODD ? -jump / 2 : start;
            all.add(kept.withValues(low + 0.0, low + jump + 0.0));
        }
        right.forEach(point -> all.add(point.movedBy(0, -down)));
        double tail = curve.rightSlope();
        return curve.withBreakpoints(all).withSlopes(symmetry == Symmetry.ODD ? tail : 0.0 - tail, tail);
    }

    private static PiecewiseLinear flipped(PiecewiseLinear curve, Symmetry symmetry) {
        List<Breakpoint> points = curve.breakpoints().reversed().stream()
                .map(point -> mirror(point, symmetry))
                .toList();
        double sign = symmetry == Symmetry.ODD ? 1 : -1;
        return curve.withBreakpoints(points)
                .withSlopes(sign * curve.rightSlope() + 0.0, sign * curve.leftSlope() + 0.0);
    }

    private static Breakpoint mirror(Breakpoint point, Symmetry symmetry) {
        double sign = symmetry == Symmetry.ODD ? -1 : 1;
        Side side = point.closed() == Side.LEFT ? Side.RIGHT : Side.LEFT;
        return point.withX(0.0 - point.x())
                .withValues(sign * point.yRight() + 0.0, sign * point.yLeft() + 0.0)
                .withClosed(side);
    }
}
