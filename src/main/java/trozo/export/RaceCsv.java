package trozo.export;

import java.util.List;
import java.util.OptionalLong;
import trozo.insight.Standing;
import trozo.train.LossHistory;

/// A race as CSV; lanes are counted from 1.
public final class RaceCsv {
    private RaceCsv() {}

    /// `lane,step,train_loss,test_loss`, a line per entry of each lane's history.
    public static String losses(List<LossHistory> lanes) {
        CsvText csv = new CsvText("lane", "step", "train_loss", "test_loss");
        for (int lane = 0; lane < lanes.size(); lane++) {
            LossHistory history = lanes.get(lane);
            for (int entry = 0; entry < history.size(); entry++) {
                csv.row(lane + 1, history.step(entry), history.mean()[entry], history.test()[entry]);
            }
        }
        return csv.toString();
    }

    /// How the lanes stood, a line each, from every seed that was run.
    ///
    /// @param first the first seed; those after it follow one by one
    public static String standings(long first, List<List<Standing>> seeds) {
        CsvText csv = new CsvText(
                "seed", "lane", "train_loss", "test_loss", "accuracy", "dead_units", "reached_at_step", "diverged");
        for (int seed = 0; seed < seeds.size(); seed++) {
            List<Standing> lanes = seeds.get(seed);
            for (int lane = 0; lane < lanes.size(); lane++) {
                Standing at = lanes.get(lane);
                csv.row(
                        first + seed,
                        lane + 1,
                        at.trainLoss(),
                        at.testLoss(),
                        at.accuracy(),
                        at.dead(),
                        said(at.reached()),
                        at.diverged());
            }
        }
        return csv.toString();
    }

    private static String said(OptionalLong step) {
        return step.isPresent() ? Long.toString(step.getAsLong()) : "";
    }
}
