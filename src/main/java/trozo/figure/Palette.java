package trozo.figure;

import java.util.List;

/// The colours of one theme: the single source, for the window's controls too.
///
/// A colour means one thing: [#kink] is always a kink, [#activation] the curve, [#gradient] a gradient. Classes and
/// layers take [#series], loss is [#ink] and test loss [#test]. Text is [#ink] or [#mutedInk], links and the one accent
/// button [#activation], what stands on a coloured plate [#onInk] or [#onAccent].
///
/// @param onInk text on a plate filled with ink
/// @param onAccent text and icons on the accent button
/// @param series classes and layers in order: colours of Okabe and Ito that the colour-blind tell apart, then grey
public record Palette(
        String name,
        boolean dark,
        Color background,
        Color surface,
        Color hairline,
        Color grid,
        Color ink,
        Color mutedInk,
        Color activation,
        Color gradient,
        Color kink,
        Color onInk,
        Color onAccent,
        List<Color> series) {

    public static final Palette LIGHT = new Palette(
            "light",
            false,
            Color.rgb(0xF6F7F9),
            Color.rgb(0xFFFFFF),
            Color.rgb(0xE4E8ED),
            Color.rgb(0xEEF1F4),
            Color.rgb(0x17202B),
            Color.rgb(0x5C6875),
            Color.rgb(0x1F5FBF),
            Color.rgb(0x7A3FB8),
            Color.rgb(0xD1480A),
            Color.rgb(0xFFFFFF),
            Color.rgb(0xFFFFFF),
            List.of(
                    Color.rgb(0x0072B2),
                    Color.rgb(0xE08A1E),
                    Color.rgb(0x009E73),
                    Color.rgb(0xCC79A7),
                    Color.rgb(0x56B4E9),
                    Color.rgb(0x5C6875)));

    public static final Palette DARK = new Palette(
            "dark",
            true,
            Color.rgb(0x12161C),
            Color.rgb(0x1A2028),
            Color.rgb(0x2B343F),
            Color.rgb(0x232B35),
            Color.rgb(0xE9EEF4),
            Color.rgb(0x9AA7B5),
            Color.rgb(0x6FA8FF),
            Color.rgb(0xC08CFF),
            Color.rgb(0xFF8A4C),
            Color.rgb(0x12161C),
            Color.rgb(0x12161C),
            List.of(
                    Color.rgb(0x4FB3F0),
                    Color.rgb(0xF2A24A),
                    Color.rgb(0x2FC79B),
                    Color.rgb(0xE29AC4),
                    Color.rgb(0x9AD2F5),
                    Color.rgb(0x9AA7B5)));

    public Palette {
        series = List.copyOf(series);
    }

    /// The colour of class or layer `index`, counted from 0; after the last they begin again.
    public Color series(int index) {
        return series.get(index % series.size());
    }

    /// The colour of the test loss.
    public Color test() {
        return series(1);
    }
}
