package trozo.piecewise;

import java.util.Optional;
import trozo.autograd.KinkRule;
import trozo.autograd.Surrogate;

/// Where one piece meets the next.
///
/// @param x its place on the z axis
/// @param yLeft the value the piece on its left ends at
/// @param yRight the value the piece on its right begins at; another than `yLeft` makes a jump
/// @param closed the side whose piece owns the point itself, so that f(x) is `yLeft` or `yRight`
/// @param rule the kink rule of this breakpoint; empty takes the activation's own
/// @param surrogate the slope that backward adds around it while it is a jump
public record Breakpoint(
        double x, double yLeft, double yRight, Side closed, Optional<KinkRule> rule, Optional<Surrogate> surrogate) {
    public Breakpoint(double x, double yLeft, double yRight, Side closed, Optional<KinkRule> rule) {
        this(x, yLeft, yRight, closed, rule, Optional.empty());
    }

    /// A breakpoint where the value does not change.
    public static Breakpoint joined(double x, double y) {
        return new Breakpoint(x, y, y, Side.LEFT, Optional.empty());
    }

    public static Breakpoint jump(double x, double yLeft, double yRight, Side closed) {
        return new Breakpoint(x, yLeft, yRight, closed, Optional.empty());
    }

    public boolean isJump() {
        return yLeft != yRight;
    }

    /// f(x): the value of the closed end.
    public double value() {
        return closed == Side.LEFT ? yLeft : yRight;
    }

    /// The same breakpoint moved as a whole.
    public Breakpoint movedBy(double dx, double dy) {
        return new Breakpoint(x + dx, yLeft + dy, yRight + dy, closed, rule, surrogate);
    }

    public Breakpoint withX(double newX) {
        return new Breakpoint(newX, yLeft, yRight, closed, rule, surrogate);
    }

    public Breakpoint withValues(double newLeft, double newRight) {
        return new Breakpoint(x, newLeft, newRight, closed, rule, surrogate);
    }

    public Breakpoint withClosed(Side side) {
        return new Breakpoint(x, yLeft, yRight, side, rule, surrogate);
    }

    public Breakpoint withRule(Optional<KinkRule> newRule) {
        return new Breakpoint(x, yLeft, yRight, closed, newRule, surrogate);
    }

    public Breakpoint withSurrogate(Optional<Surrogate> newSurrogate) {
        return new Breakpoint(x, yLeft, yRight, closed, rule, newSurrogate);
    }
}
