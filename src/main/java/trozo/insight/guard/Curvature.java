package trozo.insight.guard;

import java.util.function.UnaryOperator;

/// The largest eigenvalue of the second derivatives of a loss, by power iteration from the gradient. Each product of
/// the second derivatives with a vector is a difference of two gradients, so close together that no kink is likely to
/// lie between: it is the curvature of the piece that the weights are on.
final class Curvature {
    private static final int ROUNDS = 60;
    private static final double APART = 1e-6;
    private static final double SETTLED = 1e-6;

    private final UnaryOperator<double[]> gradient;
    private final double[] at;

    private Curvature(UnaryOperator<double[]> gradient, double[] at) {
        this.gradient = gradient;
        this.at = at;
    }

    /// @return the largest eigenvalue that the gradient has a share in; 0 where the gradient is 0
    static double of(UnaryOperator<double[]> gradient, double[] at) {
        double[] first = gradient.apply(at);
        if (!(Vectors.norm(first) > 0)) {
            return 0;
        }
        Curvature curvature = new Curvature(gradient, at);
        double dominant = curvature.dominant(first, 0);
        // The largest in magnitude is negative: shifted by it, all are at least 0 and the largest dominates.
        return dominant >= 0 ? dominant : curvature.dominant(first, -dominant) + dominant;
    }

    /// The eigenvalue of largest magnitude of the second derivatives plus `shift` on the diagonal.
    private double dominant(double[] from, double shift) {
        double[] direction = Vectors.scaled(from, 1 / Vectors.norm(from));
        double eigenvalue = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] product = Vectors.along(product(direction), shift, direction);
            double before = eigenvalue;
            eigenvalue = Vectors.dot(direction, product);
            double norm = Vectors.norm(product);
            if (!(norm > 0) || Math.abs(eigenvalue - before) <= SETTLED * Math.abs(eigenvalue)) {
                return eigenvalue;
            }
            direction = Vectors.scaled(product, 1 / norm);
        }
        return eigenvalue;
    }

    private double[] product(double[] direction) {
        double apart = APART * (1 + Vectors.norm(at));
        double[] ahead = gradient.apply(Vectors.along(at, apart, direction));
        double[] behind = gradient.apply(Vectors.along(at, -apart, direction));
        return Vectors.scaled(Vectors.along(ahead, -1, behind), 0.5 / apart);
    }
}
