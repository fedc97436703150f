package trozo.piecewise.fit;

import java.util.function.DoubleUnaryOperator;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;

/// A function as cubics between many places, for the thousands of looks that a search for knots takes. They agree with
/// value and slope at both ends, so what is left is of the fourth order.
final class QuickFunction implements DoubleUnaryOperator {
    private static final int PANELS = 12_288;

    private final double[] cuts;
    private final double[][] values;
    private final double[][] slopes;

    QuickFunction(Activation f, Target target) {
        cuts = target.cuts();
        values = new double[cuts.length - 1][];
        slopes = new double[cuts.length - 1][];
        for (int part = 0; part + 1 < cuts.length; part++) {
            double width = cuts[part + 1] - cuts[part];
            int panels = (int) Math.max(64, Math.ceil(PANELS * width / target.width()));
            values[part] = new double[panels + 1];
            slopes[part] = new double[panels + 1];
            for (int i = 0; i <= panels; i++) {
                double x = i == panels ? cuts[part + 1] : cuts[part] + width * i / panels;
                values[part][i] = i == 0 ? target.rightValue(x) : i == panels ? target.leftValue(x) : target.value(x);
                slopes[part][i] = f.derivative(x) * width / panels;
            }
            for (Joint joint : target.joints()) {
                slopes[part][0] = joint.x() == cuts[part] ? joint.right() * width / panels : slopes[part][0];
                slopes[part][panels] =
                        joint.x() == cuts[part + 1] ? joint.left() * width / panels : slopes[part][panels];
            }
        }
    }

    @Override
    public double applyAsDouble(double x) {
        int part = 0;
        while (part + 2 < cuts.length && x > cuts[part + 1]) {
            part++;
        }
        double[] y = values[part];
        double[] slope = slopes[part];
        double place = (x - cuts[part]) / (cuts[part + 1] - cuts[part]) * (y.length - 1);
        int i = Math.clamp((int) place, 0, y.length - 2);
        double u = place - i;
        double rise = y[i + 1] - y[i];
        double a = slope[i] - rise;
        double b = rise - slope[i + 1];
        // A slope that is none, as of a root at 0: the line will do.
        double bend = Double.isFinite(a) && Double.isFinite(b) ? u * (1 - u) * (a * (1 - u) + b * u) : 0;
        return y[i] + u * rise + bend;
    }
}
