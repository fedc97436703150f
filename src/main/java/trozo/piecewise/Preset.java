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
    /// PyTorch's PReLU as it begins: a leaky ReLU whose left slope learns.
    PRELU("prelu", continuous(LEFT, 0.25, points(0, 0), 1)),
    RELU6("relu6", continuous(MINIMUM_NORM, 0, points(0, 0, 6, 6), 0)),
    HARD_TANH("hard-tanh", continuous(MINIMUM_NORM, 0, points(-1, -1, 1, 1), 0)),
    /// z / 6 + 1/2, held within [0, 1].
    HARD_SIGMOID("hard-sigmoid", continuous(MINIMUM_NORM, 0, points(-3, 0, 3, 1), 0)),
    /// Hard swish in five pieces that end in its tails: off by 1/12 at most, seven times on alternating sides.
    HARD_SWISH_PIECES(
            "hard-swish-pieces", continuous(MINIMUM_NORM, 0, points(-3.5, 0, -1, -5.0 / 12, 1, 7.0 / 12, 3.5, 3.5), 1)),
    /// Line, line, line, of which all six numbers learn: Jin et al. 2016.
    SRELU("srelu", continuous(LEFT, 0.2, points(-1, -1, 1, 1), 0.2)),
    /// max(0, z) + 0.2 max(0, 1 - z) - 0.4 max(0, -1 - z), whose hinges learn: Agostinelli et al. 2014.
    APL("apl", continuous(LEFT, 0.2, points(-1, 0.4, 0, 0.2, 1, 1), 1)),
    /// 0 between -0.5 and 0.5, moved by 0.5 towards 0 outside.
    SOFT_SHRINK("soft-shrink", continuous(MINIMUM_NORM, 1, points(-0.5, 0, 0.5, 0), 1)),
    ABS("abs", continuous(MINIMUM_NORM, -1, points(0, 0), 1)),
    /// The triangle max(0, 1 - |z|).
    HAT("hat", continuous(MINIMUM_NORM, 0, points(-1, 0, 0, 1, 1, 0), 0)),
    /// Up and down with slopes 1 and -1, through the origin.
    TRIANGLE_WAVE("triangle-wave", continuous(LEFT, 1, points(-3, 1, -1, -1, 1, 1, 3, -1), 1)),
    IDENTITY("identity", continuous(LEFT, 1, points(), 1)),
    /// A bent ReLU with four kinks, enough to see what each does.
    W_BEND("w-bend", continuous(LEFT, 0.05, points(-1.2, 0.3, 0, -0.12, 1, 0.88, 2, 1.23), 1)),
    /// 0 up to and at z = 0, then 1.
    STEP("step", new PiecewiseLinear(List.of(Breakpoint.jump(0, 0, 1, Side.LEFT)), 0, 0, LEFT)),
    /// The nearest whole number, halves to the even one, held within [-2, 2].
    STAIRCASE(
            "staircase",
            new PiecewiseLinear(
                    List.of(
                            Breakpoint.jump(-1.5, -2, -1, Side.LEFT),
                            Breakpoint.jump(-0.5, -1, 0, Side.RIGHT),
                            Breakpoint.jump(0.5, 0, 1, Side.LEFT),
                            Breakpoint.jump(1.5, 1, 2, Side.RIGHT)),
                    0,
                    0,
                    LEFT)),
    /// 0 between and at -0.5 and 0.5, z itself outside.
    HARD_SHRINK(
            "hard-shrink",
            new PiecewiseLinear(
                    List.of(Breakpoint.jump(-0.5, -0.5, 0, Side.RIGHT), Breakpoint.jump(0.5, 0, 0.5, Side.LEFT)),
                    1,
                    1,
                    LEFT));

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

    /// What training may move of it where that is what the function is known for; empty where nothing is said.
    public Optional<Learnable> learnable() {
        return switch (this) {
            case PRELU -> Optional.of(Learnable.nothing(1).withSlope(Side.LEFT, true));
            case SRELU, APL -> Optional.of(Learnable.everything(function.size()));
            default -> Optional.empty();
        };
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
