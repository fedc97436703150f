package trozo.insight;

/// How closely to look.
///
/// @param epsilon how near a breakpoint counts as near
/// @param zLow the left end of the z axis that traffic is counted on
/// @param zHigh its right end
/// @param bins how many bins of traffic
/// @param cells cells along either side of a world of two inputs; fewer are taken where the network is large
public record Lens(double epsilon, double zLow, double zHigh, int bins, int cells) {
    public static final Lens USUAL = new Lens(0.05, -3.5, 3.5, 70, 200);

    public Lens {
        if (!(zLow < zHigh)) {
            throw new IllegalArgumentException(
                    "the z axis must run from left to right, not from " + zLow + " to " + zHigh);
        }
    }
}
