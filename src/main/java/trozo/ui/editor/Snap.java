package trozo.ui.editor;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.PiecewiseLinear;

/// Pulls what a hand places to round numbers, and to notable ones when it comes near them.
///
/// @param zPerPixel how much of the z axis a pixel stands for
/// @param fPerPixel how much of the f axis a pixel stands for
public record Snap(double zPerPixel, double fPerPixel) {
    /// The grid is no finer than the hand: this many pixels from line to line, at least.
    private static final double GRID = 3;

    /// How many pixels from a notable number it begins to pull.
    private static final double REACH = 4.5;

    private static final double[] NOTABLE = {-6, -3, -2, -1, 0, 1, 2, 3, 6};

    public double z(double z) {
        return pulled(z, zPerPixel, DoubleStream.of(NOTABLE));
    }

    /// Besides the notable numbers, the values beside which a piece lies flat pull: those of the neighbours, and at a
    /// jump that of its other end.
    public double f(double f, PiecewiseLinear curve, Handle.Point point) {
        DoubleStream.Builder pulls = DoubleStream.builder();
        int k = point.k();
        if (k > 0) {
            pulls.add(curve.breakpoint(k - 1).yRight());
        }
        if (k + 1 < curve.size()) {
            pulls.add(curve.breakpoint(k + 1).yLeft());
        }
        if (point.end() == End.LEFT) {
            pulls.add(curve.breakpoint(k).yRight());
        } else if (point.end() == End.RIGHT) {
            pulls.add(curve.breakpoint(k).yLeft());
        }
        return pulled(f, fPerPixel, DoubleStream.concat(pulls.build(), DoubleStream.of(NOTABLE)));
    }

    /// @param reach how far along z the tail is held from where it begins
    public double slope(double slope, double reach) {
        return pulled(slope, fPerPixel / reach, DoubleStream.of(NOTABLE));
    }

    private static double pulled(double value, double perPixel, DoubleStream notable) {
        DoublePredicate near = pull -> Math.abs(pull - value) <= REACH * perPixel;
        double step = step(perPixel * GRID);
        // Dividing by a whole number gives the double that the decimal is written as; multiplying by 0.05 need not.
        double round = step < 1
                ? Math.rint(value * Math.rint(1 / step)) / Math.rint(1 / step)
                : Math.rint(value / step) * step;
        return notable.filter(near)
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(a - value), Math.abs(b - value)))
                .orElse(round + 0.0);
    }

    /// The least of ..., 0.01, 0.02, 0.05, 0.1, ... that is at least `least`.
    static double step(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double mantissa : new double[] {1, 2, 5}) {
            if (mantissa * power >= least) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }
}
