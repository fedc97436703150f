package trozo.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trozo.data.Table.Row;

/// Reads the user's samples: UTF-8, an optional header, one sample a line, the target last. Either commas separate and
/// decimals follow a point, or semicolons or tabs do and decimals follow a comma or a point, one of the two throughout.
/// Targets that are words or whole numbers are classes (up to [Table#MOST_CLASSES]), others are numbers.
public final class Csv {
    public static final int MOST_BYTES = 50_000_000;

    private final String file;
    private final CsvNumbers numbers;
    private final List<List<Double>> inputs = new ArrayList<>();
    private List<String> columns = List.of();
    private CsvTargets targets;

    private Csv(String file, char separator) {
        this.file = file;
        this.numbers = new CsvNumbers(file, separator);
    }

    /// @throws BadInput naming the file's line and column, and what was expected
    public static Table read(Path file) {
        return parse(file.toString(), TextFile.read(file, MOST_BYTES));
    }

    /// @param file what to call the text in messages
    /// @throws BadInput as [#read]
    public static Table parse(String file, String text) {
        char separator = CsvRows.separatorOf(text);
        Csv csv = new Csv(file, separator);
        CsvRows.each(file, text, separator, csv::take);
        return csv.table();
    }

    private void take(CsvRecord record) {
        int width = record.getFieldCount();
        long line = record.getStartingLineNumber();
        if (columns.isEmpty()) {
            requireWidth(line, width);
            targets = new CsvTargets(numbers, width);
            boolean header = isHeader(record);
            columns = names(record, header);
            if (header) {
                return;
            }
        }
        if (width != columns.size()) {
            throw numbers.bad(line, columns.size() + " columns were expected as in the first line, not " + width);
        }
        if (inputs.size() == DataSpec.MOST_SAMPLES) {
            throw numbers.bad(line, "at most " + DataSpec.MOST_SAMPLES + " rows were expected, and this is one more");
        }
        List<Double> row = new ArrayList<>(width - 1);
        for (int field = 0; field < width - 1; field++) {
            row.add(numbers.read(line, field + 1, record.getField(field).strip()));
        }
        inputs.add(row);
        targets.add(line, record.getField(width - 1).strip());
    }

    private void requireWidth(long line, int width) {
        if (width < 2 || width > Table.MOST_COLUMNS) {
            throw numbers.bad(
                    line,
                    "2 to " + Table.MOST_COLUMNS + " columns (inputs and, last, the target) separated by commas,"
                            + " semicolons or tabs were expected, not " + width);
        }
    }

    /// A first line without any number among the inputs is a header.
    private static boolean isHeader(CsvRecord record) {
        List<String> inputs = record.getFields().subList(0, record.getFieldCount() - 1);
        return inputs.stream().map(String::strip).noneMatch(CsvNumbers::looksLikeNumber);
    }

    private static List<String> names(CsvRecord record, boolean header) {
        List<String> names = new ArrayList<>();
        int width = record.getFieldCount();
        for (int column = 1; column <= width; column++) {
            String own = header ? record.getField(column - 1).strip() : "";
            names.add(!own.isEmpty() ? own : column == width ? "y" : "x" + column);
        }
        return names;
    }

    private Table table() {
        if (inputs.size() < 2) {
            throw new BadInput(file + ": at least 2 rows of numbers were expected, not " + inputs.size());
        }
        CsvTargets.Read read = targets.read();
        List<Row> rows = new ArrayList<>(inputs.size());
        for (int row = 0; row < inputs.size(); row++) {
            rows.add(new Row(inputs.get(row), read.values().get(row)));
        }
        try {
            return new Table(columns, read.classNames(), rows);
        } catch (IllegalArgumentException tooMuch) {
            throw new BadInput(file + ": " + tooMuch.getMessage(), tooMuch);
        }
    }
}
