package trozo.autograd;

/// A slope that backward adds around a jump, where the derivative knows nothing of the jump. It is not the derivative
/// of anything that forward computes.
///
/// @param shape how it falls off to the sides
/// @param width how far it reaches on either side, positive
/// @param slope its height, at the jump
public record Surrogate(Shape shape, double width, double slope) {
    /// The largest width and the largest slope in magnitude.
    public static final double LARGEST = 1e6;

    public enum Shape {
        /// As if the curve went straight through there: the slope, up to the width and not beyond. Bengio et al. 2013.
        STRAIGHT_THROUGH,
        /// Falls to 0 at the width.
        TRIANGLE,
        /// The slope / (1 + |z - b| / width)^2: reaches everywhere. Zenke and Ganguli 2018.
        FAST_SIGMOID
    }

    public Surrogate {
        if (!(width > 0 && width <= LARGEST)) {
            throw new IllegalArgumentException("a surrogate's width is positive and at most 1e6, not " + width);
        }
        if (!(Math.abs(slope) <= LARGEST)) {
            throw new IllegalArgumentException("a surrogate's slope is at most 1e6 in magnitude, not " + slope);
        }
    }

    /// The surrogate that, summed over z, is worth as much as the jump.
    ///
    /// @param jump by how much the value rises
    public static Surrogate worth(Shape shape, double width, double jump) {
        return new Surrogate(shape, width, jump / new Surrogate(shape, width, 1).area());
    }

    /// The slope at z = b + `away`. Two whose ranges touch share no point.
    public double at(double away) {
        return switch (shape) {
            case STRAIGHT_THROUGH -> away > -width && away <= width ? slope : 0;
            case TRIANGLE -> slope * Math.max(0, 1 - Math.abs(away) / width);
            case FAST_SIGMOID -> {
                double share = 1 / (1 + Math.abs(away) / width);
                yield slope * share * share;
            }
        };
    }

    /// What it comes to, summed over z.
    public double area() {
        return switch (shape) {
            case STRAIGHT_THROUGH, FAST_SIGMOID -> 2 * width * slope;
            case TRIANGLE -> width * slope;
        };
    }

    public Surrogate withWidth(double newWidth) {
        return new Surrogate(shape, newWidth, slope);
    }

    public Surrogate withSlope(double newSlope) {
        return new Surrogate(shape, width, newSlope);
    }
}
