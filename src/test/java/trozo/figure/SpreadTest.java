package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void labelsThatAreApartStayWhereTheyAre() {
        assertArrayEquals(new double[] {80, 20, 50}, Spread.apart(new double[] {80, 20, 50}, 14, 0, 100));
    }

    @Test
    void twoLabelsInOnePlaceGiveWayEqually() {
        assertArrayEquals(new double[] {43, 57}, Spread.apart(new double[] {50, 50}, 14, 0, 100));
    }

    @Test
    void labelsKeepTheirOrderTheirDistanceAndTheirLimits() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 200; trial++) {
            double[] wanted = random.doubles(random.nextInt(1, 8), -20, 120).toArray();
            double[] places = Spread.apart(wanted, 10, 0, 100);
            double[] sorted = places.clone();
            Arrays.sort(sorted);
            assertTrue(sorted[0] >= 0 && sorted[sorted.length - 1] <= 100, () -> Arrays.toString(places));
            for (int i = 1; i < sorted.length; i++) {
                assertTrue(sorted[i] - sorted[i - 1] >= 10 - 1e-9, () -> Arrays.toString(places));
            }
            for (int i = 0; i < wanted.length; i++) {
                for (int j = 0; j < wanted.length; j++) {
                    assertTrue(wanted[i] <= wanted[j] == places[i] <= places[j] || wanted[i] == wanted[j]);
                }
            }
        }
    }
}
