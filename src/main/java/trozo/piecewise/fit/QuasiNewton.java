package trozo.piecewise.fit;

/// Broyden, Fletcher, Goldfarb and Shanno's descent, with a step that is halved until it leads down enough.
final class QuasiNewton {
    private static final int STEPS = 300;
    private static final int HALVINGS = 40;
    private static final double ENOUGH = 1e-4;
    private static final double STILL = 1e-13;
    private static final double FARTHEST = 2;

    /// A function with its gradient.
    interface Slope {
        /// @param gradient is filled in
        double at(double[] x, double[] gradient);
    }

    private QuasiNewton() {}

    /// Moves `x` to a place where the function is least nearby.
    ///
    /// @return the value there
    static double descend(Slope function, double[] x) {
        int size = x.length;
        double[][] inverse = identity(size);
        double[] gradient = new double[size];
        double value = function.at(x, gradient);
        double[] direction = new double[size];
        double[] next = new double[size];
        double[] nextGradient = new double[size];
        int still = 0;
        boolean fresh = true;
        for (int step = 0; step < STEPS && still < 3; step++) {
            double along = 0;
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum -= inverse[i][j] * gradient[j];
                }
                direction[i] = sum;
                along += sum * gradient[i];
            }
            if (!(along < 0)) {
                if (fresh) {
                    break;
                }
                inverse = identity(size);
                fresh = true;
                continue;
            }
            double longest = 0;
            for (double one : direction) {
                longest = Math.max(longest, Math.abs(one));
            }
            double length = Math.min(1, FARTHEST / longest);
            double found = Double.POSITIVE_INFINITY;
            for (int half = 0; half < HALVINGS; half++) {
                for (int i = 0; i < size; i++) {
                    next[i] = x[i] + length * direction[i];
                }
                found = function.at(next, nextGradient);
                if (found <= value + ENOUGH * length * along) {
                    break;
                }
                length /= 2;
            }
            if (!(found < value)) {
                if (fresh) {
                    break;
                }
                inverse = identity(size);
                fresh = true;
                continue;
            }
            still = value - found < STILL ? still + 1 : 0;
            fresh = !update(inverse, x, next, gradient, nextGradient, fresh);
            System.arraycopy(next, 0, x, 0, size);
            System.arraycopy(nextGradient, 0, gradient, 0, size);
            value = found;
        }
        return value;
    }

    private static double[][] identity(int size) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    /// Learns the curvature along the last step; not where there is none.
    private static boolean update(
            double[][] inverse, double[] x, double[] next, double[] gradient, double[] nextGradient, boolean fresh) {
        int size = x.length;
        double[] s = new double[size];
        double[] y = new double[size];
        double sy = 0;
        double yy = 0;
        for (int i = 0; i < size; i++) {
            s[i] = next[i] - x[i];
            y[i] = nextGradient[i] - gradient[i];
            sy += s[i] * y[i];
            yy += y[i] * y[i];
        }
        if (!(sy > 1e-14 * yy)) {
            return false;
        }
        if (fresh) {
            for (int i = 0; i < size; i++) {
                inverse[i][i] = sy / yy;
            }
        }
        double[] hy = new double[size];
        double yhy = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                hy[i] += inverse[i][j] * y[j];
            }
            yhy += y[i] * hy[i];
        }
        double factor = (1 + yhy / sy) / sy;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
        return true;
    }
}
