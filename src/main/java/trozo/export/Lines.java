package trozo.export;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines of a program text, indented by steps of four blanks.
final class Lines {
    private final StringBuilder text = new StringBuilder();

    void add(int depth, String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
    }

    void gap() {
        text.append('\n');
    }

    /// `[first, second, ...]`.
    static String list(int count, IntFunction<String> entry) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(", ", "[", "]"));
    }

    /// The same of numbers, so that they read back the same.
    static String list(List<Double> numbers) {
        return list(numbers.size(), k -> numbers.get(k).toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
