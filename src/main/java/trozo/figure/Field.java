package trozo.figure;

import trozo.data.Samples;
import trozo.data.Task;
import trozo.insight.World;

/// The network's outputs over the plane, as what they decide.
final class Field {
    private static final double CERTAIN = 8;

    private final double[] outputs;
    private final int cells;
    private final int count;
    private final Task task;
    private final double reach;

    Field(World.Plane plane, Task task) {
        this.outputs = plane.outputs();
        this.cells = plane.columns() * plane.rows();
        this.count = plane.outputCount();
        this.task = task;
        this.reach = task == Task.REGRESSION ? largest(outputs) : 1;
    }

    /// The largest target in magnitude, at least a little.
    static double reach(Samples samples) {
        return largest(samples.targets());
    }

    private static double largest(double[] values) {
        double largest = 1e-9;
        for (double value : values) {
            largest = Math.max(largest, Double.isFinite(value) ? Math.abs(value) : 0);
        }
        return largest;
    }

    /// From -1 to 1: for two classes 2p - 1, p the probability of class 1; for a regression the output, scaled.
    double signed(int cell) {
        double output = outputs[cell];
        return task == Task.BINARY ? squash(output) : output / reach;
    }

    /// tanh(x / 2), and 1 where a colour of 8 bits shows no difference.
    private static double squash(double x) {
        return Math.abs(x) > CERTAIN ? Math.signum(x) : StrictMath.tanh(x / 2);
    }

    /// The class with the largest output.
    int winner(int cell) {
        int winner = 0;
        for (int output = 1; output < count; output++) {
            if (outputs[output * cells + cell] > outputs[winner * cells + cell]) {
                winner = output;
            }
        }
        return winner;
    }

    /// How sure the winner is, from 0, no more than the second, to 1: tanh of half the margin between their outputs.
    double certainty(int cell) {
        return squash(margin(cell, winner(cell)));
    }

    /// By how much an output is ahead of the best of the others; a single output, of zero. It is 0 where the decision
    /// changes.
    double margin(int cell, int output) {
        double best = count == 1 ? 0 : Double.NEGATIVE_INFINITY;
        for (int other = 0; other < count; other++) {
            if (other != output) {
                best = Math.max(best, outputs[other * cells + cell]);
            }
        }
        return outputs[output * cells + cell] - best;
    }
}
