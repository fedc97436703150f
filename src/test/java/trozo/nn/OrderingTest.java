package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import trozo.random.Draws;

class OrderingTest {
    private static double[] restored(double[] numbers, double gap, int... held) {
        double[] v = numbers.clone();
        boolean[] fast = new boolean[v.length];
        for (int k : held) {
            fast[k] = true;
        }
        double[] gaps = new double[v.length];
        Arrays.fill(gaps, gap);
        new Ordering(v.length).restore(v, v.length, gaps, fast);
        return v;
    }

    @Test
    void twoThatCrossedMeetInTheMiddleAGapApart() {
        assertArrayEquals(new double[] {1.25, 1.75}, restored(new double[] {2, 1}, 0.5));
    }

    @Test
    void whatIsInOrderIsNotTouched() {
        double[] fine = {0.1, 0.2, 0.30000000000000004, 5};
        assertArrayEquals(fine, restored(fine, 0.05));
    }

    @Test
    void theOthersGiveWayToOneThatIsHeld() {
        assertArrayEquals(new double[] {0.5, 1, 1.5}, restored(new double[] {3, 1, -7}, 0.5, 1));
    }

    @Test
    void betweenTwoThatAreHeldThereIsRoomForAll() {
        assertArrayEquals(
                new double[] {0, 0.25, 0.5, 0.75, 1}, restored(new double[] {0, 9, 9, 9, 1}, 0.25, 0, 4), 1e-15);
    }

    /// Nearest: no small move that keeps the order brings it nearer.
    @Test
    void theResultIsTheNearestInOrder() {
        Draws draws = new Draws(3);
        for (int round = 0; round < 200; round++) {
            double[] wanted = new double[6];
            Arrays.setAll(wanted, k -> draws.normal());
            double[] found = restored(wanted, 0.1);
            double best = distance(wanted, found);
            for (int k = 1; k < found.length; k++) {
                assertTrue(found[k] - found[k - 1] >= 0.1 - 1e-12);
            }
            for (int trial = 0; trial < 50; trial++) {
                double[] other = new double[6];
                Arrays.setAll(other, k -> found[k] + 0.1 * draws.normal());
                assertTrue(distance(wanted, restored(other, 0.1)) >= best - 1e-12);
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }
}
