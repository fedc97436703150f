package trozo.ui.editor;

import trozo.lab.CurveEdits.End;
import trozo.piecewise.Side;

/// What a hand can take hold of on the curve.
public sealed interface Handle {
    /// A breakpoint; at a jump, one of its two ends.
    ///
    /// @param k the breakpoint, counted from 0
    /// @param end which of its values; of a breakpoint that is no jump always [End#BOTH]
    record Point(int k, End end) implements Handle {}

    /// The grip that turns the tail on this side.
    record Grip(Side side) implements Handle {}
}
