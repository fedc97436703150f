package trozo.insight;

import java.util.ArrayList;
import java.util.List;
import trozo.autograd.GradientCheck;
import trozo.autograd.GradientCheck.Entry;
import trozo.autograd.Graph;
import trozo.autograd.Tensor;
import trozo.nn.Curves;
import trozo.piecewise.PiecewiseLinear;

/// Holds the derivative that autograd takes of a curve against one-sided differences: at every kink and once on every
/// piece. Jumps are left out, where the differences have no limit.
public final class CurveCheck {
    private CurveCheck() {}

    /// @param z where it was checked
    /// @param entry what autograd and the differences gave
    public record At(double z, Entry entry) {}

    /// From left to right.
    public static List<At> of(PiecewiseLinear f) {
        Graph graph = new Graph();
        Tensor z = Tensor.parameter("z", 1);
        Tensor value = graph.piecewiseLinear(z, Curves.of(List.of(f)).ofLayer(1));
        GradientCheck check = new GradientCheck(graph, value);
        List<At> all = new ArrayList<>();
        for (double place : places(f)) {
            z.set(place);
            all.add(new At(place, check.of(List.of(z)).getFirst()));
        }
        return all;
    }

    private static List<Double> places(PiecewiseLinear f) {
        List<Double> places = new ArrayList<>();
        for (int piece = 0; piece <= f.size(); piece++) {
            places.add(inside(f, piece));
            if (piece < f.size() && !f.breakpoint(piece).isJump()) {
                places.add(f.breakpoint(piece).x());
            }
        }
        return places;
    }

    /// The middle of a piece; on a tail one unit from its end.
    private static double inside(PiecewiseLinear f, int piece) {
        if (f.size() == 0) {
            return 0;
        }
        if (piece == 0) {
            return f.breakpoint(0).x() - 1;
        }
        double from = f.breakpoint(piece - 1).x();
        return piece == f.size() ? from + 1 : from + (f.breakpoint(piece).x() - from) / 2;
    }
}
