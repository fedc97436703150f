package trozo.insight;

import trozo.nn.Loss;
import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// How far every weight and bias can be moved, the others staying, until some unit meets a breakpoint at some training
/// point: the least |z - b| / |dz/dtheta|. A difference with a larger step says nothing about the derivative here.
final class KinkDistances {
    private final Specimen specimen;
    private final MlpShape shape;
    private final int count;

    /// @param specimen forward has been run
    KinkDistances(Specimen specimen) {
        this.specimen = specimen;
        this.shape = specimen.shape();
        this.count = specimen.samples().count();
    }

    /// Infinite where nothing with a kink depends on the parameter; 0 where one lies on a breakpoint already.
    ///
    /// @param layer from 1
    /// @param unit from 0
    /// @param input from 0; -1 for the bias
    double along(int layer, int unit, int input) {
        double[] tangent = new double[shape.units(layer) * count];
        double[] arriving = arriving(layer);
        for (int n = 0; n < count; n++) {
            tangent[unit * count + n] = input < 0 ? 1 : arriving[input * count + n];
        }
        double least = nearest(layer, tangent);
        for (int next = layer + 1; next <= shape.layers(); next++) {
            tangent = onwards(next, tangent);
            least = Math.min(least, nearest(next, tangent));
        }
        return least;
    }

    private double nearest(int layer, double... tangent) {
        return layer < shape.layers()
                ? nearestBreakpoint(layer, tangent)
                : specimen.recipe().training().loss() == Loss.HINGE ? nearestMargin(tangent) : Double.POSITIVE_INFINITY;
    }

    /// The hinge loss has a kink of its own, where an output is 1 or -1.
    private double nearestMargin(double... tangent) {
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < tangent.length; n++) {
            double margin = 2 * specimen.samples().targets()[n] - 1;
            double away = Math.abs(margin - specimen.network().output().values()[n]);
            least = tangent[n] == 0 ? least : Math.min(least, away / Math.abs(tangent[n]));
        }
        return least;
    }

    private double[] arriving(int layer) {
        return layer == 1
                ? specimen.network().input().values()
                : specimen.network().activation(layer - 1).values();
    }

    private double nearestBreakpoint(int layer, double... tangent) {
        double[] z = specimen.network().preactivation(layer).values();
        double least = Double.POSITIVE_INFINITY;
        for (int unit = 0; unit < shape.units(layer); unit++) {
            for (Joint joint : specimen.recipe().activation(layer, unit + 1).joints()) {
                boolean bends = joint.kind() != Joint.Kind.SMOOTH;
                for (int j = unit * count; bends && j < (unit + 1) * count; j++) {
                    if (tangent[j] != 0) {
                        least = Math.min(least, Math.abs(z[j] - joint.x()) / Math.abs(tangent[j]));
                    }
                }
            }
        }
        return least;
    }

    /// How z of layer `layer` moves when z of the layer before moves.
    private double[] onwards(int layer, double... before) {
        Parameters parameters = specimen.parameters();
        double[] weights = parameters.weights(layer).values();
        double[] z = specimen.network().preactivation(layer - 1).values();
        int fanIn = shape.fanIn(layer);
        double[] after = new double[shape.units(layer) * count];
        for (int i = 0; i < fanIn; i++) {
            Activation f = specimen.recipe().activation(layer - 1, i + 1);
            for (int n = 0; n < count; n++) {
                double moved = before[i * count + n];
                if (moved != 0) {
                    double slope = f.derivative(z[i * count + n]);
                    for (int unit = 0; slope != 0 && unit < shape.units(layer); unit++) {
                        after[unit * count + n] += weights[unit * fanIn + i] * slope * moved;
                    }
                }
            }
        }
        return after;
    }
}
