package trozo.compare;

import java.util.Map;
import trozo.autograd.Attributes;
import trozo.autograd.Tensor;

/// What a program gets of a case: its inputs by name, and its attributes.
///
/// @param op the name it goes by elsewhere
record OpCase(String op, Attributes attributes, Map<String, Tensor> inputs) {
    /// @throws IllegalArgumentException if there is no such input
    Tensor in(String name) {
        Tensor input = inputs.get(name);
        if (input == null) {
            throw new IllegalArgumentException("the input '" + name + "' is missing");
        }
        return input;
    }

    boolean has(String name) {
        return inputs.containsKey(name);
    }

    Tensor x() {
        return in("x");
    }

    Tensor y() {
        return in("y");
    }

    double number(String attribute) {
        return attributes.number(attribute);
    }

    /// The whole number in the op's own name, as the 20 of `deep_chain_20`.
    int numberInName() {
        return Integer.parseInt(op.replaceAll("\\D", ""));
    }
}
