package trozo.piecewise.fit;

/// How far apart two functions are.
public enum Norm {
    /// The largest distance.
    MAX,
    /// The root of the integral of the squared distance.
    L2
}
