package trozo.piecewise;

/// A side of a breakpoint.
public enum Side {
    LEFT,
    RIGHT
}
