package trozo.ui.parts;

import trozo.autograd.KinkRule;
import trozo.ui.words.Words;

/// Kink rules in words.
public final class RuleNames {
    private RuleNames() {}

    public static String of(KinkRule rule, Words words) {
        return switch (rule) {
            case KinkRule.Named named -> words.name("rule", named);
            case KinkRule.Weight weight -> words.text("rule.weight", words.fixed(weight.alpha(), 2));
        };
    }
}
