package trozo.piecewise.formula;

/// A formula that cannot be read: where, what was found there, what was expected.
public final class FormulaError extends IllegalArgumentException {
    private static final int NOWHERE = 0;

    private final int column;
    // Never written out.
    private final transient Fault fault;

    /// @param column of the formula, counted from 1
    public FormulaError(int column, Fault fault) {
        super("column " + column + ": " + fault.english());
        this.column = column;
        this.fault = fault;
    }

    /// What is wrong with the formula as a whole.
    public FormulaError(Fault fault) {
        super(fault.english());
        this.column = NOWHERE;
        this.fault = fault;
    }

    /// Whether it is at a place of the formula.
    public boolean hasColumn() {
        return column != NOWHERE;
    }

    public int column() {
        return column;
    }

    public Fault fault() {
        return fault;
    }
}
