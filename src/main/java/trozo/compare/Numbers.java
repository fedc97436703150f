package trozo.compare;

import java.util.ArrayList;
import java.util.List;
import trozo.session.Cursor;

/// Numbers of a file: in one list, or nested as their shape says.
///
/// @param shape none for a single number
/// @param values row by row
record Numbers(int[] shape, double[] values) {
    /// `{"shape": [2, 3], "data": [...]}`.
    static Numbers tensor(Cursor tensor) {
        Cursor lengths = tensor.fields().required("shape");
        int[] shape = lengths.items(0, lengths.length()).stream()
                .mapToInt(length -> (int) length.whole(0, Integer.MAX_VALUE))
                .toArray();
        long size = 1;
        for (int length : shape) {
            size *= length;
        }
        Cursor data = tensor.fields().required("data");
        if (data.length() != size) {
            throw data.bad(size + " numbers were expected for the shape, not " + data.length());
        }
        return new Numbers(shape, data.anyNumbers(0, data.length()));
    }

    /// `1.5`, `[1.5, 2]`, `[[1, 2], [3, 4]]`.
    static Numbers nested(Cursor numbers) {
        List<Integer> shape = new ArrayList<>();
        for (Cursor first = numbers;
                first.isArray();
                first = first.items(1, first.length()).getFirst()) {
            shape.add(first.length());
        }
        int[] lengths = shape.stream().mapToInt(Integer::intValue).toArray();
        List<Double> values = new ArrayList<>();
        collect(numbers, lengths, 0, values);
        return new Numbers(
                lengths, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void collect(Cursor numbers, int[] shape, int axis, List<Double> into) {
        if (axis == shape.length) {
            into.add(numbers.anyNumber());
            return;
        }
        for (Cursor one : numbers.items(shape[axis], shape[axis])) {
            collect(one, shape, axis + 1, into);
        }
    }

    /// All numbers of a list or of lists of lists, or a single one.
    static double[] flat(Cursor numbers) {
        return nested(numbers).values;
    }
}
