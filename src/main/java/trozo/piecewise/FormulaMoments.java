package trozo.piecewise;

import java.util.ArrayList;
import java.util.List;

/// The [Moments] of a formula, by quadrature: it is looked at once, on [#REACH] to both sides of 0, and then serves
/// every normal input that lies within.
final class FormulaMoments implements NormalResponse {
    /// How far it is looked at.
    static final double REACH = 60;

    private static final double PANEL = 0.25;
    private static final double SQRT_2_PI = StrictMath.sqrt(2 * StrictMath.PI);

    private final Quadrature points;
    private final double[] values;
    private final double[] slopes;
    private final List<Joint> joints;

    FormulaMoments(PiecewiseFormula f) {
        joints = f.joints(-REACH, REACH);
        points = new Quadrature(-REACH, REACH, joints.stream().map(Joint::x).toList(), PANEL);
        values = new double[points.size()];
        slopes = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            values[i] = f.value(points.place(i));
            slopes[i] = f.derivative(points.place(i));
        }
    }

    @Override
    public Moments at(double mean, double sigma) {
        double ef = 0;
        double ef2 = 0;
        double ed = 0;
        double ed2 = 0;
        double ezf = 0;
        double ezfd = 0;
        double growth = 0;
        double dead = 0;
        double[] sums = new double[Moments.HERMITES];
        for (int i = 0; i < values.length; i++) {
            double z = (points.place(i) - mean) / sigma;
            double p = points.weight(i) * StrictMath.exp(-0.5 * z * z) / (SQRT_2_PI * sigma);
            if (p == 0) {
                continue;
            }
            double v = values[i];
            double d = slopes[i];
            ef += p * v;
            ef2 += p * v * v;
            ed += p * d;
            ed2 += p * d * d;
            ezf += p * z * v;
            ezfd += p * z * v * d;
            // By parts twice, which holds whatever f does.
            growth += p * (z * z - 1) * v * v / (2 * sigma * sigma);
            dead += d == 0 ? p : 0;
            double before = 0;
            double here = 1;
            for (int n = 0; n < sums.length; n++) {
                sums[n] += p * v * here;
                double after = z * here - n * before;
                before = here;
                here = after;
            }
        }
        double edelta = 0;
        // By parts: E[z f f'] / sigma = E[f'^2] + E[f f''], and at a jump the step of f f' besides.
        double effpp = ezfd / sigma - ed2;
        for (Joint joint : joints) {
            if (joint.isJump()) {
                double weight = Moments.density((joint.x() - mean) / sigma) / sigma;
                edelta += (joint.yRight() - joint.yLeft()) * weight;
                effpp -= weight
                        * (joint.yRight() * joint.right()
                                - joint.yLeft() * joint.left()
                                - (joint.right() - joint.left()) * joint.value());
            }
        }
        List<Double> hermite = new ArrayList<>();
        double factorial = 1;
        for (int n = 0; n < sums.length; n++) {
            factorial *= Math.max(1, n);
            hermite.add(sums[n] / StrictMath.sqrt(factorial));
        }
        return new Moments(ef, ef2, ed, edelta, ed2, ezf, effpp, growth, dead, hermite);
    }
}
