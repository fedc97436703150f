package trozo.insight;

import java.util.Optional;

/// How closely to look.
///
/// @param epsilon how near a breakpoint counts as near
/// @param zLow the left end of the z axis that traffic is counted on
/// @param zHigh its right end
/// @param bins how many bins of traffic
/// @param cells cells along either side of a world of two inputs; fewer are taken where the network is large
/// @param focus the breakpoint whose kink rules are compared, if any
public record Lens(double epsilon, double zLow, double zHigh, int bins, int cells, Optional<Focus> focus) {
    /// The fewest cells there can be.
    public static final int LEAST_CELLS = 48;

    public static final Lens USUAL = new Lens(0.05, -3.5, 3.5, 70, 200, Optional.empty());

    /// A breakpoint of a curve, both counted from 0.
    public record Focus(int curve, int breakpoint) {}

    public Lens {
        if (!(zLow < zHigh)) {
            throw new IllegalArgumentException(
                    "the z axis must run from left to right, not from " + zLow + " to " + zHigh);
        }
    }

    public Lens withAxis(double low, double high, int newBins) {
        return new Lens(epsilon, low, high, newBins, cells, focus);
    }

    public Lens withEpsilon(double newEpsilon) {
        return new Lens(newEpsilon, zLow, zHigh, bins, cells, focus);
    }

    public Lens withCells(int newCells) {
        return new Lens(epsilon, zLow, zHigh, bins, newCells, focus);
    }

    public Lens withFocus(Optional<Focus> newFocus) {
        return new Lens(epsilon, zLow, zHigh, bins, cells, newFocus);
    }
}
