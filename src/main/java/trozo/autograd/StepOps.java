package trozo.autograd;

import java.util.List;

/// Functions that jump. Their derivative is the same on both sides, so no rule is asked for; what the jump itself adds
/// is missed, as in every automatic differentiation.
final class StepOps {
    private StepOps() {}

    static final List<Op> ROWS = List.of(
            step("sign", Math::signum, x -> x == 0, 0),
            step("floor", Math::floor, StepOps::isWhole, 0),
            step("ceil", Math::ceil, StepOps::isWhole, 0),
            step("trunc", StepOps::trunc, x -> isWhole(x) && x != 0, 0),
            // Halves go to the even neighbour.
            step("round", Math::rint, x -> isWhole(x + 0.5), 0),
            step("frac", x -> x - trunc(x), x -> isWhole(x) && x != 0, 1));

    private interface Jump {
        boolean at(double x);
    }

    private static Op step(String name, Entry.Value value, Jump jump, double slope) {
        Entry entry = new Entry() {
            @Override
            double value(double x) {
                return value.at(x);
            }

            @Override
            double slope(double x, double y, boolean right) {
                return slope;
            }

            @Override
            boolean jumps(double x) {
                return jump.at(x);
            }
        };
        return Entrywise.row(
                name, entry, Example.none().exactly(Tensor.parameter("x", 4).set(-1.7, -0.2, 0.4, 2.9)));
    }

    private static boolean isWhole(double x) {
        return x == Math.rint(x);
    }

    /// Without the digits behind the point.
    static double trunc(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }
}
