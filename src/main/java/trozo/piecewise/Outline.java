package trozo.piecewise;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What an activation looks like from afar.
///
/// @param continuous whether it has no jump
/// @param course which way it goes
/// @param lipschitz the least L with |f(u) - f(v)| <= L |u - v|; infinite at a jump
/// @param low the infimum of its values
/// @param high the supremum of its values
public record Outline(boolean continuous, Course course, double lipschitz, double low, double high) {
    /// A constant function neither rises nor falls.
    public enum Course {
        CONSTANT,
        /// Never falls.
        RISES,
        /// Never rises.
        FALLS,
        BOTH
    }

    /// What is this small is what rounding makes of 0.
    private static final double ROUNDING = 1e-12;

    /// Exact for pieces. A formula is looked at on [#REACH] to both sides of 0, and what it still does at the end it is
    /// taken to do for ever.
    public static Outline of(Activation f) {
        return switch (f) {
            case PiecewiseLinear pieces -> of(pieces);
            case PiecewiseFormula formula -> of(formula);
        };
    }

    /// How far a formula is looked at.
    public static final double REACH = FormulaMoments.REACH;

    private static final double STEP = 0.05;

    private static Outline of(PiecewiseLinear f) {
        double[] steps = DoubleStream.concat(
                        IntStream.rangeClosed(0, f.size()).mapToDouble(f::slope),
                        f.breakpoints().stream().mapToDouble(point -> point.yRight() - point.yLeft()))
                .toArray();
        double[] values = f.breakpoints().stream()
                .flatMapToDouble(point -> DoubleStream.of(point.yLeft(), point.yRight()))
                .toArray();
        return of(f.isContinuous(), steps, f.lipschitz(), values, f.leftSlope(), f.rightSlope());
    }

    private static Outline of(PiecewiseFormula f) {
        double[] places = IntStream.rangeClosed((int) (-REACH / STEP), (int) (REACH / STEP))
                .mapToDouble(i -> i * STEP)
                .toArray();
        double[] slopes = DoubleStream.of(places).map(f::derivative).toArray();
        double[] jumps = f.joints(-REACH, REACH).stream()
                .mapToDouble(joint -> joint.yRight() - joint.yLeft())
                .toArray();
        double[] joints = f.joints(-REACH, REACH).stream()
                .flatMapToDouble(joint -> DoubleStream.of(joint.yLeft(), joint.yRight()))
                .toArray();
        boolean continuous = f.joints(-REACH, REACH).stream().noneMatch(Joint::isJump);
        double steepest = DoubleStream.of(slopes)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double[] values = DoubleStream.concat(DoubleStream.of(places).map(f::value), DoubleStream.of(joints))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return of(
                continuous,
                DoubleStream.concat(DoubleStream.of(slopes), DoubleStream.of(jumps))
                        .toArray(),
                continuous ? steepest : Double.POSITIVE_INFINITY,
                values,
                slopes[0],
                slopes[slopes.length - 1]);
    }

    /// @param steps slopes and jumps
    /// @param left the slope towards minus infinity
    private static Outline of(
            boolean continuous, double[] steps, double lipschitz, double[] values, double left, double right) {
        boolean rises = any(steps, step -> step > ROUNDING);
        boolean falls = any(steps, step -> step < -ROUNDING);
        Course course = rises ? (falls ? Course.BOTH : Course.RISES) : falls ? Course.FALLS : Course.CONSTANT;
        boolean down = left > ROUNDING || right < -ROUNDING;
        boolean up = left < -ROUNDING || right > ROUNDING;
        double low =
                down ? Double.NEGATIVE_INFINITY : DoubleStream.of(values).min().orElse(0);
        double high =
                up ? Double.POSITIVE_INFINITY : DoubleStream.of(values).max().orElse(0);
        return new Outline(continuous, course, lipschitz, low, high);
    }

    private static boolean any(double[] numbers, DoublePredicate what) {
        return DoubleStream.of(numbers).anyMatch(what);
    }
}
