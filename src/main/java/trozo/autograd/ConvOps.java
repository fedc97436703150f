package trozo.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Convolutions (as everywhere in learning: correlations) over planes of any number of axes.
///
/// Pictures are [samples, channels, plane axes...], weights [out channels, in channels / groups, window axes...]. The
/// windows of a picture are laid out as columns, and a convolution is one matrix product per sample and group. Its
/// transpose is the same three products with the roles of picture and output exchanged.
final class ConvOps {
    private ConvOps() {}

    static final List<Op> ROWS = List.of(
            new Op(
                    "conv",
                    node -> new Convolution(node, false),
                    Example.none().with("x", 2, 1, 5).with("w", 2, 1, 3).with("b", 2),
                    Example.none()
                            .with("x", 1, 2, 3, 4)
                            .with("w", 2, 1, 2, 2)
                            .with("b", 2)
                            .and("stride", new int[] {1, 2})
                            .and("padding", 1)
                            .and("dilation", new int[] {2, 1})
                            .and("groups", 2)),
            new Op(
                    "conv_transpose",
                    node -> new Convolution(node, true),
                    Example.none()
                            .with("x", 1, 2, 3, 2)
                            .with("w", 2, 2, 2, 2)
                            .with("b", 2)
                            .and("stride", 2),
                    Example.none()
                            .with("x", 1, 2, 3)
                            .with("w", 2, 1, 2)
                            .with("b", 2)
                            .and("stride", 2)
                            .and("padding", 1)
                            .and("output_padding", 1)
                            .and("groups", 2)));

    private static final class Convolution extends Kernel {
        private final Node node;
        private final boolean transposed;
        private final Tensor x;
        private final Tensor w;
        private final Tensor out;
        private final int groups;
        /// Of the side that is laid out as columns: the input, or the output if transposed.
        private final int wideChannels;
        /// Of the other side.
        private final int deepChannels;

        private final int samples;
        private final Windows windows;
        private final double[] columns;

        Convolution(Node node, boolean transposed) {
            this.node = node;
            this.transposed = transposed;
            node.require(
                    node.arity() == 3
                            && node.input(0).rank() >= 3
                            && node.input(1).rank() == node.input(0).rank(),
                    "inputs [samples, channels, ...], weights of the same rank and biases");
            this.x = node.input(0);
            this.w = node.input(1);
            this.groups = node.attributes().whole("groups", 1);
            this.samples = x.length(0);
            this.deepChannels = w.length(0);
            this.wideChannels = w.length(1) * groups;
            Tensor b = node.input(2);
            node.require(
                    groups > 0
                            && deepChannels % groups == 0
                            && x.length(1) == (transposed ? deepChannels : wideChannels)
                            && b.hasShape(transposed ? wideChannels : deepChannels),
                    transposed
                            ? "weights [in channels, out channels / " + groups + ", ...] and biases [out channels]"
                            : "weights [out channels, in channels / " + groups + ", ...] and biases [out channels]");
            int[] kernel = Arrays.copyOfRange(w.shape(), 2, w.rank());
            int[] plane = Arrays.copyOfRange(x.shape(), 2, x.rank());
            int[] wide = transposed ? widened(plane, kernel) : plane;
            this.windows = Windows.of(node, wide, kernel);
            node.require(
                    !transposed || Arrays.equals(windows.positions(), plane), "an output padding below the stride");
            this.out = node.makeOutput(IntStream.concat(
                            IntStream.of(samples, b.length(0)), IntStream.of(transposed ? wide : windows.positions()))
                    .toArray());
            this.columns = new double[w.length(1) * windows.cells() * windows.count()];
        }

        /// The plane whose windows are as many as `plane` has cells.
        private int[] widened(int[] plane, int[] kernel) {
            Attributes attributes = node.attributes();
            int rank = plane.length;
            int[] stride = attributes.wholes("stride", rank, 1);
            int[] padding = attributes.wholes("padding", rank, 0);
            int[] dilation = attributes.wholes("dilation", rank, 1);
            int[] more = attributes.wholes("output_padding", rank, 0);
            int[] wide = new int[rank];
            Arrays.setAll(
                    wide,
                    i -> (plane[i] - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel[i] - 1) + more[i] + 1);
            node.require(IntStream.of(wide).allMatch(length -> length > 0), "a padding that leaves something");
            return wide;
        }

        @Override
        void forward() {
            apply(x.values(), w.values(), node.input(2).values(), out.values());
        }

        @Override
        void tangent(Node node) {
            double[] bending = out.tangent().clone();
            apply(x.tangent(), w.values(), node.input(2).tangent(), out.tangent());
            apply(x.values(), w.tangent(), null, bending);
            for (int j = 0; j < bending.length; j++) {
                out.tangent()[j] += bending[j];
            }
        }

        /// @param bias per output channel, or null for 0
        private void apply(double[] picture, double[] weights, double[] bias, double[] to) {
            int plane = out.size() / samples / out.length(1);
            for (int j = 0; j < to.length; j++) {
                to[j] = bias == null ? 0 : bias[j / plane % out.length(1)];
            }
            if (transposed) {
                spread(picture, weights, to);
            } else {
                gather(picture, weights, to);
            }
        }

        @Override
        void backward() {
            double[] g = out.gradient();
            if (node.into(0) != null) {
                Arrays.fill(node.into(0), 0);
                if (transposed) {
                    gather(g, w.values(), node.into(0));
                } else {
                    spread(g, w.values(), node.into(0));
                }
            }
            if (node.into(1) != null) {
                Arrays.fill(node.into(1), 0);
                match(transposed ? g : x.values(), transposed ? x.values() : g, node.into(1));
            }
            if (node.into(2) != null) {
                Arrays.fill(node.into(2), 0);
                int plane = out.size() / samples / out.length(1);
                for (int j = 0; j < g.length; j++) {
                    node.into(2)[j / plane % out.length(1)] += g[j];
                }
            }
        }

        /// deep += weights times the columns of wide.
        private void gather(double[] wide, double[] weights, double[] deep) {
            for (int part = 0; part < samples * groups; part++) {
                layOut(wide, part);
                Dense.addProduct(
                        weights(weights, part),
                        columns(),
                        deep(deep, part),
                        deepChannels / groups,
                        columnLength(),
                        windows.count());
            }
        }

        /// The columns of wide += weights transposed times deep.
        private void spread(double[] deep, double[] weights, double[] wide) {
            for (int part = 0; part < samples * groups; part++) {
                Arrays.fill(columns, 0);
                Dense.addProduct(
                        weights(weights, part).transposed(),
                        deep(deep, part),
                        columns(),
                        columnLength(),
                        deepChannels / groups,
                        windows.count());
                foldBack(wide, part);
            }
        }

        /// weights += deep times the columns of wide, transposed.
        private void match(double[] wide, double[] deep, double[] weights) {
            for (int part = 0; part < samples * groups; part++) {
                layOut(wide, part);
                Dense.addProduct(
                        deep(deep, part),
                        columns().transposed(),
                        weights(weights, part),
                        deepChannels / groups,
                        windows.count(),
                        columnLength());
            }
        }

        private int columnLength() {
            return w.length(1) * windows.cells();
        }

        private Dense.Part columns() {
            return new Dense.Part(columns, 0, windows.count(), 1);
        }

        private Dense.Part weights(double[] weights, int part) {
            int rows = deepChannels / groups;
            return new Dense.Part(weights, part % groups * rows * columnLength(), columnLength(), 1);
        }

        private Dense.Part deep(double[] deep, int part) {
            return new Dense.Part(deep, part * (deepChannels / groups) * windows.count(), windows.count(), 1);
        }

        private void layOut(double[] wide, int part) {
            int count = windows.count();
            for (int j = 0; j < columns.length; j++) {
                int place = windows.place(j % count, j / count % windows.cells());
                columns[j] = place == Groups.NOWHERE ? 0 : wide[planeOf(part, j) + place];
            }
        }

        private void foldBack(double[] wide, int part) {
            int count = windows.count();
            for (int j = 0; j < columns.length; j++) {
                int place = windows.place(j % count, j / count % windows.cells());
                if (place != Groups.NOWHERE) {
                    wide[planeOf(part, j) + place] += columns[j];
                }
            }
        }

        /// Where the plane begins that number j of the columns comes from.
        private int planeOf(int part, int j) {
            int channel = j / windows.count() / windows.cells();
            return (part * w.length(1) + channel) * windows.plane();
        }
    }
}
