package trozo.piecewise.formula;

import trozo.autograd.KinkRule;

/// A place between two pieces of a formula.
///
/// @param x the place
/// @param left value and derivative of the piece on its left, there
/// @param right of the piece on its right
/// @param own of the piece that holds at the place itself, mostly one of the two
/// @param leftPiece the number of the piece on the left
/// @param rightPiece the number of the piece on the right
/// @param ownPiece the number of the piece that holds at the place itself
/// @param isExact whether the place was computed from a comparison of lines; else it was searched for
public record FormulaBreakpoint(
        double x, Dual left, Dual right, Dual own, int leftPiece, int rightPiece, int ownPiece, boolean isExact) {
    /// How many units in the last place two numbers may differ, and be the same but for rounding.
    private static final double ROUNDING = 16;

    /// How the pieces share the gradient.
    ///
    /// @param left what the piece on the left takes part with
    /// @param right the piece on the right
    /// @param own the piece of the place itself
    public record Weights(double left, double right, double own) {}

    public static FormulaBreakpoint at(Plan plan, double x, boolean isExact) {
        int left = plan.pieceBeside(x, -1);
        int right = plan.pieceBeside(x, 1);
        int own = plan.pieceAt(x);
        return new FormulaBreakpoint(
                x,
                Dual.of(plan.pieces().get(left), x),
                Dual.of(plan.pieces().get(right), x),
                Dual.of(plan.pieces().get(own), x),
                left,
                right,
                own,
                isExact);
    }

    /// Whether the value changes, be it only at the place itself.
    public boolean isJump() {
        return !(isOwnedLeft() && isOwnedRight());
    }

    /// Whether the formula is continuous here and its slope changes.
    public boolean isKink() {
        return !isJump() && !areOne(left.slope(), right.slope());
    }

    /// Whether the place itself has the value that the piece on its left ends at.
    public boolean isOwnedLeft() {
        return areOne(own.value(), left.value());
    }

    public boolean isOwnedRight() {
        return areOne(own.value(), right.value());
    }

    private static boolean areOne(double a, double b) {
        double largest = Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        return a == b || Math.abs(a - b) <= ROUNDING * Math.ulp(largest);
    }

    /// What the rule makes of the slopes at a kink. At a jump, and where the pieces meet smoothly, the piece that owns
    /// the place is used.
    public Weights weights(KinkRule rule) {
        if (!isKink()) {
            return new Weights(0, 0, 1);
        }
        return switch (rule) {
            case KinkRule.Weight weight -> new Weights(1 - weight.alpha(), weight.alpha(), 0);
            case KinkRule.Named named -> {
                double slope = named.slope(left.slope(), right.slope(), 0);
                yield switch (named) {
                    case LEFT, DIRECTION -> new Weights(1, 0, 0);
                    case RIGHT -> new Weights(0, 1, 0);
                    case MEAN -> new Weights(0.5, 0.5, 0);
                    case ZERO -> new Weights(0, 0, 0);
                    // One of the two, or 0 between them.
                    case MINIMUM_NORM -> new Weights(slope == left.slope() ? 1 : 0, slope == right.slope() ? 1 : 0, 0);
                };
            }
        };
    }

    /// The derivative that backward uses here.
    public double slope(KinkRule rule) {
        Weights weights = weights(rule);
        return share(weights.left, left) + share(weights.right, right) + share(weights.own, own);
    }

    private static double share(double weight, Dual piece) {
        return weight == 0 ? 0 : weight * piece.slope();
    }
}
