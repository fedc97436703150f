package trozo.piecewise.formula;

/// What a part of a formula is, and in which column it begins.
sealed interface Meaning {
    int column();

    /// @throws FormulaError if it is a condition
    Expression number();

    /// @throws FormulaError if it is a number
    Condition truth();

    record Numeric(Expression number, int column) implements Meaning {
        @Override
        public Condition truth() {
            throw new FormulaError(column, new Fault.ConditionExpected());
        }
    }

    record Truth(Condition truth, int column) implements Meaning {
        @Override
        public Expression number() {
            throw new FormulaError(column, new Fault.NumberExpected());
        }
    }
}
