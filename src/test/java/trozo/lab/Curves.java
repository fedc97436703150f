package trozo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import trozo.autograd.KinkRule;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.Coordinates;
import trozo.piecewise.Learnable;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// Seeded curves to try edits on.
final class Curves {
    private Curves() {}

    /// The W of the picture: kinks at -1.2, 0, 1 and 2.
    static PiecewiseLinear bend() {
        return PiecewiseLinear.through(0.05, new double[] {-1.2, 0, 1, 2}, new double[] {0.3, -0.12, 0.88, 1.23}, 1);
    }

    /// 1 to 9 breakpoints, every fourth or so a jump.
    static PiecewiseLinear random(SplittableRandom random) {
        List<Breakpoint> points = new ArrayList<>();
        double x = random.nextDouble(-4, 0);
        int count = random.nextInt(1, 10);
        for (int k = 0; k < count; k++) {
            double y = random.nextDouble(-2, 2);
            double step = random.nextInt(4) == 0 ? random.nextDouble(-1, 1) : 0;
            points.add(Breakpoint.jump(x, y, y + step, random.nextBoolean() ? Side.LEFT : Side.RIGHT));
            x += random.nextDouble(0.05, 1.5);
        }
        return new PiecewiseLinear(points, random.nextDouble(-1, 1), random.nextDouble(-1, 2), KinkRule.LEFT);
    }

    /// A breakpoint moved as by hand, with neither locks nor switches.
    static PiecewiseLinear move(PiecewiseLinear curve, int k, CurveEdits.End end, double x, double y) {
        double[] wanted = Coordinates.of(curve);
        CurveEdits.place(wanted, curve, k, end, x, y);
        return Restraint.move(curve, wanted, Learnable.nothing(curve.size()));
    }
}
