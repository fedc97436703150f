package trozo.insight;

import java.util.List;

/// The gradients at the kinks of one curve, over all training points and all units that use it.
///
/// @param epsilon how near is near
/// @param preactivations how many pre-activations were looked at: units times training points
/// @param at what was found, breakpoint by breakpoint
public record KinkCensus(double epsilon, int preactivations, List<AtBreakpoint> at) {
    public KinkCensus {
        at = List.copyOf(at);
    }

    /// @param on how many pre-activations equal the breakpoint
    /// @param nearLeft how many lie left of it, within epsilon
    /// @param nearRight how many lie right of it, within epsilon
    /// @param massOn sum of |dL/dz| over those on it
    /// @param massLeft sum of |dL/dz| over those near it on the left
    /// @param massRight sum of |dL/dz| over those near it on the right
    public record AtBreakpoint(int on, int nearLeft, int nearRight, double massOn, double massLeft, double massRight) {
        public int near() {
            return nearLeft + nearRight;
        }
    }

    /// How many pre-activations lie exactly on a breakpoint: only there does the kink rule matter.
    public int exactHits() {
        return at.stream().mapToInt(AtBreakpoint::on).sum();
    }
}
