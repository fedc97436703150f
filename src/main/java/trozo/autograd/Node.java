package trozo.autograd;

import java.util.List;

/// One op applied to tensors, as recorded in a graph.
public final class Node {
    private final Op op;
    private final Attributes attributes;
    private final int place;
    private final Tensor[] inputs;
    private final double[][] into;
    private final boolean wantsGradient;
    private Tensor output;
    private Kernel kernel;

    Node(Op op, Attributes attributes, int place, Tensor... inputs) {
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
        this.kernel = op.recording().kernel(this);
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
