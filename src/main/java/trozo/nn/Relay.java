package trozo.nn;

import trozo.piecewise.Activation;
import trozo.piecewise.PiecewiseLinear;

/// What makes a unit answer with its input, as far as its activation lets it: f(weight a + bias) = a wherever that
/// falls on one piece with a slope, the right tail if it has one, else the widest.
record Relay(double weight, double bias) {
    private static final Relay PLAIN = new Relay(1, 0);

    static Relay of(Activation activation) {
        if (!(activation instanceof PiecewiseLinear f)) {
            return PLAIN;
        }
        int best = -1;
        for (int piece = 0; piece <= f.size(); piece++) {
            if (f.slope(piece) != 0 && (best < 0 || width(f, piece) >= width(f, best))) {
                best = piece;
            }
        }
        if (best < 0) {
            return PLAIN;
        }
        double slope = f.slope(best);
        return new Relay(1 / slope, -f.valueOn(best, 0) / slope);
    }

    private static double width(PiecewiseLinear f, int piece) {
        return piece == 0 || piece == f.size()
                ? Double.POSITIVE_INFINITY
                : f.breakpoint(piece).x() - f.breakpoint(piece - 1).x();
    }
}
