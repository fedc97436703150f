package trozo.compare;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trozo.autograd.Attributes;
import trozo.autograd.Tensor;

/// What a program gets of a case: its inputs by name, and its attributes. Keeps account of what the program has read,
/// so that an option that it does not know is never passed over in silence.
final class OpCase {
    /// Attributes that explain a case to its reader and change nothing.
    private static final Set<String> REMARKS = Set.of(
            "formula",
            "breakpoints",
            "values",
            "end_slopes",
            "grad_to",
            "over",
            "channel_dim",
            "num_parameters",
            "class_weights",
            "other",
            "gates",
            "recurrence",
            "net",
            "activation",
            "loss",
            "order",
            "out",
            "meaning",
            "G",
            "D");

    private final String op;
    private final Attributes attributes;
    private final Map<String, Tensor> inputs;
    private final Set<String> read = new HashSet<>();

    /// @param op the name it goes by elsewhere
    OpCase(String op, Attributes attributes, Map<String, Tensor> inputs) {
        this.op = op;
        this.attributes = attributes.readBy(read::add);
        this.inputs = inputs;
    }

    Attributes attributes() {
        return attributes;
    }

    Map<String, Tensor> inputs() {
        return inputs;
    }

    /// @throws IllegalArgumentException if there is no such input
    Tensor in(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("the input '" + name + "' is missing");
        }
        return inputs.get(name);
    }

    boolean has(String name) {
        read.add(name);
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

    /// @throws IllegalArgumentException if the case has something that its program has not looked at
    void requireAllRead() {
        Set<String> left = new TreeSet<>(attributes.names());
        left.addAll(inputs.keySet());
        left.removeAll(read);
        left.removeAll(REMARKS);
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(op + " with " + String.join(", ", left));
        }
    }
}
