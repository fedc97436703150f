package trozo.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One op applied to tensors, as recorded in a graph.
public final class Node {
    private final Op op;
    private final Attributes attributes;
    private final int place;
    private final Tensor[] inputs;
    private final double[][] into;
    private boolean wantsGradient;
    private Tensor output;
    private Kernel kernel;

    Node(Op op, Attributes attributes, Precision precision, int place, Tensor... inputs) {
        this.op = op;
        this.attributes = attributes;
        this.place = place;
        this.inputs = inputs.clone();
        this.into = new double[inputs.length][];
        boolean wants = false;
        for (Tensor input : inputs) {
            wants |= input.hasGradient();
        }
        this.wantsGradient = wants;
        try {
            this.kernel = precision.isEmulated()
                    ? Rounded.kernel(this, precision)
                    : op.recording().kernel(this);
        } catch (Attributes.Unfit unfit) {
            throw new IllegalArgumentException(op.name() + " of " + inputs() + ": " + unfit.getMessage(), unfit);
        }
    }

    public Op op() {
        return op;
    }

    public List<Tensor> inputs() {
        return List.of(inputs);
    }

    public Tensor output() {
        return output;
    }

    /// How many numbers of the inputs lay exactly on a kink of the op in the last forward.
    public int onKinks() {
        return kernel.onKinks();
    }

    Tensor input(int i) {
        return inputs[i];
    }

    int arity() {
        return inputs.length;
    }

    Attributes attributes() {
        return attributes;
    }

    Kernel kernel() {
        return kernel;
    }

    boolean wantsGradient() {
        return wantsGradient;
    }

    /// Makes the output; its gradient exists if any input has one.
    Tensor makeOutput(int... shape) {
        output = new Tensor(op.name() + " #" + place, wantsGradient, place, shape);
        return output;
    }

    /// Makes an output that depends on the inputs by jumps only, or not at all as far as gradients go: none flows
    /// through it.
    Tensor makeConstant(int... shape) {
        wantsGradient = false;
        return makeOutput(shape);
    }

    /// The shape that all inputs broadcast to; refuses them if there is none.
    int[] broadcast() {
        int[] shape = inputs[0].shape();
        for (Tensor input : inputs) {
            int[] wider = Shapes.broadcast(shape, input.shape());
            require(wider != null, "shapes that broadcast to one");
            shape = wider;
        }
        return shape;
    }

    /// The axis of the first input that `named` means: from 0, or from the last as -1, -2.
    int axis(int named) {
        int rank = inputs[0].rank();
        // A scalar is one number along axis 0 too.
        int most = Math.max(rank, 1);
        require(named >= -most && named < most, "an axis from " + -most + " to " + (most - 1) + " (" + named + ")");
        return named < 0 ? named + most : named;
    }

    /// The axes of the first input in an attribute; all of them if it names none.
    int[] axes(String attribute) {
        int rank = inputs[0].rank();
        // An empty list names all too, as in PyTorch.
        if (!attributes.has(attribute) || attributes.wholes(attribute).length == 0) {
            return IntStream.range(0, rank).toArray();
        }
        int[] axes = Arrays.stream(attributes.wholes(attribute)).map(this::axis).toArray();
        require(Arrays.stream(axes).distinct().count() == axes.length, "every axis named once");
        // Nothing to reduce along in a scalar.
        return rank == 0 ? new int[0] : axes;
    }

    /// The array that backward writes input `i`'s gradient to, or null if it is not wanted.
    double[] into(int i) {
        return into[i];
    }

    void sendTo(int i, double[] array) {
        into[i] = array;
    }

    /// Refuses inputs that the op cannot take, naming the op and all shapes.
    void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(op.name() + " expects " + expected + ", not " + inputs());
        }
    }

    @Override
    public String toString() {
        return op.name() + inputs() + " -> " + output;
    }
}
