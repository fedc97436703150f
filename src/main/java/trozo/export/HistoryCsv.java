package trozo.export;

import trozo.train.LossHistory;

/// A loss history as CSV: `step,train_loss,test_loss`, a line per entry, numbers so that they read back the same. An
/// entry of more than one step has the mean train loss of its steps; a test loss that is not known is left empty.
public final class HistoryCsv {
    private HistoryCsv() {}

    public static String of(LossHistory history) {
        StringBuilder text = new StringBuilder("step,train_loss,test_loss\n");
        for (int entry = 0; entry < history.size(); entry++) {
            double test = history.test()[entry];
            text.append(history.step(entry))
                    .append(',')
                    .append(history.mean()[entry])
                    .append(',')
                    .append(Double.isNaN(test) ? "" : Double.toString(test))
                    .append('\n');
        }
        return text.toString();
    }
}
