package trozo.piecewise.formula;

/// Thrown on the way through an expression when a condition cannot be told on the stretch in question: it is exact
/// inside, or no comparison of lines. The caller splits the stretch or asks both ways.
abstract sealed class Undecided extends RuntimeException {
    private Undecided() {
        super(null, null, false, false);
    }

    /// A comparison of lines changes at `root`, inside the stretch.
    static final class At extends Undecided {
        final double root;

        At(double root) {
            this.root = root;
        }
    }

    /// Only the numbers can tell.
    static final class On extends Undecided {
        final Condition.Comparison comparison;

        On(Condition.Comparison comparison) {
            this.comparison = comparison;
        }
    }
}
