package trozo.figure;

import java.util.Locale;

/// What every plot is drawn with.
///
/// @param locale whose decimal mark numbers take
/// @param scale 1, or more for a projector: multiplies text, lines and gaps, not the size of a figure
public record Look(Palette palette, Locale locale, double scale) {
    public static final Look LIGHT = new Look(Palette.LIGHT, Locale.ENGLISH, 1);
    public static final Look DARK = new Look(Palette.DARK, Locale.ENGLISH, 1);

    /// A length in units.
    public double of(double length) {
        return length * scale;
    }

    /// A line of `width`.
    public Stroke stroke(Color color, double width) {
        return new Stroke(color, of(width));
    }

    /// A dotted or dashed line.
    public Stroke dashed(Color color, double width, double dash, double gap) {
        return new Stroke(color, of(width), of(dash), of(gap));
    }

    public TextStyle small(Face face) {
        return new TextStyle(face, of(TextStyle.SMALL));
    }

    public TextStyle body(Face face) {
        return new TextStyle(face, of(TextStyle.BODY));
    }
}
