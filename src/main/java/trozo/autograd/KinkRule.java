package trozo.autograd;

import java.util.Locale;

/// Which number the backward pass uses as the derivative at a kink, where the left and the right derivative differ.
///
/// Frameworks disagree here, mostly by accident of `>` or `>=`. In Trozo it is a decision that can be read, saved and
/// drawn: no op compares with a bare `>` to find a slope.
public sealed interface KinkRule {
    KinkRule LEFT = Named.LEFT;
    KinkRule RIGHT = Named.RIGHT;
    KinkRule MEAN = Named.MEAN;
    KinkRule ZERO = Named.ZERO;
    KinkRule MINIMUM_NORM = Named.MINIMUM_NORM;
    KinkRule DIRECTION = Named.DIRECTION;

    /// The derivative used at a kink between slopes `left` and `right`.
    ///
    /// @param tangent the tangent that the forward pass carried to this point; only [#DIRECTION] looks at it: positive
    ///     takes the right derivative, negative the left, and zero the left
    double slope(double left, double right, double tangent);

    /// The name used in files: `LEFT`, or `0.3` for a weight.
    String key();

    static KinkRule weight(double alpha) {
        return new Weight(alpha);
    }

    /// The rule of a [#key].
    ///
    /// @throws IllegalArgumentException naming the rules there are
    static KinkRule ofKey(String key) {
        for (Named rule : Named.values()) {
            if (rule.name().equals(key.toUpperCase(Locale.ROOT))) {
                return rule;
            }
        }
        try {
            return weight(Double.parseDouble(key));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "kink rule '" + key + "' is none of LEFT, RIGHT, MEAN, ZERO, MINIMUM_NORM, DIRECTION,"
                            + " nor a weight from 0 to 1",
                    notANumber);
        }
    }

    /// The rules that have a name.
    enum Named implements KinkRule {
        /// The derivative from the left.
        LEFT,
        /// The derivative from the right.
        RIGHT,
        /// Half way between the two.
        MEAN,
        /// Zero, whether or not it lies between the two.
        ZERO,
        /// The number nearest zero between the two: the subgradient of smallest norm.
        MINIMUM_NORM,
        /// The side that a random tangent, carried through the forward pass, points to. The only rule that gives every
        /// program the derivative of one of its pieces.
        DIRECTION;

        @Override
        public double slope(double left, double right, double tangent) {
            return switch (this) {
                case LEFT -> left;
                case RIGHT -> right;
                case MEAN -> left + 0.5 * (right - left);
                case ZERO -> 0;
                case MINIMUM_NORM -> Math.max(Math.min(left, right), Math.min(Math.max(left, right), 0.0));
                case DIRECTION -> tangent > 0 ? right : left;
            };
        }

        @Override
        public String key() {
            return name();
        }
    }

    /// `(1 - alpha)` times the left plus `alpha` times the right derivative, alpha in [0, 1].
    record Weight(double alpha) implements KinkRule {
        public Weight {
            if (!(alpha >= 0 && alpha <= 1)) {
                throw new IllegalArgumentException("a kink rule's weight must lie in [0, 1], not " + alpha);
            }
        }

        @Override
        public double slope(double left, double right, double tangent) {
            // The ends are exact: left + 1 * (right - left) need not be right.
            return alpha == 0 ? left : alpha == 1 ? right : left + alpha * (right - left);
        }

        @Override
        public String key() {
            return Double.toString(alpha);
        }
    }
}
