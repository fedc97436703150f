package trozo.nn;

/// The standard deviation of the first weights of a layer; first biases are 0.
public enum Initialisation {
    /// sqrt(2 / fan in). He et al. 2015.
    HE,
    /// sqrt(2 / (fan in + fan out)). Glorot and Bengio 2010.
    XAVIER
}
