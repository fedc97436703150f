package trozo.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A CSV text row by row, numbers so that they read back the same; what is not a number is left empty.
final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    CsvText(List<String> header) {
        csv.writeRecord(header);
    }

    CsvText(String... header) {
        this(List.of(header));
    }

    /// @param cells texts, whole numbers, doubles, or lists of these
    CsvText row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            if (cell instanceof List<?> many) {
                many.forEach(one -> row.add(said(one)));
            } else {
                row.add(said(cell));
            }
        }
        csv.writeRecord(row);
        return this;
    }

    private static String said(Object cell) {
        return cell instanceof Double number && number.isNaN() ? "" : cell.toString();
    }

    @Override
    public String toString() {
        try {
            csv.flush();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return text.toString();
    }
}
