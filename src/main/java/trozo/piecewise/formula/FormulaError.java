package trozo.piecewise.formula;

/// A formula that cannot be read: where, what was found there, what was expected.
public final class FormulaError extends IllegalArgumentException {
    private final int column;

    /// @param column of the formula, counted from 1
    public FormulaError(int column, String what) {
        super("column " + column + ": " + what);
        this.column = column;
    }

    public int column() {
        return column;
    }
}
