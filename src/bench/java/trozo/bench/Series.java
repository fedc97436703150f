package trozo.bench;

import java.util.Arrays;
import java.util.Locale;

/// Times in milliseconds, one after the other.
final class Series {
    private double[] values = new double[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    double percentile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1L, Math.round(share * size))];
    }

    /// One line of a report.
    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-52s median %5.1f ms   99th percentile %5.1f ms   longest %5.1f ms%n",
                name,
                percentile(0.5),
                percentile(0.99),
                percentile(1));
    }
}
