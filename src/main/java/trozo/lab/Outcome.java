package trozo.lab;

import java.util.OptionalInt;
import trozo.piecewise.PiecewiseLinear;

/// What came of an edit of a curve.
public sealed interface Outcome {
    /// @param curve the curve after the edit
    /// @param selected the breakpoint to look at now, counted from 0
    record Done(PiecewiseLinear curve, OptionalInt selected) implements Outcome {
        /// The document with this curve as the edited one.
        public LabState in(LabState state) {
            return state.withActivation(curve).withSelected(selected);
        }

        static Done at(PiecewiseLinear curve, int selected) {
            return new Done(curve, OptionalInt.of(selected));
        }
    }

    record Refused(Refusal why) implements Outcome {}
}
