package trozo.insight;

import java.util.List;
import java.util.Optional;
import trozo.insight.MeanField.Rest;
import trozo.insight.MeanField.Spread;
import trozo.nn.Initialisation;
import trozo.piecewise.Activation;
import trozo.piecewise.Moments;
import trozo.piecewise.Outline;

/// All that theory says of one activation at a variance of its inputs and under an initialisation.
///
/// @param numerical whether the numbers come from quadrature, not from a closed form
/// @param q the variance of the inputs
/// @param outline what the curve looks like from afar
/// @param moments of inputs of mean 0 and variance q
/// @param here the spread of first weights and biases
/// @param rest where the variance settles with that
/// @param edge the edge of chaos, in parts
/// @param atQ its point where the variance settles at q
/// @param distance how far `here` is from it
public record Theory(
        boolean numerical,
        double q,
        Outline outline,
        Moments moments,
        Spread here,
        Rest rest,
        List<List<Spread>> edge,
        Optional<Spread> atQ,
        Optional<Double> distance) {
    private static final double EDGE_FROM = 0.01;
    private static final double EDGE_TO = 15;
    private static final int EDGE_POINTS = 48;

    /// @param field that of `f`
    public static Theory of(Activation f, MeanField field, Initialisation init, double q) {
        Spread here = Spread.of(init);
        List<List<Spread>> edge = field.edge(EDGE_FROM, EDGE_TO, EDGE_POINTS);
        return new Theory(
                field.isNumerical(),
                q,
                Outline.of(f),
                field.at(q),
                here,
                field.rest(here),
                edge,
                field.edge(q),
                field.distance(here, EDGE_FROM, EDGE_TO, EDGE_POINTS));
    }

    /// What keeps the variance q on the way forward.
    public double forwardGain() {
        return Math.sqrt(q / moments.ef2());
    }

    /// What keeps gradients as they are in the mean square on the way back, at the variance q.
    public double backwardGain() {
        return moments.backwardGain();
    }

    /// What the Hermite coefficients that are known come to: E\[f^2] but for the rest of the series.
    public double parseval() {
        return moments.hermite().stream().mapToDouble(c -> c * c).sum();
    }
}
