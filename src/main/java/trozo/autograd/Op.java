package trozo.autograd;

import java.util.List;

/// One row of the table of ops: its name, what it computes with its derivative beside it, and inputs to try it on.
///
/// @param name as in messages and files
/// @param recording checks the inputs, makes the output and gives forward, backward and kinks
/// @param examples inputs for which the gradient check tries the row, some of them on its kinks if it has any
public record Op(String name, Recording recording, List<Example> examples) {
    /// The attribute of piecewise rows that says what backward does at their kinks: a [KinkRule], or a list of one per
    /// kink from left to right.
    public static final String RULE = "rule";

    Op(String name, Recording recording, Example... examples) {
        this(name, recording, List.of(examples));
    }

    /// Turns a node into what it does.
    interface Recording {
        /// @throws IllegalArgumentException if the op cannot take these inputs
        Kernel kernel(Node node);
    }

    @Override
    public String toString() {
        return name;
    }
}
