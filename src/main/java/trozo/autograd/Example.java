package trozo.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import trozo.random.Draws;

/// Inputs to try an op on.
public final class Example {
    private final Attributes attributes;
    private final List<Function<Draws, Tensor>> inputs;

    private Example(Attributes attributes, List<Function<Draws, Tensor>> inputs) {
        this.attributes = attributes;
        this.inputs = inputs;
    }

    static Example none() {
        return new Example(Attributes.NONE, List.of());
    }

    /// And an input of any numbers.
    Example with(String name, int... shape) {
        return within(-2, 2, name, shape);
    }

    /// And an input of numbers from an interval.
    Example within(double low, double high, String name, int... shape) {
        return and(draws -> filled(Tensor.parameter(name, shape), () -> draws.uniform(low, high)));
    }

    /// And an input of indices below `bound`; it takes no gradient.
    Example indices(int bound, String name, int... shape) {
        return and(draws -> filled(Tensor.data(name, shape), () -> draws.below(bound)));
    }

    /// And an input that is what it is.
    Example exactly(Tensor tensor) {
        return and(draws -> tensor);
    }

    Example and(String attribute, Object value) {
        return new Example(attributes.and(attribute, value), inputs);
    }

    private Example and(Function<Draws, Tensor> input) {
        List<Function<Draws, Tensor>> more = new ArrayList<>(inputs);
        more.add(input);
        return new Example(attributes, List.copyOf(more));
    }

    private static Tensor filled(Tensor tensor, DoubleSupplier numbers) {
        Arrays.setAll(tensor.values(), i -> numbers.getAsDouble());
        return tensor;
    }

    public Attributes attributes() {
        return attributes;
    }

    /// The inputs, drawn.
    public Tensor[] inputs(Draws draws) {
        return inputs.stream().map(input -> input.apply(draws)).toArray(Tensor[]::new);
    }
}
