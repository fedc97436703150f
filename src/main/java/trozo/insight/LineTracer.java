package trozo.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trozo.insight.World.Kink;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.nn.Sharing;
import trozo.piecewise.PiecewiseLinear;

/// The exact curve of a network with one input and piecewise-linear activations.
///
/// Layer by layer: on every stretch of x found so far the pre-activations are linear, so a unit meets a breakpoint at
/// the one x that its line says; cutting there leaves stretches on which the next layer is linear too (SplineCam's
/// recursion on a line, for any number of breakpoints).
public final class LineTracer {
    /// Slopes that differ by less, relative to the steeper, are taken for one: rounding, not a kink.
    private static final double SAME_SLOPE = 1e-9;

    private static final int MOST_STRETCHES = 20_000;

    /// @param x from left to right; an x stands twice at a jump
    /// @param y the first output there
    /// @param kinks where the output's slope or value changes
    public record Trace(double[] x, double[] y, List<Kink> kinks) {}

    /// A cut by the breakpoint `breakpoint` of unit `unit` of layer `layer`, all counted from 1.
    private record Cut(double x, int layer, int unit, int breakpoint) {}

    /// An interval on which the layer is linear: what it is at both ends, and what cut it off on the left.
    private record Stretch(double from, double to, double[] atFrom, double[] atTo, Cut cut) {
        double[] at(double x) {
            double share = (x - from) / (to - from);
            double[] values = new double[atFrom.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = atFrom[i] + share * (atTo[i] - atFrom[i]);
            }
            return values;
        }

        double slope() {
            return (atTo[0] - atFrom[0]) / (to - from);
        }
    }

    private final Parameters parameters;

    private LineTracer(Parameters parameters) {
        this.parameters = parameters;
    }

    /// @param curves as [Sharing] says
    public static Trace trace(Parameters parameters, List<PiecewiseLinear> curves, double low, double high) {
        LineTracer tracer = new LineTracer(parameters);
        MlpShape shape = parameters.shape();
        List<Stretch> stretches =
                List.of(new Stretch(low, high, new double[] {low}, new double[] {high}, new Cut(low, 0, 0, 0)));
        for (int layer = 1; layer <= shape.hidden().size(); layer++) {
            List<PiecewiseLinear> own = Sharing.ofLayer(curves, shape.hidden(), layer);
            List<Stretch> next = new ArrayList<>();
            for (Stretch stretch : tracer.affine(layer, stretches)) {
                activate(stretch, layer, own, next);
                if (next.size() > MOST_STRETCHES) {
                    break;
                }
            }
            stretches = next;
        }
        return traceOf(tracer.affine(shape.layers(), stretches));
    }

    private List<Stretch> affine(int layer, List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> new Stretch(
                        stretch.from(),
                        stretch.to(),
                        affine(layer, stretch.atFrom()),
                        affine(layer, stretch.atTo()),
                        stretch.cut()))
                .toList();
    }

    private double[] affine(int layer, double[] input) {
        double[] weights = parameters.tensors().get(2 * layer - 2).values();
        double[] biases = parameters.tensors().get(2 * layer - 1).values();
        double[] output = new double[biases.length];
        for (int unit = 0; unit < output.length; unit++) {
            double sum = biases[unit];
            for (int i = 0; i < input.length; i++) {
                sum = Math.fma(weights[unit * input.length + i], input[i], sum);
            }
            output[unit] = sum;
        }
        return output;
    }

    /// Cuts a stretch of pre-activations where a unit meets a breakpoint, and applies the curves, one for
    /// each unit, to what is left.
    private static void activate(Stretch stretch, int layer, List<PiecewiseLinear> curves, List<Stretch> into) {
        List<Cut> cuts = cuts(stretch, layer, curves);
        Cut from = stretch.cut();
        double[] atFrom = stretch.atFrom();
        double x = stretch.from();
        for (int i = 0; i <= cuts.size(); i++) {
            double to = i == cuts.size() ? stretch.to() : cuts.get(i).x();
            double[] atTo = i == cuts.size() ? stretch.atTo() : stretch.at(to);
            if (to > x) {
                into.add(activated(new Stretch(x, to, atFrom, atTo, from), curves));
                x = to;
                atFrom = atTo;
            }
            if (i < cuts.size()) {
                from = cuts.get(i);
            }
        }
    }

    private static List<Cut> cuts(Stretch stretch, int layer, List<PiecewiseLinear> curves) {
        List<Cut> cuts = new ArrayList<>();
        for (int unit = 0; unit < stretch.atFrom().length; unit++) {
            double left = stretch.atFrom()[unit];
            double right = stretch.atTo()[unit];
            PiecewiseLinear curve = curves.get(unit);
            for (int k = 0; k < curve.size(); k++) {
                double beta = curve.breakpoint(k).x();
                if ((left < beta && beta < right) || (right < beta && beta < left)) {
                    double share = (beta - left) / (right - left);
                    double x = stretch.from() + share * (stretch.to() - stretch.from());
                    cuts.add(new Cut(x, layer, unit + 1, k + 1));
                }
            }
        }
        cuts.sort(Comparator.comparingDouble(Cut::x));
        return cuts;
    }

    private static Stretch activated(Stretch stretch, List<PiecewiseLinear> curves) {
        int units = stretch.atFrom().length;
        double[] from = new double[units];
        double[] to = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double left = stretch.atFrom()[unit];
            double right = stretch.atTo()[unit];
            PiecewiseLinear curve = curves.get(unit);
            int piece = curve.pieceOf((left + right) / 2);
            from[unit] = curve.valueOn(piece, left);
            to[unit] = curve.valueOn(piece, right);
        }
        return new Stretch(stretch.from(), stretch.to(), from, to, stretch.cut());
    }

    private static Trace traceOf(List<Stretch> stretches) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Kink> kinks = new ArrayList<>();
        double scale = stretches.stream()
                .mapToDouble(stretch -> Math.max(Math.abs(stretch.atFrom()[0]), Math.abs(stretch.atTo()[0])))
                .max()
                .orElse(1);
        Stretch before = null;
        for (Stretch stretch : stretches) {
            boolean jumps = before != null && Math.abs(before.atTo()[0] - stretch.atFrom()[0]) > SAME_SLOPE * scale;
            if (before == null || jumps) {
                x.add(stretch.from());
                y.add(stretch.atFrom()[0]);
            }
            if (before != null && (jumps || bends(before, stretch))) {
                Cut cut = stretch.cut();
                kinks.add(new Kink(cut.x(), stretch.atFrom()[0], cut.layer(), cut.unit(), cut.breakpoint()));
            }
            x.add(stretch.to());
            y.add(stretch.atTo()[0]);
            before = stretch;
        }
        return new Trace(toArray(x), toArray(y), kinks);
    }

    private static boolean bends(Stretch left, Stretch right) {
        double steeper = Math.max(Math.abs(left.slope()), Math.abs(right.slope()));
        return Math.abs(left.slope() - right.slope()) > SAME_SLOPE * steeper;
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
