package trozo.lab;

/// Why an edit was not made: a value that the window turns into one line of words. Breakpoints are counted from 0.
public sealed interface Refusal {
    /// A function keeps at least one breakpoint.
    record LastPoint() implements Refusal {}

    /// @param most how many breakpoints a curve edited by hand may have
    record TooMany(int most) implements Refusal {}

    /// What is given by a formula has nothing to take hold of.
    record ByFormula() implements Refusal {}

    /// Two breakpoints need a gap between them.
    ///
    /// @param x where the breakpoint was wanted
    /// @param neighbour the breakpoint in the way
    /// @param neighbourX where that one lies
    record TooClose(double x, int neighbour, double neighbourX) implements Refusal {}

    /// Breakpoints stay in their order.
    ///
    /// @param x where the breakpoint was wanted
    /// @param low the place of its left neighbour, or minus infinity
    /// @param high the place of its right neighbour, or infinity
    record OutOfOrder(double x, double low, double high) implements Refusal {}

    /// A locked breakpoint stays where it is.
    record Locked(int breakpoint) implements Refusal {}

    /// A switch that is on does not allow it.
    record Breaks(Switch rule) implements Refusal {}

    /// A number that is not finite or larger in magnitude than `most`.
    record TooLarge(double value, double most) implements Refusal {}
}
