package trozo.autograd;

import java.util.Arrays;

/// A block of `double`s with a shape, row by row. Its arrays are made once and never replaced, so a graph may be
/// replayed over them for ever; whoever changes the numbers writes into them.
public final class Tensor {
    /// The place of a leaf: no node computes it.
    static final int LEAF = -1;

    private final String name;
    private final int[] shape;
    private final double[] values;
    private final double[] gradient;
    private final int place;
    private double[] tangent;

    Tensor(String name, boolean withGradient, int place, int... shape) {
        this.name = name;
        this.shape = shape.clone();
        int size = Shapes.size(shape);
        this.values = new double[size];
        this.gradient = withGradient ? new double[size] : null;
        this.place = place;
    }

    /// A leaf that gradients flow to; all zeros.
    public static Tensor parameter(String name, int... shape) {
        return new Tensor(name, true, LEAF, shape);
    }

    /// A leaf without a gradient: inputs, targets, constants; all zeros.
    public static Tensor data(String name, int... shape) {
        return new Tensor(name, false, LEAF, shape);
    }

    public String name() {
        return name;
    }

    /// The lengths of the axes; none for a scalar.
    public int[] shape() {
        return shape.clone();
    }

    public int rank() {
        return shape.length;
    }

    /// The length of an axis, counted from 0.
    ///
    /// @throws IllegalArgumentException if there is no such axis
    public int length(int axis) {
        if (axis < 0 || axis >= shape.length) {
            throw new IllegalArgumentException(this + " has no axis " + axis);
        }
        return shape[axis];
    }

    /// How many numbers there are.
    public int size() {
        return values.length;
    }

    /// The numbers themselves, not a copy.
    public double[] values() {
        return values;
    }

    /// The number of a tensor that holds one.
    public double scalar() {
        if (values.length != 1) {
            throw new IllegalStateException(this + " is not one number");
        }
        return values[0];
    }

    public boolean hasGradient() {
        return gradient != null;
    }

    /// The gradient of the last backward's root with respect to the values; the array itself, not a copy.
    ///
    /// @throws IllegalStateException if no gradient flows here
    public double[] gradient() {
        if (gradient == null) {
            String why = place == LEAF ? "" : ": what computes it has no derivative";
            throw new IllegalStateException(this + " takes no gradient" + why);
        }
        return gradient;
    }

    /// How fast the values change along the direction that [Graph#carry] drew; the array itself, not a copy. All zeros
    /// before.
    double[] tangent() {
        if (tangent == null) {
            tangent = new double[values.length];
        }
        return tangent;
    }

    /// Copies numbers in.
    public Tensor set(double... numbers) {
        if (numbers.length != values.length) {
            throw new IllegalArgumentException(this + " holds " + values.length + " numbers, not " + numbers.length);
        }
        System.arraycopy(numbers, 0, values, 0, numbers.length);
        return this;
    }

    /// The index of the node that computes it, or [#LEAF].
    int place() {
        return place;
    }

    boolean hasShape(int... other) {
        return Arrays.equals(shape, other);
    }

    @Override
    public String toString() {
        return name + Shapes.text(shape);
    }
}
