package trozo.figure;

import java.util.List;
import trozo.figure.Mark.Anchor;

/// Hermite coefficients as bars about zero, n below; the linear one in the colour of the curve.
public final class HermiteFigure {
    /// The height it needs, in units at a scale of 1.
    public static final double HEIGHT = 96;

    private static final double NUMBERS = 18;
    private static final double FOOT = 18;

    private HermiteFigure() {}

    public static Drawing draw(List<Double> coefficients, double width, double height, Look look) {
        Sketch sketch = new Sketch(look);
        Palette palette = look.palette();
        TextStyle style = look.small(Face.REGULAR);
        Rect area = new Rect(0, 0, width, height).inset(0, look.of(NUMBERS), 0, look.of(FOOT + NUMBERS));
        double largest = 1e-12;
        double low = 0;
        double high = 0;
        for (double c : coefficients) {
            largest = Math.max(largest, Math.abs(c));
            low = Math.min(low, c);
            high = Math.max(high, c);
        }
        if (!(largest < Double.MAX_VALUE)) {
            return sketch.drawing(width, height);
        }
        double span = Math.max(high - low, largest);
        Scale scale = Scale.linear(low, low + span, area.bottom(), area.y());
        double zero = scale.at(0);
        double slot = width / coefficients.size();
        sketch.line(0, zero, width, zero, Axis.zero(look));
        for (int n = 0; n < coefficients.size(); n++) {
            double c = coefficients.get(n);
            double x = slot * (n + 0.5);
            double y = scale.at(c);
            Color color = n == 1 ? palette.activation() : palette.mutedInk().withAlpha(0.7);
            double bar = Math.min(slot * 0.5, look.of(14));
            sketch.box(new Rect(x - bar / 2, Math.min(y, zero), bar, Math.abs(y - zero)), color);
            // One that is 0 has no number: its place says so.
            if (Math.abs(c) >= 0.02 * largest) {
                double above = y - look.of(4);
                double below = y + look.of(4) + style.size() * 0.75;
                String number = Numbers.fixed(c, 2, look.locale());
                if (TextMetrics.width(number, style) < slot - look.of(1)) {
                    sketch.text(number, x, c > 0 ? above : below, style, Anchor.MIDDLE, palette.ink());
                }
            }
            sketch.text(Numbers.count(n), x, height - look.of(4), style, Anchor.MIDDLE, palette.mutedInk());
        }
        return sketch.drawing(width, height);
    }
}
