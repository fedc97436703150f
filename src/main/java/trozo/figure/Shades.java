package trozo.figure;

/// Colours of a field of numbers: the surface where it is undecided, towards a class where it is certain.
final class Shades {
    private static final int STEPS = 256;

    private final int[] towardsFirst = new int[STEPS];
    private final int[] towardsSecond = new int[STEPS];

    /// @param strength how much of a class's colour is seen where the field is largest, 0 to 1
    Shades(Palette palette, double strength) {
        for (int i = 0; i < STEPS; i++) {
            double share = strength * i / (STEPS - 1);
            towardsFirst[i] = palette.surface().mix(palette.series(0), share).argb();
            towardsSecond[i] = palette.surface().mix(palette.series(1), share).argb();
        }
    }

    /// @param field from -1, the first class or negative, over 0, undecided, to 1, the second class or positive
    int at(double field) {
        int step = (int) Math.round(Math.min(1, Math.abs(field)) * (STEPS - 1));
        return field >= 0 ? towardsSecond[step] : towardsFirst[step];
    }
}
