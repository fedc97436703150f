package trozo.autograd;

import java.util.Arrays;

/// The inputs one after the other along an axis.
final class Joined extends Kernel {
    private final Node node;
    /// For every input, where its numbers stand in the output.
    private final int[][] places;

    Joined(Node node, int axis) {
        this.node = node;
        this.places = new int[node.arity()][];
        int[] shape = node.input(0).shape();
        node.require(shape.length > 0, "tensors with an axis to join along");
        int total = 0;
        for (Tensor input : node.inputs()) {
            int[] other = input.shape();
            node.require(other.length == shape.length, "tensors of the same rank");
            total += other[axis];
            other[axis] = shape[axis];
            node.require(Arrays.equals(other, shape), "shapes that differ along axis " + axis + " only");
        }
        shape[axis] = total;
        node.makeOutput(shape);
        int[] strides = Shapes.strides(shape);
        int from = 0;
        for (int k = 0; k < places.length; k++) {
            places[k] = Shapes.walk(node.input(k).shape(), from * strides[axis], strides);
            from += node.input(k).length(axis);
        }
    }

    @Override
    void forward() {
        for (int k = 0; k < places.length; k++) {
            for (int j = 0; j < places[k].length; j++) {
                node.output().values()[places[k][j]] = node.input(k).values()[j];
            }
        }
    }

    @Override
    void tangent(Node node) {
        for (int k = 0; k < places.length; k++) {
            for (int j = 0; j < places[k].length; j++) {
                node.output().tangent()[places[k][j]] = node.input(k).tangent()[j];
            }
        }
    }

    @Override
    void backward() {
        for (int k = 0; k < places.length; k++) {
            for (int j = 0; node.into(k) != null && j < places[k].length; j++) {
                node.into(k)[j] = node.output().gradient()[places[k][j]];
            }
        }
    }
}
