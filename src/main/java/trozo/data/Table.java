package trozo.data;

import java.util.List;
import java.util.OptionalInt;

/// The user's own samples.
///
/// @param columns the names of the inputs and, last, of the target; empty when they have none
/// @param classNames what class 0, 1, ... is called; empty when the classes have no names or the target is a number
/// @param rows the samples
/// @param heldOut how many of them, the last, are for testing, all in the order given; empty to shuffle and split them
/// by
///     the share
public record Table(List<String> columns, List<String> classNames, List<Row> rows, OptionalInt heldOut) {
    /// One sample: its inputs and its target, for classes the class index.
    public record Row(List<Double> inputs, double target) {
        public Row {
            inputs = List.copyOf(inputs);
        }
    }

    public static final int MOST_COLUMNS = 64;
    public static final int MOST_CLASSES = 64;

    /// Inputs and targets together; keeps a recipe that carries them small enough to be opened again.
    public static final int MOST_NUMBERS = 1_000_000;

    public static final Table EMPTY = new Table(List.of(), List.of(), List.of());

    /// Samples to be shuffled and split.
    public Table(List<String> columns, List<String> classNames, List<Row> rows) {
        this(columns, classNames, rows, OptionalInt.empty());
    }

    /// @throws IllegalArgumentException naming the row, counted from 1, and what was expected of it
    public Table {
        columns = List.copyOf(columns);
        classNames = List.copyOf(classNames);
        rows = List.copyOf(rows);
        if (classNames.size() == 1 || classNames.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "there must be 2 to " + MOST_CLASSES + " classes, not " + classNames.size());
        }
        for (int row = 0; row < rows.size(); row++) {
            requireUsable(
                    rows.get(row), "row " + (row + 1), rows.getFirst().inputs().size(), classNames.size());
        }
        if (heldOut.isPresent() && !(heldOut.getAsInt() >= 0 && heldOut.getAsInt() < rows.size())) {
            throw new IllegalArgumentException("of " + rows.size() + " rows at most " + (rows.size() - 1)
                    + " can be held out, not " + heldOut.getAsInt());
        }
        int width = rows.isEmpty() ? 0 : rows.getFirst().inputs().size() + 1;
        if (!columns.isEmpty() && columns.size() != width) {
            throw new IllegalArgumentException(columns.size() + " column names for " + width + " columns");
        }
        if (width > MOST_COLUMNS || (long) width * rows.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException(rows.size() + " rows of " + width + " columns are more than "
                    + MOST_COLUMNS + " columns or " + MOST_NUMBERS + " numbers in all");
        }
    }

    private static void requireUsable(Row row, String name, int inputs, int classes) {
        if (row.inputs().isEmpty()) {
            throw new IllegalArgumentException(name + " has no input; at least 1 was expected");
        }
        if (row.inputs().size() != inputs) {
            throw new IllegalArgumentException(
                    name + " has " + row.inputs().size() + " inputs, but row 1 has " + inputs);
        }
        for (double input : row.inputs()) {
            if (!Double.isFinite(input)) {
                throw new IllegalArgumentException(name + "'s inputs must be finite numbers, not " + input);
            }
        }
        double target = row.target();
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException(name + "'s target must be a finite number, not " + target);
        }
        if (classes > 0 && !(target == (int) target && target >= 0 && target < classes)) {
            throw new IllegalArgumentException(
                    name + "'s target must be a class from 0 to " + (classes - 1) + ", not " + target);
        }
    }

    /// The same, to be shuffled and split by the share.
    public Table shuffled() {
        return new Table(columns, classNames, rows);
    }

    /// Samples without names.
    public static Table of(List<Row> rows) {
        return new Table(List.of(), List.of(), rows);
    }
}
