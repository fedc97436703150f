package trozo.autograd;

import java.util.List;
import java.util.Map;

/// What a framework does at the kinks of its functions, as kink rules. Functions are called as the framework calls
/// them; where one row of ours serves several of its functions, those may have different rules.
public enum Convention {
    /// Measured on PyTorch 2.13.0; it changes between versions.
    PYTORCH(Map.ofEntries(
            Map.entry("relu", List.of(KinkRule.LEFT)),
            Map.entry("leaky_relu", List.of(KinkRule.LEFT)),
            Map.entry("prelu", List.of(KinkRule.LEFT)),
            Map.entry("elu", List.of(KinkRule.LEFT)),
            Map.entry("selu", List.of(KinkRule.LEFT)),
            Map.entry("celu", List.of(KinkRule.LEFT)),
            Map.entry("softplus", List.of(KinkRule.LEFT)),
            Map.entry("threshold", List.of(KinkRule.LEFT)),
            Map.entry("abs", List.of(KinkRule.ZERO)),
            Map.entry("copysign", List.of(KinkRule.ZERO)),
            Map.entry("smooth_l1", List.of(KinkRule.ZERO)),
            // The slope of larger magnitude at both ends.
            Map.entry("clamp", List.of(KinkRule.RIGHT, KinkRule.LEFT)),
            // The slope of smaller magnitude.
            Map.entry("hardtanh", List.of(KinkRule.ZERO)),
            Map.entry("relu6", List.of(KinkRule.ZERO)),
            Map.entry("hardsigmoid", List.of(KinkRule.ZERO)),
            Map.entry("hardswish", List.of(KinkRule.MINIMUM_NORM)),
            Map.entry("softshrink", List.of(KinkRule.ZERO)),
            Map.entry("hardshrink", List.of(KinkRule.ZERO)),
            Map.entry("maximum", List.of(KinkRule.MEAN)),
            Map.entry("minimum", List.of(KinkRule.MEAN)),
            Map.entry("amax", List.of(KinkRule.MEAN)),
            Map.entry("amin", List.of(KinkRule.MEAN)),
            // These take the first of those that are tied.
            Map.entry("fmax", List.of(KinkRule.RIGHT)),
            Map.entry("fmin", List.of(KinkRule.LEFT)),
            Map.entry("max_dim", List.of(KinkRule.RIGHT)),
            Map.entry("min_dim", List.of(KinkRule.LEFT)),
            // The first, but the last where several are NaN.
            Map.entry("max_pool", List.of(KinkRule.RIGHT, KinkRule.LEFT)),
            // The last.
            Map.entry("cummax", List.of(KinkRule.LEFT)),
            Map.entry("cummin", List.of(KinkRule.RIGHT)),
            // Numbers that are tied keep their order, whichever way they are sorted.
            Map.entry("sort", List.of(KinkRule.LEFT)),
            Map.entry("sort_descending", List.of(KinkRule.RIGHT)),
            Map.entry("kthvalue", List.of(KinkRule.RIGHT)),
            Map.entry("median", List.of(KinkRule.MEAN)))),

    /// `jnp.maximum` and `jnp.minimum` share the gradient of a tie.
    JAX(Map.of("maximum", List.of(KinkRule.MEAN), "minimum", List.of(KinkRule.MEAN))),

    /// TensorFlow Playground until May 2016: the derivative of ReLU at 0 was 1.
    PLAYGROUND_BEFORE_MAY_2016(Map.of("relu", List.of(KinkRule.RIGHT))),

    /// TensorFlow Playground since: 0.
    PLAYGROUND(Map.of("relu", List.of(KinkRule.LEFT)));

    private final Map<String, List<KinkRule>> rules;

    Convention(Map<String, List<KinkRule>> rules) {
        this.rules = rules;
    }

    /// The attribute [Op#RULE] for a function of the framework's; none if it has no kinks or is not known here.
    public Attributes attributes(String function) {
        return rules.containsKey(function) ? Attributes.of(Op.RULE, rules.get(function)) : Attributes.NONE;
    }
}
