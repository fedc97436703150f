package trozo.piecewise.fit;

/// The line through (x, y) with a slope.
record Line(double x, double y, double slope) {
    static Line through(double x1, double y1, double x2, double y2) {
        return new Line(x1, y1, (y2 - y1) / (x2 - x1));
    }

    double at(double other) {
        return y + slope * (other - x);
    }

    /// Where it meets another; NaN or infinite where they are parallel.
    double meets(Line other) {
        return x + (other.at(x) - y) / (slope - other.slope);
    }

    /// The line half way between this and another.
    Line between(Line other) {
        return new Line(x, (y + other.at(x)) / 2, (slope + other.slope) / 2);
    }

    Line mirrored() {
        return new Line(-x, y, -slope);
    }
}
