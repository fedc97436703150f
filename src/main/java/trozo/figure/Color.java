package trozo.figure;

/// An sRGB colour, 8 bits a channel.
///
/// @param argb alpha, red, green, blue, not premultiplied
public record Color(int argb) {
    public static final Color CLEAR = new Color(0);

    /// An opaque colour.
    public static Color rgb(int rgb) {
        return new Color(0xFF000000 | rgb);
    }

    public int red() {
        return argb >> 16 & 0xFF;
    }

    public int green() {
        return argb >> 8 & 0xFF;
    }

    public int blue() {
        return argb & 0xFF;
    }

    /// From 0, clear, to 1, opaque.
    public double alpha() {
        return (argb >>> 24) / 255.0;
    }

    public Color withAlpha(double alpha) {
        return new Color((int) Math.round(255 * alpha) << 24 | argb & 0xFFFFFF);
    }

    /// What is seen when this colour lies over an opaque one.
    public Color over(Color background) {
        return background.mix(withAlpha(1), alpha());
    }

    /// From this colour (`share` 0) to another (1), channel by channel; opaque.
    public Color mix(Color other, double share) {
        int red = channel(red(), other.red(), share);
        int green = channel(green(), other.green(), share);
        int blue = channel(blue(), other.blue(), share);
        return rgb(red << 16 | green << 8 | blue);
    }

    private static int channel(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    /// The contrast ratio of WCAG 2.1 between two opaque colours, 1 to 21.
    public double contrast(Color other) {
        double light = Math.max(luminance(), other.luminance());
        double dark = Math.min(luminance(), other.luminance());
        return (light + 0.05) / (dark + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    /// `#1F5FBF`, without the alpha.
    public String hex() {
        return String.format("#%06X", argb & 0xFFFFFF);
    }

    @Override
    public String toString() {
        return (argb >>> 24) == 0xFF ? hex() : hex() + "@" + Math.round(100 * alpha()) + "%";
    }
}
