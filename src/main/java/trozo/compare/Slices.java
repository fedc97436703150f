package trozo.compare;

import trozo.autograd.Attributes;
import trozo.autograd.Tensor;

/// Slices as Python writes them: `[1:, ::2]`, `[-1]`.
final class Slices {
    private Slices() {}

    /// @throws IllegalArgumentException if the text is not such slices
    static Tensor of(Torch t, Tensor x, String slices) {
        String inner = slices.strip();
        if (!inner.startsWith("[") || !inner.endsWith("]")) {
            throw new IllegalArgumentException("slices stand in brackets, as [1:, ::2], not " + slices);
        }
        Tensor result = x;
        int axis = 0;
        for (String part : inner.substring(1, inner.length() - 1).split(",")) {
            String text = part.strip();
            if (text.contains(":")) {
                result = t.op("slice", along(axis, text.split(":", -1)), result);
                axis++;
            } else {
                result = t.select(result, axis, whole(text));
            }
        }
        return result;
    }

    private static Attributes along(int axis, String... ends) {
        Attributes slice = Attributes.of("dim", axis);
        String[] names = {"from", "to", "step"};
        if (ends.length > names.length) {
            throw new IllegalArgumentException("a slice has at most a start, an end and a step");
        }
        for (int i = 0; i < ends.length; i++) {
            String end = ends[i].strip();
            if (!end.isEmpty()) {
                slice = slice.and(names[i], whole(end));
            }
        }
        return slice;
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException("a whole number was expected in a slice, not '" + text + "'", other);
        }
    }
}
