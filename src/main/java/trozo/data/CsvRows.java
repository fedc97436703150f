package trozo.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// The rows of a CSV text, of whatever length; what they mean is their reader's business.
public final class CsvRows {
    private CsvRows() {}

    /// The first of tab and semicolon in the first line that says something, outside quotes; without one, the comma.
    public static char separatorOf(String text) {
        boolean quoted = false;
        for (char here : text.stripLeading().toCharArray()) {
            quoted ^= here == '"';
            if (!quoted && (here == ';' || here == '\t')) {
                return here;
            }
            if (!quoted && (here == '\n' || here == '\r')) {
                return ',';
            }
        }
        return ',';
    }

    /// Gives every row to `taken`, from first to last.
    ///
    /// @param name what to call the text in messages
    /// @throws BadInput if a quote is not closed
    public static void each(String name, String text, char separator, Consumer<CsvRecord> taken) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            records.forEach(taken);
        } catch (CsvParseException malformed) {
            throw new BadInput(name + ": not a CSV file: " + malformed.getMessage(), malformed);
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }
}
