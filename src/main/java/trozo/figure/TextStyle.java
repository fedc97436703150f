package trozo.figure;

/// A face at a size in units.
public record TextStyle(Face face, double size) {
    public static final double SMALL = 11;
    public static final double BODY = 12.5;
    public static final double TITLE = 14;
    public static final double DISPLAY = 19;
}
