package trozo.insight;

import java.util.List;
import java.util.OptionalInt;
import trozo.insight.PlaneDivider.Cell;
import trozo.nn.Parameters;
import trozo.nn.Sharing;
import trozo.piecewise.PiecewiseLinear;

/// What a network can decide on a convex part of the plane, without dividing it further.
///
/// Every number is carried as a x1 + b x2 + c, exact as long as the units stay on one piece, and how far it can be off.
/// A unit that does not stay on one piece is replaced by the line between its values at both ends, and by how far the
/// curve is from that line.
final class OutputBounds {
    private final Parameters parameters;
    /// Layer by layer the curve of each hidden unit.
    private final List<List<PiecewiseLinear>> curves;
    private final double threshold;
    private double[] forms;
    private double[] next;
    private long work;

    OutputBounds(Parameters parameters, List<PiecewiseLinear> curves, double threshold) {
        this.parameters = parameters;
        this.curves = Sharing.byLayer(curves, parameters.shape().hidden());
        this.threshold = threshold;
        int widest = 0;
        for (int layer = 1; layer <= parameters.shape().layers(); layer++) {
            widest = Math.max(widest, parameters.shape().units(layer));
        }
        forms = new double[4 * widest];
        next = new double[4 * widest];
    }

    /// Multiplications taken so far.
    long work() {
        return work;
    }

    /// The decision on all of `cell` if there can be only one: of a single output 1 above the threshold and 0 below, of
    /// several the largest.
    ///
    /// @param layer whose pre-activations, or outputs, the cell's map gives
    OptionalInt decision(Cell cell, int layer) {
        int units = cell.map().length / 3;
        for (int unit = 0; unit < units; unit++) {
            System.arraycopy(cell.map(), 3 * unit, forms, 4 * unit, 3);
            forms[4 * unit + 3] = 0;
        }
        int layers = parameters.shape().layers();
        for (int at = layer; at < layers; at++) {
            List<PiecewiseLinear> own = curves.get(at - 1);
            for (int unit = 0; unit < own.size(); unit++) {
                activate(4 * unit, own.get(unit), cell.polygon());
            }
            if (at + 1 == layers && parameters.shape().outputs() > 1) {
                return largest(cell.polygon());
            }
            affine(at + 1);
        }
        return parameters.shape().outputs() == 1 ? side(cell.polygon()) : OptionalInt.empty();
    }

    private void activate(int at, PiecewiseLinear curve, Polygon polygon) {
        double a = forms[at];
        double b = forms[at + 1];
        double off = forms[at + 3];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < polygon.x().length; i++) {
            double value = a * polygon.x()[i] + b * polygon.y()[i] + forms[at + 2];
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        work += 2L * polygon.x().length;
        // A line that only touches the part leaves all of it on one side.
        double touch = off > 0 ? -off : Math.min(PlaneDivider.tolerance(a, b), (high - low) / 2);
        low += touch;
        high -= touch;
        int first = curve.pieceOf(low);
        int last = curve.pieceOf(high);
        double slope = curve.slope(first);
        double constant = curve.valueOn(first, 0);
        double error = 0;
        if (first != last) {
            double start = curve.valueOn(first, low);
            double end = curve.valueOn(last, high);
            slope = (end - start) / (high - low);
            double least = Math.min(start - slope * low, end - slope * high);
            double most = Math.max(start - slope * low, end - slope * high);
            for (int k = first; k < last; k++) {
                double x = curve.breakpoint(k).x();
                double left = curve.breakpoint(k).yLeft() - slope * x;
                double right = curve.breakpoint(k).yRight() - slope * x;
                least = Math.min(least, Math.min(left, right));
                most = Math.max(most, Math.max(left, right));
            }
            constant = (least + most) / 2;
            error = (most - least) / 2;
        }
        forms[at] = slope * a;
        forms[at + 1] = slope * b;
        forms[at + 2] = slope * forms[at + 2] + constant;
        forms[at + 3] = Math.abs(slope) * off + error;
    }

    private void affine(int layer) {
        double[] weights = parameters.tensors().get(2 * layer - 2).values();
        double[] biases = parameters.tensors().get(2 * layer - 1).values();
        int fanIn = parameters.shape().fanIn(layer);
        for (int unit = 0; unit < biases.length; unit++) {
            double a = 0;
            double b = 0;
            double c = biases[unit];
            double off = 0;
            for (int i = 0; i < fanIn; i++) {
                double weight = weights[unit * fanIn + i];
                a += weight * forms[4 * i];
                b += weight * forms[4 * i + 1];
                c += weight * forms[4 * i + 2];
                off += Math.abs(weight) * forms[4 * i + 3];
            }
            next[4 * unit] = a;
            next[4 * unit + 1] = b;
            next[4 * unit + 2] = c;
            next[4 * unit + 3] = off;
        }
        work += 4L * weights.length;
        double[] spent = forms;
        forms = next;
        next = spent;
    }

    private OptionalInt side(Polygon polygon) {
        double ahead = leastOf(forms[0], forms[1], forms[2] - threshold, forms[3], polygon);
        if (ahead > 0) {
            return OptionalInt.of(1);
        }
        double behind = leastOf(-forms[0], -forms[1], threshold - forms[2], forms[3], polygon);
        return behind > 0 ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /// Differences of outputs are bounded themselves: what shakes both alike does not matter.
    private OptionalInt largest(Polygon polygon) {
        int layer = parameters.shape().layers();
        double[] weights = parameters.tensors().get(2 * layer - 2).values();
        double[] biases = parameters.tensors().get(2 * layer - 1).values();
        int fanIn = parameters.shape().fanIn(layer);
        int winner = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int output = 0; output < biases.length; output++) {
            double value = biases[output];
            for (int i = 0; i < fanIn; i++) {
                value += weights[output * fanIn + i]
                        * (forms[4 * i] * polygon.centreX() + forms[4 * i + 1] * polygon.centreY() + forms[4 * i + 2]);
            }
            if (value > best) {
                best = value;
                winner = output;
            }
        }
        for (int other = 0; other < biases.length; other++) {
            if (other != winner) {
                double a = 0;
                double b = 0;
                double c = biases[winner] - biases[other];
                double off = 0;
                for (int i = 0; i < fanIn; i++) {
                    double weight = weights[winner * fanIn + i] - weights[other * fanIn + i];
                    a += weight * forms[4 * i];
                    b += weight * forms[4 * i + 1];
                    c += weight * forms[4 * i + 2];
                    off += Math.abs(weight) * forms[4 * i + 3];
                }
                if (!(leastOf(a, b, c, off, polygon) > 0)) {
                    return OptionalInt.empty();
                }
            }
        }
        work += 7L * weights.length;
        return OptionalInt.of(winner);
    }

    /// The least that a x1 + b x2 + c can be on the polygon, less what it can be off and what rounding may hide.
    private static double leastOf(double a, double b, double c, double off, Polygon polygon) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < polygon.x().length; i++) {
            least = Math.min(least, a * polygon.x()[i] + b * polygon.y()[i] + c);
        }
        return least - off - PlaneDivider.tolerance(a, b);
    }
}
