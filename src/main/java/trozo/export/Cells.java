package trozo.export;

import java.util.ArrayList;
import java.util.List;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;

/// A curve as a program computes it: the line cut into 2K + 1 cells, pieces and breakpoints by turns, each with a slope
/// and a point of its line; the cell of z is the number of edges below z plus the number not above z. A breakpoint has
/// the slope that its kink rule chose.
///
/// @param edges the breakpoints
/// @param slopes per cell
/// @param x of the point, per cell
/// @param y of the point, per cell
record Cells(List<Double> edges, List<Double> slopes, List<Double> x, List<Double> y) {
    static Cells of(PiecewiseLinear f) {
        List<Double> slopes = new ArrayList<>(List.of(f.leftSlope()));
        List<Double> x =
                new ArrayList<>(List.of(f.size() == 0 ? 0 : f.breakpoint(0).x()));
        List<Double> y =
                new ArrayList<>(List.of(f.size() == 0 ? 0 : f.breakpoint(0).yLeft()));
        for (int k = 0; k < f.size(); k++) {
            Breakpoint here = f.breakpoint(k);
            slopes.addAll(List.of(f.usedDerivative(k, 0), f.slope(k + 1)));
            x.addAll(List.of(here.x(), here.x()));
            y.addAll(List.of(here.value(), here.yRight()));
        }
        return new Cells(f.breakpoints().stream().map(Breakpoint::x).toList(), slopes, x, y);
    }
}
