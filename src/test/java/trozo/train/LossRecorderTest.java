package trozo.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LossRecorderTest {
    private static LossRecorder recorded(int steps) {
        LossRecorder recorder = new LossRecorder();
        for (int step = 1; step <= steps; step++) {
            double loss = step;
            recorder.add(loss, () -> -loss);
        }
        return recorder;
    }

    @Test
    void everyStepIsKeptBelowTheBound() {
        LossHistory history = recorded(LossHistory.MOST - 1).history();
        assertEquals(LossHistory.MOST - 1, history.size());
        assertEquals(1, history.width());
        assertEquals(12_345, history.step(12_344));
        assertEquals(12_345, history.mean()[12_344]);
        assertEquals(-12_345, history.test()[12_344]);
    }

    @Test
    void atTheBoundNeighboursMerge() {
        LossHistory history = recorded(LossHistory.MOST).history();
        assertEquals(LossHistory.MOST / 2, history.size());
        assertEquals(2, history.width());
        assertEquals(2, history.step(0));
        assertEquals(1, history.min()[0]);
        assertEquals(1.5, history.mean()[0]);
        assertEquals(2, history.max()[0]);
        assertEquals(-2, history.test()[0]);
    }

    @Test
    void laterBucketsAreAsWideAsTheMergedOnes() {
        LossRecorder recorder = recorded(LossHistory.MOST + 3);
        LossHistory history = recorder.history();
        assertEquals(LossHistory.MOST / 2 + 1, history.size());
        assertEquals(LossHistory.MOST + 2, history.step(history.size() - 1));
        assertEquals(LossHistory.MOST + 1.5, history.mean()[history.size() - 1]);
        assertEquals(1, recorder.bucket().steps());
        assertEquals(LossHistory.MOST + 3, recorder.bucket().sum());
    }

    @Test
    void theBoundHoldsForEver() {
        LossHistory history = recorded(5 * LossHistory.MOST).history();
        assertTrue(history.size() < LossHistory.MOST);
        assertEquals(8, history.width());
        assertEquals(5 * LossHistory.MOST, history.step(history.size() - 1));
    }

    @Test
    void aHistoryHandedOutNeverChanges() {
        LossRecorder recorder = recorded(LossHistory.MOST - 1);
        LossHistory early = recorder.history();
        double[] before = early.valid(early.mean());
        for (int step = 0; step < LossHistory.MOST; step++) {
            recorder.add(1e9, () -> 1e9);
        }
        assertArrayEquals(before, early.valid(early.mean()));
    }

    @Test
    void aRecorderGoesOnFromItsState() {
        LossRecorder whole = recorded(LossHistory.MOST + 101);
        LossRecorder half = recorded(LossHistory.MOST + 51);
        LossRecorder resumed = new LossRecorder(half.history(), half.bucket());
        for (int step = LossHistory.MOST + 52; step <= LossHistory.MOST + 101; step++) {
            double loss = step;
            resumed.add(loss, () -> -loss);
        }
        assertArrayEquals(
                whole.history().valid(whole.history().mean()),
                resumed.history().valid(resumed.history().mean()));
        assertEquals(whole.bucket(), resumed.bucket());
    }

    @Test
    void whoGoesOnFromTheSameHistoryWritesIntoNoOthers() {
        LossRecorder first = recorded(10);
        LossHistory early = first.history();
        LossRecorder other = new LossRecorder(early, first.bucket());
        first.add(11, () -> -11);
        LossHistory late = first.history();
        other.add(1e9, () -> 1e9);
        assertEquals(11, late.mean()[10]);
        assertEquals(-11, late.test()[10]);
        first.restore(early, RunState.Bucket.EMPTY);
        first.add(1e9, () -> 1e9);
        assertEquals(11, late.mean()[10]);
    }
}
