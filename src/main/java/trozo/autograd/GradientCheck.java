package trozo.autograd;

import java.util.ArrayList;
import java.util.List;

/// Holds the gradients of a graph against differences of its values, from the left and from the right.
///
/// Left, right and central differences are of second order in a step that is the cube root of the precision, where
/// truncation and rounding cost about the same. Two one-sided differences that disagree mean a kink: there autograd's
/// value is right if it lies between them.
public final class GradientCheck {
    /// How many times sqrt(precision) the numbers may differ, relative to the largest of them, the root and 1.
    private static final double SLACK = 8;

    private static final double PRECISION = Math.ulp(1.0);

    public enum Verdict {
        /// The differences agree with each other and with autograd.
        SMOOTH_AND_EQUAL,
        /// The differences from left and right disagree, and autograd's value lies between them.
        INSIDE_THE_INTERVAL,
        /// Neither.
        WRONG
    }

    /// What was found about the derivative of the root by one number.
    ///
    /// @param index its place in the tensor's values
    /// @param autograd what backward gave
    public record Entry(
            Tensor tensor, int index, double autograd, double left, double central, double right, Verdict verdict) {}

    private final Graph graph;
    private final Tensor root;

    /// @param root one number
    public GradientCheck(Graph graph, Tensor root) {
        this.graph = graph;
        this.root = root;
        root.scalar();
    }

    /// Checks every number of the leaves; afterwards values and gradients are as one forward and backward leave them.
    public List<Entry> of(List<Tensor> leaves) {
        graph.forward(root);
        graph.backward(root);
        List<Entry> entries = new ArrayList<>();
        for (Tensor leaf : leaves) {
            for (int i = 0; i < leaf.size(); i++) {
                entries.add(entry(leaf, i));
            }
        }
        graph.forward(root);
        return entries;
    }

    private Entry entry(Tensor leaf, int i) {
        double kept = leaf.values()[i];
        double step = Math.cbrt(PRECISION) * Math.max(1, Math.abs(kept));
        // What is added is what kept + step really differs by.
        step = (kept + step) - kept;
        double here = rootAt(leaf, i, kept);
        double before = rootAt(leaf, i, kept - step);
        double after = rootAt(leaf, i, kept + step);
        double left = (3 * here - 4 * before + rootAt(leaf, i, kept - 2 * step)) / (2 * step);
        double right = (4 * after - 3 * here - rootAt(leaf, i, kept + 2 * step)) / (2 * step);
        leaf.values()[i] = kept;
        double central = (after - before) / (2 * step);
        double autograd = leaf.gradient()[i];
        return new Entry(leaf, i, autograd, left, central, right, verdict(autograd, left, central, right, here));
    }

    private double rootAt(Tensor leaf, int i, double value) {
        leaf.values()[i] = value;
        graph.forward(root);
        return root.scalar();
    }

    private static Verdict verdict(double autograd, double left, double central, double right, double here) {
        double least = Math.min(left, right);
        double most = Math.max(left, right);
        double scale = Math.max(1, Math.max(Math.abs(here), Math.max(Math.abs(autograd), Math.abs(central))));
        double slack = SLACK * Math.sqrt(PRECISION) * scale;
        boolean inside = autograd >= least - slack && autograd <= most + slack;
        if (most - least <= slack) {
            // Where only the curvature jumps, the central difference is the one that is off.
            return inside || Math.abs(autograd - central) <= slack ? Verdict.SMOOTH_AND_EQUAL : Verdict.WRONG;
        }
        return inside ? Verdict.INSIDE_THE_INTERVAL : Verdict.WRONG;
    }
}
