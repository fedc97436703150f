package trozo.autograd;

import java.util.Arrays;
import java.util.List;

/// The rows that a layer of a network is made of.
final class LayerOps {
    /// The attribute that carries the [Curve].
    static final String CURVE = "curve";

    private LayerOps() {}

    /// w x + b; see [Graph#affine].
    static final Op AFFINE = new Op(
            "affine",
            node -> {
                Tensor w = node.input(0);
                Tensor x = node.input(1);
                Tensor b = node.input(2);
                node.require(
                        w.rank() == 2 && x.rank() == 2 && w.length(1) == x.length(0) && b.hasShape(w.length(0)),
                        "weights [units, features], inputs [features, samples] and biases [units]");
                int units = w.length(0);
                int features = w.length(1);
                int samples = x.length(1);
                Tensor z = node.makeOutput(units, samples);
                double[] scratch = Lanes.scratch(units, features, samples);
                return new Kernel() {
                    @Override
                    void forward() {
                        Lanes.best()
                                .contract(
                                        w.values(),
                                        features,
                                        1,
                                        units,
                                        features,
                                        b.values(),
                                        x.values(),
                                        samples,
                                        z.values(),
                                        scratch);
                    }

                    @Override
                    void tangent(Node node) {
                        double[] t = z.tangent();
                        Lanes.best()
                                .contract(
                                        w.values(),
                                        features,
                                        1,
                                        units,
                                        features,
                                        b.tangent(),
                                        x.tangent(),
                                        samples,
                                        t,
                                        scratch);
                        double[] bending = new double[t.length];
                        Lanes.best()
                                .contract(
                                        w.tangent(),
                                        features,
                                        1,
                                        units,
                                        features,
                                        null,
                                        x.values(),
                                        samples,
                                        bending,
                                        scratch);
                        for (int j = 0; j < t.length; j++) {
                            t[j] += bending[j];
                        }
                    }

                    @Override
                    void backward() {
                        double[] upstream = z.gradient();
                        if (node.into(0) != null) {
                            Lanes.best().outer(upstream, units, x.values(), features, samples, node.into(0), scratch);
                        }
                        if (node.into(1) != null) {
                            Lanes.best()
                                    .contract(
                                            w.values(),
                                            1,
                                            features,
                                            features,
                                            units,
                                            null,
                                            upstream,
                                            samples,
                                            node.into(1),
                                            scratch);
                        }
                        if (node.into(2) != null) {
                            Lanes.best().sumRows(upstream, units, samples, node.into(2), scratch);
                        }
                    }
                };
            },
            Example.none().with("w", 3, 2).with("x", 2, 5).with("b", 3));

    /// f(z); see [Graph#piecewiseLinear].
    static final Op PIECEWISE_LINEAR = new Op(
            "piecewise_linear",
            PiecewiseKernel::new,
            exampleOf(Example.none().with("z", 4, 5), exampleCurve(KinkRule.MEAN)),
            exampleOf(
                    Example.none().exactly(Tensor.parameter("z", 2, 3).set(-1, 1, 0, 1.5, -1, -3)),
                    exampleCurve(KinkRule.weight(0.3))));

    static final List<Op> ROWS = List.of(AFFINE, PIECEWISE_LINEAR);

    private static Example exampleOf(Example z, Curve curve) {
        return z.exactly(curve.x())
                .exactly(curve.yLeft())
                .exactly(curve.yRight())
                .exactly(curve.slopes())
                .and(CURVE, curve);
    }

    /// Kinks at -1 and 1, a jump at 0.25.
    private static Curve exampleCurve(KinkRule rule) {
        Curve curve = new Curve(
                Tensor.parameter("x", 3).set(-1, 0.25, 1),
                Tensor.parameter("yLeft", 3).set(0.5, -0.25, 1),
                Tensor.parameter("yRight", 3).set(0.5, 0.75, 1),
                Tensor.parameter("slopes", 2).set(-0.5, 2));
        for (int k = 0; k < curve.size(); k++) {
            curve.setPoint(k, false, rule);
        }
        return curve;
    }

    static class PiecewiseKernel extends Kernel {
        static final int Z = 0;
        static final int X = 1;
        static final int Y_LEFT = 2;
        static final int Y_RIGHT = 3;
        static final int SLOPES = 4;

        final Node node;
        final Curve curve;
        final Tensor z;
        final Tensor a;
        private final int samples;
        final double[] slope;
        /// Eight partial sums for every number of the curve.
        private final double[][] partial;

        PiecewiseKernel(Node node) {
            this.node = node;
            this.curve = node.attributes().get(CURVE, Curve.class);
            this.z = node.input(Z);
            this.samples = z.rank() == 0 ? 1 : z.length(z.rank() - 1);
            this.a = node.makeOutput(z.shape());
            this.slope = new double[z.size()];
            this.partial = new double[node.arity()][];
            for (int i = X; i < partial.length; i++) {
                partial[i] = new double[EightSums.COUNT * node.input(i).size()];
            }
        }

        @Override
        void forward() {
            curve.refresh();
            Lanes.best().piecewise(curve, z.values(), a.values(), slope);
        }

        @Override
        void backward() {
            if (node.into(Z) != null) {
                Lanes.best().multiply(a.gradient(), slope, node.into(Z));
                if (curve.surrogates().any()) {
                    curve.surrogates().addTo(node.into(Z), z.values(), a.gradient(), curve.breakpoints());
                }
            }
            if (curveLearns()) {
                backwardToCurve();
            }
        }

        final boolean curveLearns() {
            boolean learns = false;
            for (int i = X; i <= SLOPES; i++) {
                learns |= node.into(i) != null;
            }
            return learns;
        }

        /// At a breakpoint the piece that z, as seen from the breakpoint, moves into; what a rule makes of that is kept
        /// for backward.
        @Override
        void tangent(Node node) {
            for (int j = 0; j < slope.length; j++) {
                int cell = curve.cellOf(z.values()[j]);
                if (cell % 2 == 1) {
                    double across = z.tangent()[j] - curve.x().tangent()[cell / 2];
                    slope[j] = curve.slopeAt(cell / 2, across);
                    cell += across > 0 ? 1 : -1;
                }
                a.tangent()[j] = tangent(z.values()[j], z.tangent()[j], cell);
            }
        }

        private double tangent(double at, double t, int cell) {
            int piece = cell / 2;
            double s = curve.cellSlope()[cell];
            double from = curve.cellX()[cell];
            if (curve.size() == 0) {
                return s * t + at * curve.slopes().tangent()[0];
            }
            if (piece == 0) {
                return curve.yLeft().tangent()[0]
                        + s * (t - curve.x().tangent()[0])
                        + (at - from) * curve.slopes().tangent()[0];
            }
            double y = curve.yRight().tangent()[piece - 1];
            double x = curve.x().tangent()[piece - 1];
            if (piece == curve.size()) {
                return y + s * (t - x) + (at - from) * curve.slopes().tangent()[1];
            }
            double share = (at - from) / (curve.cellX()[cell + 1] - from);
            double nextY = curve.yLeft().tangent()[piece];
            double nextX = curve.x().tangent()[piece];
            return (1 - share) * y + share * nextY + s * (t - (1 - share) * x - share * nextX);
        }

        private void backwardToCurve() {
            for (int i = X; i <= SLOPES; i++) {
                Arrays.fill(partial[i], 0);
            }
            double[] upstream = a.gradient();
            for (int j = 0; j < upstream.length; j++) {
                send(z.values()[j], upstream[j], slope[j], j % samples % EightSums.COUNT);
            }
            for (int i = X; i <= SLOPES; i++) {
                double[] into = node.into(i);
                for (int k = 0; into != null && k < into.length; k++) {
                    into[k] = EightSums.tree(partial[i], k * EightSums.COUNT);
                }
            }
        }

        /// Adds what one z sends to the curve's numbers, into partial sums `lane`.
        final void send(double at, double g, double s, int lane) {
            int size = curve.size();
            int cell = curve.cellOf(at);
            int piece = cell / 2;
            if (size == 0) {
                add(SLOPES, 0, lane, part(at, g));
            } else if (cell % 2 == 1) {
                add(X, piece, lane, part(-s, g));
                add(curve.closedRight(piece) ? Y_RIGHT : Y_LEFT, piece, lane, g);
            } else if (piece == 0) {
                add(X, 0, lane, part(-s, g));
                add(Y_LEFT, 0, lane, g);
                add(SLOPES, 0, lane, part(g, minus(at, curve.cellX()[cell])));
            } else if (piece == size) {
                add(X, size - 1, lane, part(-s, g));
                add(Y_RIGHT, size - 1, lane, g);
                add(SLOPES, 1, lane, part(g, minus(at, curve.cellX()[cell])));
            } else {
                double from = curve.cellX()[cell];
                double share = quotient(minus(at, from), minus(curve.cellX()[cell + 1], from));
                double rest = minus(1, share);
                add(X, piece - 1, lane, part(part(-s, rest), g));
                add(X, piece, lane, part(part(-s, share), g));
                add(Y_RIGHT, piece - 1, lane, part(rest, g));
                add(Y_LEFT, piece, lane, part(share, g));
            }
        }

        double part(double share, double of) {
            return share * of;
        }

        double minus(double from, double what) {
            return from - what;
        }

        double quotient(double what, double by) {
            return what / by;
        }

        void add(int input, int k, int lane, double g) {
            partial[input][k * EightSums.COUNT + lane] += g;
        }

        @Override
        boolean followsDirection() {
            return curve.followsDirection();
        }

        @Override
        int onKinks() {
            int on = 0;
            for (double at : z.values()) {
                on += curve.cellOf(at) % 2;
            }
            return on;
        }
    }
}
