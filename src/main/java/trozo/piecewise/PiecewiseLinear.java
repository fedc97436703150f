package trozo.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;

/// A piecewise-linear function: K breakpoints, K - 1 pieces between them and two tails that go on for ever.
///
/// Pieces are numbered 0 (the left tail) to K (the right tail); piece k lies between breakpoints k - 1 and k. Without a
/// breakpoint it is a line through the origin.
///
/// @param breakpoints from left to right, strictly increasing in x, all numbers finite
/// @param leftSlope the slope of the left tail
/// @param rightSlope the slope of the right tail
/// @param rule the kink rule wherever a breakpoint has none of its own
public record PiecewiseLinear(List<Breakpoint> breakpoints, double leftSlope, double rightSlope, KinkRule rule)
        implements Activation {

    /// @throws IllegalArgumentException naming both offending numbers, breakpoints counted from 1
    public PiecewiseLinear {
        breakpoints = List.copyOf(breakpoints);
        requireFinite("left end slope", leftSlope);
        requireFinite("right end slope", rightSlope);
        for (int k = 0; k < breakpoints.size(); k++) {
            Breakpoint here = breakpoints.get(k);
            String name = "breakpoint " + (k + 1);
            requireFinite(name + "'s x", here.x());
            requireFinite(name + "'s left value", here.yLeft());
            requireFinite(name + "'s right value", here.yRight());
            if (k > 0 && !(breakpoints.get(k - 1).x() < here.x())) {
                throw new IllegalArgumentException(name + " at x = " + here.x() + " must lie right of breakpoint " + k
                        + " at x = " + breakpoints.get(k - 1).x());
            }
            if (k > 0) {
                requireFinite(
                        "the slope between breakpoints " + k + " and " + (k + 1), chord(breakpoints.get(k - 1), here));
            }
        }
        if (breakpoints.isEmpty() && leftSlope != rightSlope) {
            throw new IllegalArgumentException("without a breakpoint the end slopes must be equal, but left is "
                    + leftSlope + " and right is " + rightSlope);
        }
    }

    private static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be a finite number, not " + value);
        }
    }

    /// The continuous function through (x[k], y[k]).
    public static PiecewiseLinear through(double leftSlope, double[] x, double[] y, double rightSlope) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " positions but " + y.length + " values");
        }
        List<Breakpoint> points = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            points.add(Breakpoint.joined(x[k], y[k]));
        }
        return new PiecewiseLinear(points, leftSlope, rightSlope, KinkRule.LEFT);
    }

    public int size() {
        return breakpoints.size();
    }

    public Breakpoint breakpoint(int k) {
        return breakpoints.get(k);
    }

    /// The slope of piece `piece`, 0 to [#size()].
    public double slope(int piece) {
        if (piece == 0) {
            return leftSlope;
        }
        if (piece == size()) {
            return rightSlope;
        }
        return chord(breakpoint(piece - 1), breakpoint(piece));
    }

    private static double chord(Breakpoint from, Breakpoint to) {
        return (to.yLeft() - from.yRight()) / (to.x() - from.x());
    }

    public double leftDerivative(int k) {
        return slope(k);
    }

    public double rightDerivative(int k) {
        return slope(k + 1);
    }

    /// Whether the function is continuous at breakpoint `k` and its slope changes there.
    public boolean isKink(int k) {
        return !breakpoint(k).isJump() && leftDerivative(k) != rightDerivative(k);
    }

    public KinkRule ruleAt(int k) {
        return breakpoint(k).rule().orElse(rule);
    }

    /// The rule that is followed at breakpoint `k`: at a jump without a rule of its own, the side that owns the point.
    public KinkRule usedRuleAt(int k) {
        Breakpoint here = breakpoint(k);
        if (here.isJump() && here.rule().isEmpty()) {
            return here.closed() == Side.LEFT ? KinkRule.LEFT : KinkRule.RIGHT;
        }
        return ruleAt(k);
    }

    /// The derivative that the backward pass uses at breakpoint `k`.
    ///
    /// @param tangent what [KinkRule#DIRECTION] follows
    public double usedDerivative(int k, double tangent) {
        return usedRuleAt(k).slope(leftDerivative(k), rightDerivative(k), tangent);
    }

    /// What backward adds to the slope around breakpoint `k`; nothing where f does not jump.
    public Optional<Surrogate> surrogateAt(int k) {
        return breakpoint(k).surrogate().filter(surrogate -> breakpoint(k).isJump());
    }

    public boolean hasSurrogates() {
        return IntStream.range(0, size()).anyMatch(k -> surrogateAt(k).isPresent());
    }

    /// The slope that backward uses at z: the derivative and what the surrogates add to it.
    public double backwardSlope(double z) {
        double slope = derivative(z);
        for (int k = 0; k < size(); k++) {
            double away = z - breakpoint(k).x();
            slope += surrogateAt(k).map(surrogate -> surrogate.at(away)).orElse(0.0);
        }
        return slope;
    }

    @Override
    public int pieceOf(double z) {
        int piece = 0;
        for (Breakpoint point : breakpoints) {
            if (z > point.x() || (z == point.x() && point.closed() == Side.RIGHT)) {
                piece++;
            }
        }
        return piece;
    }

    @Override
    public double value(double z) {
        return valueOn(pieceOf(z), z);
    }

    /// The line that piece `piece` lies on, at z; z need not lie on the piece.
    public double valueOn(int piece, double z) {
        if (breakpoints.isEmpty()) {
            return leftSlope * z;
        }
        if (piece == 0) {
            Breakpoint first = breakpoint(0);
            return first.yLeft() + leftSlope * (z - first.x());
        }
        Breakpoint from = breakpoint(piece - 1);
        return from.yRight() + slope(piece) * (z - from.x());
    }

    @Override
    public double derivative(double z) {
        for (int k = 0; k < size(); k++) {
            if (z == breakpoint(k).x()) {
                return usedDerivative(k, 0);
            }
        }
        return slope(pieceOf(z));
    }

    @Override
    public List<Joint> joints() {
        return IntStream.range(0, size()).mapToObj(this::joint).toList();
    }

    @Override
    public List<Joint> joints(double low, double high) {
        return joints().stream()
                .filter(joint -> joint.x() >= low && joint.x() <= high)
                .toList();
    }

    private Joint joint(int k) {
        Breakpoint here = breakpoint(k);
        Joint.Kind kind = here.isJump() ? Joint.Kind.JUMP : isKink(k) ? Joint.Kind.KINK : Joint.Kind.SMOOTH;
        return new Joint(
                here.x(),
                here.yLeft(),
                here.yRight(),
                here.value(),
                leftDerivative(k),
                rightDerivative(k),
                kind,
                usedRuleAt(k),
                usedDerivative(k, 0),
                true);
    }

    public boolean isContinuous() {
        return breakpoints.stream().noneMatch(Breakpoint::isJump);
    }

    /// The least L with |f(u) - f(v)| <= L |u - v|: the largest slope in magnitude, and infinite at a jump.
    public double lipschitz() {
        if (!isContinuous()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int piece = 0; piece <= size(); piece++) {
            largest = Math.max(largest, Math.abs(slope(piece)));
        }
        return largest;
    }

    public PiecewiseLinear withBreakpoints(List<Breakpoint> points) {
        return new PiecewiseLinear(points, leftSlope, rightSlope, rule);
    }

    /// The same function with breakpoint `k` replaced.
    public PiecewiseLinear with(int k, Breakpoint point) {
        List<Breakpoint> points = new ArrayList<>(breakpoints);
        points.set(k, point);
        return withBreakpoints(points);
    }

    public PiecewiseLinear withSlopes(double left, double right) {
        return new PiecewiseLinear(breakpoints, left, right, rule);
    }

    @Override
    public PiecewiseLinear withRule(KinkRule newRule) {
        return new PiecewiseLinear(breakpoints, leftSlope, rightSlope, newRule);
    }

    /// The same function with a breakpoint more, put on the curve at `x`.
    ///
    /// @throws IllegalArgumentException if there is a breakpoint at `x` already
    public PiecewiseLinear withPointAt(double x) {
        double y = value(x);
        List<Breakpoint> points = new ArrayList<>(breakpoints);
        int place = pieceOf(x);
        points.add(place, Breakpoint.joined(x, y));
        return withBreakpoints(points);
    }

    /// Without breakpoint `k`: its two neighbours are joined; at an end the next slope inwards becomes the tail's.
    ///
    /// @throws IllegalArgumentException if it is the only one
    public PiecewiseLinear without(int k) {
        if (size() == 1) {
            throw new IllegalArgumentException("the last breakpoint cannot be removed");
        }
        List<Breakpoint> points = new ArrayList<>(breakpoints);
        points.remove(k);
        double left = k == 0 ? slope(1) : leftSlope;
        double right = k == size() - 1 ? slope(size() - 1) : rightSlope;
        return new PiecewiseLinear(points, left, right, rule);
    }
}
