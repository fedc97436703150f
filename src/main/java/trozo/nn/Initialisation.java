package trozo.nn;

/// The standard deviation of the first weights of a layer; first biases are 0.
public enum Initialisation {
    /// sqrt(2 / fan in). He et al. 2015.
    HE,
    /// sqrt(2 / (fan in + fan out)). Glorot and Bengio 2010.
    XAVIER;

    double deviation(int fanIn, int fanOut) {
        return switch (this) {
            case HE -> Math.sqrt(2.0 / fanIn);
            case XAVIER -> Math.sqrt(2.0 / (fanIn + fanOut));
        };
    }
}
