package trozo.piecewise.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import trozo.piecewise.Joint;

/// Where a continuous approximation strays farthest from its function.
final class Ripples {
    private static final double GOLDEN = 0.3819660112501051;
    private static final int STEPS = 36;

    /// What dips less than this between two peaks is level.
    private static final double LEVEL = 1 - 1e-7;

    private final Target target;
    private final DoubleUnaryOperator approximation;

    private Ripples(Target target, DoubleUnaryOperator approximation) {
        this.target = target;
        this.approximation = approximation;
    }

    /// The peaks of the distance that are at least `least` high, from left to right.
    ///
    /// @param knots where the approximation bends
    static List<Peak> of(
            Target target, Samples samples, DoubleUnaryOperator approximation, double[] knots, double least) {
        return new Ripples(target, approximation).peaks(samples, knots, least);
    }

    private List<Peak> peaks(Samples samples, double[] knots, double least) {
        double[] places = places(samples, knots);
        double[] errors = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            errors[i] = error(places[i]);
        }
        List<Peak> peaks = new ArrayList<>();
        double valley = 0;
        for (int i = 0; i < places.length; i++) {
            double here = Math.abs(errors[i]);
            boolean rises = i == 0 || here >= height(errors[i - 1], errors[i]);
            boolean falls = i + 1 == places.length || here >= height(errors[i + 1], errors[i]);
            valley = i > 0 && errors[i] * errors[i - 1] <= 0 ? 0 : Math.min(valley, here);
            // Between samples it may be a little higher.
            if (rises && falls && here >= 0.9 * least) {
                Peak peak = refined(places, errors, i);
                if (Math.abs(peak.error()) >= least) {
                    // On a plateau one stands for all.
                    if (!peaks.isEmpty() && valley > LEVEL * Math.abs(peak.error())) {
                        Peak last = peaks.removeLast();
                        peak = Math.abs(last.error()) >= Math.abs(peak.error()) ? last : peak;
                    }
                    peaks.add(peak);
                    valley = here;
                }
            }
        }
        for (Joint joint : target.joints()) {
            if (joint.isJump()) {
                double y = approximation.applyAsDouble(joint.x());
                add(peaks, new Peak(joint.x(), y - joint.yLeft()), least);
                add(peaks, new Peak(joint.x(), y - joint.yRight()), least);
            }
        }
        return merged(peaks, samples.x()[samples.size() - 1] - samples.x()[0]);
    }

    private static void add(List<Peak> peaks, Peak peak, double least) {
        if (Math.abs(peak.error()) >= least) {
            peaks.add(peak);
        }
    }

    /// The height of a neighbour on the same side; one on the other side is no higher.
    private static double height(double neighbour, double here) {
        return neighbour * here < 0 ? 0 : Math.abs(neighbour);
    }

    private double[] places(Samples samples, double[] knots) {
        double low = samples.x()[0];
        double high = samples.x()[samples.size() - 1];
        double[] inside =
                Arrays.stream(knots).filter(knot -> knot > low && knot < high).toArray();
        double[] all = Arrays.copyOf(samples.x(), samples.size() + inside.length);
        System.arraycopy(inside, 0, all, samples.size(), inside.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private double error(double x) {
        double y = approximation.applyAsDouble(x);
        double left = y - target.leftValue(x);
        double right = y - target.rightValue(x);
        return Math.abs(left) > Math.abs(right) ? left : right;
    }

    /// The peak near place `i`, by golden sections on both sides.
    private Peak refined(double[] places, double[] errors, int i) {
        double sign = Math.signum(errors[i]);
        Peak best = new Peak(places[i], errors[i]);
        for (int side = -1; side <= 1; side += 2) {
            int other = i + side;
            if (other >= 0 && other < places.length) {
                Peak found = search(places[i], places[other], sign);
                best = Math.abs(found.error()) > Math.abs(best.error()) ? found : best;
            }
        }
        return best;
    }

    /// The highest place from `from` on towards `to`.
    private Peak search(double from, double to, double sign) {
        double a = from;
        double b = to;
        double inner = a + GOLDEN * (b - a);
        double outer = b - GOLDEN * (b - a);
        double atInner = sign * error(inner);
        double atOuter = sign * error(outer);
        for (int step = 0; step < STEPS; step++) {
            if (atInner >= atOuter) {
                b = outer;
                outer = inner;
                atOuter = atInner;
                inner = a + GOLDEN * (b - a);
                atInner = sign * error(inner);
            } else {
                a = inner;
                inner = outer;
                atInner = atOuter;
                outer = b - GOLDEN * (b - a);
                atOuter = sign * error(outer);
            }
        }
        return atInner >= atOuter ? new Peak(inner, sign * atInner) : new Peak(outer, sign * atOuter);
    }

    /// Peaks that are one but for rounding are one.
    private static List<Peak> merged(List<Peak> peaks, double width) {
        peaks.sort(Comparator.comparingDouble(Peak::x));
        List<Peak> merged = new ArrayList<>();
        for (Peak peak : peaks) {
            Peak last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && peak.x() - last.x() < 1e-7 * width && peak.error() * last.error() > 0) {
                if (Math.abs(peak.error()) > Math.abs(last.error())) {
                    merged.set(merged.size() - 1, peak);
                }
            } else {
                merged.add(peak);
            }
        }
        return List.copyOf(merged);
    }
}
