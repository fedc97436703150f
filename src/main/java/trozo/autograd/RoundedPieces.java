package trozo.autograd;

import java.util.Arrays;

/// f(z) in an emulated format: y + s (z - x), each operation rounded, s = (y' - y) / (x' - x) too; and what z sends to
/// the numbers of the curve, sample after sample into one accumulator for each.
final class RoundedPieces extends LayerOps.PiecewiseKernel {
    private final Precision precision;
    private final double[] cellSlope;

    RoundedPieces(Node node, Precision precision) {
        super(node);
        this.precision = precision;
        this.cellSlope = new double[2 * curve.size() + 1];
    }

    private double r(double number) {
        return precision.round(number);
    }

    @Override
    void forward() {
        curve.refresh();
        int size = curve.size();
        for (int cell = 0; cell < cellSlope.length; cell += 2) {
            int k = cell / 2;
            boolean inner = k > 0 && k < size;
            cellSlope[cell] = inner
                    ? r(r(curve.yLeft().values()[k] - curve.yRight().values()[k - 1])
                            / r(curve.x().values()[k] - curve.x().values()[k - 1]))
                    : curve.cellSlope()[cell];
        }
        for (int k = 0; k < size; k++) {
            cellSlope[2 * k + 1] = r(curve.ruleAt(k).slope(cellSlope[2 * k], cellSlope[2 * k + 2], 0));
        }
        for (int j = 0; j < slope.length; j++) {
            double at = z.values()[j];
            int cell = curve.cellOf(at);
            slope[j] = cellSlope[cell];
            a.values()[j] = r(curve.cellY()[cell] + r(slope[j] * r(at - curve.cellX()[cell])));
        }
    }

    @Override
    void backward() {
        double[] into = node.into(Z);
        for (int j = 0; into != null && j < into.length; j++) {
            double s = curve.surrogates().any()
                    ? r(slope[j] + r(curve.surrogates().at(z.values()[j], curve.breakpoints())))
                    : slope[j];
            into[j] = r(a.gradient()[j] * s);
        }
        if (curveLearns()) {
            for (int i = X; i <= SLOPES; i++) {
                if (node.into(i) != null) {
                    Arrays.fill(node.into(i), 0);
                }
            }
            for (int j = 0; j < slope.length; j++) {
                send(z.values()[j], a.gradient()[j], slope[j], 0);
            }
        }
    }

    @Override
    double part(double share, double of) {
        return r(share * of);
    }

    @Override
    double minus(double from, double what) {
        return r(from - what);
    }

    @Override
    double quotient(double what, double by) {
        return r(what / by);
    }

    @Override
    void add(int input, int k, int lane, double g) {
        if (node.into(input) != null) {
            node.into(input)[k] = r(node.into(input)[k] + g);
        }
    }
}
