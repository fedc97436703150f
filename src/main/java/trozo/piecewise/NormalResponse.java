package trozo.piecewise;

/// What one activation does to normal inputs of any mean and deviation.
public interface NormalResponse {
    /// @throws IllegalArgumentException if `mean` is not finite or `sigma` not positive and finite
    Moments at(double mean, double sigma);

    /// In closed form for pieces, by quadrature for a formula.
    static NormalResponse of(Activation f) {
        return switch (f) {
            case PiecewiseLinear pieces -> (mean, sigma) -> Moments.of(pieces, mean, sigma);
            case PiecewiseFormula formula -> new FormulaMoments(formula);
        };
    }
}
