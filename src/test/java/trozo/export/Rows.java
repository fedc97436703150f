package trozo.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/// A CSV text as another program would read it.
record Rows(List<NamedCsvRecord> rows) {
    static Rows of(String csv) {
        return new Rows(CsvReader.builder().ofNamedCsvRecord(csv).stream().toList());
    }

    int size() {
        return rows.size();
    }

    String text(int row, String column) {
        return rows.get(row).getField(column);
    }

    double number(int row, String column) {
        return Double.parseDouble(text(row, column));
    }

    double[] numbers(String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .toArray();
    }
}
