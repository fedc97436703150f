package trozo.piecewise;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.ErfDifference;

/// What a piecewise-linear f does to a normal input x = m + sigma z, z standard normal, in closed form: the sums over
/// pieces and breakpoints that Gaussian integrals of a line come to.
///
/// @param ef E\[f]
/// @param ef2 E\[f^2]
/// @param ed E\[f'] as automatic differentiation sees it: without the jumps
/// @param edelta what that misses: the jumps, each weighted with the density where it stands
/// @param ed2 E\[f'^2], jumps left out
/// @param ezf E\[z f] = sigma (ed + edelta), by Stein's lemma
/// @param effpp E\[f f''], f'' the point masses at the kinks; f is taken at the closed end
/// @param growth dE\[f^2] / d(sigma^2): ed2 + effpp where f is continuous; at a jump also what the step of f^2 adds
/// when
/// the density spreads
/// @param dead the share of inputs where the slope is 0
/// @param hermite the first [#HERMITES] coefficients c_n = E\[f He_n(z)] / sqrt(n!); their squares sum to ef2 over all
/// n
public record Moments(
        double ef,
        double ef2,
        double ed,
        double edelta,
        double ed2,
        double ezf,
        double effpp,
        double growth,
        double dead,
        List<Double> hermite) {
    public static final int HERMITES = 9;

    private static final double SQRT_2 = StrictMath.sqrt(2);
    private static final double SQRT_2_PI = StrictMath.sqrt(2 * StrictMath.PI);

    /// Of a standard normal input.
    public static Moments of(PiecewiseLinear f) {
        return of(f, 0, 1);
    }

    /// @throws IllegalArgumentException if `mean` is not finite or `sigma` not positive and finite
    public static Moments of(PiecewiseLinear f, double mean, double sigma) {
        if (!(Double.isFinite(mean) && sigma > 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException(
                    "a normal input has a finite mean and a positive finite deviation, not " + mean + " and " + sigma);
        }
        double ef = 0;
        double ef2 = 0;
        double ed = 0;
        double ed2 = 0;
        double ezf = 0;
        double dead = 0;
        for (int piece = 0; piece <= f.size(); piece++) {
            double low = piece == 0 ? Double.NEGATIVE_INFINITY : standard(f, piece - 1, mean, sigma);
            double high = piece == f.size() ? Double.POSITIVE_INFINITY : standard(f, piece, mean, sigma);
            double m0 = 0.5 * ErfDifference.value(low / SQRT_2, high / SQRT_2);
            double m1 = density(low) - density(high);
            double m2 = m0 + timesDensity(low) - timesDensity(high);
            // On this piece f(m + sigma z) = a + b z.
            double a = f.valueOn(piece, mean);
            double slope = f.slope(piece);
            double b = slope * sigma;
            ef += a * m0 + b * m1;
            ef2 += a * a * m0 + 2 * a * b * m1 + b * b * m2;
            ed += slope * m0;
            ed2 += slope * slope * m0;
            ezf += a * m1 + b * m2;
            dead += slope == 0 ? m0 : 0;
        }
        double edelta = 0;
        double effpp = 0;
        double growth = ed2;
        for (int k = 0; k < f.size(); k++) {
            Breakpoint here = f.breakpoint(k);
            double beta = standard(f, k, mean, sigma);
            double weight = density(beta) / sigma;
            edelta += (here.yRight() - here.yLeft()) * weight;
            effpp += (f.rightDerivative(k) - f.leftDerivative(k)) * here.value() * weight;
            growth += weight * (here.yRight() * f.rightDerivative(k) - here.yLeft() * f.leftDerivative(k));
            growth += weight * beta / sigma * 0.5 * (square(here.yRight()) - square(here.yLeft()));
        }
        return new Moments(ef, ef2, ed, edelta, ed2, ezf, effpp, growth, dead, hermite(f, mean, sigma, ef, ed));
    }

    public Moments {
        hermite = List.copyOf(hermite);
    }

    /// What first weights must be multiplied by for a layer to keep the variance of a standard normal input on the way
    /// forward: 1 / sqrt(E\[f^2]).
    public double gain() {
        return 1 / StrictMath.sqrt(ef2);
    }

    /// The same for gradients on the way back: 1 / sqrt(E\[f'^2]).
    public double backwardGain() {
        return 1 / StrictMath.sqrt(ed2);
    }

    /// The part of the variance of f that a line explains: c_1^2 / (E\[f^2] - E\[f]^2).
    public double linearShare() {
        return hermite.get(1) * hermite.get(1) / (ef2 - ef * ef);
    }

    /// From the second on the coefficients are sums over the breakpoints, by parts from f'' and the jumps.
    private static List<Double> hermite(PiecewiseLinear f, double mean, double sigma, double ef, double ed) {
        double[] sums = new double[HERMITES];
        sums[0] = ef;
        sums[1] = sigma * ed;
        for (int k = 0; k < f.size(); k++) {
            double beta = standard(f, k, mean, sigma);
            double jump = (f.breakpoint(k).yRight() - f.breakpoint(k).yLeft()) * density(beta);
            double bend = sigma * (f.rightDerivative(k) - f.leftDerivative(k)) * density(beta);
            double before = 0;
            double here = 1;
            sums[1] += jump;
            for (int n = 2; n < HERMITES; n++) {
                // here = He_(n-2)(beta), after = He_(n-1)(beta).
                double after = beta * here - (n - 2) * before;
                sums[n] += bend * here + jump * after;
                before = here;
                here = after;
            }
        }
        List<Double> coefficients = new ArrayList<>();
        double factorial = 1;
        for (int n = 0; n < HERMITES; n++) {
            factorial *= Math.max(1, n);
            coefficients.add(sums[n] / StrictMath.sqrt(factorial));
        }
        return coefficients;
    }

    private static double standard(PiecewiseLinear f, int k, double mean, double sigma) {
        return (f.breakpoint(k).x() - mean) / sigma;
    }

    static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / SQRT_2_PI;
    }

    private static double square(double y) {
        return y * y;
    }

    private static double timesDensity(double z) {
        return Double.isInfinite(z) ? 0 : z * density(z);
    }
}
