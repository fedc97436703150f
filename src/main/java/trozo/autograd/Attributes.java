package trozo.autograd;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// The settings of one use of an op, by name: the slope of a leaky ReLU, the axes of a sum.
public final class Attributes {
    public static final Attributes NONE = new Attributes(Map.of(), name -> {});

    /// An attribute is missing or not what the op needs.
    static final class Unfit extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }
    }

    private final Map<String, Object> byName;
    private final Consumer<String> reader;

    private Attributes(Map<String, Object> byName, Consumer<String> reader) {
        this.byName = byName;
        this.reader = reader;
    }

    public static Attributes of(String name, Object value) {
        return NONE.and(name, value);
    }

    /// These and one more.
    public Attributes and(String name, Object value) {
        Map<String, Object> more = new HashMap<>(byName);
        more.put(name, Objects.requireNonNull(value, name));
        return new Attributes(Map.copyOf(more), reader);
    }

    /// The same, which tell `newReader` the name of everything that is asked for.
    public Attributes readBy(Consumer<String> newReader) {
        return new Attributes(byName, newReader);
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /// These and others; where both say something, the others do.
    public Attributes and(Attributes others) {
        Map<String, Object> more = new HashMap<>(byName);
        more.putAll(others.byName);
        return new Attributes(Map.copyOf(more), reader.andThen(others.reader));
    }

    public boolean has(String name) {
        reader.accept(name);
        return byName.containsKey(name);
    }

    private Object value(String name) {
        reader.accept(name);
        return byName.get(name);
    }

    public double number(String name) {
        return get(name, Number.class).doubleValue();
    }

    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    public double[] numbers(String name) {
        return value(name) instanceof int[] whole
                ? Arrays.stream(whole).asDoubleStream().toArray()
                : get(name, double[].class).clone();
    }

    public boolean flag(String name, boolean otherwise) {
        return has(name) ? get(name, Boolean.class) : otherwise;
    }

    /// One whole number.
    public int whole(String name) {
        return get(name, Integer.class);
    }

    public int whole(String name, int otherwise) {
        return has(name) ? whole(name) : otherwise;
    }

    /// Whole numbers; a single one is a list of one.
    public int[] wholes(String name) {
        return value(name) instanceof Integer one
                ? new int[] {one}
                : get(name, int[].class).clone();
    }

    /// As many whole numbers as asked for: those given, or one for all.
    public int[] wholes(String name, int count, int otherwise) {
        return (has(name) ? this : of(name, otherwise)).wholes(name, count);
    }

    /// The same, where they must be given.
    public int[] wholes(String name, int count) {
        int[] given = wholes(name);
        if (given.length != 1 && given.length != count) {
            throw new Unfit(
                    "attribute '" + name + "' must be one number or " + count + ", not " + Arrays.toString(given));
        }
        int[] all = new int[count];
        Arrays.setAll(all, i -> given[given.length == 1 ? 0 : i]);
        return all;
    }

    public <T> T get(String name, Class<T> type) {
        Object value = value(name);
        if (!type.isInstance(value)) {
            throw new Unfit("attribute '" + name + "' must be a " + type.getSimpleName() + ", not " + text(value));
        }
        return type.cast(value);
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "missing";
            case int[] numbers -> Arrays.toString(numbers);
            case double[] numbers -> Arrays.toString(numbers);
            default -> value.toString();
        };
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
