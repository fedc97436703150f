package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import trozo.train.LossHistory;

class ColumnsTest {
    @Test
    void aShortHistoryIsKeptAsItIs() {
        double[] train = {3, 2, 1};
        double[] test = {Double.NaN, 2.5, Double.NaN};
        Columns columns = Columns.of(new LossHistory(3, 4, train, train, train, test), 100);
        assertArrayEquals(new double[] {4, 8, 12}, columns.step());
        assertArrayEquals(train, columns.mean());
        assertArrayEquals(test, columns.test());
    }

    @Test
    void oneOutlierAmongManyStepsIsStillSeen() {
        double[] train = new double[10_000];
        Arrays.fill(train, 1);
        train[4321] = 50;
        train[4322] = -7;
        double[] test = new double[10_000];
        Columns columns = Columns.of(new LossHistory(10_000, 1, train, train, train, test), 250);
        assertTrue(columns.size() <= 250);
        assertEquals(50, Arrays.stream(columns.high()).max().orElseThrow());
        assertEquals(-7, Arrays.stream(columns.low()).min().orElseThrow());
    }

    @Test
    void theLastColumnEndsAtTheLastStepHoweverManyThereAre() {
        for (int size = 1; size < 700; size++) {
            double[] zeros = new double[size];
            Columns columns = Columns.of(new LossHistory(size, 1, zeros, zeros, zeros, zeros), 100);
            assertEquals(size, columns.step()[columns.size() - 1]);
            assertTrue(columns.size() <= 100, "columns of " + size);
        }
    }

    @Test
    void aStretchHasAColumnForEachOfItsStepsAndReachesBeyondBothEnds() {
        double[] train = new double[10_000];
        Arrays.setAll(train, i -> i + 1);
        LossHistory history = new LossHistory(10_000, 1, train, train, train, train);
        Columns columns = Columns.of(history, new LossModel.Span(4000, 4100), 250);
        assertEquals(3999, columns.step()[0]);
        assertEquals(4101, columns.step()[columns.size() - 1]);
        assertEquals(columns.step()[50], columns.step()[49] + 1);
    }

    @Test
    void noStepsGiveNoColumns() {
        assertEquals(0, Columns.of(LossHistory.EMPTY, 100).size());
    }

    @Test
    void theMeanFollowsAStraightFallAndCalmsNoise() {
        double[] fall = new double[200];
        double[] noise = new double[200];
        for (int i = 0; i < 200; i++) {
            fall[i] = 400 - i;
            noise[i] = i % 2;
        }
        Columns falling = Columns.of(new LossHistory(200, 1, fall, fall, fall, fall), 200);
        for (int i = 0; i < 198; i++) {
            assertEquals(fall[i], falling.mean()[i], 1e-9);
        }
        Columns noisy = Columns.of(new LossHistory(200, 1, noise, noise, noise, noise), 200);
        for (int i = 2; i < 198; i++) {
            assertEquals(0.5, noisy.mean()[i], 0.11);
        }
        assertEquals(0, noisy.mean()[0]);
    }
}
