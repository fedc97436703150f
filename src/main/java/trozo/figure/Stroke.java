package trozo.figure;

/// How a line is drawn: joined round, an unbroken line ended round, dashes ended flat.
///
/// @param width in units; 0 draws nothing
/// @param dash the length of a dash, 0 for an unbroken line
/// @param gap the length between dashes
public record Stroke(Color color, double width, double dash, double gap) {
    public static final Stroke NONE = new Stroke(Color.CLEAR, 0);

    public Stroke(Color color, double width) {
        this(color, width, 0, 0);
    }

    public boolean isDashed() {
        return dash > 0;
    }

    public boolean isVisible() {
        return width > 0 && color.alpha() > 0;
    }
}
