package trozo.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import trozo.lab.CurveEdits.End;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;

/// Pulls what a hand places to round numbers, and to notable numbers and slopes when it comes near them.
///
/// @param zPerPixel how much of the z axis a pixel stands for
/// @param fPerPixel how much of the f axis a pixel stands for
public record Snap(double zPerPixel, double fPerPixel) {
    /// The grid is no finer than the hand: this many pixels from line to line, at least.
    private static final double GRID = 3;

    /// How many pixels from a notable number it begins to pull.
    private static final double REACH = 4.5;

    /// The share of a number that is rounding.
    private static final double ROUNDING = 1e-9;

    private static final double DIGITS = 1e12;

    private static final double[] NOTABLE = {-6, -3, -2, -1, 0, 1, 2, 3, 6};

    private static final double[] SLOPES = {0, 1, -1};

    /// Something notable that the hand was pulled to.
    public sealed interface Catch {
        /// Whether the curve has it at `point`.
        boolean isOn(PiecewiseLinear curve, Handle.Point point);

        /// A notable place on the z axis.
        record Z(double z) implements Catch {
            @Override
            public boolean isOn(PiecewiseLinear curve, Handle.Point point) {
                return curve.breakpoint(point.k()).x() == z;
            }
        }

        /// A notable value.
        record F(double f) implements Catch {
            @Override
            public boolean isOn(PiecewiseLinear curve, Handle.Point point) {
                return Handles.value(curve, point) == f;
            }
        }

        /// A notable slope of piece `piece`.
        record Slope(int piece, double slope) implements Catch {
            @Override
            public boolean isOn(PiecewiseLinear curve, Handle.Point point) {
                return Math.abs(curve.slope(piece) - slope) < ROUNDING;
            }
        }
    }

    /// Where a hand was pulled to, and by what.
    public record Found(double z, double f, List<Catch> caught) {}

    /// A value that pulls, and what it is.
    private record Pull(double f, Catch by) {}

    public double z(double z) {
        return notable(z, zPerPixel).orElseGet(() -> round(z, zPerPixel));
    }

    /// Besides the notable numbers, the values pull beside which a piece has a notable slope, and at a jump that of its
    /// other end.
    ///
    /// @param moved the breakpoints that move, the one at (`z`, `f`) first
    public Found point(double z, double f, PiecewiseLinear curve, List<Handle.Point> moved) {
        List<Catch> caught = new ArrayList<>();
        Optional<Double> notableZ = notable(z, zPerPixel);
        notableZ.ifPresent(found -> caught.add(new Catch.Z(found)));
        double toZ = z(z);
        Optional<Pull> nearest = pulls(toZ, curve, moved).stream()
                .filter(pull -> Math.abs(pull.f() - f) <= REACH * fPerPixel)
                .min(Comparator.comparingDouble(pull -> Math.abs(pull.f() - f)));
        nearest.ifPresent(pull -> caught.add(pull.by()));
        return new Found(toZ, nearest.map(Pull::f).orElseGet(() -> round(f, fPerPixel)), caught);
    }

    private static List<Pull> pulls(double z, PiecewiseLinear curve, List<Handle.Point> moved) {
        Handle.Point point = moved.getFirst();
        int k = point.k();
        List<Pull> pulls = new ArrayList<>();
        for (double slope : SLOPES) {
            if (k > 0 && point.end() != End.RIGHT && stands(k - 1, moved)) {
                Breakpoint from = curve.breakpoint(k - 1);
                pulls.add(new Pull(from.yRight() + slope * (z - from.x()), new Catch.Slope(k, slope)));
            }
            if (k + 1 < curve.size() && point.end() != End.LEFT && stands(k + 1, moved)) {
                Breakpoint to = curve.breakpoint(k + 1);
                pulls.add(new Pull(to.yLeft() + slope * (z - to.x()), new Catch.Slope(k + 1, slope)));
            }
        }
        if (point.end() != End.BOTH) {
            Breakpoint here = curve.breakpoint(k);
            double other = point.end() == End.LEFT ? here.yRight() : here.yLeft();
            pulls.add(new Pull(other, new Catch.F(other)));
        }
        for (double notable : NOTABLE) {
            pulls.add(new Pull(notable, new Catch.F(notable)));
        }
        return pulls.stream().map(Snap::written).toList();
    }

    /// The double that a value is written as, where it was worked out.
    private static Pull written(Pull pull) {
        return new Pull(Math.rint(pull.f() * DIGITS) / DIGITS + 0.0, pull.by());
    }

    private static boolean stands(int k, List<Handle.Point> moved) {
        return moved.stream().noneMatch(point -> point.k() == k);
    }

    static boolean isNotableSlope(double slope) {
        return DoubleStream.of(SLOPES).anyMatch(notable -> notable == slope);
    }

    /// @param reach how far along z the tail is held from where it begins
    public double slope(double slope, double reach) {
        return notable(slope, fPerPixel / reach).orElseGet(() -> round(slope, fPerPixel / reach));
    }

    private static Optional<Double> notable(double value, double perPixel) {
        return DoubleStream.of(NOTABLE)
                .filter(pull -> Math.abs(pull - value) <= REACH * perPixel)
                .boxed()
                .min(Comparator.comparingDouble(pull -> Math.abs(pull - value)));
    }

    private static double round(double value, double perPixel) {
        double step = step(perPixel * GRID);
        // Dividing by a whole number gives the double that the decimal is written as; multiplying by 0.05 need not.
        double round = step < 1
                ? Math.rint(value * Math.rint(1 / step)) / Math.rint(1 / step)
                : Math.rint(value / step) * step;
        return round + 0.0;
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
