package trozo.autograd;

import java.util.ArrayList;
import java.util.List;

/// The kink rules of one use of an op: one for all its kinks, or one per kink in the order that the row names them.
///
/// @param byKink never empty; a kink beyond the last takes the last
record KinkRules(List<KinkRule> byKink) {
    static final KinkRules LEFT = new KinkRules(List.of(KinkRule.LEFT));

    KinkRules {
        byKink = List.copyOf(byKink);
        if (byKink.isEmpty()) {
            throw new Attributes.Unfit("attribute '" + Op.RULE + "' must name at least one kink rule");
        }
    }

    /// What the attribute [Op#RULE] says.
    static KinkRules of(Attributes attributes, KinkRules otherwise) {
        if (!attributes.has(Op.RULE)) {
            return otherwise;
        }
        Object rule = attributes.get(Op.RULE, Object.class);
        List<?> rules = rule instanceof List<?> several ? several : List.of(rule);
        List<KinkRule> byKink = new ArrayList<>();
        for (Object one : rules) {
            if (!(one instanceof KinkRule kinkRule)) {
                throw new Attributes.Unfit("attribute '" + Op.RULE + "' must be a kink rule or several, not " + rule);
            }
            byKink.add(kinkRule);
        }
        return new KinkRules(byKink);
    }

    boolean followDirection() {
        return byKink.contains(KinkRule.DIRECTION);
    }

    KinkRule at(int kink) {
        return byKink.get(Math.min(kink, byKink.size() - 1));
    }

    /// How much of the right derivative (and 1 less that of the left) the rule takes at a kink whose derivatives by two
    /// numbers are (left0, left1) and (right0, right1); NaN for none of either.
    static double weight(KinkRule rule, double left0, double left1, double right0, double right1, double tangent) {
        if (rule == KinkRule.ZERO) {
            return Double.NaN;
        }
        if (rule != KinkRule.MINIMUM_NORM) {
            return rule.slope(0, 1, tangent);
        }
        double d0 = right0 - left0;
        double d1 = right1 - left1;
        double nearest = -(left0 * d0 + left1 * d1) / (d0 * d0 + d1 * d1);
        return Math.min(1, Math.max(0, nearest));
    }
}
