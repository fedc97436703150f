package trozo.autograd;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The settings of one use of an op, by name: the slope of a leaky ReLU, the axes of a sum.
public final class Attributes {
    public static final Attributes NONE = new Attributes(Map.of());

    private final Map<String, Object> byName;

    private Attributes(Map<String, Object> byName) {
        this.byName = byName;
    }

    public static Attributes of(String name, Object value) {
        return NONE.and(name, value);
    }

    /// These and one more.
    public Attributes and(String name, Object value) {
        Map<String, Object> more = new HashMap<>(byName);
        more.put(name, Objects.requireNonNull(value, name));
        return new Attributes(Map.copyOf(more));
    }

    public double number(String name) {
        return get(name, Number.class).doubleValue();
    }

    public <T> T get(String name, Class<T> type) {
        Object value = byName.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "attribute '" + name + "' must be a " + type.getSimpleName() + ", not " + value);
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
