/// Formulas of one variable with conditions: read, taken apart into pieces, evaluated with their derivative.
///
/// Terms: a **formula** is what the user typed; an **expression** is a number that depends on x, a **condition** a
/// truth that does. A **piece** is an expression without conditions, and the **plan** says which piece holds where:
/// exactly, where conditions compare functions that are linear in x, else by asking the conditions.
package trozo.piecewise.formula;
