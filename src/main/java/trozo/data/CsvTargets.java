package trozo.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The last column of a CSV file, which shows only as a whole whether it holds classes or numbers.
final class CsvTargets {
    private record Field(long line, String text) {}

    private final CsvNumbers numbers;
    private final int column;
    private final List<Field> fields = new ArrayList<>();

    /// @param column where the targets stand, counted from 1
    CsvTargets(CsvNumbers numbers, int column) {
        this.numbers = numbers;
        this.column = column;
    }

    void add(long line, String text) {
        if (text.isEmpty()) {
            throw numbers.bad(line, column, "a target was expected, but the field is empty");
        }
        fields.add(new Field(line, text));
    }

    /// @param values a number or a class index per sample
    /// @param classNames empty if the values are numbers
    record Read(List<Double> values, List<String> classNames) {}

    /// @throws BadInput if the targets are neither numbers nor classes
    Read read() {
        boolean allNumbers = true;
        boolean allWhole = true;
        List<Double> values = new ArrayList<>(fields.size());
        for (Field field : fields) {
            if (CsvNumbers.looksLikeNumber(field.text)) {
                double value = numbers.read(field.line, column, field.text);
                allWhole &= value == Math.rint(value) && Math.abs(value) < 1e15;
                values.add(value);
            } else {
                allNumbers = false;
            }
        }
        if (!allNumbers) {
            return words(allWhole);
        }
        TreeSet<Double> different = new TreeSet<>(values);
        return allWhole && different.size() <= Table.MOST_CLASSES
                ? whole(values, different)
                : new Read(values, List.of());
    }

    private Read whole(List<Double> values, TreeSet<Double> different) {
        List<Double> classes = List.copyOf(different);
        List<String> names =
                classes.stream().map(value -> Long.toString(value.longValue())).toList();
        requireTwo(names);
        return new Read(
                values.stream().map(value -> (double) classes.indexOf(value)).toList(), names);
    }

    private Read words(boolean numbersAmongThemAreWhole) {
        TreeMap<String, Integer> classes = new TreeMap<>(Comparator.naturalOrder());
        for (Field field : fields) {
            if (!numbersAmongThemAreWhole && !CsvNumbers.looksLikeNumber(field.text)) {
                throw numbers.bad(
                        field.line,
                        column,
                        "a number like the other targets was expected, not " + BadInput.quote(field.text));
            }
            classes.put(field.text, 0);
            if (classes.size() > Table.MOST_CLASSES) {
                throw numbers.bad(
                        field.line,
                        column,
                        "at most " + Table.MOST_CLASSES + " classes were expected, and " + BadInput.quote(field.text)
                                + " is one more");
            }
        }
        List<String> names = List.copyOf(classes.keySet());
        requireTwo(names);
        names.forEach(name -> classes.put(name, names.indexOf(name)));
        return new Read(
                fields.stream().map(field -> (double) classes.get(field.text)).toList(), names);
    }

    private void requireTwo(List<String> names) {
        if (names.size() < 2) {
            throw numbers.bad(
                    fields.getFirst().line,
                    column,
                    "at least 2 classes were expected, but every row has " + BadInput.quote(names.getFirst()));
        }
    }
}
