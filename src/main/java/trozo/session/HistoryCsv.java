package trozo.session;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import trozo.train.LossHistory;

/// The losses of a run as CSV: `step,train_loss,test_loss`, a line for each closed bucket with the step that closed it,
/// the mean train loss over its steps, and the test loss then; empty without test samples.
public final class HistoryCsv {
    private HistoryCsv() {}

    public static byte[] bytes(LossHistory history) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("step", "train_loss", "test_loss");
            for (int entry = 0; entry < history.size(); entry++) {
                double test = history.test()[entry];
                csv.writeRecord(
                        Long.toString(history.step(entry)),
                        Double.toString(history.mean()[entry]),
                        Double.isNaN(test) ? "" : Double.toString(test));
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
