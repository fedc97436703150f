package trozo.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trozo.session.JsonWriter;

/// Collects how far the numbers of one case lie from those of the file.
final class Judge {
    private final List<Difference> all = new ArrayList<>();

    /// How far a number may lie from another: `absolute + relative * scale`.
    record Tolerance(double absolute, double relative) {
        double of(double scale) {
            return absolute + (Double.isFinite(scale) ? relative * scale : 0);
        }
    }

    /// Numbers of one tensor; the scale is the largest of them.
    ///
    /// @throws IllegalArgumentException if there are not as many
    void tensor(String name, double[] expected, double[] found, Tolerance tolerance) {
        if (expected.length != found.length) {
            throw new IllegalArgumentException(
                    name + " has " + expected.length + " numbers in the file and " + found.length + " here");
        }
        double scale = 0;
        for (double number : expected) {
            scale = Double.isFinite(number) ? Math.max(scale, Math.abs(number)) : scale;
        }
        for (int i = 0; i < expected.length; i++) {
            String where = expected.length == 1 ? name : name + "[" + i + "]";
            all.add(new Difference(where, expected[i], found[i], tolerance.of(scale)));
        }
    }

    void number(String name, double expected, double found, Tolerance tolerance) {
        tensor(name, new double[] {expected}, new double[] {found}, tolerance);
    }

    Outcome outcome(String family, String id, JsonWriter.Part computed) {
        return new Outcome(
                family,
                id,
                all.stream().max(Comparator.comparingDouble(Difference::share)),
                all.stream().filter(Difference::isBeyond).toList(),
                computed);
    }
}
