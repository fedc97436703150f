package trozo.piecewise;

import java.util.Arrays;
import java.util.Optional;
import trozo.autograd.KinkRule;

/// The functions with a name that are not piecewise linear.
public enum FormulaPreset {
    TANH("tanh", "tanh(x)"),
    SIGMOID("sigmoid", "sigmoid(x)"),
    /// x times the normal distribution function: Hendrycks and Gimpel 2016, not the approximation with tanh.
    GELU("gelu", "0.5*x*(1 + erf(x/sqrt(2)))"),
    /// Also called swish.
    SILU("silu", "x*sigmoid(x)"),
    SOFTPLUS("softplus", "softplus(x)"),
    ELU("elu", "x <= 0 ? exp(x) - 1 : x"),
    MISH("mish", "x*tanh(softplus(x))"),
    /// Piecewise quadratic: 0, x (x + 3) / 6, x. At its kinks PyTorch gives the slopes of the tails, the smaller ones.
    HARD_SWISH("hard-swish", "x <= -3 ? 0 : x < 3 ? x*(x + 3)/6 : x", KinkRule.Named.MINIMUM_NORM),
    EXP("exp", "exp(x)");

    private final String key;
    private final PiecewiseFormula function;

    FormulaPreset(String key, String text) {
        this(key, text, KinkRule.LEFT);
    }

    FormulaPreset(String key, String text, KinkRule rule) {
        this.key = key;
        this.function = PiecewiseFormula.of(text, rule, Leak.NONE);
    }

    /// The name in files and resource bundles; it never changes.
    public String key() {
        return key;
    }

    public PiecewiseFormula function() {
        return function;
    }

    public static Optional<FormulaPreset> ofKey(String key) {
        return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
    }

    /// The preset that `function` is, rule included.
    public static Optional<FormulaPreset> of(Activation function) {
        return Arrays.stream(values())
                .filter(preset -> preset.function.equals(function))
                .findFirst();
    }
}
