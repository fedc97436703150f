package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// Rows that look numbers up along the axis `dim` of the first input, at indices that the second input holds.
final class IndexOps {
    private IndexOps() {}

    static final List<Op> ROWS = List.of(
            new Op(
                    "gather",
                    IndexOps::gather,
                    Example.none().with("x", 3, 4).indices(4, "i", 3, 2).and("dim", 1)),
            new Op(
                    "index_select",
                    IndexOps::select,
                    Example.none().with("x", 3, 4).indices(3, "i", 5).and("dim", 0)),
            new Op("embedding", IndexOps::embed, Example.none().with("w", 5, 3).indices(5, "i", 2, 2)),
            new Op(
                    "scatter_add",
                    ScatterAdd::new,
                    Example.none()
                            .with("x", 3, 4)
                            .indices(3, "i", 5, 4)
                            .with("y", 5, 4)
                            .and("dim", 0)));

    /// Number j of one side belongs to number `base[j] + stride * index[which[j]]` of the other.
    private static final class Lookup {
        private final Node node;
        private final Tensor index;
        private final int[] base;
        private final int[] which;
        private final int stride;
        private final int length;

        Lookup(Node node, int axis, int[] base, int[] which) {
            this.node = node;
            this.index = node.input(1);
            this.base = base;
            this.which = which;
            this.stride = Shapes.strides(node.input(0).shape())[axis];
            this.length = node.input(0).length(axis);
            node.require(!index.hasGradient(), "indices without a gradient");
        }

        int size() {
            return base.length;
        }

        int place(int j) {
            double at = index.values()[which[j]];
            if (at != (int) at || at < 0 || at >= length) {
                throw new IllegalArgumentException(node.op().name() + " expects indices from 0 to " + (length - 1)
                        + ", not " + at + ", in " + node.inputs());
            }
            return base[j] + stride * (int) at;
        }
    }

    /// Indices and output have one shape, no longer than the tensor along the other axes.
    private static Lookup cellByCell(Node node) {
        Tensor x = node.input(0);
        Tensor index = node.input(1);
        int axis = node.axis(node.attributes().whole("dim"));
        boolean fits = index.rank() == x.rank() && x.rank() > 0;
        for (int other = 0; fits && other < x.rank(); other++) {
            fits = other == axis || index.length(other) <= x.length(other);
        }
        node.require(fits, "indices of the same rank that are no longer than the tensor along the other axes");
        int[] strides = Shapes.strides(x.shape());
        strides[axis] = 0;
        int[] base = Shapes.walk(index.shape(), 0, strides);
        int[] which = new int[base.length];
        Arrays.setAll(which, j -> j);
        return new Lookup(node, axis, base, which);
    }

    private static Kernel gather(Node node) {
        node.require(node.arity() == 2, "a tensor and indices");
        return new Picked(node, cellByCell(node), node.input(1).shape());
    }

    private static Kernel select(Node node) {
        node.require(node.arity() == 2 && node.input(1).rank() <= 1, "a tensor and a list of indices");
        int axis = node.axis(node.attributes().whole("dim"));
        int[] shape = node.input(0).shape();
        node.require(shape.length > 0, "a tensor with an axis to select from");
        shape[axis] = node.input(1).size();
        return picked(node, axis, shape, shape);
    }

    /// Rows of a table, one for every index.
    private static Kernel embed(Node node) {
        node.require(node.arity() == 2 && node.input(0).rank() == 2, "a table [rows, numbers] and indices");
        int[] indices = node.input(1).shape();
        int[] shape = Arrays.copyOf(indices, indices.length + 1);
        shape[indices.length] = node.input(0).length(1);
        return picked(node, 0, new int[] {node.input(1).size(), node.input(0).length(1)}, shape);
    }

    /// @param cells the output's shape with all indices along one axis
    private static Kernel picked(Node node, int axis, int[] cells, int[] shape) {
        int[] strides = Shapes.strides(node.input(0).shape());
        strides[axis] = 0;
        int[] alongIndices = new int[cells.length];
        alongIndices[axis] = 1;
        Lookup lookup = new Lookup(node, axis, Shapes.walk(cells, 0, strides), Shapes.walk(cells, 0, alongIndices));
        return new Picked(node, lookup, shape);
    }

    private static final class Picked extends Linear {
        private final Lookup lookup;

        Picked(Node node, Lookup lookup, int... shape) {
            super(node, shape);
            this.lookup = lookup;
        }

        @Override
        void apply(double[] from, double[] to) {
            for (int j = 0; j < lookup.size(); j++) {
                to[j] = from[lookup.place(j)];
            }
        }

        @Override
        void adjoint(double[] gradient, double[] into) {
            Arrays.fill(into, 0);
            for (int j = 0; j < lookup.size(); j++) {
                into[lookup.place(j)] += gradient[j];
            }
        }
    }

    /// The first input, with every number of the third added where its index says.
    private static final class ScatterAdd extends Kernel {
        private final Node node;
        private final Lookup lookup;

        ScatterAdd(Node node) {
            node.require(
                    node.arity() == 3
                            && Arrays.equals(
                                    node.input(1).shape(), node.input(2).shape()),
                    "a tensor, indices and as many numbers to add");
            this.node = node;
            this.lookup = cellByCell(node);
            node.makeOutput(node.input(0).shape());
        }

        private void add(double[] x, double[] y, double[] to) {
            System.arraycopy(x, 0, to, 0, x.length);
            for (int j = 0; j < lookup.size(); j++) {
                to[lookup.place(j)] += y[j];
            }
        }

        @Override
        void forward() {
            add(node.input(0).values(), node.input(2).values(), node.output().values());
        }

        @Override
        void tangent(Node node) {
            add(node.input(0).tangent(), node.input(2).tangent(), node.output().tangent());
        }

        @Override
        void backward() {
            double[] upstream = node.output().gradient();
            if (node.into(0) != null) {
                System.arraycopy(upstream, 0, node.into(0), 0, upstream.length);
            }
            for (int j = 0; node.into(2) != null && j < lookup.size(); j++) {
                node.into(2)[j] = upstream[lookup.place(j)];
            }
        }
    }
}
