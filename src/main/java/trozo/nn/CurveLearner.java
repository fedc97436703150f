package trozo.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trozo.autograd.Curve;
import trozo.autograd.Precision;
import trozo.autograd.Tensor;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.Learnable.Gaps;
import trozo.piecewise.PiecewiseLinear;

/// The numbers of one curve that learn, each as a parameter of its own: an optimiser moves them between [#prepare] and
/// [#finish]. A joined breakpoint has one value, whose gradient is that of both ends together.
final class CurveLearner {
    /// The narrowest part of a softplus gap; below it g would leave the range of numbers.
    private static final double NARROWEST = 1e-9;

    private final Curve curve;
    private final Learnable learnable;
    private final int size;
    private final Tensor[] sources;
    private final CurveBounds bounds;
    private final List<Tensor> tensors = new ArrayList<>();
    /// The coordinate that each of the tensors is.
    private final int[] coordinates;
    private final double[] numbers;
    private final double[] before;
    private final double[] gradient;
    private final boolean[] joined;

    /// @param name begins the names of the parameters
    /// @param curve its tensors take gradients; its numbers are set
    CurveLearner(String name, Curve curve, Learnable learnable) {
        this.curve = curve;
        this.learnable = learnable;
        this.size = curve.size();
        this.sources = new Tensor[] {curve.x(), curve.yLeft(), curve.yRight(), curve.slopes()};
        this.bounds = new CurveBounds(learnable);
        this.numbers = new double[Coordinates.count(size)];
        this.before = new double[numbers.length];
        this.gradient = new double[numbers.length];
        this.joined = new boolean[size];
        for (int k = 0; k < size; k++) {
            joined[k] = meet(k);
        }
        int[] all = new int[numbers.length];
        for (int c = 0; c < numbers.length; c++) {
            if (learnable.learns(c) && !follows(c)) {
                all[tensors.size()] = c;
                tensors.add(Tensor.parameter(name + "[" + c + "]", 1));
            }
        }
        this.coordinates = Arrays.copyOf(all, tensors.size());
    }

    /// Whether a number is always that of another: the right value of a joined breakpoint, the right slope of a line.
    private boolean follows(int c) {
        if (size == 0) {
            return c == Coordinates.rightSlope(size);
        }
        int k = c - 2 * size;
        return k >= 0 && k < size && joined[k];
    }

    private boolean meet(int k) {
        return curve.yLeft().values()[k] == curve.yRight().values()[k];
    }

    /// What an optimiser is to move.
    List<Tensor> tensors() {
        return tensors;
    }

    /// Whether the same numbers of `f` would learn, joined where the curve is joined.
    boolean accepts(PiecewiseLinear f, Learnable wanted) {
        if (f.size() != size || !learnable.equals(wanted)) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            if (joined[k] == f.breakpoint(k).isJump()) {
                return false;
            }
        }
        return true;
    }

    /// The parameters whose numbers differ from those of `f`; all of them if it has another number of breakpoints.
    List<Tensor> differingFrom(PiecewiseLinear f) {
        if (f.size() != size) {
            return tensors;
        }
        double[] other = Coordinates.of(f);
        collect();
        List<Tensor> differing = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i++) {
            if (numbers[coordinates[i]] != other[coordinates[i]]) {
                differing.add(tensors.get(i));
            }
        }
        return differing;
    }

    /// `f` with the numbers that learn as they now are.
    PiecewiseLinear in(PiecewiseLinear f) {
        collect();
        double[] learnt = Coordinates.of(f);
        for (int c = 0; c < learnt.length; c++) {
            learnt[c] = learnable.learns(c) ? numbers[c] : learnt[c];
        }
        return Coordinates.with(f, learnt);
    }

    private void collect() {
        int at = 0;
        for (Tensor source : sources) {
            System.arraycopy(source.values(), 0, numbers, at, source.size());
            at += source.size();
        }
    }

    /// Fills values and gradients of the parameters from the curve, after a backward.
    void prepare() {
        collect();
        System.arraycopy(numbers, 0, before, 0, numbers.length);
        int at = 0;
        for (Tensor source : sources) {
            System.arraycopy(source.gradient(), 0, gradient, at, source.size());
            at += source.size();
        }
        for (int k = 0; k < size; k++) {
            if (joined[k]) {
                gradient[Coordinates.yLeft(size, k)] += gradient[Coordinates.yRight(size, k)];
            }
        }
        if (softplus()) {
            toGaps();
        }
        for (int i = 0; i < coordinates.length; i++) {
            tensors.get(i).values()[0] = numbers[coordinates[i]];
            tensors.get(i).gradient()[0] = gradient[coordinates[i]];
        }
    }

    /// Takes the moved parameters back into the curve, within its bounds.
    ///
    /// @param precision the format the numbers are then rounded to
    /// @return whether it is still a function: finite, breakpoints in order
    boolean finish(Precision precision) {
        for (int i = 0; i < coordinates.length; i++) {
            numbers[coordinates[i]] = tensors.get(i).values()[0];
        }
        if (softplus()) {
            fromGaps();
        }
        for (int k = 0; k < size; k++) {
            if (joined[k]) {
                numbers[Coordinates.yRight(size, k)] = numbers[Coordinates.yLeft(size, k)];
            }
        }
        if (size == 0) {
            numbers[Coordinates.rightSlope(size)] = numbers[Coordinates.leftSlope(size)];
        }
        bounds.restore(numbers, before);
        precision.round(numbers);
        int at = 0;
        for (Tensor source : sources) {
            System.arraycopy(numbers, at, source.values(), 0, source.size());
            at += source.size();
        }
        return isFunction();
    }

    private boolean isFunction() {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        for (int k = 0; k + 1 < size; k++) {
            double dx = numbers[k + 1] - numbers[k];
            double dy = numbers[Coordinates.yLeft(size, k + 1)] - numbers[Coordinates.yRight(size, k)];
            if (!(dx > 0 && Double.isFinite(dy / dx))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a jump has closed: its two values have met, and the breakpoint is joined from now on.
    boolean hasClosed() {
        for (int k = 0; k < size; k++) {
            if (!joined[k] && learnable.learns(Coordinates.yLeft(size, k)) && meet(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean softplus() {
        return learnable.bounds().gaps() == Gaps.SOFTPLUS
                && size > 0
                && learnable.x().getFirst();
    }

    /// Positions become the first of them and g, their gradients those of these.
    private void toGaps() {
        for (int k = size - 2; k >= 0; k--) {
            gradient[k] += gradient[k + 1];
        }
        for (int k = size - 1; k > 0; k--) {
            double wide = Math.max(
                    NARROWEST, numbers[k] - numbers[k - 1] - learnable.bounds().gap());
            // The derivative of softplus at g is 1 - exp(-softplus(g)).
            double slope = -StrictMath.expm1(-wide);
            numbers[k] = wide + StrictMath.log(slope);
            gradient[k] *= slope;
        }
    }

    private void fromGaps() {
        for (int k = 1; k < size; k++) {
            double g = numbers[k];
            double wide = Math.max(g, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(g)));
            numbers[k] = numbers[k - 1] + learnable.bounds().gap() + wide;
        }
    }
}
