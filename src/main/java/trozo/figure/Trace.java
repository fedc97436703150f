package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import trozo.piecewise.Joint;

/// A line that bends between its breakpoints: followed pixel by pixel there, exact at the breakpoints themselves. It is
/// interrupted where there is no number.
final class Trace {
    /// How far beyond the picture a line is followed, in heights.
    private static final double BEYOND = 4;

    private final Scale z;
    private final Scale y;
    private final List<Points> lines = new ArrayList<>();
    private final List<Double> xy = new ArrayList<>();

    private Trace(Scale z, Scale y) {
        this.z = z;
        this.y = y;
    }

    /// The values, from jump to jump.
    static List<Points> ofValues(Scale z, Scale y, List<Joint> joints, DoubleUnaryOperator f) {
        List<Joint> jumps = joints.stream().filter(Joint::isJump).toList();
        return of(z, y, jumps, f, Joint::yLeft, Joint::yRight);
    }

    /// The slopes, from breakpoint to breakpoint.
    static List<Points> ofSlopes(Scale z, Scale y, List<Joint> joints, DoubleUnaryOperator slope) {
        return of(z, y, joints, slope, Joint::left, Joint::right);
    }

    private static List<Points> of(
            Scale z,
            Scale y,
            List<Joint> ends,
            DoubleUnaryOperator f,
            ToDoubleFunction<Joint> left,
            ToDoubleFunction<Joint> right) {
        Trace trace = new Trace(z, y);
        double from = z.low();
        trace.add(from, f.applyAsDouble(from));
        for (Joint end : ends) {
            trace.follow(f, from, end.x());
            trace.add(end.x(), left.applyAsDouble(end));
            trace.interrupt();
            trace.add(end.x(), right.applyAsDouble(end));
            from = end.x();
        }
        trace.follow(f, from, z.high());
        trace.add(z.high(), f.applyAsDouble(z.high()));
        trace.interrupt();
        return trace.lines;
    }

    /// The pixels strictly between two places.
    private void follow(DoubleUnaryOperator f, double from, double to) {
        for (double px = Math.floor(z.at(from)) + 1; px < z.at(to); px++) {
            double at = z.value(px);
            add(at, f.applyAsDouble(at));
        }
    }

    private void add(double at, double value) {
        if (Double.isNaN(value)) {
            interrupt();
            return;
        }
        double beyond = BEYOND * (y.high() - y.low());
        xy.add(z.at(at));
        xy.add(y.at(Math.clamp(value, y.low() - beyond, y.high() + beyond)));
    }

    private void interrupt() {
        if (xy.size() > 2) {
            lines.add(Points.of(xy.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        xy.clear();
    }
}
