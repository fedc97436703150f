package trozo.train;

import java.util.List;
import java.util.Objects;
import trozo.nn.Initialisation;

/// The network, as a recipe writes it down; its inputs and outputs follow from the data.
///
/// @param hidden units per hidden layer: 0 to 6 layers of 1 to 64 units
/// @param init how the first weights are drawn
public record ModelSpec(List<Integer> hidden, Initialisation init) {
    public static final int MOST_LAYERS = 6;
    public static final int MOST_UNITS = 64;

    public ModelSpec {
        hidden = List.copyOf(hidden);
        Objects.requireNonNull(init);
        if (hidden.size() > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    "a network has at most " + MOST_LAYERS + " hidden layers, not " + hidden.size());
        }
        for (int units : hidden) {
            if (units < 1 || units > MOST_UNITS) {
                throw new IllegalArgumentException("a hidden layer has 1 to " + MOST_UNITS + " units, not " + units);
            }
        }
    }
}
