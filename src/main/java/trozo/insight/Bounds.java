package trozo.insight;

/// A rectangle of input space, or an interval with its values: what a world shows.
public record Bounds(double left, double right, double bottom, double top) {
    public double width() {
        return right - left;
    }

    public double height() {
        return top - bottom;
    }
}
