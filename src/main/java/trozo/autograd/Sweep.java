package trozo.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One way backwards through a graph, from one root. The first node to send a gradient to a tensor writes it; every
/// later one writes into a spare array that is then added.
final class Sweep {
    private record Addition(double[] from, double[] to) {}

    private final Precision precision;
    private final Tensor root;
    private final int nodesThen;
    private final Node[] nodes;
    private final double[][][] into;
    private final Addition[][] additions;
    private final double[][] untouched;

    Sweep(List<Node> recorded, Precision precision, Tensor root) {
        this.precision = precision;
        this.root = root;
        this.nodesThen = recorded.size();
        boolean[] reached = new boolean[nodesThen];
        if (root.place() != Tensor.LEAF) {
            reached[root.place()] = true;
        }
        List<Node> order = new ArrayList<>();
        for (int i = root.place(); i >= 0; i--) {
            Node node = recorded.get(i);
            if (!reached[i] || !node.wantsGradient()) {
                continue;
            }
            order.add(node);
            for (Tensor input : node.inputs()) {
                if (input.place() != Tensor.LEAF) {
                    reached[input.place()] = true;
                }
            }
        }
        this.nodes = order.toArray(Node[]::new);
        this.into = new double[nodes.length][][];
        this.additions = new Addition[nodes.length][];
        Set<Tensor> written = new HashSet<>(Set.of(root));
        for (int i = 0; i < nodes.length; i++) {
            plan(i, written);
        }
        this.untouched = leftOut(recorded, written);
    }

    private void plan(int i, Set<Tensor> written) {
        Node node = nodes[i];
        into[i] = new double[node.arity()][];
        List<Addition> adds = new ArrayList<>();
        for (int k = 0; k < node.arity(); k++) {
            Tensor input = node.input(k);
            if (!input.hasGradient()) {
                continue;
            }
            if (written.add(input)) {
                into[i][k] = input.gradient();
            } else {
                into[i][k] = new double[input.size()];
                adds.add(new Addition(into[i][k], input.gradient()));
            }
        }
        additions[i] = adds.toArray(Addition[]::new);
    }

    private static double[][] leftOut(List<Node> recorded, Set<Tensor> written) {
        Set<Tensor> left = new HashSet<>();
        for (Node node : recorded) {
            left.add(node.output());
            left.addAll(node.inputs());
        }
        left.removeAll(written);
        return left.stream().filter(Tensor::hasGradient).map(Tensor::gradient).toArray(double[][]::new);
    }

    Tensor root() {
        return root;
    }

    int nodesThen() {
        return nodesThen;
    }

    /// Points the nodes at this sweep's arrays; to be done after another sweep has run.
    void bind() {
        for (int i = 0; i < nodes.length; i++) {
            for (int k = 0; k < into[i].length; k++) {
                nodes[i].sendTo(k, into[i][k]);
            }
        }
    }

    void run() {
        for (double[] gradient : untouched) {
            Arrays.fill(gradient, 0);
        }
        for (int i = 0; i < nodes.length; i++) {
            nodes[i].kernel().backward();
            for (Addition addition : additions[i]) {
                double[] from = addition.from;
                double[] to = addition.to;
                for (int j = 0; j < to.length; j++) {
                    to[j] += from[j];
                }
                precision.round(to);
            }
        }
    }
}
