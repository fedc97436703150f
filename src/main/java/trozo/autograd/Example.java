package trozo.autograd;

import java.util.ArrayList;
import java.util.List;

/// Inputs to try an op on: shapes, and the numbers that may stand in them.
public record Example(List<Input> inputs, Attributes attributes) {
    /// @param low the least number to try
    /// @param high the largest
    /// @param whole whether only whole numbers make sense, such as class indices; no gradient is taken then
    public record Input(String name, double low, double high, boolean whole, int... shape) {}

    public static Example none() {
        return new Example(List.of(), Attributes.NONE);
    }

    /// And an input of any numbers.
    public Example with(String name, int... shape) {
        return with(new Input(name, -2, 2, false, shape));
    }

    /// And an input of numbers from an interval.
    public Example within(double low, double high, String name, int... shape) {
        return with(new Input(name, low, high, false, shape));
    }

    /// And an input of whole numbers from 0 to `most`.
    public Example indices(int most, String name, int... shape) {
        return with(new Input(name, 0, most, true, shape));
    }

    public Example and(String attribute, Object value) {
        return new Example(inputs, attributes.and(attribute, value));
    }

    private Example with(Input input) {
        List<Input> more = new ArrayList<>(inputs);
        more.add(input);
        return new Example(List.copyOf(more), attributes);
    }
}
