package trozo.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.nn.Sharing;
import trozo.piecewise.PiecewiseLinear;

/// Where the units of a network with piecewise-linear activations meet their breakpoints while its weights move along a
/// line: theta + t d.
///
/// Sample by sample and layer by layer: on every stretch of t found so far a pre-activation is a polynomial, of degree
/// 1 in the first layer that moves and of one more for each later one that does; cutting where it meets a breakpoint
/// leaves stretches on which the next layer is a polynomial too. What meets its breakpoint on a line does so at a t in
/// closed form.
final class PathTracer {
    /// @param t where
    /// @param layer from 1
    /// @param unit from 0
    /// @param sample from 0
    /// @param breakpoint from 0
    /// @param speed dz/dt there
    /// @param exact whether z is linear in t around it
    record Crossing(double t, int layer, int unit, int sample, int breakpoint, double speed, boolean exact) {}

    private record Stretch(double from, double to, List<Polynomial> signal) {}

    private final Parameters base;
    private final Parameters direction;
    private final List<PiecewiseLinear> curves;
    private final double low;
    private final double high;
    private final int most;
    /// For the hinge loss the output at which each sample's own kink lies; else empty.
    private final double[] margins;
    private final List<Crossing> crossings = new ArrayList<>();

    /// @param direction how the weights move
    /// @param curves as [Sharing] says
    /// @param most crossings after which tracing stops
    /// @param margins for the hinge loss, 1 or -1 for each sample: there the loss itself has a kink; else empty
    PathTracer(
            Parameters base,
            Parameters direction,
            List<PiecewiseLinear> curves,
            double low,
            double high,
            int most,
            double... margins) {
        this.margins = margins;
        this.base = base;
        this.direction = direction;
        this.curves = curves;
        this.low = low;
        this.high = high;
        this.most = most;
    }

    /// In the order of t, over all samples.
    ///
    /// @param inputs feature by feature, features x samples
    List<Crossing> trace(double[] inputs, int samples) {
        MlpShape shape = base.shape();
        for (int sample = 0; sample < samples && crossings.size() < most; sample++) {
            List<Polynomial> signal = new ArrayList<>();
            for (int feature = 0; feature < shape.inputs(); feature++) {
                signal.add(Polynomial.constant(inputs[feature * samples + sample]));
            }
            List<Stretch> stretches = List.of(new Stretch(low, high, signal));
            for (int layer = 1; layer <= shape.hidden().size(); layer++) {
                List<Stretch> next = new ArrayList<>();
                for (Stretch stretch : stretches) {
                    activate(affine(stretch, layer), layer, sample, next);
                }
                stretches = next;
            }
            if (margins.length > 0) {
                meetMargin(stretches, sample);
            }
        }
        crossings.sort(Comparator.comparingDouble(Crossing::t));
        return crossings;
    }

    /// Where the output is at the kink of the hinge loss.
    private void meetMargin(List<Stretch> stretches, int sample) {
        int last = base.shape().layers();
        for (Stretch stretch : stretches) {
            Polynomial output = affine(stretch, last).signal().getFirst();
            for (double t : output.minus(margins[sample]).crossings(stretch.from(), stretch.to())) {
                double speed = output.derivative().at(t);
                crossings.add(new Crossing(t, last, 0, sample, 0, speed, output.degree() == 1));
            }
        }
    }

    private Stretch affine(Stretch stretch, int layer) {
        double[] w = base.weights(layer).values();
        double[] dw = direction.weights(layer).values();
        double[] b = base.biases(layer).values();
        double[] db = direction.biases(layer).values();
        int fanIn = stretch.signal().size();
        List<Polynomial> z = new ArrayList<>();
        for (int unit = 0; unit < b.length; unit++) {
            Polynomial sum = Polynomial.constant(0);
            for (int i = 0; i < fanIn; i++) {
                sum = sum.plus(
                        w[unit * fanIn + i],
                        dw[unit * fanIn + i],
                        stretch.signal().get(i));
            }
            z.add(sum.plus(b[unit], db[unit], Polynomial.constant(1)));
        }
        return new Stretch(stretch.from(), stretch.to(), z);
    }

    private void activate(Stretch z, int layer, int sample, List<Stretch> into) {
        List<PiecewiseLinear> own = Sharing.ofLayer(curves, base.shape().hidden(), layer);
        List<Double> cuts = new ArrayList<>();
        for (int unit = 0; unit < z.signal().size(); unit++) {
            Polynomial at = z.signal().get(unit);
            PiecewiseLinear curve = own.get(unit);
            for (int k = 0; k < curve.size(); k++) {
                for (double t : at.minus(curve.breakpoint(k).x()).crossings(z.from(), z.to())) {
                    cuts.add(t);
                    if (curve.isKink(k) || curve.breakpoint(k).isJump()) {
                        double speed = at.derivative().at(t);
                        crossings.add(new Crossing(t, layer, unit, sample, k, speed, at.degree() == 1));
                    }
                }
            }
        }
        cuts.sort(Comparator.naturalOrder());
        cuts.add(z.to());
        double from = z.from();
        for (double to : cuts) {
            if (to > from) {
                double middle = from + (to - from) / 2;
                List<Polynomial> activated = IntStream.range(0, own.size())
                        .mapToObj(unit -> applied(own.get(unit), z.signal().get(unit), middle))
                        .toList();
                into.add(new Stretch(from, to, activated));
                from = to;
            }
        }
    }

    /// The curve's piece at z(middle), of z.
    private static Polynomial applied(PiecewiseLinear curve, Polynomial z, double middle) {
        int piece = curve.pieceOf(z.at(middle));
        double slope = curve.slope(piece);
        double offset = curve.valueOn(piece, 0);
        return Polynomial.constant(offset).plus(slope, 0, z);
    }
}
