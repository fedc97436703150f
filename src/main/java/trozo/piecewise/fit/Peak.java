package trozo.piecewise.fit;

/// A place where an approximation is farther from its function than anywhere near.
///
/// @param error the approximation less the function
public record Peak(double x, double error) {}
