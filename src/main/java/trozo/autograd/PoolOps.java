package trozo.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Pooling over [samples, channels, plane axes...]. See [Windows] for the attributes; here `stride` is the kernel if
/// not given.
final class PoolOps {
    private PoolOps() {}

    static final List<Op> ROWS = List.of(
            new Op(
                    "max_pool",
                    PoolOps::largest,
                    picture(),
                    picture().and("padding", 1).and("stride", 1),
                    Example.none()
                            .exactly(Tensor.parameter("x", 1, 1, 2, 2).set(1, 2, 2, 2))
                            .and("kernel", 2)),
            new Op(
                    "avg_pool",
                    PoolOps::mean,
                    picture(),
                    picture().and("padding", 1).and("count_include_pad", false)));

    private static Example picture() {
        return Example.none().with("x", 2, 1, 3, 4).and("kernel", 2);
    }

    private static Windows windows(Node node) {
        int[] shape = node.input(0).shape();
        node.require(shape.length >= 3, "[samples, channels, ...]");
        return Windows.sideBySide(node, Arrays.copyOfRange(shape, 2, shape.length));
    }

    private static int[] shape(Node node, Windows windows) {
        return IntStream.concat(
                        IntStream.of(node.input(0).length(0), node.input(0).length(1)),
                        IntStream.of(windows.positions()))
                .toArray();
    }

    private static Groups groups(Node node, Windows windows) {
        return windows.groups(node.input(0).length(0) * node.input(0).length(1));
    }

    private static Kernel largest(Node node) {
        Windows windows = windows(node);
        return new ExtremeOps.Extreme(node, 1, groups(node, windows), shape(node, windows));
    }

    /// With `count_include_pad` (if not said otherwise) the padding counts as zeros.
    private static Kernel mean(Node node) {
        Windows windows = windows(node);
        Groups groups = groups(node, windows);
        boolean padding = node.attributes().flag("count_include_pad", true);
        double[] weights = new double[groups.count()];
        Arrays.setAll(weights, g -> 1.0 / (padding ? groups.size() : groups.present(g)));
        return new SumOps.WeightedSum(node, groups, weights, shape(node, windows));
    }
}
