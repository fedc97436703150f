package trozo.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows that move numbers without changing them: each number of the output is one of the inputs', or a constant.
final class ShapeOps {
    private ShapeOps() {}

    static final List<Op> ROWS = List.of(
            new Op("reshape", ShapeOps::reshape, matrix().and("shape", new int[] {3, -1})),
            new Op("permute", ShapeOps::permute, cube().and("dims", new int[] {2, 0, -2})),
            new Op("transpose", ShapeOps::transpose, cube().and("dims", new int[] {1, -1})),
            new Op("expand", ShapeOps::expand, Example.none().with("x", 3, 1).and("shape", new int[] {2, -1, 4})),
            new Op(
                    "slice",
                    ShapeOps::slice,
                    cube().and("dim", 1).and("from", 1),
                    cube().and("dim", -1).and("from", -4).and("to", -1).and("step", 2)),
            new Op("flip", ShapeOps::flip, cube().and("dims", new int[] {0, -1})),
            new Op(
                    "pad_constant",
                    ShapeOps::pad,
                    matrix().and("pad", new int[] {1, 0, 0, 2}).and("value", 0.5),
                    matrix().and("pad", new int[] {-1, 2})),
            new Op(
                    "unfold",
                    ShapeOps::unfold,
                    Example.none().with("x", 1, 2, 3, 4).and("kernel", 2).and("padding", 1)),
            new Op(
                    "concat",
                    node -> new Joined(node, node.axis(node.attributes().whole("dim", 0))),
                    Example.none().with("a", 2, 3).with("b", 2, 1).and("dim", -1)),
            new Op("detach", Detach::new, matrix()));

    private static Example matrix() {
        return Example.none().with("x", 2, 3);
    }

    private static Example cube() {
        return Example.none().with("x", 2, 3, 4);
    }

    /// Number j of the output is number `from[j]` of the input, or the constant where that is [Groups#NOWHERE].
    private static final class Moved extends Kernel {
        private final Node node;
        private final int[] from;
        private final double constant;

        Moved(Node node, int[] from, double constant, int... shape) {
            this.node = node;
            this.from = from;
            this.constant = constant;
            node.makeOutput(shape);
        }

        private void move(double[] x, double[] to, double otherwise) {
            for (int j = 0; j < to.length; j++) {
                to[j] = from[j] == Groups.NOWHERE ? otherwise : x[from[j]];
            }
        }

        @Override
        void forward() {
            move(node.input(0).values(), node.output().values(), constant);
        }

        @Override
        void tangent(Node node) {
            move(node.input(0).tangent(), node.output().tangent(), 0);
        }

        @Override
        void backward() {
            double[] into = node.into(0);
            double[] upstream = node.output().gradient();
            Arrays.fill(into, 0);
            for (int j = 0; j < upstream.length; j++) {
                if (from[j] != Groups.NOWHERE) {
                    into[from[j]] += upstream[j];
                }
            }
        }
    }

    /// One length may be -1: as much as is left.
    private static Kernel reshape(Node node) {
        int[] shape = node.attributes().wholes("shape");
        int size = node.input(0).size();
        int known = 1;
        int open = -1;
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] == -1 && open < 0) {
                open = axis;
            } else {
                known *= shape[axis];
            }
        }
        if (open >= 0 && known > 0) {
            shape[open] = size / known;
        }
        node.require(
                IntStream.of(shape).allMatch(length -> length >= 0) && Shapes.size(shape) == size,
                "a tensor of as many numbers as "
                        + Arrays.toString(node.attributes().wholes("shape")));
        return new Moved(node, IntStream.range(0, size).toArray(), 0, shape);
    }

    private static Kernel permute(Node node) {
        int[] order = node.axes("dims");
        node.require(order.length == node.input(0).rank(), "every axis in the order");
        return ordered(node, order);
    }

    private static Kernel transpose(Node node) {
        int[] two = node.axes("dims");
        node.require(two.length == 2, "two axes to swap");
        int[] order = IntStream.range(0, node.input(0).rank()).toArray();
        order[two[0]] = two[1];
        order[two[1]] = two[0];
        return ordered(node, order);
    }

    private static Kernel ordered(Node node, int[] order) {
        int[] shape = node.input(0).shape();
        int[] strides = Shapes.strides(shape);
        int[] to = IntStream.of(order).map(axis -> shape[axis]).toArray();
        int[] steps = IntStream.of(order).map(axis -> strides[axis]).toArray();
        return new Moved(node, Shapes.walk(to, 0, steps), 0, to);
    }

    /// A length of -1 stays as it is.
    private static Kernel expand(Node node) {
        int[] shape = node.attributes().wholes("shape");
        int[] own = node.input(0).shape();
        for (int back = 1; back <= own.length && back <= shape.length; back++) {
            int axis = shape.length - back;
            shape[axis] = shape[axis] == -1 ? own[own.length - back] : shape[axis];
        }
        node.require(
                IntStream.of(shape).allMatch(length -> length >= 0)
                        && Arrays.equals(Shapes.broadcast(own, shape), shape),
                "a tensor that broadcasts to "
                        + Arrays.toString(node.attributes().wholes("shape")));
        return new Moved(node, Shapes.repeated(own, shape), 0, shape);
    }

    /// Along one axis from `from`, to before `to`, every `step`-th; negative ends count from the end.
    private static Kernel slice(Node node) {
        Attributes attributes = node.attributes();
        int[] shape = node.input(0).shape();
        node.require(shape.length > 0, "a tensor with an axis to slice");
        int axis = node.axis(attributes.whole("dim", 0));
        int length = shape[axis];
        int from = end(attributes.whole("from", 0), length);
        int to = end(attributes.whole("to", length), length);
        int step = attributes.whole("step", 1);
        node.require(step > 0, "a positive step, not " + step + ",");
        int[] strides = Shapes.strides(shape);
        int offset = from * strides[axis];
        shape[axis] = Math.max(0, (to - from + step - 1) / step);
        strides[axis] *= step;
        return new Moved(node, Shapes.walk(shape, offset, strides), 0, shape);
    }

    private static int end(int given, int length) {
        return Math.max(0, Math.min(length, given < 0 ? given + length : given));
    }

    private static Kernel flip(Node node) {
        int[] shape = node.input(0).shape();
        int[] strides = Shapes.strides(shape);
        int offset = 0;
        for (int axis : node.axes("dims")) {
            offset += (shape[axis] - 1) * strides[axis];
            strides[axis] = -strides[axis];
        }
        return new Moved(node, Shapes.walk(shape, offset, strides), 0, shape);
    }

    /// `pad` lists before and after of the last axis, then of the one before it; less than 0 cuts.
    private static Kernel pad(Node node) {
        int[] pad = node.attributes().wholes("pad");
        int[] own = node.input(0).shape();
        node.require(
                pad.length % 2 == 0 && pad.length <= 2 * own.length,
                "a pair of paddings for at most every axis, not " + Arrays.toString(pad) + ",");
        int[] shape = own.clone();
        int[] before = new int[own.length];
        for (int pair = 0; pair < pad.length / 2; pair++) {
            int axis = own.length - 1 - pair;
            before[axis] = pad[2 * pair];
            shape[axis] += pad[2 * pair] + pad[2 * pair + 1];
        }
        node.require(
                IntStream.of(shape).allMatch(length -> length >= 0),
                "an axis to cut from, with " + Arrays.toString(pad) + ",");
        return new Moved(node, inside(own, before, shape), node.attributes().number("value", 0), shape);
    }

    /// Where each cell of the padded shape stands in the own one.
    private static int[] inside(int[] own, int[] before, int[] shape) {
        int[] unit = Shapes.strides(shape);
        int[] strides = Shapes.strides(own);
        int[] from = new int[Shapes.size(shape)];
        for (int j = 0; j < from.length; j++) {
            int place = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                int at = j / unit[axis] % shape[axis] - before[axis];
                place = place < 0 || at < 0 || at >= own[axis] ? Groups.NOWHERE : place + at * strides[axis];
            }
            from[j] = place;
        }
        return from;
    }

    /// The windows of a picture as columns: [samples, channels x window, positions].
    private static Kernel unfold(Node node) {
        node.require(node.input(0).rank() >= 3, "[samples, channels, ...]");
        int[] shape = node.input(0).shape();
        Windows windows = Windows.of(node, Arrays.copyOfRange(shape, 2, shape.length));
        int planes = shape[0] * shape[1];
        int cells = windows.cells() * windows.count();
        int[] from = new int[planes * cells];
        for (int j = 0; j < from.length; j++) {
            int place = windows.place(j % cells % windows.count(), j % cells / windows.count());
            from[j] = place == Groups.NOWHERE ? place : j / cells * windows.plane() + place;
        }
        return new Moved(node, from, 0, shape[0], shape[1] * windows.cells(), windows.count());
    }

    /// The numbers without their history: no gradient flows back.
    private static final class Detach extends Constant {
        private final Tensor x;
        private final Tensor out;

        Detach(Node node) {
            this.x = node.input(0);
            this.out = node.makeConstant(x.shape());
        }

        @Override
        void forward() {
            out.set(x.values());
        }
    }
}
