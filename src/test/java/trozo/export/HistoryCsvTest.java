package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import trozo.train.LossHistory;

class HistoryCsvTest {
    @Test
    void thereIsALineForEachClosedBucketAndAnUnknownTestLossIsEmpty() {
        LossHistory history = new LossHistory(
                2, 4, new double[2], new double[] {0.5, 1e-7, 9}, new double[2], new double[] {0.25, Double.NaN, 9});
        assertEquals("step,train_loss,test_loss\n4,0.5,0.25\n8,1.0E-7,\n", HistoryCsv.of(history));
    }
}
