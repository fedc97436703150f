package trozo.piecewise;

import static trozo.autograd.KinkRule.LEFT;
import static trozo.autograd.KinkRule.MINIMUM_NORM;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trozo.autograd.KinkRule;

/// The piecewise-linear functions that have a name. Each comes with the kink rule that gives PyTorch's derivatives at
/// its kinks: the left slope for ReLU, and 0, the slope of smallest magnitude, where a clamped function bends.
public enum Preset {
    RELU("relu", continuous(LEFT, 0, points(0, 0), 1)),
    /// Slope 0.1 on the left.
    LEAKY_RELU("leaky-relu", continuous(LEFT, 0.1, points(0, 0), 1)),
    RELU6("relu6", continuous(MINIMUM_NORM, 0, points(0, 0, 6, 6), 0)),
    HARD_TANH("hard-tanh", continuous(MINIMUM_NORM, 0, points(-1, -1, 1, 1), 0)),
    /// z / 6 + 1/2, held within [0, 1].
    HARD_SIGMOID("hard-sigmoid", continuous(MINIMUM_NORM, 0, points(-3, 0, 3, 1), 0)),
    ABS("abs", continuous(MINIMUM_NORM, -1, points(0, 0), 1)),
    /// The triangle max(0, 1 - |z|).
    HAT("hat", continuous(MINIMUM_NORM, 0, points(-1, 0, 0, 1, 1, 0), 0)),
    /// 0 up to and at z = 0, then 1.
    STEP("step", new PiecewiseLinear(List.of(Breakpoint.jump(0, 0, 1, Side.LEFT)), 0, 0, LEFT)),
    IDENTITY("identity", continuous(LEFT, 1, points(), 1)),
    /// A bent ReLU with four kinks, enough to see what each does.
    W_BEND("w-bend", continuous(LEFT, 0.05, points(-1.2, 0.3, 0, -0.12, 1, 0.88, 2, 1.23), 1));

    private final String key;
    private final PiecewiseLinear function;

    Preset(String key, PiecewiseLinear function) {
        this.key = key;
        this.function = function;
    }

    /// The name in files and resource bundles; it never changes.
    public String key() {
        return key;
    }

    public PiecewiseLinear function() {
        return function;
    }

    public static Optional<Preset> ofKey(String key) {
        return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
    }

    /// The preset that `function` is, rule included.
    public static Optional<Preset> of(Activation function) {
        return Arrays.stream(values())
                .filter(preset -> preset.function.equals(function))
                .findFirst();
    }

    private static double[] points(double... xThenY) {
        return xThenY;
    }

    private static PiecewiseLinear continuous(KinkRule rule, double left, double[] xThenY, double right) {
        double[] x = new double[xThenY.length / 2];
        double[] y = new double[xThenY.length / 2];
        for (int k = 0; k < x.length; k++) {
            x[k] = xThenY[2 * k];
            y[k] = xThenY[2 * k + 1];
        }
        return PiecewiseLinear.through(left, x, y, right).withRule(rule);
    }
}
