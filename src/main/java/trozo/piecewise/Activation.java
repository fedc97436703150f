package trozo.piecewise;

import java.util.List;
import trozo.autograd.KinkRule;

/// What a unit does to its pre-activation z: a = f(z).
public sealed interface Activation permits PiecewiseLinear, PiecewiseFormula {
    /// f(z).
    double value(double z);

    /// The derivative at z; at a kink, the one that the backward pass uses.
    double derivative(double z);

    /// The number of the piece that z lies on, counted from 0 at the left; a breakpoint lies on the piece that owns it.
    /// Pieces meet at the [#joints()].
    int pieceOf(double z);

    /// The kink rule wherever a breakpoint has none of its own.
    KinkRule rule();

    Activation withRule(KinkRule rule);

    /// The breakpoints, from left to right; where they cannot all be computed, those that can.
    List<Joint> joints();

    /// Those in a range, and there those too that must be searched for.
    List<Joint> joints(double low, double high);
}
