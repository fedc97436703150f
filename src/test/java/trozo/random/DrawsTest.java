package trozo.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void uniformsAreThoseOfSplittableRandom() {
        SplittableRandom reference = new SplittableRandom(2024);
        Draws draws = new Draws(2024);
        for (int i = 0; i < 1000; i++) {
            assertEquals(reference.nextDouble(), draws.uniform());
        }
    }

    @Test
    void aNormalIsTheCosineBranchOfBoxAndMuller() {
        SplittableRandom reference = new SplittableRandom(7);
        double expected = StrictMath.sqrt(-2 * StrictMath.log(1 - reference.nextDouble()))
                * StrictMath.cos(2 * Math.PI * reference.nextDouble());
        assertEquals(expected, new Draws(7).normal());
    }

    @Test
    void aSequenceGoesOnFromItsPosition() {
        Draws whole = new Draws(5);
        IntStream.range(0, 37).forEach(i -> whole.uniform());
        Draws resumed = new Draws(5, whole.position());
        for (int i = 0; i < 10; i++) {
            assertEquals(whole.normal(), resumed.normal());
        }
        assertEquals(whole.position(), resumed.position());
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertNotEquals(
                Draws.of(Stream.DATA, 1).uniform(), Draws.of(Stream.BATCHES, 1).uniform());
    }

    @Test
    void aShuffleKeepsEveryItemOnce() {
        int[] order = IntStream.range(0, 100).toArray();
        new Draws(3).shuffle(order);
        assertArrayEquals(
                IntStream.range(0, 100).toArray(), IntStream.of(order).sorted().toArray());
    }
}
