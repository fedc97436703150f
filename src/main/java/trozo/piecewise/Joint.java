package trozo.piecewise;

import trozo.autograd.KinkRule;

/// Where two pieces of an activation meet, as it can be seen and measured.
///
/// @param x the place
/// @param yLeft the value that the piece on its left ends at; NaN where it has none
/// @param yRight the value that the piece on its right begins at
/// @param value f(x)
/// @param left the derivative from the left
/// @param right the derivative from the right
/// @param kind what happens there
/// @param rule the kink rule that is followed there
/// @param used the derivative that the backward pass uses; where the rule is DIRECTION, without a tangent
/// @param isExact whether the place was computed; else it was searched for, and is the number nearest to it
public record Joint(
        double x,
        double yLeft,
        double yRight,
        double value,
        double left,
        double right,
        Kind kind,
        KinkRule rule,
        double used,
        boolean isExact) {
    public enum Kind {
        /// The pieces have one value and one slope.
        SMOOTH,
        /// One value, two slopes.
        KINK,
        /// Two values.
        JUMP
    }

    /// Whether another has the same place and values, whatever the slopes.
    public boolean isAtPlaceOf(Joint other) {
        return x == other.x && yLeft == other.yLeft && yRight == other.yRight;
    }

    public boolean isKink() {
        return kind == Kind.KINK;
    }

    public boolean isJump() {
        return kind == Kind.JUMP;
    }
}
