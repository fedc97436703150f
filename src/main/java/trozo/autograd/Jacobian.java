package trozo.autograd;

import java.util.Arrays;

/// The derivative of a node as its backward knows it: row by row, one number of the output at a time.
final class Jacobian {
    private Jacobian() {}

    /// Computes the output's tangent as the Jacobian times the inputs' tangents. Gradients are left as they were.
    static void push(Node node) {
        Tensor output = node.output();
        double[] kept = output.gradient().clone();
        double[][] bound = new double[node.arity()][];
        double[][] rows = new double[node.arity()][];
        for (int k = 0; k < bound.length; k++) {
            bound[k] = node.into(k);
            rows[k] = node.input(k).hasGradient() ? new double[node.input(k).size()] : null;
            node.sendTo(k, rows[k]);
        }
        Arrays.fill(output.gradient(), 0);
        for (int j = 0; j < output.size(); j++) {
            output.gradient()[j] = 1;
            node.kernel().backward();
            output.gradient()[j] = 0;
            double sum = 0;
            for (int k = 0; k < rows.length; k++) {
                sum += rows[k] == null ? 0 : dot(rows[k], node.input(k).tangent());
            }
            output.tangent()[j] = sum;
        }
        System.arraycopy(kept, 0, output.gradient(), 0, kept.length);
        for (int k = 0; k < bound.length; k++) {
            node.sendTo(k, bound[k]);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            // What does not move adds nothing, however steep.
            sum += b[i] == 0 ? 0 : a[i] * b[i];
        }
        return sum;
    }
}
