package trozo.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trozo.random.Draws;

/// Ops recorded once for fixed shapes and replayed as often as wanted:
///
/// ```
/// Graph g = new Graph();
/// Tensor z = g.affine(w, x, b);
/// Tensor a = g.piecewiseLinear(z, curve);
/// Tensor loss = g.meanSquaredError(a, target);
/// g.forward();
/// g.backward(loss); // w.gradient() now holds dloss/dw
/// ```
///
/// Forward and backward are loops over the nodes; neither recurses, and neither allocates once backward has run for
/// that root. Leaves may be shared between graphs: backward overwrites their gradients, it does not add to what another
/// backward left there.
public final class Graph {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Tensor, Sweep> sweeps = new HashMap<>();
    private Sweep latest;
    private final Precision precision;

    public Graph() {
        this(Precision.FLOAT64);
    }

    /// A graph that computes in a format of its own. A forward first rounds the leaves it reads, in place.
    public Graph(Precision precision) {
        this.precision = precision;
    }

    public Precision precision() {
        return precision;
    }

    /// Records a node and gives its output.
    ///
    /// @throws IllegalArgumentException if the op cannot take these inputs
    public Tensor apply(Op op, Attributes attributes, Tensor... inputs) {
        Node node = new Node(op, attributes, precision, nodes.size(), inputs);
        nodes.add(node);
        return node.output();
    }

    public Tensor apply(Op op, Tensor... inputs) {
        return apply(op, Attributes.NONE, inputs);
    }

    /// w x + b, samples along the last axis.
    ///
    /// @param w units x features
    /// @param x features x samples
    /// @param b units
    /// @return units x samples
    public Tensor affine(Tensor w, Tensor x, Tensor b) {
        return apply(LayerOps.AFFINE, w, x, b);
    }

    /// f(z) entry by entry.
    ///
    /// @param z any shape; its last axis is the samples
    public Tensor piecewiseLinear(Tensor z, Curve curve) {
        return apply(
                LayerOps.PIECEWISE_LINEAR,
                Attributes.of(LayerOps.CURVE, curve),
                z,
                curve.x(),
                curve.yLeft(),
                curve.yRight(),
                curve.slopes());
    }

    /// The mean of (output - target)^2 over all entries.
    public Tensor meanSquaredError(Tensor output, Tensor target) {
        return precision.isEmulated()
                ? new LossSteps(this).meanSquaredError(output, target)
                : apply(LossOps.MEAN_SQUARED_ERROR, output, target);
    }

    /// The mean over all entries of max(o, 0) - o t + log(1 + exp(-|o|)), o a logit and t in [0, 1].
    public Tensor binaryCrossEntropy(Tensor logits, Tensor target) {
        return precision.isEmulated()
                ? new LossSteps(this).binaryCrossEntropy(logits, target)
                : apply(LossOps.BINARY_CROSS_ENTROPY, logits, target);
    }

    /// The mean over all entries of e^2 / 2 where |e| <= delta and delta (|e| - delta / 2) elsewhere, e = output -
    /// target. Huber 1964.
    ///
    /// @param delta positive
    public Tensor huber(Tensor output, Tensor target, double delta) {
        return apply(LossOps.HUBER, Attributes.of(LossOps.DELTA, delta), output, target);
    }

    /// The mean over all entries of relu(1 - t o).
    ///
    /// @param target t, -1 or 1
    /// @param rule the derivative of relu where t o is exactly 1; LEFT is 0, as in PyTorch
    public Tensor hinge(Tensor output, Tensor target, KinkRule rule) {
        return precision.isEmulated()
                ? new LossSteps(this).hinge(output, target, rule)
                : apply(LossOps.HINGE, Attributes.of(Op.RULE, rule), output, target);
    }

    /// The mean over the samples of -log softmax(logits)[target].
    ///
    /// @param logits classes x samples
    /// @param target 1 x samples, class indices; takes no gradient
    public Tensor crossEntropy(Tensor logits, Tensor target) {
        return apply(LossOps.CROSS_ENTROPY, logits, target);
    }

    /// Computes every node in the order of recording.
    public void forward() {
        forward(nodes.size());
    }

    /// Computes the nodes recorded up to the one that gives `last`.
    public void forward(Tensor last) {
        forward(last.place() + 1);
    }

    private void forward(int count) {
        if (precision.isEmulated()) {
            roundLeaves(count);
        }
        for (int i = 0; i < count; i++) {
            nodes.get(i).kernel().forward();
        }
    }

    private void roundLeaves(int count) {
        for (Node node : nodes.subList(0, count)) {
            for (Tensor input : node.inputs()) {
                if (input.place() == Tensor.LEAF) {
                    precision.round(input.values());
                }
            }
        }
    }

    /// Fills the gradients of everything that `root` depends on, with root's own gradient all ones; gradients of this
    /// graph's other tensors become zero. Uses the values of the last forward.
    public void backward(Tensor root) {
        Arrays.fill(root.gradient(), 1);
        backwardAsSeeded(root);
    }

    /// The same with root's gradient as the caller has filled it.
    public void backwardAsSeeded(Tensor root) {
        if (latest == null || latest.root() != root) {
            latest = sweeps.get(root);
            if (latest == null || latest.nodesThen() != nodes.size()) {
                latest = new Sweep(nodes, precision, root);
                sweeps.put(root, latest);
            }
            latest.bind();
        }
        latest.run();
    }

    /// Whether backward needs a direction carried: some kink rule is [KinkRule#DIRECTION] as the rules now are.
    public boolean followsDirection() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).kernel().followsDirection()) {
                return true;
            }
        }
        return false;
    }

    /// Carries a direction through the nodes: every leaf that takes a gradient gets a tangent of standard normals, data
    /// none, and every node the derivative of its output along it, by the values of the last forward. Backward then
    /// gives the gradient of one piece of the whole program, the one the direction points into. To be done between
    /// forward and backward where the graph [#followsDirection]; elsewhere it changes nothing.
    ///
    /// @param direction two draws are used for every number of the leaves, in the order of their first use
    public void carry(Draws direction) {
        Set<Tensor> seen = new HashSet<>();
        for (Node node : nodes) {
            for (Tensor input : node.inputs()) {
                if (input.place() == Tensor.LEAF && input.hasGradient() && seen.add(input)) {
                    Arrays.setAll(input.tangent(), i -> direction.normal());
                }
            }
            if (node.wantsGradient()) {
                node.kernel().tangent(node);
            }
        }
    }

    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /// The nodes whose inputs lay exactly on a kink in the last forward: where backward had to choose.
    public List<Node> nodesOnKinks() {
        return nodes.stream().filter(node -> node.onKinks() > 0).toList();
    }
}
