package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    @Test
    void theEndsOfARangeLieAtTheEndsOfItsAxis() {
        Scale up = Scale.linear(-1, 3, 200, 0);
        assertEquals(200, up.at(-1));
        assertEquals(0, up.at(3));
        assertEquals(150, up.at(0));
    }

    @Test
    void aDecadeIsEquallyLongEverywhereOnALogarithmicScale() {
        Scale scale = Scale.logarithmic(0.001, 10, 0, 400);
        assertEquals(100, scale.at(0.01), 1e-9);
        assertEquals(300, scale.at(1), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void valueUndoesAt(boolean logarithmic) {
        Scale scale = new Scale(logarithmic, 0.02, 7, 30, 500);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            double value = random.nextDouble(0.02, 7);
            assertEquals(value, scale.value(scale.at(value)), 1e-12 * 7);
        }
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(
                List.of(-1.0, 0.0, 1.0, 2.0, 3.0), Scale.linear(-1, 3, 0, 1).ticks(5));
        assertEquals(List.of(0.0, 50.0, 100.0), Scale.linear(-3, 112, 0, 1).ticks(4));
    }

    @Test
    void thereAreNeverMoreTicksThanAskedForAndTheyLieInRangeOneTwoOrFiveApart() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            double low = random.nextDouble(-100, 100);
            Scale scale = Scale.linear(low, low + StrictMath.pow(10, random.nextDouble(-3, 4)), 0, 1);
            int most = random.nextInt(2, 12);
            List<Double> ticks = scale.ticks(most);
            assertTrue(ticks.size() <= most, () -> scale + " " + ticks);
            double slack = 1e-9 * scale.tickStep(most);
            ticks.forEach(tick -> assertTrue(tick >= scale.low() - slack && tick <= scale.high() + slack));
            double step = scale.tickStep(most);
            double leading = step / StrictMath.pow(10, Math.floor(StrictMath.log10(step * (1 + 1e-12))));
            assertTrue(List.of(1L, 2L, 5L).contains(Math.round(leading)), () -> "a step of " + step);
        }
    }

    @Test
    void aLogarithmicScaleHasPowersOfTenAndMoreWhereThereAreFew() {
        assertEquals(
                List.of(0.001, 0.01, 0.1, 1.0),
                Scale.logarithmic(0.0005, 2, 0, 1).ticks(6).stream()
                        .map(tick -> Math.round(tick * 1e6) / 1e6)
                        .toList());
        assertEquals(
                List.of(0.02, 0.05),
                Scale.logarithmic(0.015, 0.09, 0, 1).ticks(6).stream()
                        .map(tick -> Math.round(tick * 1e6) / 1e6)
                        .toList());
    }

    @Test
    void aScaleOfNothingIsRefusedWithBothItsEnds() {
        Exception empty = assertThrows(IllegalArgumentException.class, () -> Scale.linear(2, 2, 0, 1));
        assertEquals("a linear scale from 2.0 to 2.0", empty.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Scale.logarithmic(0, 1, 0, 1));
    }
}
